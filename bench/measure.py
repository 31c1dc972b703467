"""What a command costs, and what it wrote."""

import gzip
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Cost:
    """One run: seconds on the clock and of the processors, the largest memory of a process in MB, MB written."""

    seconds: float
    cpu: float
    peak: float
    output: float = 0
    gzip: float = 0


def build(root: Path, config: str) -> Cost:
    """What it costs to build the site that the file `config` of `root` sets up."""
    site = root / "site" / config
    return run(root, ["mkdocs", "build", "--quiet", "--config-file", config, "--site-dir", str(site)], site)


def run(root: Path, module: list[str], written: Path | None = None) -> Cost:
    """Runs a Python module with its arguments in `root`; stops the benchmark when it fails."""
    environment = os.environ | {"PYTHONPATH": "hooks", "NO_MKDOCS_2_WARNING": "1", "BASE_REF": ""}
    start = time.perf_counter()
    command, pipe = [sys.executable, "-m", *module], {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    process = subprocess.Popen(command, cwd=root, env=environment, **pipe)
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(module)}:\n{said.decode()}")
    seconds = time.perf_counter() - start
    sizes = _sizes(written) if written else ()
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * PEAK_UNIT / 1e6, *sizes)


def _sizes(folder: Path) -> tuple[float, float]:
    """MB of all files, as they are and as a server sends them."""
    sizes = [(len(content), len(gzip.compress(content, 6))) for content in _contents(folder)]
    return sum(size for size, _ in sizes) / 1e6, sum(packed for _, packed in sizes) / 1e6


def _contents(folder: Path) -> Iterator[bytes]:
    """One file after the other: the memory of this process counts in the peak of those it starts."""
    return (file.read_bytes() for file in folder.rglob("*") if file.is_file())
