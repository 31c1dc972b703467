"""The scripts made of modules, put together and made small by esbuild: those of the practice pages, and what works offline."""

from hashlib import sha256
from pathlib import Path
from subprocess import CalledProcessError, run
from sys import prefix

from mkdocs.exceptions import Abort

SOURCES = "docs/assets/javascripts/practice"
OFFLINE = "docs/assets/javascripts/offline"
TARGET = "assets/javascripts"
OPTIONS = ("--bundle", "--minify", "--target=es2022", "--log-level=warning")


def bundle(root: Path, site: Path) -> None:
    """Writes below `site` a bundle for each module of docs/assets/javascripts/practice/. Raises Abort when one is wrong.

    Modules in folders are parts of others: no page asks for them.
    """
    entries = sorted(str(file.relative_to(root)) for file in (root / SOURCES).glob("*.js"))
    _esbuild(root, *entries, "--format=esm", "--splitting", f"--outdir={site / TARGET / 'practice'}")
    for name, folder in {
        "offline": site / TARGET,
        "sw": site,
    }.items():  # the worker stands at the root: it sees what is below
        _esbuild(root, f"{OFFLINE}/{name}.js", "--format=iife", f"--outdir={folder}")


def _esbuild(root: Path, *arguments: str) -> None:
    node = Path(prefix, "bin/node")
    try:
        run([node, "node_modules/esbuild/bin/esbuild", *arguments, *OPTIONS], cwd=root, check=True)
    except (CalledProcessError, FileNotFoundError) as error:
        raise Abort(f"esbuild: {error}. `make build` installs what it needs.") from error


def version(root: Path, *paths: str) -> str:
    """Eight hexadecimal digits that change with what the files and folders of `paths` hold."""
    found = sha256()
    for path in paths:
        files = sorted((root / path).rglob("*")) if (root / path).is_dir() else [root / path]
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                found.update(file.as_posix().removeprefix(root.as_posix()).encode() + file.read_bytes())
    return found.hexdigest()[:8]
