"""Every text that readers see, YAML included, as documents: no text escapes the rules of safety."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from pydantic import BaseModel

from guide.document import Document
from guide.model import Entry, Guide
from guide.rules.structure import all_documents

NOT_READ = {"mermaid", "url", "topic", "kind", "function"}
MARKED = re.compile(r"[<\[\]`&]|[^\x00-\u2138]")  # nothing else is of interest to a rule of safety


_last: list[tuple[Guide, tuple[Document, ...]]] = []
"""The guide last asked about and its texts: every rule of safety asks in turn."""


def all_texts(guide: Guide) -> tuple[Document, ...]:
    """Every page, then every text of data/ that holds more than plain words."""
    if not _last or _last[0][0] is not guide:
        _last[:] = [(guide, (*all_documents(guide), *_data_texts(guide)))]
    return _last[0][1]


def _data_texts(guide: Guide) -> Iterator[Document]:
    for entry in _entries(guide):
        for where, text in _strings(entry.value, ()):
            if MARKED.search(text):
                below = "\n" in text.strip()  # a text of several lines begins under its key
                yield Document(entry.path, "en" if "en" in where else "fr", text, entry.line(*where) + below)


def _entries(guide: Guide) -> Iterator[Entry]:
    lists = (
        guide.sources,
        guide.terms,
        guide.diagrams,
        guide.calculators,
        guide.levels,
        guide.roles,
        guide.topics,
        guide.matrix,
        guide.plans,
    )
    yield from chain.from_iterable(one.values() for one in (*lists, *guide.interface.values()))
    yield from (page.facts for page in guide.pages)


def _strings(value: Any, where: tuple) -> Iterator[tuple[tuple, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, BaseModel):
        keys = type(value).model_fields.keys() - NOT_READ
        yield from chain.from_iterable(_strings(getattr(value, key), (*where, key)) for key in keys)
    elif isinstance(value, dict):
        yield from chain.from_iterable(_strings(part, (*where, key)) for key, part in value.items())
    elif isinstance(value, tuple):
        yield from chain.from_iterable(_strings(part, (*where, i)) for i, part in enumerate(value))
