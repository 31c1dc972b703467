"""Diagrams: what a reader, a screen reader, a phone and the dark scheme need from the SVG. Golden files: one per kind."""

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from guide.outputs.diagrams import as_label, render

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests/golden/diagrams"
STYLES = (ROOT / "docs/assets/stylesheets/diagrams.css").read_text("utf-8")
PICTURES = {file.stem: file.read_text("utf-8") for file in sorted(GOLDEN.glob("*.mmd"))}
HOLDERS = [
    'flowchart TB\n  A["${x}"] -->|"${x}"| B',
    'flowchart TB\n  subgraph S["${x}"]\n  A\n  end',
    "sequenceDiagram\n  A->>B: ${x}\n  Note over A: ${x}",
    'stateDiagram-v2\n  state "${x}" as A\n  [*] --> A: ${x}',
]


def drawn(source, id="d", title="Titre", description="Ce que montre le dessin."):
    return render(source, id=id, title=title, description=description)


def words(svg):
    """What a reader sees in the drawing, without spaces: lines break anywhere."""
    shapes = ElementTree.fromstring(svg)[2:]
    return "".join("".join(shape.itertext()) for shape in shapes).replace(" ", "")


@pytest.mark.parametrize("name", PICTURES)
def test_each_kind_of_diagram_is_drawn_as_in_its_golden_file(name):
    golden, svg = GOLDEN / f"{name}.svg", drawn(PICTURES[name], id=name) + "\n"
    if not golden.exists():  # delete a golden file to have it written again
        golden.write_text(svg, "utf-8")
        pytest.fail(f"{golden} is written: look at it, commit it")
    assert svg == golden.read_text("utf-8")


@pytest.mark.parametrize("name", PICTURES)
def test_accents_and_guillemets_reach_the_reader(name):
    labels = re.findall(r'"([^"]+)"|: (.+)$', PICTURES[name], re.MULTILINE)
    text = words(drawn(PICTURES[name]))
    assert labels and all("".join(label).replace(" ", "") in text for label in labels)


def test_a_screen_reader_gets_a_picture_with_a_name_and_a_description():
    svg = ElementTree.fromstring(
        drawn("flowchart TB\n  A --> B", id="rag", title="Le « RAG »", description="A puis B.")
    )
    assert (svg.tag, svg.get("role"), svg.get("class")) == ("svg", "img", "diagram")
    assert svg.get("aria-labelledby") == "rag-title rag-desc"
    assert [(child.tag, child.get("id"), child.text) for child in svg[:2]] == [
        ("title", "rag-title", "Le « RAG »"),
        ("desc", "rag-desc", "A puis B."),
    ]


def test_title_and_description_are_escaped():
    svg = drawn("flowchart TB\n  A", title="<b>&</b>", description='</desc><script>"')
    assert '<title id="d-title">&lt;b&gt;&amp;&lt;/b&gt;</title>' in svg and "<script" not in svg


@pytest.mark.parametrize("holder", HOLDERS)
@pytest.mark.parametrize(
    "label", ['<script>alert("1")</script>', "R&D #1; `x` **y** _z_", "&lt;b&gt; &#35; %% [x](y)", "l'« été »"]
)
def test_any_label_is_only_text(holder, label):
    svg = drawn(holder.replace("${x}", as_label(label)))
    assert words(svg).count(label.replace(" ", "")) == holder.count("${x}")
    assert "<script" not in svg


def test_nothing_active_and_nothing_from_elsewhere_survives():
    source = "flowchart TB\n  A[\"<img src=x onerror=alert(1)><script>x</script><a href='javascript:x'>a</a>\"] --> B:::md-nav"
    sequence = 'sequenceDiagram\n  participant A\n  link A: Site @ https://example.org\n  links A: {"x": "javascript:x"}\n  A->>A: x'
    image = 'flowchart TB\n  A@{img: "https://example.org/a.png", label: "x"} --> B'
    for svg in map(drawn, (source, sequence, image)):
        assert not re.search(r"script|https?:|url\(|@import|\son\w+=|<a |<image|<style|<foreignObject|md-nav", svg)


def test_two_diagrams_of_a_page_share_no_id():
    first, second = (set(re.findall(r'\sid="([^"]*)"', drawn(PICTURES["states"], id=id))) for id in ("one", "two"))
    assert first == {"one-title", "one-desc"} and not first & second


@pytest.mark.parametrize("name", PICTURES)
def test_no_colour_is_written_in_the_drawing(name):
    svg = drawn(PICTURES[name])
    paints = set(re.findall(r'(?:fill|stroke)="([^"]*)"', svg))
    assert all(paint == "none" or re.fullmatch(r"var\(--diagram-[a-z-]+\)", paint) for paint in paints)
    assert {paint[4:-1] for paint in paints - {"none"}} <= set(re.findall(r"(--diagram-[a-z-]+):", STYLES))
    assert not re.search(r"#[0-9a-fA-F]{3}|rgba?\(|hsla?\(", svg)


@pytest.mark.parametrize("name", PICTURES)
def test_text_stays_readable_at_the_least_width(name):
    svg = ElementTree.fromstring(drawn(PICTURES[name]))
    least, natural = (float(re.search(r"[\d.]+", svg.get(key))[0]) for key in ("style", "width"))
    sizes = [float(element.get("font-size", 16)) for element in svg.iter()]
    assert svg.get("viewBox").split()[2] == svg.get("width")
    assert min(sizes) * least / natural >= 10.95


@pytest.mark.parametrize("name", ["pipeline-with-two-subgraphs", "cycle", "states"])
def test_a_tall_diagram_needs_no_scrolling_on_a_phone(name):
    assert float(re.search(r"min-width:(\d+)px", drawn(PICTURES[name]))[1]) <= 328


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("flowchart TB\n  A -= B", r"line 2: +A -= B: Expecting 'SEMI'.* got 'NODE_STRING'"),
        ("%% why\n\nflowchart TB\n  %% then\n\n  A -= B\n", "line 6: "),
        ("sequenceDiagram\n  A->>B", "line 2: "),
        ("stateDiagram-v2\n  [*] --> A\n  state A {\n    B", "line 4: "),
        ("flowchart TB\n  subgraph S\n  A", "line 3: Expecting 'end'"),
        ("flowchrt TB\n  A", "line 1: No diagram type"),
        ("", "line 1: "),
    ],
)
def test_a_syntax_error_names_the_line_of_the_source(source, said):
    with pytest.raises(ValueError, match=said):
        drawn(source)


@pytest.mark.parametrize(
    "statement", ["style A fill:#f00", "classDef hot fill:red", 'click A href "https://example.org"']
)
def test_an_author_does_not_choose_colours_or_links(statement):
    with pytest.raises(ValueError, match="line 3: .* is refused"):
        drawn(f"flowchart TB\n  A --> B\n  {statement}")


def test_a_kind_that_needs_colours_of_its_own_is_refused():
    with pytest.raises(ValueError, match="paints with #"):
        drawn('pie\n  "a": 3\n  "b": 4')


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_draws_the_same_bytes(seed):
    code = "import sys; from guide.outputs.diagrams import render; print(render(sys.argv[1], id='d', title='t', description='d'))"
    env = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run([sys.executable, "-c", code, PICTURES["cycle"]], capture_output=True, check=True, env=env)
    assert run.stdout.decode().strip() == drawn(PICTURES["cycle"], title="t", description="d")


def colours(selector):
    """The colours of a rule of diagrams.css, by role; the page's background is the fallback written there."""
    rule = re.search(rf"^ *{re.escape(selector)} \{{(.*?)\}}", STYLES, re.MULTILINE | re.DOTALL)[1]
    return {role: re.search(r"#\w{6}", value)[0] for role, value in re.findall(r"--diagram-([a-z-]+): (.*);", rule)}


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("selector", [".diagram", '[data-md-color-scheme="slate"] .diagram'])
def test_text_and_lines_are_seen_in_both_schemes(selector):
    scheme = colours(selector)
    backgrounds = [scheme[role] for role in ("bg", "surface", "surface-alt")]
    for back in backgrounds:
        assert all(contrast(scheme[role], back) >= 4.5 for role in ("fg", "muted", "accent"))
        assert all(contrast(scheme[role], back) >= 3 for role in ("line", "border"))
    assert contrast(scheme["bg"], scheme["line"]) >= 4.5  # the number of a message, on its disc
