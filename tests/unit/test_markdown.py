"""The reader of Markdown: blocks with their lines, links, code, words."""

import pytest

from guide.document import Document, quiz_items
from guide.markdown import Block, blocks, code_spans, links, plain, without_code, words


def kinds(text: str) -> list[tuple[str, str, int]]:
    return [(block.kind, block.text, block.line) for block in blocks(text)]


def test_blocks_and_their_lines():
    text = "# T #\n\na\nb\n\n- x\n  y\n- [X] z\n\n| a |\n| - |\n\n    p\n\n1. n\n"
    assert kinds(text) == [
        ("heading", "T", 1),
        ("paragraph", "a b", 3),
        ("item", "x y", 6),
        ("item", "z", 8),
        ("table", "| a | | - |", 10),
        ("paragraph", "p", 13),
        ("item", "n", 15),
    ]


def test_the_first_line_is_counted_from_where_the_text_begins():
    assert next(blocks("\n\na", 7)).line == 9


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("- [ ] a", [" "]),
        ("- [x] a", ["x"]),
        ("- [X] a", ["x"]),
        ("- [y] a", [None]),
        ("- [x]a", [None]),
        ("- a", [None]),
    ],
)
def test_the_mark_of_a_task(text, marks):
    assert [block.mark for block in blocks(text)] == marks


@pytest.mark.parametrize("text", ["-a", "1.a", "#a", "*a*", "-", "1", "+5 %", "$5", "2026. "])
def test_what_only_looks_like_a_block(text):
    assert [block.kind for block in blocks(text.strip())] == ["paragraph"]


def test_a_fence_holds_everything_until_the_same_mark():
    text = "```python\n# no heading\n\n- no item\n  ```\n````\n```\nafter"
    code, after = blocks(text)
    assert (code.kind, code.info, code.closed) == ("code", "python", True)
    assert code.text == "# no heading\n\n- no item\n  ```\n````"
    assert (after.text, after.line) == ("after", 8)


@pytest.mark.parametrize("text", ["```", "~~~python\n```", "    ```\n```", "```\n``"])
def test_a_fence_that_is_never_closed(text):
    assert [(block.kind, block.closed) for block in blocks(text)] == [("code", False)]


@pytest.mark.parametrize(
    ("text", "closed"),
    [("$$\na\n\nb\n$$", True), ("$$a$$", True), ("$$\n$$", True), ("$$", False), ("$$a", False), ("$$a$$ b", False)],
)
def test_a_formula(text, closed):
    assert [(block.kind, block.closed) for block in blocks(text)] == [("math", closed)]


def test_a_list_right_under_a_paragraph_is_not_apart():
    assert [block.apart for block in blocks("a\n- b\n- c\n\n- d")] == [True, False, False, True]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a](b)", [("a", "b", False)]),
        ("![](diagram:x)", [("", "diagram:x", True)]),
        ("[a [b]](c.fr.md#d)", [("a [b]", "c.fr.md#d", False)]),
        ("[a](https://x.org/a_(b)_(c))", [("a", "https://x.org/a_(b)_(c)", False)]),
        ("[a](b \"t\") [c]( d 't' )", [("a", "b", False), ("c", "d", False)]),
        ("`[a](b)` $[c](d)$ [e](f)", [("c", "d", False), ("e", "f", False)]),
        ("\\[a](b) [c] (d) [e]", []),
        ("[a\\]](b)", [("a\\]", "b", False)]),
    ],
)
def test_links(text, found):
    assert [(link.text, link.target, link.image) for link in links(Block("paragraph", text, 1))] == found


@pytest.mark.parametrize(
    ("text", "spans", "alone"),
    [
        ("a `b` c", ["`b`"], 0),
        ("``a`b`` c", ["``a`b``"], 0),
        ("`a``b`", ["`a``b`"], 0),
        ("\\`a` b`", ["` b`"], 0),
        ("\\\\`a`", ["`a`"], 0),
        ("`a\\` b", ["`a\\`"], 0),
        ("`a", [], 1),
        ("``a`", [], 2),
        ("``a` b`", ["` b`"], 1),
        ("\\``a`", [], 2),
    ],
)
def test_code_spans_as_python_markdown_pairs_them(text, spans, alone):
    found, without_pair = code_spans(text)
    assert ([text[start:end] for start, end in found], len(without_pair)) == (spans, alone)


def test_blanked_code_and_formulas_keep_every_position():
    text = "a `b` $c$ d"
    assert without_code(text) == "a     x   d"
    assert without_code(text, formulas=False) == "a     $c$ d"


@pytest.mark.parametrize("text", ["5 $ et 10 $", "US$5 and $6", "\\$a$", "a $$ b"])
def test_dollars_that_are_no_formula(text):
    assert without_code(text) == text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("un deux", 2),
        ("« un » : deux !", 2),
        ("**un** *deux* `trois`", 3),
        ("[un deux](https://x.org/a)", 2),
        ("l'un — 3,5 %", 2),
        ("x²", 1),
    ],
)
def test_words(text, count):
    assert words(text) == count


def test_plain_text():
    assert (
        plain("**Un** [*lien*](x.fr.md), `code`, snake_case et _e_ ![](diagram:x)") == "Un lien, code, snake_case et e "
    )


PAGE = """
# T

Short.

## Quiz

### Stem

- [ ] A

    Why A.

    ```text
    code
    ```

- [x] B
"""


def test_the_parts_of_a_page():
    document = Document("x", "en", PAGE, 5)
    assert (document.title.line, document.answer.text, [section.title for section in document.sections]) == (
        6,
        "Short.",
        ["Quiz"],
    )
    (item,) = quiz_items(document.section("Quiz"))
    assert (item.stem, item.line, item.right) == ("Stem", 12, (1,))
    assert [(option.text, option.line, option.explanation) for option in item.options] == [
        ("A", 14, "Why A.\n\n    code"),
        ("B", 22, ""),
    ]


def test_the_lines_of_prose():
    assert Document("x", "en", "a\n\n```py\nb\n```\n\n$$\nc\n$$\n\nd\ne", 3).prose_lines == (
        (3, "a"),
        (4, ""),
        (13, "d"),
        (14, "e"),
    )


# Texts that a careless pattern reads in quadratic time: a test that hangs here is one that fails.
TRAPS = [
    "[",
    "(",
    "]",
    "](",
    "[a](",
    "\\[",
    "`",
    "`a``",
    "$",
    "$a ",
    "<",
    "![",
    "\\",
    "|",
    "*",
    "_",
    "&#",
    "- ",
    "> ",
    "[a](x '",
]


@pytest.mark.parametrize("trap", TRAPS)
def test_traps_are_read_through(trap):
    text = trap * (20_000 // len(trap))
    for block in blocks(f"# {text}\n\n{text}\n"):
        assert list(links(block)) == []
        assert len(without_code(block.text)) == len(block.text)
        assert words(block.text) <= len(text)
