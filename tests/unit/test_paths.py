"""Paths: what a role and a level prepare in the time left."""

from pathlib import Path

import pytest

from guide.model import Plan, PlanText
from guide.outputs import paths
from guide.reading.load import load

ROOT = Path(__file__).parents[2]
TEXT = PlanText(name="x", how="y")


@pytest.fixture(scope="module")
def guide():
    return load(ROOT)[0]


def plan(sessions: int, minutes: int, each: int) -> Plan:
    return Plan(sessions=sessions, minutes=minutes, each=each, fr=TEXT, en=TEXT)


def sizes(count: int, one: Plan) -> list[int]:
    return [len(session) for session in paths.cut([str(number) for number in range(count)], one)]


@pytest.mark.parametrize(
    ("count", "one", "expected"),
    [
        (40, plan(1, 120, 8), [15]),
        (3, plan(1, 120, 8), [3]),
        (40, plan(7, 60, 15), [4, 4, 4, 4, 0, 4, 0]),
        (9, plan(7, 60, 15), [4, 4, 1, 0]),
        (16, plan(7, 60, 15), [4, 4, 4, 4, 0]),
        (0, plan(7, 60, 15), [0]),
        (500, plan(20, 45, 15), [3, 3, 3, 3, 0] * 4),
    ],
)
def test_time_is_cut_into_sessions_that_end_on_a_mock_interview(count, one, expected):
    assert sizes(count, one) == expected


def test_every_path_asks_its_role_each_question_once_and_its_own_level_first(guide):
    order = list(guide.levels)
    for role, level, _ in paths.names(guide).values():
        found = [guide.questions[id].facts for id in paths.ordered(guide, role, level)]
        levels = [facts.level for facts in found]
        at = order.index(level)
        near = [order[place] for place in (at, at - 1, at + 1) if 0 <= place < len(order)]
        assert all(role in facts.roles for facts in found)
        assert levels == sorted(levels, key=near.index)
        assert len(found) == len(set(paths.ordered(guide, role, level)))


def test_topics_take_turns_so_that_a_short_path_touches_all_of_them(guide):
    first = paths.ordered(guide, "ml-engineer", "junior")[:4]
    topics = [guide.questions[id].topic for id in first]
    asked = {q.topic for q in guide.questions.values() if "ml-engineer" in q.facts.roles and q.facts.level == "junior"}
    assert len(set(topics)) == min(4, len(asked))


def test_what_time_leaves_out_of_a_level_is_named(guide):
    one = paths.path(guide, "ml-engineer", "intermediate", "evening", "fr")
    mine = [q for q in guide.questions.values() if "ml-engineer" in q.facts.roles and q.facts.level == "intermediate"]
    shown = sum(1 for session in one.sessions for question in session.questions if question.level == "intermediate")
    assert shown + len(one.more) == len(mine)
    assert one.count == sum(len(session.questions) for session in one.sessions)
