"""The lists of data/ are complete and agree with each other."""

from collections import defaultdict
from collections.abc import Iterator
from string import Template

from guide.model import LANGUAGES, Guide
from guide.outline import EXAMPLE, FRAME, section_keys
from guide.problem import Problem, did_you_mean
from guide.rules.references import unknown
from guide.rules.structure import question_pages


def the_matrix_fills_every_cell(guide: Guide) -> Iterator[Problem]:
    """data/matrix.yml has a line for every role and level, and for nothing else."""
    for role in guide.roles:
        if role not in guide.matrix:
            yield Problem("data/matrix.yml", 1, f"no row for the role '{role}'", f"add `{role}:` and its levels")
    for entry in guide.matrix.values():
        yield from unknown(entry, "role", [entry.id], guide.roles)
        for level in entry.value:
            if level not in guide.levels:
                yield Problem(
                    entry.path, entry.line(level), f"unknown level '{level}'", did_you_mean(level, guide.levels)
                )
        for level in guide.levels:
            if level not in entry.value:
                yield Problem(
                    entry.path, entry.line(), f"no cell {entry.id} x {level}", f"add `{level}: {{fr: …, en: …}}`"
                )


def the_interface_has_the_same_words(guide: Guide) -> Iterator[Problem]:
    """data/interface/fr.yml and en.yml have the same keys, the section titles among them."""
    needed = {FRAME, EXAMPLE, *(key for kind in ("technical", "behavioural") for key in section_keys(kind))}
    keys = needed.union(*(guide.interface[language] for language in LANGUAGES))
    for language in LANGUAGES:
        for key in sorted(keys - set(guide.interface[language])):
            yield Problem(f"data/interface/{language}.yml", 1, f"missing key '{key}'", f"add `{key}: …`")


def diagrams_use_exactly_their_labels(guide: Guide) -> Iterator[Problem]:
    """Every ${key} of a diagram has a label in both languages, and every label is used."""
    for entry in guide.diagrams.values():
        template = Template(entry.value.mermaid)
        used = set(template.get_identifiers()) if template.is_valid() else set()
        if not template.is_valid():
            yield Problem(entry.path, entry.line("mermaid"), "a '$' that begins no ${key}", "write `$$` for a dollar")
            continue
        for language in LANGUAGES:
            labels = set(getattr(entry.value, language).labels)
            for key in sorted(used - labels):
                yield Problem(entry.path, entry.line(language, "labels"), f"no label '{key}'", f"add `{key}: …`")
            for key in sorted(labels - used):
                line = entry.line(language, "labels", key)
                yield Problem(entry.path, line, f"the label '{key}' is not used", did_you_mean(key, used))


def titles_are_unique(guide: Guide) -> Iterator[Problem]:
    """Two questions never have the same title in a language: one would hide the other."""
    seen: dict[tuple[str, str], str] = defaultdict(str)
    for question, document in question_pages(guide):
        if document.title:
            other = seen.setdefault((document.language, document.title.text), question.id)
            if other != question.id:
                yield Problem(
                    document.path,
                    document.title.line,
                    f"the title of '{other}'",
                    "ask something else, or merge the two",
                )


def topics_have_an_introduction(guide: Guide) -> Iterator[Problem]:
    """A folder of questions has its index page in both languages."""
    for topic in {question.topic for question in guide.questions.values()}:
        for language in LANGUAGES:
            path = f"docs/questions/{topic}/index.{language}.md"
            if path not in guide.names["page"]:
                yield Problem(path, 1, f"the topic '{topic}' has no introduction", "write this page")
