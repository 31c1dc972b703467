"""`![](calculator:id)` becomes a calculator: its first figures stand in the page, a script lets the reader change them."""

from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from guide.figures import Value, parameters, written
from guide.model import Calculator
from guide.rules.figures import outputs_of

NUMBERS = {"number": "numeric", "numbers": "text", "text": "text"}


def calculator_html(calculator: Calculator, id: str, language: str) -> str:
    """The calculator with the figures of its own inputs; without a script they can be read, not changed."""
    title = f"calculator-{id}-title"
    inner = "".join([*_inputs(calculator, id, language), "<dl>", *_outputs(calculator, id, language), "</dl>"])
    return (
        f'<form class="calculator" id="calculator-{id}" data-function="{calculator.function}" aria-labelledby="{title}">'
        f'<p class="calculator__title" id="{title}">{escape(getattr(calculator, language).title)}</p>{inner}'
        '<p class="calculator__problem" role="alert" hidden></p></form>'
    )


def _inputs(calculator: Calculator, id: str, language: str) -> Iterator[str]:
    labels, kinds = getattr(calculator, language).inputs, parameters(calculator.function)
    for name, value in calculator.inputs.items():
        place, kind = f"{id}-{name}", kinds[name]
        shown = _localised(str(value), language) if kind != "text" else str(value)
        field = f'id="{place}" name="{name}" data-kind="{kind}"'
        if kind == "text":
            control = f'<textarea {field} rows="2" readonly>{escape(shown)}</textarea>'
        else:
            control = f'<input {field} value="{escape(shown)}" inputmode="decimal" autocomplete="off" readonly>'
        yield f'<p class="calculator__input"><label for="{place}">{escape(labels[name])}</label> {control}</p>'


def _localised(text: str, language: str) -> str:
    return text.replace(".", ",") if language == "fr" else text


def _outputs(calculator: Calculator, id: str, language: str) -> Iterator[str]:
    labels, values = getattr(calculator, language).outputs, outputs_of(calculator)
    of = " ".join(f"{id}-{name}" for name in calculator.inputs)
    for name, digits in calculator.digits.items():
        text = shown(values[name], digits, language)
        output = f'<output name="{name}" for="{of}" data-digits="{digits}">{text}</output>'
        yield f"<div><dt>{escape(labels[name])}</dt><dd>{output}</dd></div>"


def shown(value: Value, digits: int, language: str) -> str:
    """A number, or a list of numbers, as the page writes it."""
    values = value if isinstance(value, list) else [value]
    return " · ".join(written(one, digits, language) for one in values)


class Calculators(Treeprocessor):
    """Draws calculators, and turns the figures of the text into links to theirs."""

    def __init__(self, md: Markdown, context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        for paragraph in root.iter("p"):
            image = paragraph.find("img")
            if image is not None and image.get("src", "").startswith("calculator:"):
                self.draw(paragraph, image.get("src").removeprefix("calculator:"))
        for link in root.iter("a"):
            if link.get("href", "").startswith("figure:"):
                id = link.get("href").removeprefix("figure:").split(".")[0]
                link.set("href", f"#calculator-{id}")
                link.set("class", "figure-value")

    def draw(self, paragraph: Element, id: str) -> None:
        calculator = self.context.guide.calculators[id].value
        for child in list(paragraph):
            paragraph.remove(child)
        paragraph.text = self.md.htmlStash.store(calculator_html(calculator, id, self.context.language))
