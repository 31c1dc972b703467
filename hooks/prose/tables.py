"""A table stands in a frame of its own, which scrolls where the screen is narrower, by finger or by keyboard."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor


class Tables(Treeprocessor):
    """Frames every table; the theme's script leaves alone a table that has a class."""

    def __init__(self, md: Markdown, context) -> None:
        super().__init__(md)

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for place, table in enumerate(parent):
                if table.tag == "table" and not table.get("class"):
                    parent[place] = self.framed(table)

    def framed(self, table: Element) -> Element:
        frame = Element("div", {"class": "table-scroll", "tabindex": "0"})
        frame.append(table)
        frame.tail, table.tail = table.tail, None
        table.set("class", "table")
        return frame
