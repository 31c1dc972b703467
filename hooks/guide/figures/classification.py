"""Measures of a classifier from its confusion matrix."""


def confusion_matrix(
    true_positives: float, false_positives: float, false_negatives: float, true_negatives: float
) -> dict:
    """Accuracy, precision, recall and F1; 0 where nothing was predicted, or nothing was to be found.

    Source: scikit-learn, "Metrics and scoring", classification metrics.
    """
    total = true_positives + false_positives + false_negatives + true_negatives
    if min(true_positives, false_positives, false_negatives, true_negatives) < 0 or not total:
        raise ValueError("counts are 0 or more, and not all 0")
    return {
        "accuracy": (true_positives + true_negatives) / total,
        "precision": _share(true_positives, true_positives + false_positives),
        "recall": _share(true_positives, true_positives + false_negatives),
        "f1": _share(2 * true_positives, 2 * true_positives + false_positives + false_negatives),
    }


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
