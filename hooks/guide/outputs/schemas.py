"""JSON Schemas of the YAML files, generated from the model: an editor completes and underlines with them."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from guide.model import Bilingual, Calculator, Diagram, Plan, Role, Source, Term

FOLDER = "data/schemas"
FILES: dict[str, Any] = {
    "term": Term,
    "diagram": Diagram,
    "calculator": Calculator,
    "sources": dict[str, Source],
    "roles": dict[str, Role],
    "paths": dict[str, Plan],
    "names": dict[str, Bilingual],
    "matrix": dict[str, dict[str, Bilingual]],
    "texts": dict[str, str],
}


def schema(name: str) -> str:
    """The JSON Schema called `name`, as the text of its file."""
    found = TypeAdapter(FILES[name]).json_schema()
    found["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"


def write(root: Path) -> list[str]:
    """Writes every schema below `root`; returns the paths written."""
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    for name in FILES:
        (root / FOLDER / f"{name}.json").write_text(schema(name), encoding="utf-8")
    return [f"{FOLDER}/{name}.json" for name in FILES]
