"""Probabilities of tokens: perplexity of a text, and what decoding keeps of a distribution."""

from math import exp, log


def perplexity(probabilities: list[float]) -> dict:
    """Mean negative log-likelihood in nats, and perplexity, of a text whose tokens got these probabilities.

    Source: Hugging Face, "Perplexity of fixed-length models", documentation of Transformers.
    """
    if not probabilities or not all(0 < p <= 1 for p in probabilities):
        raise ValueError("probabilities lie above 0 and up to 1")
    loss = -sum(map(log, probabilities)) / len(probabilities)
    return {"loss": loss, "perplexity": exp(loss)}


def decoding(logits: list[float], temperature: float, top_p: float) -> dict:
    """Softmax of `logits` at a temperature, the number of tokens that top-p keeps, and the distribution it draws from.

    Source: A. Holtzman et al., "The Curious Case of Neural Text Degeneration", 2020: the smallest set of most probable
    tokens whose probabilities sum to `top_p` or more.
    """
    if not logits or temperature <= 0 or not 0 < top_p <= 1:
        raise ValueError("the temperature is above 0, top-p above 0 and up to 1")
    powers = [exp((logit - max(logits)) / temperature) for logit in logits]
    shares = [power / sum(powers) for power in powers]
    kept = _nucleus(shares, top_p)
    left = sum(shares[i] for i in kept)
    return {
        "softmax": shares,
        "kept": float(len(kept)),
        "drawn": [share / left if i in kept else 0.0 for i, share in enumerate(shares)],
    }


def _nucleus(shares: list[float], top_p: float) -> set[int]:
    kept, total = set(), 0.0
    for i in sorted(range(len(shares)), key=lambda i: (-shares[i], i)):
        if total >= top_p - 1e-12:  # sums of decimals: 0.6 + 0.3 reaches 0.9
            break
        kept.add(i)
        total += shares[i]
    return kept
