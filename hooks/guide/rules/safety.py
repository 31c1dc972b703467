"""Content comes from strangers' pull requests: nothing in it can run, hide or fetch."""

import re
from collections.abc import Iterator

from guide.document import Document
from guide.markdown import LINK, Block, code_spans, linkable, without_code
from guide.model import Guide
from guide.problem import Problem
from guide.reading.text import HIDDEN
from guide.rules.references import FOREIGN
from guide.rules.texts import all_texts

AUTOLINK = re.compile(r"<[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]*>?|<[^\s<>@]+@[^\s<>]+>")
HTML = re.compile(r"<(?:/?[a-zA-Z][^<>]*>?|[!?])")
TAG = re.compile(r"<(?:/?[a-zA-Z][^<>]*>|[!?])")
ENTITY = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));|&(?:lrm|rlm|shy|zwj|zwnj|NoBreak|ZeroWidthSpace);")
DEFINITION = re.compile(r"\n(?:[ >]|[-*+] |\d+[.)] )*\[[^\[\]]*\]:")
REFERENCE = re.compile(r"\]\s*\[")
LANGUAGE = re.compile(r"[\w#.+-]+")
EMOJI = re.compile(
    "[\u2139\u231a\u231b\u23e9-\u23fa\u2600-\u27bf\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\ufe0f\u20e3\U0001f000-\U0001faff]"
)
EMOJI_BYTES = (b"\xe2", b"\xef", b"\xf0")
SCHEMES = ("https://", "term:", "figure:", "diagram:", "calculator:")
SHOWN = ("diagram:", "calculator:")


def prose_holds_no_html(guide: Guide) -> Iterator[Problem]:
    """Raw HTML is refused everywhere but in code; in a formula, what a browser would take for a tag."""
    for path, block in _prose(guide, ("<",), "math"):
        text = without_code(block.text) if block.kind != "math" else ""
        if match := AUTOLINK.search(text):
            yield Problem(path, block.line, f"the address '{match[0][:40]}' in angle brackets", "write [text](address)")
        elif match := HTML.search(text):
            yield Problem(path, block.line, f"raw HTML '{match[0][:30]}'", "write Markdown, or put it in `code`")
        elif match := TAG.search(linkable(block)):
            yield Problem(path, block.line, f"'{match[0][:30]}' in a formula reads as HTML", "write \\lt and \\gt")


def code_spans_end_on_their_line(guide: Guide) -> Iterator[Problem]:
    """A backtick has its pair on its line: else what is code here is prose there."""
    for document in all_texts(guide):
        if "`" in document.body and any("`" in b.text for b in document.blocks if b.kind not in ("code", "math")):
            for number, line in document.prose_lines:
                if "`" in line and code_spans(line)[1]:
                    yield Problem(
                        document.path, number, "a ` without its pair on the line", "close the code, or write \\`"
                    )


def fences_are_plain(guide: Guide) -> Iterator[Problem]:
    """A fence names its language and nothing else, and its lines keep its indentation: else it is no fence to the site."""
    for document in all_texts(guide):
        for block in document.blocks:
            if block.kind != "code":
                continue
            if not LANGUAGE.fullmatch(block.info):
                wrong = (
                    f"a code fence with '{block.info[:30]}' as its language"
                    if block.info
                    else "a code fence without a language"
                )
                yield Problem(document.path, block.line, wrong, "write one word after the mark: python, text…")
            if any(line.strip() and line[: block.indent].strip() for line in block.text.split("\n")):
                fix = f"indent every line by {block.indent} spaces"
                yield Problem(document.path, block.line, "the code is less indented than its fence", fix)


def prose_hides_nothing(guide: Guide) -> Iterator[Problem]:
    """No character that nobody sees, written as an entity."""
    for path, block in _prose(guide, ("&",)):
        for match in ENTITY.finditer(without_code(block.text)):
            code = int(match[1], 16) if match[1] else int(match[2] or 0)
            if not code or code > 0x10FFFF or HIDDEN.match(chr(code)):
                yield Problem(path, block.line, f"the invisible character {match[0]}", "delete it")


def links_use_a_known_scheme(guide: Guide) -> Iterator[Problem]:
    """A link is a page of the guide, https, a term, a figure, a diagram or a calculator: no javascript:, data:, mailto: or http:."""
    for document in all_texts(guide):
        for link in document.links:
            if (FOREIGN.match(link.target) and not link.target.startswith(SCHEMES)) or link.target.startswith("//"):
                yield Problem(document.path, link.line, f"the link '{link.target[:40]}'", "write an https:// address")


def links_are_inline(guide: Guide) -> Iterator[Problem]:
    """Reference links and definitions are refused: a link stands at its claim, in a form where every check sees it."""
    for document in all_texts(guide):
        if DEFINITION.search(f"\n{document.body}"):
            for number in _definitions(document):
                yield Problem(document.path, number, "the definition of a link", "write [text](address) at the claim")
        for block in document.blocks if REFERENCE.search(document.body) else ():
            if block.kind not in ("code", "math") and REFERENCE.search(without_code(block.text)):
                yield Problem(document.path, block.line, "a reference link", "write [text](address)")


def _definitions(document: Document) -> Iterator[int]:
    yield from (number for number, line in document.prose_lines if DEFINITION.match(f"\n{line}"))
    formulas = (block for block in document.blocks if block.kind == "math")
    yield from (block.line for block in formulas if DEFINITION.search(f"\n{block.text}"))


def links_can_be_read(guide: Guide) -> Iterator[Problem]:
    """What the site could take for a link is one for this checker too."""
    for document in all_texts(guide):
        if document.body.count("](") == len(document.links):
            continue
        for block in document.blocks:
            if block.kind != "code" and "](" in LINK.sub(r"\2", linkable(block)):
                fix = "write [text](address), without brackets in the text nor spaces or brackets in the address"
                yield Problem(document.path, block.line, "a link that cannot be read", fix)


def images_are_diagrams(guide: Guide) -> Iterator[Problem]:
    """The only image is a diagram of data/diagrams/ or a calculator of data/calculators/, alone in its paragraph."""
    for path, block in _prose(guide, ("![", *SHOWN), "math"):
        for match in LINK.finditer(linkable(block)):
            if match[1] and not match[3].startswith(SHOWN):
                yield Problem(
                    path,
                    block.line,
                    f"the image '{match[3][:40]}'",
                    "draw it in data/diagrams/ and write ![](diagram:id)",
                )
            elif match[1] and (f"!{match[0]}" != block.text.strip() or block.kind != "paragraph"):
                yield Problem(path, block.line, "a diagram inside a sentence", "put it in a paragraph of its own")
            elif match[3].startswith(SHOWN) and not match[1]:
                yield Problem(path, block.line, f"a link to '{match[3][:40]}'", f"show it: ![]({match[3]})")


def prose_holds_no_emoji(guide: Guide) -> Iterator[Problem]:
    """Plain words, no emoji: a screen reader says them all."""
    for document in all_texts(guide):
        encoded = document.body.encode("utf-8", "replace")
        if not any(first in encoded for first in EMOJI_BYTES):
            continue
        for block in document.blocks:
            if block.kind not in ("code", "math") and (match := EMOJI.search(without_code(block.text))):
                yield Problem(document.path, block.line, f"the emoji '{match[0]}'", "write words")


def _prose(guide: Guide, signs: tuple[str, ...], *more: str) -> Iterator[tuple[str, Block]]:
    """The blocks of prose, and of the kinds named in `more`, that hold one of `signs`: nearly every page lacks it."""
    kinds = {"heading", "paragraph", "item", "table", *more}
    for document in all_texts(guide):
        if _holds(document.body, signs):
            for block in document.blocks:
                if block.kind in kinds and _holds(block.text, signs):
                    yield document.path, block


def _holds(text: str, signs: tuple[str, ...]) -> bool:
    for sign in signs:  # noqa: SIM110 - any() takes three times longer, a hundred thousand times
        if sign in text:
            return True
    return False
