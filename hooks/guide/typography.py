"""Typographic marks put right in finished HTML, so that editors type what their keyboard has.

French follows the usual rules of the Imprimerie nationale with narrow no-break spaces (U+202F) before ; : ! ? and inside
guillemets; English gets curly quotes. Code, formulas and scripts pass untouched.
"""

import re

THIN = "\u202f"
SPACE = "[ \u00a0\u202f]"
TOKEN = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
VERBATIM = {"code", "pre", "kbd", "samp", "math", "script", "style", "svg", "textarea"}
ATTRIBUTE = re.compile(r"""((?:title|alt|aria-label|content|placeholder)=")([^"]*)(")""")
ENTITIES = {"&#34;": '"', "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&apos;": "'"}
URL = re.compile(r"https?://\S+")

FRENCH = [
    (re.compile(rf"(?:(?<=[^\s{THIN}])|^){SPACE}+(?=[;!?:](?:\s|{THIN}|[)»\"”.,]|$))"), THIN),
    (re.compile(rf"«{SPACE}*"), f"«{THIN}"),
    (re.compile(rf"{SPACE}*»"), f"{THIN}»"),
    (re.compile(rf"(?<=\d){SPACE}(?=\d{{3}}(?!\d))"), THIN),
    (re.compile(rf"(?<=\d){SPACE}(?=[%€$°](?!\w))"), THIN),
]
QUOTES = {"fr": (f"«{THIN}", f"{THIN}»"), "en": ("“", "”")}


def typeset(html: str, language: str) -> str:
    """`html` with the marks of `language` ('fr' or 'en') in its text and its readable attributes."""
    depth, opened, out = 0, False, []
    for part in TOKEN.split(html):
        if part.startswith("<"):
            depth = max(0, depth + _verbatim(part))
            out.append(part if depth else ATTRIBUTE.sub(lambda m: m[1] + _attribute(m[2], language) + m[3], part))
            opened = opened and not _block(part)
        elif depth or not part.strip():
            out.append(part)
        else:
            text, opened = _text(part, language, opened)
            out.append(text)
    return "".join(out)


def plain(text: str, language: str) -> str:
    """One text without markup, such as a title."""
    return _text(text, language, False)[0]


def _verbatim(tag: str) -> int:
    """+1 when `tag` opens an element whose text is left alone, -1 when it closes one."""
    match = re.match(r"<(/?)([a-zA-Z0-9]+)", tag)
    if not match or match[2].lower() not in VERBATIM or tag.endswith("/>"):
        return 0
    return -1 if match[1] else 1


def _block(tag: str) -> bool:
    return bool(re.match(r"</?(p|li|h\d|div|td|th|dd|dt|section|summary|figcaption)\b", tag))


def _attribute(value: str, language: str) -> str:
    return value if URL.match(value) else _text(value, language, False)[0]


def _text(text: str, language: str, opened: bool) -> tuple[str, bool]:
    for entity, char in ENTITIES.items():
        text = text.replace(entity, char)
    text = re.sub(r"(?<=\w)'(?=\w)|(?<=\w)'", "’", text)
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
