"""Size of an A/B test."""

from math import ceil, sqrt


def sample_size(baseline: float, lift: float, z_significance: float, z_power: float) -> dict:
    """Users per arm that show a change of a rate, in percent: from `baseline` by `lift` points.

    The two others are quantiles of the normal law, as people know them: 1.96 for a two-sided test at 5 %, 0.84 for a
    power of 80 %. Two-sided test of two proportions, normal approximation (critical ratio) without continuity
    correction. Source: J. L. Fleiss, A. Tytun, H. K. Ury, "A simple approximation for calculating sample sizes for
    comparing independent proportions", Biometrics 36, 1980, whose correction is left out.
    """
    before, after = baseline / 100, (baseline + lift) / 100
    if not (0 < before < 1 and 0 < after < 1 and lift and z_significance > 0 and z_power >= 0):
        raise ValueError("rates lie between 0 and 100 %, before and after, and differ; quantiles are positive")
    mean = (before + after) / 2
    spread = z_significance * sqrt(2 * mean * (1 - mean)) + z_power * sqrt(before * (1 - before) + after * (1 - after))
    each = ceil((spread / (after - before)) ** 2)
    return {"each": float(each), "total": float(2 * each)}
