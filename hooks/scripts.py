"""The scripts of practice pages and calculators: modules put together and made small by esbuild, at addresses that change with them."""

from hashlib import sha256
from pathlib import Path
from subprocess import CalledProcessError, run
from sys import prefix

from mkdocs.exceptions import Abort

SOURCES = "docs/assets/javascripts"
FOLDERS = ("practice", "figures")
TARGET = "assets/javascripts"
OPTIONS = ("--bundle", "--minify", "--format=esm", "--splitting", "--target=es2022", "--log-level=warning")


def bundle(root: Path, site: Path) -> None:
    """Writes below `site` a bundle for each module of the folders. Raises Abort when one is wrong.

    Modules in folders of these are parts of others: no page asks for them.
    """
    found = (file for folder in FOLDERS for file in (root / SOURCES / folder).glob("*.js"))
    entries = sorted(str(file.relative_to(root)) for file in found)
    node = Path(prefix, "bin/node")
    esbuild = [node, "node_modules/esbuild/bin/esbuild"]
    try:
        run([*esbuild, *entries, *OPTIONS, f"--outbase={SOURCES}", f"--outdir={site / TARGET}"], cwd=root, check=True)
    except (CalledProcessError, FileNotFoundError) as error:
        raise Abort(f"esbuild: {error}. `make build` installs what it needs.") from error


def version(root: Path, *paths: str) -> str:
    """Eight hexadecimal digits that change with what the files and folders of `paths` hold."""
    found = sha256()
    for path in paths:
        files = sorted((root / path).rglob("*")) if (root / path).is_dir() else [root / path]
        for file in files:
            if file.is_file():
                found.update(file.as_posix().removeprefix(root.as_posix()).encode() + file.read_bytes())
    return found.hexdigest()[:8]
