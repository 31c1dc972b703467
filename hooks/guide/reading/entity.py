"""From parsed YAML to a validated entity; pydantic's errors become problems with a line and an advice."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError

from guide.model import Entry, QuestionFacts, Twin
from guide.problem import Problem, did_you_mean

EXPECTED = {
    "string_type": "text (in quotes if it looks like something else)",
    "tuple_type": "a list",
    "dict_type": "keys and values",
    "model_type": "keys and values",
    "date_type": "a date that exists, without quotes: 2026-01-31",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "string_too_short": "some text",
    "too_short": "at least one value",
    "string_pattern_mismatch": "an https:// address without spaces",
    "greater_than_equal": "{ge} or more",
    "less_than_equal": "{le} or less",
}


def build(type_: Any, value: Any, id: str, path: str, lines: Mapping, problems: list[Problem]) -> Entry | None:
    """An `Entry` of `type_` holding `value`, or None after adding every problem found in it."""
    try:
        return Entry(id, path, _adapter(type_).validate_python(value), lines)
    except ValidationError as error:
        where = Entry(id, path, None, lines)
        problems += [_problem(type_, detail, where) for detail in error.errors()]
        return None


@lru_cache
def _adapter(type_: Any) -> TypeAdapter:
    return TypeAdapter(type_)


def _problem(type_: Any, detail: Mapping, where: Entry) -> Problem:
    loc = tuple(part for part in detail["loc"])
    name, line = str(loc[-1]) if loc else "", where.line(*loc)
    match detail["type"]:
        case "missing":
            return Problem(where.path, line, f"missing key '{name}'", f"add `{name}:`")
        case "extra_forbidden" if type_ is Twin and name in QuestionFacts.model_fields:
            return Problem(
                where.path, line, f"'{name}' is stated twice", "delete it here: it stands in the French file"
            )
        case "extra_forbidden":
            return Problem(where.path, line, f"unknown key '{name}'", did_you_mean(name, _fields(type_, loc[:-1])))
        case "literal_error":
            known = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
            return Problem(
                where.path, line, f"unknown {name} '{detail['input']}'", did_you_mean(str(detail["input"]), known)
            )
    expected = EXPECTED.get(detail["type"], detail["msg"].lower()).format(**detail.get("ctx", {}))
    key = next((part for part in reversed(loc) if isinstance(part, str)), where.id)
    return Problem(where.path, line, f"wrong value for '{key}'", f"write {expected}")


def _fields(type_: Any, loc: tuple) -> list[str]:
    """Names of the keys allowed at `loc` inside `type_`."""
    for part in loc:
        if isinstance(type_, type) and issubclass(type_, BaseModel):
            type_ = type_.model_fields[part].annotation
        else:
            type_ = next((arg for arg in get_args(type_) if isinstance(arg, type) and issubclass(arg, BaseModel)), None)
    return list(type_.model_fields) if isinstance(type_, type) and issubclass(type_, BaseModel) else []
