"""Typographic marks put right in finished HTML, so that editors type what their keyboard has.

French follows the usual rules of the Imprimerie nationale with narrow no-break spaces (U+202F) before ; : ! ? and
inside guillemets; English gets curly quotes. Code, formulas and scripts pass untouched.
"""

import re
from functools import lru_cache

THIN = "\u202f"
SPACE = "[ \u00a0\u202f]"
VERBATIM = "code|pre|kbd|samp|math|script|style|svg|textarea"
MARKUP = re.compile(rf"(<!--.*?-->|<({VERBATIM})\b[^>]*(?<!/)>.*?</\2>|<[^>]*>)", re.DOTALL)
BLOCK = re.compile(r"</?(p|li|h\d|div|td|th|dd|dt|section|summary|figcaption)\b")
ATTRIBUTE = re.compile(r"""((?:title|alt|aria-label|content|placeholder)=")([^"]*)(")""")
ENTITIES = {"&#34;": '"', "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&apos;": "'"}
URL = re.compile(r"https?://\S+")
APOSTROPHE = re.compile(r"(?<=[\w.,!?…])'")
OPENING = re.compile(r"(?<![\w.,!?…])'(?=[^\W\d])")

FRENCH = [
    (re.compile(rf"(?:(?<=[^\s{THIN}])|^){SPACE}+(?=[;!?:](?:\s|{THIN}|[)»\"”.,]|$))"), THIN),
    (re.compile(rf"«{SPACE}*"), f"«{THIN}"),
    (re.compile(rf"{SPACE}*»"), f"{THIN}»"),
    (re.compile(rf"(?<=\d){SPACE}(?=\d{{3}}(?!\d))"), THIN),
    (re.compile(rf"(?<=\d){SPACE}(?=[%€$°](?!\w))"), THIN),
]
MARKED = {  # nothing else is changed, and most texts hold none of it
    "fr": re.compile(rf"""["'&«»]|{SPACE}[;!?:%€$°\d]"""),
    "en": re.compile("[\"'&]"),
}
QUOTES = {"fr": (f"«{THIN}", f"{THIN}»"), "en": ("“", "”")}


def typeset(html: str, language: str) -> str:
    """`html` with the marks of `language` ('fr' or 'en') in its text and its readable attributes."""
    opened, out = False, []
    parts = MARKUP.split(html)
    for raw, markup, verbatim in zip(parts[::3], [*parts[1::3], ""], [*parts[2::3], None], strict=True):
        text, opened = _text(raw, language, opened)
        opened = opened and not BLOCK.match(markup)
        out += (text, markup if verbatim else _tag(markup, language))
    return "".join(out)


def plain(text: str, language: str) -> str:
    """One text without markup, such as a title."""
    return _text(text, language, False)[0]


@lru_cache(maxsize=5000)
def _tag(tag: str, language: str) -> str:
    """`tag` with its readable attributes put right; cached, most tags stand on every page."""
    if '="' not in tag:
        return tag
    return ATTRIBUTE.sub(lambda match: match[1] + _attribute(match[2], language) + match[3], tag)


def _attribute(value: str, language: str) -> str:
    return value if URL.match(value) else _text(value, language, False)[0]


def _text(text: str, language: str, opened: bool) -> tuple[str, bool]:
    if not MARKED[language].search(text):
        return text, opened
    for entity, char in ENTITIES.items():
        text = text.replace(entity, char)
    if language == "en":
        text = OPENING.sub("‘", text)
    text = APOSTROPHE.sub("’", text)
    text, opened = _quotes(text, *QUOTES[language], opened)
    for pattern, mark in FRENCH if language == "fr" else ():
        text = pattern.sub(mark, text)
    return text, opened


def _quotes(text: str, left: str, right: str, opened: bool) -> tuple[str, bool]:
    parts = text.split('"')
    out = [parts[0]]
    for part in parts[1:]:
        out += [right if opened else left, part]
        opened = not opened
    return "".join(out), opened
