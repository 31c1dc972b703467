"""`![](diagram:id)` becomes a figure: the picture, drawn at build time, and its caption."""

from functools import cache
from html import escape
from string import Template
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from guide.model import Diagram
from guide.outputs.diagrams import as_label, render


@cache
def figure_html(source: str, id: str, title: str, description: str) -> str:
    """The figure of one diagram in one language; cached, it stands on several pages."""
    svg = render(source, id=f"diagram-{id}", title=title, description=description)
    picture = f'<div class="diagram-scroll" tabindex="0" role="group" aria-labelledby="diagram-{id}-title">{svg}</div>'
    return f'<figure class="diagram-figure">{picture}<figcaption>{escape(title)}</figcaption></figure>'


def figure(diagram: Diagram, id: str, language: str) -> str:
    """The figure of `diagram` with its labels in `language`. Raises ValueError when its Mermaid source is wrong."""
    text = getattr(diagram, language)
    labels = {key: as_label(label) for key, label in text.labels.items()}
    return figure_html(Template(diagram.mermaid).substitute(labels), id, text.title, text.description)


class Diagrams(Treeprocessor):
    """Replaces the paragraph that holds a diagram's image by its figure."""

    def __init__(self, md: Markdown, context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        for paragraph in root.iter("p"):
            image = paragraph.find("img")
            if image is not None and image.get("src", "").startswith("diagram:"):
                self.draw(paragraph, image.get("src").removeprefix("diagram:"))

    def draw(self, paragraph: Element, id: str) -> None:
        diagram = self.context.guide.diagrams[id].value
        html = figure(diagram, id, self.context.language)
        for child in list(paragraph):
            paragraph.remove(child)
        paragraph.text = self.md.htmlStash.store(html)
