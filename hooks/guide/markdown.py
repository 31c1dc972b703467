"""Reads Markdown line by line, as far as the guide's own format goes; every block keeps its line number.

A full parser is ten times slower than the two seconds that 2,000 pages may take, and knows no line of what it parsed
inside a list. Rendering is Python-Markdown's work, never this module's.
"""

import re
from dataclasses import dataclass
from typing import Iterator, Literal

FENCE = re.compile(r"^( *)(`{3,}|~{3,})(.*)$")
HEADING = re.compile(r"^(#{1,6})\s+(.*)$")
ITEM = re.compile(r"^( *)(?:[-*+]|\d+[.)])\s+(?:\[([ xX])\]\s+)?(.*)$")
MATH = re.compile(r"^ *\$\$")
TICKS = re.compile(r"(?<!\\)(\\*)(`+)")
MATH_SPAN = re.compile(r"(?<![\\$\w])\$(?!\s|\$)(?:\\.|[^$\\])+?(?<!\s)\$(?!\d)")
LINK = re.compile(  # possessive: the time stays proportional to the text, whatever stands in it
    r"(?<!\\)(!?)\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*+)\]"
    r"\(\s*+([^\s()<>]*+(?:\([^\s()]*\)[^\s()<>]*+)*+)(?:\s+(?:\"[^\"()\[]*\"|'[^'()\[]*'))?\s*\)"
)

BlockKind = Literal["heading", "paragraph", "item", "code", "math", "table"]


@dataclass(frozen=True, slots=True)
class Block:
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


@dataclass(frozen=True, slots=True)
class Link:
    """An inline link or image as written."""

    text: str
    target: str
    line: int
    image: bool


def blocks(text: str, first_line: int = 1) -> Iterator[Block]:
    """The blocks of `text`, whose first line has number `first_line`."""
    lines = text.split("\n")
    position = 0
    while position < len(lines):
        line = lines[position]
        if not line.strip():
            position += 1
            continue
        block, position = _block(lines, position, first_line)
        yield block


def _block(lines: list[str], start: int, first_line: int) -> tuple[Block, int]:
    line, number = lines[start], first_line + start
    if fence := FENCE.match(line):
        return _fence(lines, start, number, fence)
    if MATH.match(line):
        return _math(lines, start, number)
    if heading := HEADING.match(line):
        return Block("heading", heading[2].rstrip().rstrip("#").rstrip(), number, level=len(heading[1])), start + 1
    item = ITEM.match(line)
    end = start + 1
    while end < len(lines) and lines[end].strip() and not _starts_block(lines[end]):
        end += 1
    indent = len(line) - len(line.lstrip(" "))
    apart = start == 0 or not lines[start - 1].strip()
    rest = [part.strip() for part in lines[start + 1 : end]]
    if item:
        return Block("item", " ".join([item[3], *rest]), number, indent, item[2] and item[2].lower(), apart=apart), end
    kind = "table" if line.lstrip().startswith("|") else "paragraph"
    return Block(kind, " ".join([line.strip(), *rest]), number, indent), end


def _starts_block(line: str) -> bool:
    return bool(ITEM.match(line) or HEADING.match(line) or FENCE.match(line) or MATH.match(line))


def _fence(lines: list[str], start: int, number: int, fence: re.Match) -> tuple[Block, int]:
    indent, info = len(fence[1]), fence[3].strip()
    for end in range(start + 1, len(lines)):
        if lines[end].rstrip() == fence[1] + fence[2]:  # as pymdownx.superfences: same indent, same mark
            return Block("code", "\n".join(lines[start + 1 : end]), number, indent, info=info), end + 1
    return Block("code", "\n".join(lines[start + 1 :]), number, indent, info=info, closed=False), len(lines)


def _math(lines: list[str], start: int, number: int) -> tuple[Block, int]:
    for end in range(start, len(lines)):
        text = lines[end].rstrip()
        if text.endswith("$$") and (end > start or text.strip() != "$$" and text.count("$$") > 1):
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
        if i <= last or escaped and end - start == 1:
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


def links(block: Block) -> Iterator[Link]:
    """The inline links and images of a block of prose."""
    if "](" not in block.text or block.kind in ("code", "math"):
        return
    for match in LINK.finditer(without_code(block.text)):
        yield Link(match[2], match[3], block.line, bool(match[1]))


def plain(text: str) -> str:
    """The words a reader hears: links reduced to their text, emphasis and code marks removed."""
    text = LINK.sub(lambda match: match[2], text)
    return re.sub(r"[*`\\]|(?<!\w)_|_(?!\w)", "", text)


def words(text: str) -> int:
    """Number of words of `text`; punctuation between spaces counts for none."""
    return sum(1 for word in plain(text).split() if any(map(str.isalnum, word)))
