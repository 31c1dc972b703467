"""What the reader's eye meets: formulas, punctuation."""

import re

import pytest
from built import Page, listed, prose

RAW_FORMULA = re.compile(r"\$\$|\$[A-Za-z\\(]|\\[()\[\]]|\\[a-zA-Z]{2,}")
ORDINARY_SPACE = re.compile(r"(?<=\S) (?=[;:!?](\s|$))|« | »")
MISSING_SPACE = re.compile(r"\w[;!?](\s|$)|«(?!\u202f)|(?<!\u202f)»")
STRAIGHT = re.compile(r"""["']""")
FIGURE = re.compile(r"\d[ \u00a0](?=\d{3}\b)|\d[ \u00a0]?%(?<!\u202f%)")


def found(pages: dict[str, Page], language: str, pattern: re.Pattern) -> list[str]:
    """Where the text of a language has what `pattern` finds."""
    return [
        f"{page.address}: …{block[max(0, match.start() - 30) : match.end() + 30]}…"
        for page in pages.values()
        for block in prose(page, language)
        for match in pattern.finditer(block)
    ]


def formulas(page: Page) -> list:
    return page.select(".formula math")


def test_formulas_are_mathml(pages):
    written = [page for page in pages.values() if page.select(".formula")]
    assert written
    assert not [page.address for page in written if len(formulas(page)) != len(page.select(".formula"))]


def test_no_formula_holds_a_command_that_nobody_understood(pages):
    wrong = [
        f"{page.address}: {math.get_text()}"
        for page in pages.values()
        for math in formulas(page)
        if "\\" in math.get_text()
    ]
    assert not wrong, listed(wrong)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_latex_is_left_in_the_text(pages, language):
    wrong = found(pages, language, RAW_FORMULA)
    assert not wrong, listed(wrong)


def test_a_wide_formula_is_reached_with_the_keyboard(pages):
    blocks = [block for page in pages.values() for block in page.select("div.formula")]
    assert blocks
    assert {block.get("tabindex") for block in blocks} == {"0"}


def test_no_french_mark_follows_an_ordinary_space(every):
    wrong = found(every, "fr", ORDINARY_SPACE)
    assert not wrong, listed(wrong)


def test_every_french_mark_keeps_its_distance(every):
    wrong = [line for line in found(every, "fr", MISSING_SPACE) if "://" not in line]
    assert not wrong, listed(wrong)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_straight_quote_is_left_in_the_text(every, language):
    wrong = found(every, language, STRAIGHT)
    assert not wrong, listed(wrong)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_straight_quote_is_left_in_a_readable_attribute(every, language):
    wrong = []
    for page in every.values():
        for tag in page.select(
            "[title], [aria-label], [placeholder], meta[name=description], meta[property='og:title']"
        ):
            text = " ".join(tag.get(key, "") for key in ("title", "aria-label", "placeholder", "content"))
            if page.tree.html["lang"] == language and STRAIGHT.search(text):
                wrong.append(f"{page.address}: {text}")
    assert not wrong, listed(wrong)


def test_french_figures_and_their_signs_hold_together(pages):
    wrong = found(pages, "fr", FIGURE)
    assert not wrong, listed(wrong)


def test_code_keeps_its_straight_quotes(pages):
    code = " ".join(tag.get_text() for page in pages.values() for tag in page.select("pre code"))
    assert STRAIGHT.search(code)
    assert not re.search("[“”«»\u202f]", code)
