"""Formulas as MathML, made at build time: no script, readable aloud, printable."""

import re
from xml.etree.ElementTree import Element

from latex2mathml.converter import convert_to_element
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

DELIMITERS = re.compile(r"^\\[(\[](.*)\\[)\]]$", re.DOTALL)
NARROW = 24
"""Characters that a line of a phone holds for sure, whatever they are."""


class Formulas(Treeprocessor):
    """Replaces what pymdownx.arithmatex found by MathML."""

    def __init__(self, md: Markdown, context) -> None:
        super().__init__(md)

    def run(self, root: Element) -> None:
        for element in list(root.iter()):
            if element.get("class") == "arithmatex":
                self.convert(element)

    def convert(self, element: Element) -> None:
        block = element.tag == "div"
        latex = DELIMITERS.sub(r"\1", element.text.strip())
        element.text = None
        math = convert_to_element(latex, display="block" if block else "inline")
        element.set("class", "formula")
        if block or len("".join(math.itertext())) > NARROW:
            element.set("tabindex", "0")  # a wide formula scrolls: the keyboard must reach it
        element.append(math)
