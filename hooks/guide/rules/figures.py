"""A figure of a text is what its calculator computes: the two cannot disagree."""

from collections.abc import Iterator

from guide.document import Document
from guide.figures import FUNCTIONS, Outputs, compute, number, parameters
from guide.markdown import Link
from guide.model import LANGUAGES, Calculator, Entry, Guide
from guide.problem import Problem, did_you_mean
from guide.rules.structure import all_documents

SCHEME = "figure:"


def calculators_compute(guide: Guide) -> Iterator[Problem]:
    """A calculator names a function, gives it what it takes, and has a label for all that it shows."""
    for entry in guide.calculators.values():
        function = entry.value.function
        if function not in FUNCTIONS:
            wrong = f"unknown function '{function}'"
            yield Problem(entry.path, entry.line("function"), wrong, did_you_mean(function, FUNCTIONS))
            continue
        outputs, complaint = _computed(entry)
        if complaint:
            yield Problem(entry.path, entry.line("inputs"), "nothing can be computed", complaint)
        yield from _labels(entry, outputs)


def _computed(entry: Entry[Calculator]) -> tuple[Outputs, str]:
    try:
        return outputs_of(entry.value), ""
    except (ValueError, TypeError) as error:
        return {}, str(error)


def outputs_of(calculator: Calculator) -> Outputs:
    """What a calculator gives for its own inputs. Raises ValueError when they make no sense."""
    return compute(calculator.function, {name: str(value) for name, value in calculator.inputs.items()})


def _labels(entry: Entry[Calculator], outputs: Outputs) -> Iterator[Problem]:
    for name in entry.value.digits:
        if outputs and name not in outputs:
            yield Problem(
                entry.path, entry.line("digits", name), f"unknown output '{name}'", did_you_mean(name, outputs)
            )
    for language in LANGUAGES:
        text = getattr(entry.value, language)
        for kind, wanted in (("inputs", parameters(entry.value.function)), ("outputs", entry.value.digits)):
            labels = getattr(text, kind)
            for name in sorted(wanted.keys() - labels.keys()):
                yield Problem(entry.path, entry.line(language, kind), f"no label '{name}'", f"add `{name}: …`")
            for name in sorted(labels.keys() - wanted.keys()):
                line = entry.line(language, kind, name)
                yield Problem(entry.path, line, f"the label '{name}' is not used", did_you_mean(name, wanted))


def figures_are_what_their_calculator_computes(guide: Guide) -> Iterator[Problem]:
    """`[0,40](figure:id.output)` is the output, rounded as it is written; the calculator stands on the same page."""
    for document in all_documents(guide):
        if f"]({SCHEME}" in document.body:
            shown = {link.target for link in document.links if link.image}
            for link in document.links:
                if link.target.startswith(SCHEME):
                    yield from _figure(guide, document, link, shown)


def _figure(guide: Guide, document: Document, link: Link, shown: set[str]) -> Iterator[Problem]:
    id, *where = link.target.removeprefix(SCHEME).split(".")
    if id not in guide.calculators:
        if id not in guide.names["calculator"]:
            fix = did_you_mean(id, guide.calculators)
            yield Problem(document.path, link.line, f"unknown calculator '{id}'", fix)
        return
    if f"calculator:{id}" not in shown:
        wrong = f"the calculator of '{link.text}' is not on the page"
        yield Problem(document.path, link.line, wrong, f"show it: ![](calculator:{id})")
    yield from _value(guide.calculators[id], document, link, where)


def _value(entry: Entry[Calculator], document: Document, link: Link, where: list[str]) -> Iterator[Problem]:
    outputs, _ = _computed(entry)
    value = outputs.get(where[0]) if where else None
    if isinstance(value, list):
        value = (
            value[int(where[1])] if len(where) == 2 and where[1].isdecimal() and int(where[1]) < len(value) else None
        )
    if value is None:
        fix = f"write figure:{entry.id}.output, then .0, .1… for a list; outputs: {', '.join(outputs)}"
        yield Problem(document.path, link.line, f"'{link.target}' is no output", fix)
    elif not _rounds_to(value, link.text, document.language):
        yield Problem(document.path, link.line, f"'{link.text}' is not what is computed", f"write {value:.6g}, rounded")


def _rounds_to(value: float, text: str, language: str) -> bool:
    """Whether the number written in `text`, a unit behind it aside, is `value` rounded to as many decimals."""
    bare = text.rstrip("%€$ \u00a0\u202f")
    bare = bare.replace(",", "") if language == "en" else bare.replace(",", ".")
    try:
        decimals = len(bare.partition(".")[2])
        return abs(number(bare) - value) <= 0.5 * 10**-decimals + 1e-9
    except ValueError:
        return False
