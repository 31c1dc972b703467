"""Prints, as Markdown, the cost of the guide beside stock MkDocs + Material, on the real content and on larger ones."""

import sys
from dataclasses import astuple
from math import log
from pathlib import Path
from statistics import linear_regression
from tempfile import TemporaryDirectory

from bench import content, measure, stock
from bench.measure import Cost

SIZES = (200, 800, 3200)
HEAD = """\
| pages | build | time, s | CPU, s | peak, MB | output, MB | gzip, MB | check, s |
|---:|---|---:|---:|---:|---:|---:|---:|"""


def main(sizes: list[int]) -> None:
    """Measures the real content, then content grown to each of `sizes` pages."""
    with TemporaryDirectory() as folder:
        first = measure.build(_guide(Path(folder, "first")), "mkdocs.yml")
        print(f"The first build, which cuts the typefaces, takes {first.cpu:.1f} s of CPU time.\n\n{HEAD}", flush=True)
        costs = {}
        for size in (0, *sizes):
            root = _guide(Path(folder, str(size)), size)
            check = measure.run(root, ["guide", "check"])
            builds = [measure.build(root, config) for config in ("mkdocs.yml", stock.FILE)]
            print(_rows(content.count(root), *builds, check), flush=True)
            if size:
                costs[content.count(root)] = builds
    if len(costs) > 1:
        print(_growth(costs))


def _guide(root: Path, pages: int = 0) -> Path:
    """A guide of about so many pages in the new folder `root`; the typefaces are cut once for all of them."""
    root.mkdir()
    content.copy_guide(Path.cwd(), root)
    content.grow(root, pages)
    stock.write(root)
    root.with_name(".cache").mkdir(exist_ok=True)
    (root / ".cache").symlink_to(root.with_name(".cache"))
    (root / "node_modules").symlink_to(Path("node_modules").resolve())
    return root


def _rows(pages: int, guide: Cost, plain: Cost, check: Cost) -> str:
    ratios = [ours / theirs for ours, theirs in zip(astuple(guide), astuple(plain), strict=True)]
    rows = (("guide", astuple(guide), f"{check.cpu:.1f}"), ("stock", astuple(plain), ""), ("ratio", ratios, ""))
    return "\n".join(_row(pages, *row) for row in rows)


def _row(pages: int, name: str, numbers: list[float], check: str) -> str:
    shown = " | ".join(f"{number:.2f}" if name == "ratio" else f"{number:.1f}" for number in numbers)
    return f"| {pages:,} | {name} | {shown} | {check} |"


def _growth(costs: dict[int, list[Cost]]) -> str:
    """The growth exponents: 1 when twice the pages take twice the time."""
    pages = [log(count) for count in costs]
    guide, plain = (linear_regression(pages, [log(pair[i].cpu) for pair in costs.values()]).slope for i in (0, 1))
    return f"\nCPU time grows as pages^{guide:.2f} (stock: {plain:.2f}) from {min(costs):,} to {max(costs):,} pages."


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
