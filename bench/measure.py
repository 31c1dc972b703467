"""What a command costs, and what it wrote."""

import gzip
import os
import subprocess
import sys
import time
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


def build(root: Path, config: str, site: Path) -> Cost:
    """What it costs to build the site that the file `config` below `root` sets up."""
    command = ["mkdocs", "build", "--quiet", "--config-file", config, "--site-dir", str(site)]
    return run(root, command, site)


def run(root: Path, module: list[str], written: Path | None = None) -> Cost:
    """Runs a Python module with its arguments in `root`; stops the benchmark when it fails."""
    environment = os.environ | {"PYTHONPATH": "hooks", "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", *module], cwd=root, env=environment, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(module)}:\n{said.decode()}")
    seconds = time.perf_counter() - start
    sizes = _sizes(written) if written else ()
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * PEAK_UNIT / 1e6, *sizes)


def _sizes(folder: Path) -> tuple[float, float]:
    """MB of all files, as they are and as a server sends them."""
    contents = [file.read_bytes() for file in folder.rglob("*") if file.is_file()]
    return sum(map(len, contents)) / 1e6, sum(len(gzip.compress(content, 6)) for content in contents) / 1e6
