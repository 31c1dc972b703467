"""What requests to a model cost."""

MILLION = 1_000_000


def request_cost(
    input_tokens: float,
    cached_tokens: float,
    output_tokens: float,
    input_price: float,
    cached_price: float,
    output_price: float,
    requests: float,
) -> dict:
    """Cost of one request and of so many, in the currency of the prices, which are per million tokens.

    `cached_tokens` are those of the input that are billed at the cached price.
    """
    values = (input_tokens, cached_tokens, output_tokens, input_price, cached_price, output_price, requests)
    if min(values) < 0 or cached_tokens > input_tokens:
        raise ValueError("nothing is negative, and the cached tokens are part of the input")
    fresh = (input_tokens - cached_tokens) * input_price
    one = (fresh + cached_tokens * cached_price + output_tokens * output_price) / MILLION
    return {"one": one, "all": one * requests}
