"""Files of the site made by packages: the typefaces, cut down to the letters that the guide uses; the icons of the app."""

import re
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import font_source_sans_pro
import font_source_serif_pro
import resvg_py
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from guide.outputs import manifest

# Latin with accents, punctuation (narrow no-break space too), arrows and the signs of figures worked out in the text.
LETTERS = [
    *range(0x20, 0x180),
    *range(0x2000, 0x2070),
    0x20AC,
    *range(0x2190, 0x2194),
    0x2212,
    0x2248,
    0x2260,
    0x2264,
    0x2265,
    0x2715,
]
FACES = {
    "sans.woff2": font_source_sans_pro.font_files_ttf["SourceSansPro"],
    "sans-italic.woff2": font_source_sans_pro.font_files_ttf["SourceSansProIt"],
    "sans-bold.woff2": font_source_sans_pro.font_files_ttf["SourceSansProSemibold"],
    "serif-bold.woff2": font_source_serif_pro.font_files_ttf["SourceSerifProSemibold"],
}
FOLDER = "assets/fonts"


def write_fonts(site: Path, version: str) -> None:
    """Writes the WOFF2 files below `site`; their addresses are those of guide.css, which end in `version` from now on."""
    (site / FOLDER).mkdir(parents=True, exist_ok=True)
    for name, file in FACES.items():
        (site / FOLDER / name).write_bytes(_cached(file))
    sheet = site / "assets/stylesheets/guide.css"
    sheet.write_text(re.sub(r'(\.woff2)[^"]*', rf"\1?v={version}", sheet.read_text("utf-8")), encoding="utf-8")


def write_icons(site: Path) -> None:
    """Writes the icons of the manifests, drawn from the site's own; systems cut a maskable one: it has no round corners."""
    drawn = (site / "assets/favicon.svg").read_text("utf-8")
    (site / "assets/icons").mkdir(parents=True, exist_ok=True)
    for name, (size, purpose) in manifest.ICONS.items():
        svg = re.sub(r' rx="[^"]*"', "", drawn) if purpose == "maskable" else drawn
        png = resvg_py.svg_to_bytes(svg_string=svg, width=int(size.partition("x")[0]))
        (site / f"assets/icons/{name}.png").write_bytes(bytes(png))


def _cached(file: str) -> bytes:
    """The cut typeface, from .cache/ when the same one was cut before: cutting takes longer than a page's whole build."""
    key = sha256(Path(file).read_bytes() + repr(LETTERS).encode() + Path(__file__).read_bytes()).hexdigest()
    cached = Path(".cache/fonts", key)
    if not cached.exists():
        cached.parent.mkdir(parents=True, exist_ok=True)
        cached.write_bytes(_subset(file))
    return cached.read_bytes()


def _subset(file: str) -> bytes:
    options = Options(
        layout_features=["kern", "liga", "lnum", "tnum", "locl", "ccmp", "mark"], flavor="woff2", hinting=False
    )
    font = TTFont(file, recalcTimestamp=False)  # the same bytes at each build
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()
