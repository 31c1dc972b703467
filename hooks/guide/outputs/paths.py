"""Paths: what to prepare for a role and a level in the time left, computed from the questions and data/paths.yml."""

from dataclasses import dataclass
from itertools import chain, zip_longest

from guide.addresses import page_address
from guide.model import Guide, Plan, Question
from guide.outputs.views import QuestionView, question_list

ROLES = ("ml-engineer", "prompt-engineer", "genai-consultant")  # the first; a role joins when its questions are written


@dataclass(frozen=True)
class Session:
    """A sitting: its questions, in the order to take them; none when it is a mock interview."""

    questions: list[QuestionView]
    minutes: int


@dataclass(frozen=True)
class Path:
    """What a page of a path shows."""

    role: str
    level: str
    time: str
    how: str
    sessions: list[Session]
    count: int
    more: list[QuestionView]
    """Questions of the role and level that the time leaves out."""

    @property
    def title(self) -> str:
        return f"{self.role}, {self.level.lower()}, {self.time.lower()}"


def names(guide: Guide) -> dict[str, tuple[str, str, str]]:
    """Role, level and time by the name of each path's page: `paths/ml-engineer-junior-week`."""
    roles = [role for role in ROLES if role in guide.roles]
    return {
        f"paths/{role}-{level}-{time}": (role, level, time)
        for role in roles
        for level in guide.levels
        for time in guide.plans
    }


def path(guide: Guide, role: str, level: str, time: str, language: str) -> Path:
    """The path of a role at a level in the time called `time`, in a language."""
    plan, everything = guide.plans[time].value, ordered(guide, role, level)
    sessions = cut(everything, plan)
    taken = set(chain.from_iterable(sessions))
    left = [id for id in everything if id not in taken and guide.questions[id].facts.level == level]
    text = getattr(plan, language)
    return Path(
        role=getattr(guide.roles[role].value, language).name,
        level=getattr(guide.levels[level].value, language),
        time=text.name,
        how=text.how,
        sessions=[Session(_views(guide, ids, language), plan.minutes) for ids in sessions],
        count=len(taken),
        more=_views(guide, left, language),
    )


def ordered(guide: Guide, role: str, level: str) -> list[str]:
    """Ids of a role's questions, the most useful first: the level itself, then the one below, then the one above.

    Within a level topics take turns, so that a short path touches all of them.
    """
    levels = list(guide.levels)
    at = levels.index(level)
    near = [levels[i] for i in (at, at - 1, at + 1) if 0 <= i < len(levels)]
    return list(chain.from_iterable(_in_turns(guide, role, one) for one in near))


def _in_turns(guide: Guide, role: str, level: str) -> list[str]:
    by_topic = [[q.id for q in guide.in_topic(topic) if _asked(q, role, level)] for topic in guide.topics]
    return [id for turn in zip_longest(*by_topic) for id in turn if id]


def _asked(question: Question, role: str, level: str) -> bool:
    return role in question.facts.roles and question.facts.level == level


def cut(ids: list[str], plan: Plan) -> list[list[str]]:
    """The questions of each session. The fifth of each week, and the last of all, is empty: a mock interview."""
    room = plan.minutes // plan.each
    parts = [ids[start : start + room] for start in range(0, len(ids), room)]
    if plan.sessions == 1:
        return parts[:1]
    weeks = [parts[start : start + 4] for start in range(0, len(parts), 4)]
    sessions = [session for week in weeks for session in ([*week, []] if len(week) == 4 else week)]
    kept = sessions[: plan.sessions - 1]
    return [*(kept[:-1] if kept and not kept[-1] else kept), []]


def _views(guide: Guide, ids: list[str], language: str) -> list[QuestionView]:
    return question_list(guide, [guide.questions[id] for id in ids], language)


def address(language: str, role: str, level: str, time: str) -> str:
    """Address of a path's page."""
    return page_address(language, f"paths/{role}-{level}-{time}")
