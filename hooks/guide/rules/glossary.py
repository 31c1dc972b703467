"""A term is found by every name people give it, and by no other term's."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from guide.model import LANGUAGES, Entry, Guide, Term
from guide.problem import Problem

IN_PARENTHESES = re.compile(r"\(([^()]+)\)")
ACRONYM = re.compile(r"[A-Z][a-z]*+[A-Z0-9][A-Za-z0-9]*+")


@cache
def squeezed(name: str) -> str:
    """`name` without case, accents, spaces and hyphens: two names equal so are the same to who types them."""
    letters = unicodedata.normalize("NFD", name.lower())
    return "".join(letter for letter in letters if letter.isalnum())


def no_name_belongs_to_two_terms(guide: Guide) -> Iterator[Problem]:
    """In a language, a name or alias leads to one term."""
    for language in LANGUAGES:
        owners: dict[str, Entry[Term]] = {}
        for entry in guide.terms.values():
            for name, line in _names(entry, language):
                owner = owners.setdefault(squeezed(name), entry)
                if owner.id != entry.id:
                    wrong = f"'{name}' is already a name of the term '{owner.id}'"
                    yield Problem(entry.path, line, wrong, "keep it on the one people mean")


def an_alias_is_written_once(guide: Guide) -> Iterator[Problem]:
    """An alias repeats neither another alias nor the name, and holds something to type."""
    for entry in guide.terms.values():
        for language in LANGUAGES:
            seen: set[str] = set()
            for name, line in _names(entry, language):
                if not squeezed(name):
                    yield Problem(entry.path, line, f"'{name}' holds no letter or digit", "write a name people type")
                if squeezed(name) in seen:
                    yield Problem(entry.path, line, f"'{name}' stands twice among the names", "delete one")
                seen.add(squeezed(name))


def every_language_has_an_alias(guide: Guide) -> Iterator[Problem]:
    """A term has another name to be found by in each language; its name in the other language is one already."""
    for entry in guide.terms.values():
        for language in LANGUAGES:
            text = getattr(entry.value, language)
            if not {squeezed(alias) for alias in text.aliases} - {squeezed(text.name)}:
                fix = f"add to {language}.aliases what people type: a synonym, an acronym, the plural, a former name"
                yield Problem(entry.path, entry.line(language), f"the term has no alias in {language}", fix)


def acronyms_of_a_name_are_aliases(guide: Guide) -> Iterator[Problem]:
    """The acronym in a name's parentheses, and the `acronym` key, are aliases in that language, or the name itself."""
    for entry in guide.terms.values():
        for language in LANGUAGES:
            text = getattr(entry.value, language)
            names = {squeezed(alias) for alias in text.aliases} | {squeezed(text.name)}
            for acronym in _acronyms(entry.value, text.name):
                if squeezed(acronym) not in names:
                    line = entry.line(language, "aliases")
                    yield Problem(
                        entry.path, line, f"the acronym '{acronym}' is no alias", f"add it to {language}.aliases"
                    )


def both_languages_have_a_long_text_or_none(guide: Guide) -> Iterator[Problem]:
    """A longer explanation exists in both languages."""
    for entry in guide.terms.values():
        if bool(entry.value.fr.long) != bool(entry.value.en.long):
            lacks = "en" if entry.value.fr.long else "fr"
            yield Problem(entry.path, entry.line(lacks), f"no {lacks}.long", "write it in both languages or in none")


def _acronyms(term: Term, name: str) -> set[str]:
    inside = {part for part in IN_PARENTHESES.findall(name) if ACRONYM.fullmatch(part)}
    return inside | ({term.acronym} if term.acronym else set())


def _names(entry: Entry[Term], language: str) -> Iterator[tuple[str, int]]:
    text = getattr(entry.value, language)
    yield text.name, entry.line(language, "name")
    for i, alias in enumerate(text.aliases):
        yield alias, entry.line(language, "aliases", i)
