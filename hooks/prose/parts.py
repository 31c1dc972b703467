"""The parts of a question's page that look and behave as more than prose: short answer, rubric, quiz."""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from guide.outline import EXPECTED, QUIZ, levels, word
from prose.quiz import quiz_item


class Parts(Treeprocessor):
    """Wraps the parts of a question; other pages pass untouched."""

    def __init__(self, md: Markdown, context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        if self.context.question is None:
            return
        self.answer(root)
        self.rubric(root)
        self.quiz(root)

    def word(self, key: str) -> str:
        return word(self.context.guide, self.context.language, key)

    def answer(self, root: Element) -> None:
        first = next((child for child in root if child.tag == "p"), None)
        if first is None:
            return
        box = Element("div", {"class": "short-answer"})
        SubElement(box, "p", {"class": "short-answer__label"}).text = self.word("thirty_seconds")
        place = list(root).index(first)
        root.remove(first)
        box.append(first)
        root.insert(place, box)

    def rubric(self, root: Element) -> None:
        names = levels(self.context.guide, self.context.language)
        box = Element("div", {"class": "rubric"})
        for heading, body in _parts(root, self.word(EXPECTED)):
            level = names[heading.text]
            part = SubElement(box, "section", {"class": "rubric__level"})
            _move(root, part, heading, *body)
            for number, point in enumerate(part.iter("li"), 1):
                point.set("id", f"point-{level}-{number}")
        _insert_after(root, self.word(EXPECTED), box)

    def quiz(self, root: Element) -> None:
        box = Element("div", {"class": "quiz"})
        for number, (heading, body) in enumerate(_parts(root, self.word(QUIZ)), 1):
            part = SubElement(box, "section", {"class": "quiz__item", "id": f"quiz-{number}"})
            _move(root, part, heading, *body)
            quiz_item(part, self.word)
        _insert_after(root, self.word(QUIZ), box)


def _section(root: Element, title: str) -> list[Element]:
    """The heading with this title and everything up to the next level-2 heading."""
    found: list[Element] = []
    for child in root:
        if child.tag == "h2":
            if found:
                break
            found = [child] if "".join(child.itertext()).strip() == title else []
        elif found:
            found.append(child)
    return found


def _parts(root: Element, title: str) -> list[tuple[Element, list[Element]]]:
    """Each level-3 heading of a section with what stands under it."""
    parts: list[tuple[Element, list[Element]]] = []
    for child in _section(root, title)[1:]:
        if child.tag == "h3":
            parts.append((child, []))
        elif parts:
            parts[-1][1].append(child)
    return parts


def _move(root: Element, target: Element, *children: Element) -> None:
    for child in children:
        root.remove(child)
        target.append(child)


def _insert_after(root: Element, title: str, box: Element) -> None:
    section = _section(root, title)
    if section and len(box):
        root.insert(list(root).index(section[-1]) + 1, box)
