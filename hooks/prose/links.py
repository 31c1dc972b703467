"""Links between pages, to terms and to sources."""

import posixpath
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from guide.addresses import page_address, relative, term_address
from guide.rules.references import PAGE_LINK


class Links(Treeprocessor):
    """Turns `term:id` and `question-id.fr.md` into addresses from the page being rendered."""

    def __init__(self, md: Markdown, context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            target = link.get("href", "")
            if target.startswith("term:"):
                self.term(link, target.removeprefix("term:"))
            elif match := PAGE_LINK.fullmatch(target):
                link.set("href", self.page(match["path"]) + (match["anchor"] or ""))
            elif target.startswith("https://"):
                link.set("class", "source")

    def term(self, link: Element, id: str) -> None:
        context = self.context
        term = context.guide.terms[id].value
        link.set("href", relative(term_address(context.build, id), context.url))
        link.set("class", "term")
        link.set("title", getattr(term, context.language).short)
        if id not in context.terms:
            context.terms.append(id)

    def page(self, name: str) -> str:
        folder = posixpath.dirname(self.context.path)
        target = posixpath.normpath(posixpath.join(folder, name))
        return relative(page_address(self.context.build, target), self.context.url)
