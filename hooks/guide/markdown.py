"""Reads Markdown line by line, as far as the guide's own format goes; every block keeps its line number.

A full parser is ten times slower than the two seconds that 2,000 pages may take, and knows no line of what it parsed
inside a list. Rendering is Python-Markdown's work, never this module's.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

FENCE = re.compile(r"^( *)(`{3,}|~{3,})(.*)$")
HEADING = re.compile(r"^(#{1,6})\s+(.*)$")
ITEM = re.compile(r"^( *)(?:[-*+]|\d+[.)])\s+(?:\[([ xX])\]\s+)?(.*)$")
MATH = re.compile(r"^ *\$\$")
TICKS = re.compile(r"(?<!\\)(\\*)(`+)")
MARKS = frozenset("`~$#-*+0123456789")
"""The characters that begin a block other than a paragraph or a table..."""
BEGINS = {"`": FENCE, "~": FENCE, "$": MATH, "#": HEADING}
"""...and how that block begins; an item, where nothing is said."""
MATH_SPAN = re.compile(r"(?<![\\$\w])\$(?!\s|\$)(?:\\.|[^$\\])+?(?<!\s)\$(?!\d)")
LINK = re.compile(  # groups: the ! of an image, text, target; possessive: the time stays proportional to the text
    r"\[(?<!\\\[)(?:(?<=(!)\[)|)((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*+)\]"
    r"\(\s*+([^\s()<>]*+(?:\([^\s()]*\)[^\s()<>]*+)*+)(?:\s+(?:\"[^\"()\[]*\"|'[^'()\[]*'))?\s*\)"
)

EMPHASIS = re.compile(r"[*`\\]|(?<!\w)_|_(?!\w)")
MARKED = re.compile(r"[*`\\_]")

BlockKind = Literal["heading", "paragraph", "item", "code", "math", "table"]


class Block(NamedTuple):  # made by the hundred thousand: a tuple is made three times faster than a dataclass
    """One block: its text (joined lines), first line, indent in spaces; `mark` is a task's ' ' or 'x', `level` a heading's."""

    kind: BlockKind
    text: str
    line: int
    indent: int = 0
    mark: str | None = None
    level: int = 0
    info: str = ""
    """What stands behind the mark that opens a code fence: its language."""
    closed: bool = True
    apart: bool = True
    """True when a blank line, or nothing, stands before it."""


class Link(NamedTuple):
    """An inline link or image as written."""

    text: str
    target: str
    line: int
    image: bool


def blocks(text: str, first_line: int = 1) -> Iterator[Block]:
    """The blocks of `text`, whose first line has number `first_line`."""
    lines = text.split("\n")
    bare = [line.strip() for line in lines]
    position = 0
    while position < len(lines):
        if bare[position]:
            block, position = _block(lines, bare, position, first_line)
            yield block
        else:
            position += 1


def _block(lines: list[str], bare: list[str], start: int, first_line: int) -> tuple[Block, int]:
    line, text, number = lines[start], bare[start], first_line + start
    if text[0] not in MARKS:
        return _lines("table" if text[0] == "|" else "paragraph", lines, bare, start, number, text)
    begins = BEGINS.get(text[0], ITEM).match(line)
    if not begins:
        return _lines("paragraph", lines, bare, start, number, text)
    if begins.re is ITEM:
        return _lines("item", lines, bare, start, number, begins[3].rstrip(), begins[2] and begins[2].lower())
    if begins.re is HEADING:
        return Block("heading", begins[2].rstrip().rstrip("#").rstrip(), number, level=len(begins[1])), start + 1
    return _fence(lines, start, number, begins) if begins.re is FENCE else _math(lines, start, number)


def _lines(
    kind: BlockKind, lines: list[str], bare: list[str], start: int, number: int, text: str, mark: str | None = None
) -> tuple[Block, int]:
    """The block of `kind` that goes on until a blank line or another block; `text` is what its first line says."""
    end = start + 1
    while end < len(lines) and bare[end] and not _starts_block(bare[end][0], lines[end]):
        end += 1
    if end > start + 1:
        text = " ".join([text, *bare[start + 1 : end]])
    line, apart = lines[start], start == 0 or not bare[start - 1]
    indent = len(line) - len(line.lstrip(" ")) if line[0] == " " else 0
    return Block(kind, text, number, indent, mark, 0, "", True, apart), end


def _starts_block(first: str, line: str) -> bool:
    return first in MARKS and BEGINS.get(first, ITEM).match(line) is not None


def _fence(lines: list[str], start: int, number: int, fence: re.Match) -> tuple[Block, int]:
    indent, info = len(fence[1]), fence[3].strip()
    for end in range(start + 1, len(lines)):
        if lines[end].rstrip() == fence[1] + fence[2]:  # as pymdownx.superfences: same indent, same mark
            return Block("code", "\n".join(lines[start + 1 : end]), number, indent, info=info), end + 1
    return Block("code", "\n".join(lines[start + 1 :]), number, indent, info=info, closed=False), len(lines)


def _math(lines: list[str], start: int, number: int) -> tuple[Block, int]:
    for end in range(start, len(lines)):
        text = lines[end].rstrip()
        if text.endswith("$$") and (end > start or (text.strip() != "$$" and text.count("$$") > 1)):
            return Block("math", "\n".join(lines[start : end + 1]), number), end + 1
    return Block("math", "\n".join(lines[start:]), number, closed=False), len(lines)


def code_spans(text: str) -> tuple[list[tuple[int, int]], list[int]]:
    """The spans of `text` between backticks, as Python-Markdown pairs them, and where backticks stand that have no pair."""
    runs = [(len(match[1]) % 2 == 1, match.start(2), match.end()) for match in TICKS.finditer(text)]
    later: dict[int, list[int]] = {}
    for i, (_, start, end) in reversed([*enumerate(runs)]):
        later.setdefault(end - start, []).append(i)
    spans, alone, last = [], [], -1
    for i, (escaped, start, end) in enumerate(runs):
        same = later[end - start]
        same.pop()
        if i <= last or (escaped and end - start == 1):
            continue
        if same and not escaped:
            last = same[-1]
            spans.append((start, runs[last][2]))
        else:
            alone.append(start)
    return spans, alone


def without_code(text: str, formulas: bool = True) -> str:
    """`text` with its code, and its formulas, blanked, so that what they hold is never taken for Markdown."""
    if "`" in text:
        parts, end = [], 0
        for start, stop in code_spans(text)[0]:
            parts += [text[end:start], " " * (stop - start)]
            end = stop
        text = "".join([*parts, text[end:]])
    if not formulas or "$" not in text:
        return text
    return MATH_SPAN.sub(lambda match: "x" + " " * (len(match[0]) - 1), text)


def linkable(block: Block) -> str:
    """The text of a block where the site may see links and tags: the site may see formulas end elsewhere than we do."""
    return block.text if block.kind == "math" else without_code(block.text, formulas=False)


def links(block: Block) -> Iterator[Link]:
    """The inline links and images of a block."""
    if "](" not in block.text or block.kind == "code":
        return
    for match in LINK.finditer(linkable(block)):
        yield Link(match[2], match[3], block.line, bool(match[1]))


def plain(text: str) -> str:
    """The words a reader hears: links reduced to their text, emphasis and code marks removed."""
    if "](" in text:
        text = LINK.sub(lambda match: match[2], text.replace("![", "["))
    return EMPHASIS.sub("", text) if MARKED.search(text) else text


def words(text: str) -> int:
    """Number of words of `text`; punctuation between spaces counts for none."""
    if "](" in text:
        text = LINK.sub(lambda match: match[2], text)
    found = text.split()
    return len(found) - sum(1 for word in found if not word[0].isalnum() and not any(map(str.isalnum, word)))
