"""The closed list of a question's sections, in order; their titles in each language come from data/interface/."""

from guide.document import Document, Section
from guide.model import Guide, Kind, Question

MODEL, BUILD = "section_model", "section_build"
EXPECTED, MISTAKES, FOLLOW_UPS = "section_expected", "section_mistakes", "section_follow_ups"
DEEPER, QUIZ = "section_deeper", "section_quiz"
FRAME, EXAMPLE = "section_frame", "section_example"
OPTIONAL = {DEEPER}


def section_keys(kind: Kind) -> tuple[str, ...]:
    """Interface keys of the sections of a question of this kind, in their order."""
    first = BUILD if kind == "behavioural" else MODEL
    return first, EXPECTED, MISTAKES, FOLLOW_UPS, DEEPER, QUIZ


def optional(kind: Kind) -> set[str]:
    """The sections that a question of this kind may leave out."""
    return OPTIONAL | {QUIZ} if kind == "behavioural" else OPTIONAL


def word(guide: Guide, language: str, key: str) -> str:
    """A word of the interface; the key itself where it is missing (a rule reports that)."""
    entry = guide.interface[language].get(key)
    return entry.value if entry else key


def section(guide: Guide, document: Document, key: str) -> Section | None:
    """The section of a page by its key."""
    return document.section(word(guide, document.language, key))


def levels(guide: Guide, language: str) -> dict[str, str]:
    """Level id by its name in a language."""
    return {getattr(entry.value, language): id for id, entry in guide.levels.items()}


def rubric(guide: Guide, document: Document) -> dict[str, list]:
    """The rubric points (blocks) by level id."""
    found, names = section(guide, document, EXPECTED), levels(guide, document.language)
    parts = found.parts() if found else ()
    return {
        names[h.text]: [b for b in body if b.kind == "item" and b.indent == 0] for h, body in parts if h.text in names
    }


def documents(question: Question) -> list[Document]:
    """The pages of a question, French first."""
    return [question.pages[lang].document for lang in ("fr", "en") if lang in question.pages]
