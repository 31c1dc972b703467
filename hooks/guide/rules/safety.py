"""Content comes from strangers' pull requests: nothing in it can run, hide or fetch."""

import re
from typing import Iterator

from guide.markdown import LINK, Block, without_code
from guide.model import Guide
from guide.problem import Problem
from guide.rules.references import FOREIGN
from guide.rules.structure import all_documents

HTML = re.compile(r"<(?:/?[a-zA-Z][^<>]*>?|!--|!\[CDATA|\?)")
REFERENCE = re.compile(r"\[[^\]]+\]:\s*\S")
SHORTCUT = re.compile(r"\[[^\]]+\]\s?\[[^\]]*\]")
EMOJI = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]")
SCHEMES = ("https:", "term:", "diagram:")


def prose_holds_no_html(guide: Guide) -> Iterator[Problem]:
    """Raw HTML is refused everywhere but in code."""
    for path, block in _prose(guide):
        if match := HTML.search(without_code(LINK.sub(r"\2", block.text))):
            yield Problem(path, block.line, f"raw HTML '{match[0][:30]}'", "write Markdown, or put it in `code`")


def links_use_a_known_scheme(guide: Guide) -> Iterator[Problem]:
    """A link is a page of the guide, https, a term or a diagram: no javascript:, data:, mailto: or http:."""
    for document in all_documents(guide):
        for link in document.links:
            if FOREIGN.match(link.target) and not link.target.startswith(SCHEMES) or link.target.startswith("//"):
                yield Problem(document.path, link.line, f"the link '{link.target[:40]}'", "write an https address")


def links_are_inline(guide: Guide) -> Iterator[Problem]:
    """Reference links and definitions are refused: a link stands at its claim, where every check sees it."""
    for path, block in _prose(guide):
        text = without_code(block.text)
        if REFERENCE.match(text) or SHORTCUT.search(text):
            yield Problem(path, block.line, "a reference link", "write [text](address)")


def images_are_diagrams(guide: Guide) -> Iterator[Problem]:
    """The only image is a diagram of data/diagrams/, alone in its paragraph."""
    for path, block in _prose(guide):
        for match in LINK.finditer(without_code(block.text)):
            if match[1] and not match[3].startswith("diagram:"):
                yield Problem(path, block.line, f"the image '{match[3][:40]}'", "draw it in data/diagrams/ and write ![](diagram:id)")
            elif match[1] and match[0] != block.text.strip():
                yield Problem(path, block.line, "a diagram inside a sentence", "put it in a paragraph of its own")


def prose_holds_no_emoji(guide: Guide) -> Iterator[Problem]:
    """Plain words, no emoji: a screen reader says them all."""
    for path, block in _prose(guide):
        if match := EMOJI.search(block.text):
            yield Problem(path, block.line, f"the emoji '{match[0]}'", "write words")


def _prose(guide: Guide) -> Iterator[tuple[str, Block]]:
    for document in all_documents(guide):
        yield from ((document.path, block) for block in document.blocks if block.kind not in ("code", "math"))
    for entry in guide.terms.values():
        for language in ("fr", "en"):
            text = getattr(entry.value, language)
            for key in ("name", "short", "long"):
                if value := getattr(text, key):
                    yield entry.path, Block("paragraph", value, entry.line(language, key))
