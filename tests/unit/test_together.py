"""A guide of many pages is checked by two processes."""

import pytest

from guide.reading.load import load
from guide.rules import RULES, together


@pytest.fixture
def wrong_guide(base_guide):
    """A guide in which rules of both halves find something."""
    page = base_guide / "docs/questions/rag/chunking.fr.md"
    text = (
        page.read_text("utf-8").replace("# ", "", 1)
        + "\n<b>gras</b> [rien](term:rien) [ici](https://ailleurs.example/)\n"
    )
    page.write_text(text, "utf-8")
    return load(base_guide)[0]


def test_two_processes_find_what_one_finds(wrong_guide, monkeypatch):
    alone = together.found_by(RULES, wrong_guide)
    monkeypatch.setattr(together, "MANY", 0)
    halves = [together.found_by(half, wrong_guide) for half in (RULES[::2], RULES[1::2])]
    assert all(halves) and sorted(map(str, together.found_by(RULES, wrong_guide))) == sorted(map(str, alone))


def test_a_rule_that_fails_in_the_other_process_is_no_rule_that_found_nothing(wrong_guide, monkeypatch):
    monkeypatch.setattr(together, "MANY", 0)
    with pytest.raises(EOFError):
        together.found_by((lambda guide: [], lambda guide: 1 / 0), wrong_guide)
