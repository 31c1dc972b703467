"""Markdown as the guide writes it: an extension of Python-Markdown that knows the page being rendered."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown import Markdown
from markdown.extensions import Extension

from guide.model import Guide, Question
from guide.outputs.naming import Naming
from prose.calculators import Calculators
from prose.diagrams import Diagrams
from prose.formulas import Formulas
from prose.gathered import MARK, Gathered
from prose.links import Links
from prose.parts import Parts
from prose.tables import Tables
from prose.terms import Terms


@dataclass
class Context:
    """What is being rendered: set before each page."""

    guide: Guide
    build: str = "fr"
    """Language of the site that the page is published in; decides where links lead."""
    language: str = "fr"
    """Language that the text is written in; decides which words are shown."""
    url: str = ""
    path: str = ""
    """The page's file below docs/."""
    question: Question | None = None
    quizzes: Sequence[Question] = ()
    """The questions whose quiz items the page gathers, one under each level-2 heading."""
    terms: list[str] = field(default_factory=list)
    """Filled while rendering: the terms that the page links, in order."""
    gathered: list[str] = field(default_factory=list)
    """Filled by the macros: the HTML that they print."""

    namings: dict[str, Naming] = field(default_factory=dict)

    def naming(self, language: str) -> Naming:
        """The names of terms in a language, made once a build."""
        if language not in self.namings:
            self.namings[language] = Naming(self.guide, language)
        return self.namings[language]

    def gather(self, html: str) -> str:
        """Keeps `html`; returns the Markdown, a line of its own, that it replaces in the end."""
        self.gathered.append(html)
        return MARK.format(len(self.gathered) - 1)


class Prose(Extension):
    """Adds the guide's links, diagrams, formulas and question parts to Python-Markdown."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")  # whatever the checker lets through, HTML in prose stays text
        md.inlinePatterns.deregister("html")
        md.preprocessors.register(Gathered(md, self.context), "gathered", 27)
        for priority, processor in (
            (19, Formulas),
            (18, Terms),
            (17, Links),
            (16, Diagrams),
            (15.5, Calculators),
            (15.2, Tables),
            (15, Parts),
        ):
            md.treeprocessors.register(processor(md, self.context), processor.__name__.lower(), priority)
