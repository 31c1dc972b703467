"""What makes the site readable without a connection: the version of each page, what the service worker keeps, whole guides.

The version is that of everything built: a page, a script or a figure that changes makes another one.
"""

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from guide.addresses import PREFIX, page_address
from guide.model import LANGUAGES

STAMP = re.compile(rb'(<script [^>]*\bdata-version=")[0-9a-f]*(")')
SIZE = re.compile(rb"(<span data-size>)[^<]*")
HUB, MEGABYTE = "practice/index", {"fr": "Mo", "en": "MB"}

# Never asked for by a page: Material's own search, sources of its bundles, what only the system reads, our own output.
UNUSED = re.compile(
    r"\.map$|^assets/(javascripts/(lunr|workers)|images|icons)/|^sitemap|search_index|webmanifest$|^sw\.js$|^offline/"
)
HASHED = re.compile(r"\.[0-9a-f]{8}\.min\.|/chunk-\w+\.js$")  # the name changes with what the file holds
ENGINE = re.compile(r"^search/|/search/(?!box|glossary)")  # asked for by the worker of the search: both versions
LATER = re.compile(rf"{ENGINE.pattern}|\.apkg\?")  # kept from when the reader first asks for it
SHELL = re.compile(r"^(en/)?(practice/([a-z]+/)?)?$|^404\.html$")  # pages kept from the first visit on


def write(site: Path, versions: Mapping[str, str]) -> None:
    """Completes sw.js and the pages of `site`, and writes offline/<language>.json. Built again, the site stays the same."""
    version = stamp(site)
    files = addresses(site, versions)
    for language in LANGUAGES:
        _state_size(site, language, sum(path.stat().st_size for path in whole(files, language).values()))
    kept = {a: _integrity(path) for a, path in files.items() if not _is_page(path) or SHELL.match(a)}
    shell = [[address, integrity] for address, integrity in kept.items() if not LATER.search(address)]
    later = {address: integrity for address, integrity in kept.items() if LATER.search(address)}
    _complete_worker(site / "sw.js", {"version": version, "shell": shell, "later": later})
    (site / "offline").mkdir(exist_ok=True)
    for language in LANGUAGES:
        _write_list(site, language, version, whole(files, language))


def stamp(site: Path) -> str:
    """Writes in every page the version of the whole, which it returns: 16 hexadecimal digits."""
    found, pages = sha256(), {}
    for path in _files(site):
        data = path.read_bytes()
        if _is_page(path):
            data = pages[path] = SIZE.sub(rb"\1", STAMP.sub(rb"\1\2", data))
        found.update(path.relative_to(site).as_posix().encode() + sha256(data).digest())
    version = found.hexdigest()[:16]
    for path, data in pages.items():
        path.write_bytes(STAMP.sub(rb"\g<1>" + version.encode() + rb"\2", data))
    return version


def _files(site: Path) -> list[Path]:
    every = (path for path in sorted(site.rglob("*")) if path.is_file())
    return [path for path in every if not UNUSED.search(path.relative_to(site).as_posix())]


def _is_page(path: Path) -> bool:
    return path.suffix == ".html"


def addresses(site: Path, versions: Mapping[str, str]) -> dict[str, Path]:
    """Every file that a page may ask for, by its address from the site's root as it is asked for."""
    found = {}
    for path in _files(site):
        name = path.relative_to(site).as_posix()
        found |= dict.fromkeys(_asked(name, versions), path)
    return found


def _asked(name: str, versions: Mapping[str, str]) -> list[str]:
    assets, content, both = versions["assets"], versions["content"], f"{versions['assets']}-{versions['content']}"
    if name.endswith("search/worker.js"):
        return [f"{name}?lang={language}&v={both}" for language in LANGUAGES]
    if name.endswith(".html"):
        return [name.removesuffix("index.html")]
    if HASHED.search(name):
        return [name]
    return [f"{name}?v={both if ENGINE.search(name) else content if name.endswith('.json') else assets}"]


def whole(files: Mapping[str, Path], language: str) -> dict[str, Path]:
    """What a reader of one language needs to open any page: its pages and data, and what all languages share."""
    others = [other for other in LANGUAGES if other != language]
    data = re.compile(rf"^(search|practice)/({'|'.join(others)})\.|[?&]lang=({'|'.join(others)})&")
    return {
        address: path
        for address, path in files.items()
        if not data.search(address) and (not _is_page(path) or _language(address) == language)
    }


def _language(address: str) -> str:
    return next((language for language, prefix in PREFIX.items() if prefix and address.startswith(prefix)), "fr")


def _state_size(site: Path, language: str, size: int) -> None:
    """Writes the size of the whole guide where the reader asks for it."""
    hub = site / page_address(language, HUB) / "index.html"
    number = f"{size / 1e6:.1f}".replace(".", "," if language == "fr" else ".")
    text = f"{number}\u00a0{MEGABYTE[language]}".encode()
    hub.write_bytes(SIZE.sub(rb"\g<1>" + text, hub.read_bytes()))


def _integrity(path: Path) -> str:
    """The bytes that a file must have, as fetch() checks them."""
    return "sha256-" + b64encode(sha256(path.read_bytes()).digest()).decode()


def _complete_worker(file: Path, build: dict) -> None:
    code = file.read_text("utf-8").rpartition("\n/**/")[2]
    file.write_text(f"self.BUILD={_dumped(build)};\n/**/{code}", encoding="utf-8")


def _write_list(site: Path, language: str, version: str, files: Mapping[str, Path]) -> None:
    listed = [[address, path.stat().st_size, _integrity(path)] for address, path in files.items()]
    listed.sort(key=lambda file: file[0].endswith(("/", ".html")) or not file[0])  # what pages need comes before them
    value = {"version": version, "bytes": sum(size for _, size, _ in listed), "files": listed}
    (site / f"offline/{language}.json").write_text(_dumped(value), encoding="utf-8")


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
