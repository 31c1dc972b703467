"""What ages is dated; the date that has come is said."""

from collections.abc import Iterator
from datetime import date, timedelta

from guide.model import Guide
from guide.problem import Problem

LONGEST = timedelta(days=366)


def reviews_are_planned_within_a_year(guide: Guide) -> Iterator[Problem]:
    """`review_by` comes after `revised`, within a year."""
    for question in guide.questions.values():
        facts, entry = question.facts, question.pages["fr"].facts
        if facts.review_by and not timedelta(0) < facts.review_by - facts.revised <= LONGEST:
            fix = f"write a date after {facts.revised}, within a year"
            yield Problem(entry.path, entry.line("review_by"), f"review_by {facts.review_by}", fix)


def overdue(guide: Guide, today: date) -> Iterator[Problem]:
    """A warning for each question whose review date has come."""
    for question in guide.questions.values():
        facts, entry = question.facts, question.pages["fr"].facts
        if facts.review_by and facts.review_by <= today:
            wrong = f"the review was due on {facts.review_by}"
            yield Problem(
                entry.path, entry.line("review_by"), wrong, "check every claim, then set new dates", "warning"
            )
