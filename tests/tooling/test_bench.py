"""The content that the benchmark grows: larger, and as valid as the real one."""

from pathlib import Path

from bench.content import copy_guide, grow, renamed
from guide.check import check, errors
from guide.reading.load import load

ROOT = Path(__file__).parents[2]


def test_grown_content_satisfies_the_checker(tmp_path):
    real = load(ROOT)[0].questions
    copy_guide(ROOT, tmp_path / "guide")
    grow(tmp_path / "guide", 3 * sum(len(question.pages) for question in real.values()))
    guide, problems = check(tmp_path / "guide")
    assert not errors(problems)
    assert len(guide.questions) == 3 * len(real)


def test_a_copy_links_its_own_copies_and_what_is_never_copied():
    text = "# A title?\n\n[a](a.en.md) [b](../rag/b.en.md) [c](index.en.md) [d](../../x.en.md) [t](term:a)"
    copy = "# A title? (2)\n\n[a](a-2.en.md) [b](../rag-2/b-2.en.md) [c](index.en.md) [d](../../x.en.md) [t](term:a)"
    assert renamed(text, {"a", "b", "rag"}, 2) == copy


def test_a_title_stays_within_its_limit():
    assert renamed("# " + "x" * 90, set(), 47) == "# " + "x" * 84 + " (47)"
