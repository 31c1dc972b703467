"""Overlap of a text with a reference: BLEU and ROUGE, on words in lower case."""

import re
from collections import Counter
from math import exp, log

WORD = re.compile(r"[^\W_]+")
ORDERS = 4


def bleu(candidate: str, reference: str) -> dict:
    """Precision of n-grams from 1 to 4, brevity penalty, and BLEU (0 to 100), one reference, without smoothing.

    Source: K. Papineni et al., "BLEU: a Method for Automatic Evaluation of Machine Translation", 2002.
    """
    said, wanted = _both(candidate, reference)
    precisions = [_precision(said, wanted, order) for order in range(1, ORDERS + 1)]
    brevity = 1.0 if len(said) > len(wanted) else exp(1 - len(wanted) / len(said))
    mean = exp(sum(map(log, precisions)) / ORDERS) if all(precisions) else 0.0
    return {"precisions": precisions, "brevity": brevity, "bleu": 100 * brevity * mean}


def rouge(candidate: str, reference: str) -> dict:
    """F1 of shared words (ROUGE-1), pairs of words (ROUGE-2) and longest common subsequence (ROUGE-L), without stemming.

    Source: C.-Y. Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004.
    """
    said, wanted = _both(candidate, reference)
    common = _longest_common(said, wanted)
    return {
        "rouge1": _f1_of_grams(said, wanted, 1),
        "rouge2": _f1_of_grams(said, wanted, 2),
        "rougeL": _f1(common, len(said), len(wanted)),
    }


def _both(candidate: str, reference: str) -> tuple[list[str], list[str]]:
    said, wanted = WORD.findall(candidate.lower()), WORD.findall(reference.lower())
    if not said or not wanted:
        raise ValueError("both texts hold a word")
    return said, wanted


def _grams(words: list[str], order: int) -> Counter:
    return Counter(tuple(words[i : i + order]) for i in range(len(words) - order + 1))


def _precision(said: list[str], wanted: list[str], order: int) -> float:
    grams = _grams(said, order)
    return (grams & _grams(wanted, order)).total() / grams.total() if grams else 0.0


def _f1_of_grams(said: list[str], wanted: list[str], order: int) -> float:
    grams, others = _grams(said, order), _grams(wanted, order)
    return _f1((grams & others).total(), grams.total(), others.total())


def _f1(common: float, said: float, wanted: float) -> float:
    return 2 * common / (said + wanted) if common else 0.0


def _longest_common(said: list[str], wanted: list[str]) -> int:
    row = [0] * (len(wanted) + 1)
    for word in said:
        diagonal = 0
        for place, other in enumerate(wanted, 1):
            above = row[place]
            row[place] = diagonal + 1 if word == other else max(above, row[place - 1])
            diagonal = above
    return row[-1]
