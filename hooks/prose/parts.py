"""The parts of a question's page that look and behave as more than prose: short answer, rubric, quiz."""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from guide.model import Question
from guide.outline import EXPECTED, QUIZ, levels, section_keys, word
from guide.outputs.practice import fingerprint, items
from prose.quiz import quiz_item


class Parts(Treeprocessor):
    """Wraps the parts of a question; other pages pass untouched."""

    def __init__(self, md: Markdown, context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        if self.context.quizzes:
            self.gathered(root)
        if self.context.question is None:
            return
        self.name(root)
        self.answer(root)
        self.rubric(root)
        self.quiz(root)

    def word(self, key: str) -> str:
        return word(self.context.guide, self.context.language, key)

    def name(self, root: Element) -> None:
        """Gives each section's heading its key, the same in every language, for scripts that read the page."""
        keys = {self.word(key): key.removeprefix("section_") for key in section_keys(self.context.question.facts.kind)}
        for heading in root.iter("h2"):
            if key := keys.get("".join(heading.itertext()).strip()):
                heading.set("data-part", key)

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
        expected = _heading(root, self.word(EXPECTED))
        if expected is None:
            return
        names = levels(self.context.guide, self.context.language)
        box = Element("div", {"class": "rubric"})
        for heading, body in _parts(root, expected):
            level = names[heading.text]
            part = SubElement(box, "section", {"class": "rubric__level"})
            _move(root, part, heading, *body)
            for number, point in enumerate(part.iter("li"), 1):
                point.set("id", f"point-{level}-{number}")
        _insert_after(root, expected, box)

    def quiz(self, root: Element) -> None:
        heading = _heading(root, self.word(QUIZ))
        if heading is not None:
            self.items(root, heading, self.context.question, "quiz")

    def gathered(self, root: Element) -> None:
        """The page of a topic's quiz: a heading per question, its items under it."""
        headings = [child for child in root if child.tag == "h2"]
        root.insert(list(root).index(headings[0]), Element("div", {"class": "quiz-progress"}))  # a script fills it
        for heading, question in zip(headings, self.context.quizzes, strict=True):
            heading.set("id", question.id)
            self.items(root, heading, question, question.id)

    def items(self, root: Element, heading: Element, question: Question, prefix: str) -> None:
        """Wraps the quiz items under `heading`; their ids begin with `prefix`."""
        box, asked = Element("div", {"class": "quiz"}), items(self.context.guide, question)
        for number, ((stem, body), item) in enumerate(zip(_parts(root, heading), asked, strict=False), 1):
            part = SubElement(box, "section", {"class": "quiz__item", "id": f"{prefix}-{number}"})
            part.set("data-item", f"{question.id}/{number}")
            part.set("data-hash", fingerprint(item))
            _move(root, part, stem, *body)
            quiz_item(part, self.word)
        _insert_after(root, heading, box)


def _heading(root: Element, title: str) -> Element | None:
    """The level-2 heading with this title."""
    return next((one for one in root if one.tag == "h2" and "".join(one.itertext()).strip() == title), None)


def _section(root: Element, heading: Element) -> list[Element]:
    """`heading` and everything up to the next level-2 heading."""
    children = list(root)
    found = children[children.index(heading) :]
    end = next((place for place, child in enumerate(found) if place and child.tag == "h2"), len(found))
    return found[:end]


def _parts(root: Element, heading: Element) -> list[tuple[Element, list[Element]]]:
    """Each level-3 heading of a section with what stands under it."""
    parts: list[tuple[Element, list[Element]]] = []
    for child in _section(root, heading)[1:]:
        if child.tag == "h3":
            parts.append((child, []))
        elif parts:
            parts[-1][1].append(child)
    return parts


def _move(root: Element, target: Element, *children: Element) -> None:
    for child in children:
        root.remove(child)
        target.append(child)


def _insert_after(root: Element, heading: Element, box: Element) -> None:
    if len(box):
        root.insert(list(root).index(_section(root, heading)[-1]) + 1, box)
