"""A quiz item without JavaScript: each option opens on its verdict and its explanation."""

from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

MARKS = {"[ ] ": False, "[x] ": True, "[X] ": True}


def quiz_item(part: Element, word: Callable[[str], str]) -> None:
    """Turns the task list inside `part` into a list of <details>; `word` gives the interface's words by key."""
    for options in part.findall("ul"):
        options.set("class", "quiz__options")
        for option in options:
            _option(option, word)


def _option(option: Element, word: Callable[[str], str]) -> None:
    right = _take_mark(option)
    paragraphs = list(option)
    summary = Element("summary")
    _fill(summary, paragraphs[0])
    details = Element("details", {"class": "quiz__option"})
    details.append(summary)
    verdict = SubElement(details, "p", {"class": "quiz__verdict", "data-right": str(right).lower()})
    verdict.text = word("quiz_right" if right else "quiz_wrong")
    details.extend(paragraphs[1:])
    for child in paragraphs:
        option.remove(child)
    option.text = None
    option.append(details)


def _take_mark(option: Element) -> bool:
    """Whether the option is the right one; its mark is removed from the text."""
    if option.text and option.text.strip():  # a tight list: the text stands in the item itself
        paragraph = Element("p")
        paragraph.text = option.text
        inline = [child for child in option if child.tag not in ("p", "ul", "pre", "div")]
        for child in inline:
            option.remove(child)
        paragraph.extend(inline)
        option.insert(0, paragraph)
    first = option[0]
    mark = first.text[:4]
    first.text = first.text[4:]
    return MARKS[mark]


def _fill(target: Element, source: Element) -> None:
    target.text = source.text
    target.extend(list(source))
