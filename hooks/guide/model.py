"""The content as typed, frozen values. YAML entities are pydantic models, so that the JSON Schemas come from them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from guide.document import Document

LANGUAGES = ("fr", "en")
Language = Literal["fr", "en"]
Kind = Literal["technical", "design", "case", "behavioural"]
SourceKind = Literal["paper", "book", "standard", "law", "documentation", "report", "article", "code"]
Text = Field(min_length=1)


class Entity(BaseModel):
    """Base of everything written in YAML: no unknown key, no silent conversion, no change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Bilingual(Entity):
    """One short text in both languages."""

    fr: str = Text
    en: str = Text


class RoleText(Entity):
    name: str = Text
    focus: str = Field(min_length=1, description="What interviews for this role look at, in one line.")


class Role(Entity):
    fr: RoleText
    en: RoleText


class Source(Entity):
    """One entry of the bibliography; everything in it has been looked up, never cited from memory."""

    title: str = Text
    authors: tuple[str, ...] = Field(min_length=1)
    year: int = Field(ge=1900, le=2100)
    kind: SourceKind
    url: str = Field(pattern=r"^https://[^\s]+$")


class TermText(Entity):
    name: str = Text
    short: str = Field(min_length=1, description="Definition in at most 35 words: tooltips and search show it.")
    long: str | None = Field(default=None, description="Markdown, where the short definition misleads.")
    aliases: tuple[str, ...] = Field(default=(), description="Other names, as people type them in this language.")


class Confusion(Entity):
    """A term that this one is mistaken for, and how they differ."""

    term: str = Text
    fr: str = Text
    en: str = Text


class Term(Entity):
    topic: str = Text
    acronym: str | None = None
    common_word: bool = Field(default=False, description="Too common a word to be linked wherever a text holds it.")
    fr: TermText
    en: TermText
    confused_with: tuple[Confusion, ...] = ()
    related: tuple[str, ...] = ()
    sources: tuple[str, ...] = Field(min_length=1)


class DiagramText(Entity):
    title: str = Text
    description: str = Field(min_length=1, description="Says what the picture says, for who cannot see it.")
    labels: dict[str, str]


class Diagram(Entity):
    """A Mermaid structure written once, its labels (`${key}`) in both languages."""

    topic: str = Text
    mermaid: str = Text
    fr: DiagramText
    en: DiagramText
    sources: tuple[str, ...] = ()


class CalculatorText(Entity):
    title: str = Text
    inputs: dict[str, str] = Field(description="Label of each input.")
    outputs: dict[str, str] = Field(description="Label of each output that is shown.")


class Calculator(Entity):
    """A function of guide.figures on a page: the figures of the text are what it gives for `inputs`."""

    topic: str = Text
    function: str = Text
    inputs: dict[str, str | int] = Field(description="What the page computes first, as a reader would type it.")
    digits: dict[str, int] = Field(description="Decimals of each output that is shown, in the order of the page.")
    fr: CalculatorText
    en: CalculatorText
    sources: tuple[str, ...] = Field(min_length=1)


class PlanText(Entity):
    name: str = Text
    how: str = Field(min_length=1, description="How to use the time, in two or three sentences.")


class Plan(Entity):
    """How the time left before an interview is cut into sessions."""

    sessions: int = Field(ge=1, le=60)
    minutes: int = Field(ge=5, le=480, description="Length of a session.")
    each: int = Field(ge=1, le=120, description="Minutes that a question takes.")
    fr: PlanText
    en: PlanText


class QuestionFacts(Entity):
    """Front matter of a question's French file: facts are the same in both languages, so they stand once."""

    level: str = Text
    roles: tuple[str, ...] = Field(min_length=1)
    kind: Kind
    revised: date
    review_by: date | None = None


class Twin(Entity):
    """Front matter of a question's English file: nothing that the French file already says."""

    revised: date


class PageFacts(Entity):
    """Front matter of every other page."""

    revised: date
    description: str = Field(min_length=1, description="One sentence for search engines and shared links.")
    render_macros: bool = False
    template: str | None = Field(default=None, description="Template of overrides/; none for an ordinary page.")
    script: str | None = Field(default=None, description="Module of assets/javascripts/practice/ that the page runs.")


T = TypeVar("T")


@dataclass(frozen=True)
class Entry(Generic[T]):
    """A value and where each of its parts is written."""

    id: str
    path: str
    value: T
    lines: Mapping[tuple, int] = field(default_factory=dict, repr=False)

    def line(self, *where: str | int) -> int:
        """Line of the part at `where` (keys and indexes from the entity's root), else of its nearest parent."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)


@dataclass(frozen=True)
class Page:
    """A Markdown file of one language with its front matter."""

    document: Document
    facts: Entry

    @property
    def path(self) -> str:
        return self.document.path


@dataclass(frozen=True)
class Question:
    """One question: an id (its file name), a topic (its folder), one page per language."""

    id: str
    topic: str
    pages: Mapping[str, Page]

    @property
    def facts(self) -> QuestionFacts:
        """The facts of the French file, the only place where they are written."""
        return self.pages["fr"].facts.value

    @property
    def url(self) -> str:
        """Address from the root of a language, the same in every language."""
        return f"questions/{self.topic}/{self.id}/"

    def behind(self, language: str) -> bool:
        """True when this language's page was last revised before its twin."""
        other = self.pages.get("en" if language == "fr" else "fr")
        mine = self.pages.get(language)
        return bool(mine and other and mine.facts.value.revised < other.facts.value.revised)


@dataclass(frozen=True)
class Guide:
    """Everything the site is made of."""

    sources: Mapping[str, Entry[Source]]
    terms: Mapping[str, Entry[Term]]
    diagrams: Mapping[str, Entry[Diagram]]
    calculators: Mapping[str, Entry[Calculator]]
    levels: Mapping[str, Entry[Bilingual]]
    roles: Mapping[str, Entry[Role]]
    topics: Mapping[str, Entry[Bilingual]]
    matrix: Mapping[str, Entry[dict[str, Bilingual]]]
    interface: Mapping[str, Mapping[str, Entry[str]]]
    plans: Mapping[str, Entry[Plan]]
    moved: Mapping[str, Entry[str]]
    questions: Mapping[str, Question]
    pages: tuple[Page, ...]
    names: Mapping[str, frozenset[str]]
    """Ids by kind (question, term, diagram, calculator; page: paths), those of files that could not be read included."""

    def in_topic(self, topic: str) -> list[Question]:
        """The questions of a topic, from the easiest level to the hardest, then by id."""
        order = list(self.levels)
        mine = [question for question in self.questions.values() if question.topic == topic]
        return sorted(mine, key=lambda q: (order.index(q.facts.level), q.id))
