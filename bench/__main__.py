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
    print(HEAD, flush=True)
    costs = {}
    for size in (0, *sizes):
        with TemporaryDirectory() as folder:
            pages, *builds, check = _measured(Path(folder), size)
        costs[pages] = builds
        print(_rows(pages, *builds, check), flush=True)
    del costs[min(costs)]
    if len(costs) > 1:
        print(_growth(costs))


def _measured(folder: Path, size: int) -> tuple[int, Cost, Cost, Cost]:
    """The number of pages; the costs of our build, of the stock one and of our check."""
    root = folder / "guide"
    root.mkdir()
    content.copy_guide(Path.cwd(), root)
    content.grow(root, size)
    stock.write(root)
    check = measure.run(root, ["guide", "check"])
    return content.count(root), *(measure.build(root, name, folder / name) for name in ("mkdocs.yml", stock.FILE)), check


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
    return f"\nThe CPU time grows as pages^{guide:.2f} (stock: {plain:.2f}) from {min(costs):,} to {max(costs):,} pages."


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
