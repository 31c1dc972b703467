"""A Markdown page of the guide as its parts: title, short answer, sections, rubric, follow-ups, quiz."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from guide.markdown import Block, Link, blocks, links


@dataclass(frozen=True)
class Section:
    """A level-2 section: heading block and what stands under it, level-3 headings included."""

    heading: Block
    body: tuple[Block, ...]

    @property
    def title(self) -> str:
        return self.heading.text

    def parts(self) -> tuple[tuple[Block, tuple[Block, ...]], ...]:
        """Each level-3 heading with the blocks under it."""
        return self._parts

    @cached_property
    def _parts(self) -> tuple[tuple[Block, tuple[Block, ...]], ...]:
        starts = [i for i, block in enumerate(self.body) if block.level == 3]
        ends = [*starts[1:], len(self.body)]
        return tuple((self.body[start], self.body[start + 1 : end]) for start, end in zip(starts, ends))

    @cached_property
    def quiz(self) -> "tuple[QuizItem, ...]":
        """What `quiz_items` reads in this section."""
        return tuple(QuizItem(stem.text, stem.line, tuple(_options(body))) for stem, body in self.parts())

    def items(self) -> list[Block]:
        """The top-level list items."""
        return [block for block in self.body if block.kind == "item" and block.indent == 0]


@dataclass(frozen=True)
class Option:
    """One answer of a quiz item, with the explanation written under it ('' where there is none)."""

    text: str
    right: bool
    explanation: str
    line: int


@dataclass(frozen=True)
class QuizItem:
    stem: str
    line: int
    options: tuple[Option, ...]

    @cached_property
    def right(self) -> tuple[int, ...]:
        """Positions, from 0, of the options marked right."""
        return tuple(i for i, option in enumerate(self.options) if option.right)


@dataclass(frozen=True)
class Document:
    """The Markdown of one page in one language. `body_line` is the line where the text after the front matter begins."""

    path: str
    language: str
    body: str
    body_line: int

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(blocks(self.body, self.body_line))

    @cached_property
    def title(self) -> Block | None:
        """The level-1 heading, when it is the first block."""
        first = self.blocks[0] if self.blocks else None
        return first if first and first.kind == "heading" and first.level == 1 else None

    @cached_property
    def answer(self) -> Block | None:
        """The paragraph right under the title: on a question, the 30-second answer."""
        second = self.blocks[1] if self.title and len(self.blocks) > 1 else None
        return second if second and second.kind == "paragraph" else None

    @cached_property
    def introduction(self) -> tuple[Block, ...]:
        """Blocks between the title and the first section."""
        end = self._starts[0] if self._starts else len(self.blocks)
        return self.blocks[1 if self.title else 0 : end]

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        ends = [*self._starts[1:], len(self.blocks)]
        return tuple(Section(self.blocks[s], self.blocks[s + 1 : e]) for s, e in zip(self._starts, ends))

    @cached_property
    def _starts(self) -> list[int]:
        return [i for i, block in enumerate(self.blocks) if block.level == 2]

    @cached_property
    def links(self) -> tuple[Link, ...]:
        return tuple(link for block in self.blocks if "](" in block.text for link in links(block))

    @cached_property
    def prose_lines(self) -> tuple[tuple[int, str], ...]:
        """The lines outside code and formulas, with their numbers."""
        lines, starts = self.body.split("\n"), [block.line for block in self.blocks]
        ends = [*starts[1:], self.body_line + len(lines)]
        prose = ((block, end) for block, end in zip(self.blocks, ends) if block.kind not in ("code", "math"))
        return tuple((n, lines[n - self.body_line]) for block, end in prose for n in range(block.line, end))

    def text_of(self, section: Section) -> str:
        """The Markdown under the heading of a section, as written."""
        lines = self.body.split("\n")
        later = [one.heading.line for one in self.sections if one.heading.line > section.heading.line]
        end = later[0] - self.body_line if later else len(lines)
        return "\n".join(lines[section.heading.line - self.body_line + 1 : end]).strip()

    def section(self, title: str) -> Section | None:
        """The first section with this title, or None."""
        return self._by_title.get(title)

    @cached_property
    def _by_title(self) -> dict[str, Section]:
        return {section.title: section for section in reversed(self.sections)}


def quiz_items(section: Section) -> list[QuizItem]:
    """The items of a quiz section: a level-3 stem, then a task list with an explanation indented under each option."""
    return list(section.quiz)


def _options(body: tuple[Block, ...]) -> Iterator[Option]:
    starts = [i for i, block in enumerate(body) if block.mark is not None]
    for start, end in zip(starts, [*starts[1:], len(body)]):
        under = [block.text for block in body[start + 1 : end] if block.indent >= 4]
        option = body[start]
        yield Option(option.text, option.mark == "x", "\n\n".join(under), option.line)
