"""Figures that the texts show, computed: each function has a twin in assets/javascripts/figures/, compared by a test.

A function takes numbers, lists of numbers and texts by name, and returns its outputs by name, each a number or a list of
numbers. It raises ValueError when an input makes no sense; what the page says then comes from data/interface/.
"""

import re
from collections.abc import Callable, Mapping
from inspect import get_annotations

from guide.figures import agreement, classification, cost, experiment, overlap, probability, ranking

Value = float | list[float]
Outputs = dict[str, Value]

FUNCTIONS: dict[str, Callable[..., Outputs]] = {
    function.__name__: function
    for function in (
        agreement.cohen_kappa,
        classification.confusion_matrix,
        cost.request_cost,
        experiment.sample_size,
        overlap.bleu,
        overlap.rouge,
        probability.decoding,
        probability.perplexity,
        ranking.ranked_list,
    )
}


def parameters(function: str) -> dict[str, str]:
    """Kind (`number`, `numbers` or `text`) by name of what a function takes."""
    kinds = {float: "number", list[float]: "numbers", str: "text"}
    return {name: kinds[type_] for name, type_ in get_annotations(FUNCTIONS[function]).items() if name != "return"}


def compute(function: str, inputs: Mapping[str, str]) -> Outputs:
    """The outputs of a function for inputs as a reader types them. Raises ValueError when one is missing or wrong."""
    kinds = parameters(function)
    if inputs.keys() != kinds.keys():
        raise ValueError(f"inputs are {', '.join(kinds)}")
    return FUNCTIONS[function](**{name: _read(kinds[name], text) for name, text in inputs.items()})


def _read(kind: str, text: str) -> float | list[float] | str:
    if kind == "text":
        return text
    if kind == "number":
        return number(text)
    return [number(part) for part in re.split(r"[\s;]+", text.strip()) if part]


def number(text: str) -> float:
    """The number written in `text`, decimals after a point or a comma, thousands after spaces."""
    bare = re.sub(r"[\s\u00a0\u202f]", "", text).replace(",", ".")
    if not re.fullmatch(r"-?\d+(\.\d+)?", bare):
        raise ValueError(f"'{text}' is no number")
    return float(bare)


def written(value: float, digits: int, language: str) -> str:
    """`value` with so many decimals, as the language writes it: 1 234,50 or 1,234.50."""
    text = f"{value:,.{digits}f}"
    return text.translate(str.maketrans({",": "\u202f", ".": ","})) if language == "fr" else text
