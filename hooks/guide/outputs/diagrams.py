"""Draws Mermaid at build time: inline SVG without script, style sheet or colour, painted by diagrams.css."""

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from mermaid_render import mermaid_to_svg
from mermaid_render.renderer import THEMES

READABLE = 11  # pixels: text never shrinks below
NARROW = (  # for a phone: 118 px of text in a box, little space between boxes
    '%%{init: {"flowchart": {"wrappingWidth": 118, "nodeSpacing": 20, "rankSpacing": 32}, "state": {"nodeSpacing": 24},'
    ' "sequence": {"actorMargin": 10, "width": 60}, "wrap": true}}%%'
)
ROLES = {colour.lower(): f"var(--diagram-{role})" for role, colour in THEMES["dark"].items()}  # a colour for each role
REFUSED = re.compile(r"\s*(style|classDef|linkStyle|click)\s")
COMPLAINT = re.compile(r"[\w-]+ at (\d+):\d+: (?:Parse error on line \d+:)?(.+)", re.DOTALL)
ELEMENTS = {"g", "path", "rect", "circle", "ellipse", "line", "polygon", "polyline", "text", "tspan"}
ATTRIBUTES = {
    "d",
    "points",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "dx",
    "dy",
    "width",
    "height",
    "transform",
    "text-anchor",
    "font-size",
    "font-weight",
    "font-style",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "fill-opacity",
    "opacity",
}


def render(source: str, *, id: str, title: str, description: str) -> str:
    """The `<svg class="diagram">` of a Mermaid `source`, named `title`, described by `description`, to put in a page.

    Its only ids are `<id>-title` and `<id>-desc`. It shrinks with its container until its smallest text measures
    11 px, then keeps its width: put it in `<div class="diagram-scroll" role="group" tabindex="0"
    aria-labelledby="<id>-title">`, which scrolls sideways, with the keyboard too. Comments, links and the author's
    own settings are left out. Raises ValueError, "line 3: what the renderer says", counted in `source`.
    """
    drawing = ElementTree.fromstring(_draw(source))
    svg = Element("svg", _frame(drawing, id))
    SubElement(svg, "title", id=f"{id}-title").text = title
    SubElement(svg, "desc", id=f"{id}-desc").text = description
    svg.extend(_copies(drawing))
    return ElementTree.tostring(svg, encoding="unicode")


def as_label(text: str) -> str:
    """`text` as a Mermaid label can hold it, in quotes or not: every sign that Mermaid would read becomes an entity."""
    text = text.replace("&", "&amp;")  # the renderer reads entities twice
    return re.sub(r'[#&<>";`\\*_]', lambda found: f"#{ord(found[0])};", text)


def _draw(source: str) -> str:
    """The renderer's SVG. The lines it would drop are dropped here, so that we know which line it complains about."""
    lines = [
        (number, line)
        for number, line in enumerate(source.splitlines(), 1)
        if line.strip() and not line.lstrip().startswith("%%")
    ]
    for number, line in lines:
        if refused := REFUSED.match(line):
            raise ValueError(f"line {number}: '{refused[1]}' is refused: colours and links belong to the site")
    try:
        return mermaid_to_svg(NARROW + "\n".join(line for _, line in lines), theme="dark").decode()
    except ValueError as error:
        raise ValueError(_located(str(error), [number for number, _ in lines] or [1])) from error


def _located(complaint: str, numbers: list[int]) -> str:
    """What the renderer says, on one line, after the line of the source. `numbers` are the lines that it was given."""
    found = COMPLAINT.fullmatch(complaint)
    line, says = (int(found[1]), found[2]) if found else (1, complaint)
    number = numbers[min(max(line, 1), len(numbers)) - 1]
    return f"line {number}: " + re.sub(r"\n-*\^\n", ": ", says).strip(" :\n")


def _frame(drawing: Element, id: str) -> dict[str, str]:
    """The attributes of the svg: its name, its natural size, and the width under which text would get too small."""
    width, height = drawing.attrib["viewBox"].split()[2:]
    smallest = min(float(element.get("font-size", 16)) for element in drawing.iter())
    least = f"min-width:{float(width) * min(1, READABLE / smallest):.0f}px"
    shape = {"viewBox": drawing.attrib["viewBox"], "width": width, "height": height, "style": least}
    return {"class": "diagram", "role": "img", "aria-labelledby": f"{id}-title {id}-desc", **shape}


def _copies(parent: Element) -> list[Element]:
    """The shapes and texts directly inside `parent`, copied with what they hold, without the rest."""
    return [_copy(child) for child in parent if _name(child) in ELEMENTS]


def _copy(element: Element) -> Element:
    copy = Element(_name(element), {name: value for name, value in element.items() if name in ATTRIBUTES})
    copy.text, copy.tail = element.text, element.tail
    for name in ("fill", "stroke"):
        if value := element.get(name):
            copy.set(name, _paint(value))
    if ours := [word for word in element.get("class", "").split() if word.startswith("pele-")]:
        copy.set("class", " ".join(ours))
    copy.extend(_copies(element))
    return copy


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _paint(value: str) -> str:
    """`none`, or the custom property of the first colour in `value`. ValueError for a colour that the site has not."""
    if value == "none":
        return value
    colour = re.search(r"#\w+", value.lower())
    if not colour or colour[0] not in ROLES:
        raise ValueError(f"line 1: this kind of diagram paints with {value}, for which diagrams.css has no role")
    return ROLES[colour[0]]
