"""Agreement between two judges."""


def cohen_kappa(both_yes: float, only_first: float, only_second: float, both_no: float) -> dict:
    """Observed agreement, agreement expected by chance, and Cohen's kappa, for two judges who say yes or no.

    Source: J. Cohen, "A Coefficient of Agreement for Nominal Scales", 1960: kappa = (po - pe) / (1 - pe).
    """
    total = both_yes + only_first + only_second + both_no
    if min(both_yes, only_first, only_second, both_no) < 0 or not total:
        raise ValueError("counts are 0 or more, and not all 0")
    first, second = (both_yes + only_first) / total, (both_yes + only_second) / total
    observed, expected = (both_yes + both_no) / total, first * second + (1 - first) * (1 - second)
    if expected == 1:
        raise ValueError("both judges always give the same answer: chance alone explains the agreement")
    return {"observed": observed, "expected": expected, "kappa": (observed - expected) / (1 - expected)}
