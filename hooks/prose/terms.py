"""The first mention of a term in each section of an answer links to it: never in code, headings, links or quizzes."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from guide.outline import QUIZ, word
from guide.outputs.naming import Naming

LEFT_ALONE = {"a", "code", "pre", "h1", "h2", "h3", "h4", "summary", "math", "details", "span"}


class Terms(Treeprocessor):
    """Links what the author has not linked; a term linked by hand in a section counts as mentioned."""

    def __init__(self, md: Markdown, context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        if self.context.question is None:
            return
        naming = self.context.naming(self.context.language)
        quiz = word(self.context.guide, self.context.language, QUIZ)
        for section in _sections(list(root)):
            if section and section[0].tag == "h2" and "".join(section[0].itertext()).strip() == quiz:
                continue
            self.linked = {link.get("href") for part in section for link in part.iter("a")}
            for part in section:
                self.walk(part, naming)

    def walk(self, element: Element, naming: Naming) -> None:
        if element.tag in LEFT_ALONE:
            return
        children = list(element)
        self.link(element, None, naming)
        for child in children:
            self.walk(child, naming)
            self.link(element, child, naming)

    def link(self, parent: Element, after: Element | None, naming: Naming) -> None:
        """Links terms in the text that stands in `parent` right after the child `after`, or at its beginning."""
        text = (parent.text if after is None else after.tail) or ""
        place = 0 if after is None else list(parent).index(after) + 1
        done = 0
        for start, end, id in naming.find(text):
            if f"term:{id}" in self.linked:
                continue
            self.linked.add(f"term:{id}")
            _set_text(parent, after, text[done:start])
            after = Element("a", {"href": f"term:{id}"})
            after.text = text[start:end]
            parent.insert(place, after)
            place, done = place + 1, end
            _set_text(parent, after, text[done:])


def _set_text(parent: Element, after: Element | None, text: str) -> None:
    if after is None:
        parent.text = text
    else:
        after.tail = text


def _sections(children: list[Element]) -> list[list[Element]]:
    """The children of the page, cut at each level-2 heading."""
    found: list[list[Element]] = [[]]
    for child in children:
        if child.tag == "h2":
            found.append([])
        found[-1].append(child)
    return found
