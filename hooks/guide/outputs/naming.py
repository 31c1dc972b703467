"""Which term a few words of a text name."""

import re
from collections.abc import Iterator

from guide.model import Entry, Guide, Term
from guide.rules.glossary import squeezed

WORD = re.compile(r"[^\W_]+(?:(?:[-/@]|(?<=\d)\.(?=\d))[^\W_]+)*")
APART = re.compile(r"[,;:!?()«»“”\"…—–=+]|\.(?!\d)")  # between two words, says that they make no name together
PARENTHESIS = re.compile(r"\s*\(([^)]*)\)")
LONGEST = 8  # words of a name, an elided article counting as one
SHORTEST = 5  # letters of a name that is no acronym: a shorter one too often means something else


class Naming:
    """The names, in one language, that a text can be trusted to mean."""

    def __init__(self, guide: Guide, language: str) -> None:
        self.terms: dict[str, str] = {}
        self.acronyms: set[str] = set()
        for entry in guide.terms.values():
            for name in () if entry.value.common_word else _names(entry, language):
                self._add(name, entry.id)

    def _add(self, name: str, id: str) -> None:
        key = squeezed(name)
        if not _has_capitals(name) or (" " in name and not name.isupper()):
            if len(key) < SHORTEST:
                return
            self.acronyms.discard(key)
        elif key not in self.terms:
            self.acronyms.add(key)
        self.terms.setdefault(key, id)

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The terms named in `text`, as (start, end, id), the longest name first at each place, without overlap."""
        words = list(WORD.finditer(text))
        place = 0
        while place < len(words):
            size = next((n for n in range(LONGEST, 0, -1) if self._named(text, words[place : place + n], n)), 0)
            if size:
                start, end = words[place].start(), words[place + size - 1].end()
                yield start, end, self._id(text[start:end])
            place += size or 1

    def _named(self, text: str, words: list[re.Match], size: int) -> bool:
        if len(words) < size or text.startswith(("'", "’"), words[-1].end()):  # a possessive: not cut in two
            return False
        name = text[words[0].start() : words[-1].end()]
        key = self._key(name)
        return key in self.terms and (key not in self.acronyms or _has_capitals(name)) and not APART.search(name)

    def _id(self, name: str) -> str:
        return self.terms[self._key(name)]

    def _key(self, name: str) -> str:
        """The key of `name`, else of its singular."""
        key = squeezed(name)
        plural = key not in self.terms and name[-2:-1].isalnum()  # not the lone "s" of « FAISS s'étend »
        return key.removesuffix("s") if plural else key


def _has_capitals(name: str) -> bool:
    """Whether it is written as an acronym: RAG, LoRA, ReAct, never React."""
    return any(letter.isupper() for letter in name[1:])


def _names(entry: Entry[Term], language: str) -> list[str]:
    text = getattr(entry.value, language)
    return [*_readings(text.name), *text.aliases]


def unsaid(aliases: tuple[str, ...], name: str) -> list[str]:
    """Those of `aliases` that `name` does not say already."""
    said = {squeezed(reading) for reading in _readings(name)}
    return [alias for alias in aliases if squeezed(alias) not in said]


def _readings(name: str) -> list[str]:
    """What stands outside and inside the parentheses of a name: « Fine-tuning (affinage) » is two names."""
    return [PARENTHESIS.sub("", name), *PARENTHESIS.findall(name)]
