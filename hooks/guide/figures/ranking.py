"""Measures of one ranked list of results."""

from math import log2


def ranked_list(grades: list[float], relevant: float, k: float) -> dict:
    """Precision, recall, reciprocal rank and nDCG at `k` of results whose `grades` stand in order (0: not relevant).

    `relevant` is the number of relevant documents of the corpus for the query; the ideal order is that of the grades
    listed, then grades of 1 for the relevant documents that are not. Source: K. Järvelin, J. Kekäläinen, "Cumulated
    Gain-Based Evaluation of IR Techniques", 2002, with gains as grades and a discount of log2(rank + 1).
    """
    found = sum(grade > 0 for grade in grades)
    if min(grades, default=-1) < 0 or not 1 <= k == int(k) or relevant < max(found, 1):
        raise ValueError("grades are 0 or more, k is a whole number from 1, and the relevant ones are all counted")
    first = grades[: int(k)]
    hits = sum(grade > 0 for grade in first)
    ideal = sorted([*grades, *[1.0] * int(relevant - found)], reverse=True)[: int(k)]
    return {
        "precision": hits / k,
        "recall": hits / relevant,
        "reciprocal_rank": next((1 / rank for rank, grade in enumerate(first, 1) if grade > 0), 0.0),
        "ndcg": _gain(first) / _gain(ideal),
    }


def _gain(grades: list[float]) -> float:
    return sum(grade / log2(rank + 1) for rank, grade in enumerate(grades, 1))
