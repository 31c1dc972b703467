"""What shows in the form of the quiz items, by topic and language: the figures behind the rule, for an editor to see."""

from collections.abc import Iterator

from guide.document import QuizItem
from guide.model import Guide
from guide.rules.quiz import measured, stands_out

HEADINGS = (
    "topic",
    "language",
    "items",
    "longest is right",
    "shortest is right",
    "by chance",
    "right option at 1, 2, 3…",
)


def table(guide: Guide) -> Iterator[str]:
    """The lines of the table, aligned."""
    rows = [HEADINGS, *(_row(*key, [item for _, item in found]) for key, found in measured(guide).items())]
    widths = [max(map(len, column)) for column in zip(*rows)]
    yield from ("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def _row(topic: str, language: str, items: list[QuizItem]) -> tuple[str, ...]:
    extremes = (str(sum(stands_out(item, extreme) for item in items)) for extreme in ("longest", "shortest"))
    chance = sum(1 / len(item.options) for item in items)
    size = max(len(item.options) for item in items)
    positions = (str(sum(item.right[0] == position for item in items)) for position in range(size))
    return topic, language, str(len(items)), *extremes, f"{chance:.1f}", " ".join(positions)
