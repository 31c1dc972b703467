"""What is kept offline, under which address, and the version that names it."""

import json
import re
from base64 import b64encode
from hashlib import sha256

import pytest
from conftest import REPOSITORY

from guide.outputs import manifest, offline
from guide.reading.load import load

VERSIONS = {"assets": "aaaaaaaa", "content": "cccccccc"}
PAGE = '<script src="x.js" defer data-version="" data-worker="sw.js"></script><p>{}</p>'
PAGES = {
    "index.html": "accueil",
    "en/index.html": "home",
    "404.html": "404",
    "practice/index.html": "<span data-size></span>",
    "en/practice/index.html": "<span data-size></span>",
    "questions/rag/chunking/index.html": "x" * 2_000_000,
    "en/questions/rag/chunking/index.html": "y",
}
FILES = {
    "assets/javascripts/bundle.a5f9d56c.min.js": "bundle.a5f9d56c.min.js",
    "assets/javascripts/bundle.a5f9d56c.min.js.map": None,
    "assets/javascripts/practice/chunk-TQBJ5L5F.js": "chunk-TQBJ5L5F.js",
    "assets/javascripts/practice/cards.js": "cards.js?v=aaaaaaaa",
    "assets/javascripts/search/box.js": "box.js?v=aaaaaaaa",
    "assets/javascripts/search/text.js": "text.js?v=aaaaaaaa-cccccccc",
    "assets/fonts/sans.woff2": "sans.woff2?v=aaaaaaaa",
    "assets/icons/icon-192.png": None,
    "search/fr.json": "fr.json?v=aaaaaaaa-cccccccc",
    "search/en.json": "en.json?v=aaaaaaaa-cccccccc",
    "practice/fr.json": "fr.json?v=cccccccc",
    "search/search_index.json": None,
    "sitemap.xml": None,
    "manifest.webmanifest": None,
}


@pytest.fixture
def site(tmp_path):
    for name, text in (PAGES | dict.fromkeys(FILES, "{}")).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(PAGE.format(text) if name in PAGES else text, encoding="utf-8")
    (tmp_path / "assets/javascripts/search/worker.js").write_text("", encoding="utf-8")
    (tmp_path / "sw.js").write_text("work()", encoding="utf-8")
    offline.write(tmp_path, VERSIONS)
    return tmp_path


def build(site):
    """What the worker was given."""
    return json.loads(re.match(r"self\.BUILD=(.*);\n", (site / "sw.js").read_text("utf-8"))[1])


def listed(site, language):
    return json.loads((site / f"offline/{language}.json").read_text("utf-8"))


@pytest.mark.parametrize(("name", "address"), FILES.items())
def test_a_file_is_kept_under_the_address_by_which_pages_ask_for_it(site, name, address):
    folder = name.rpartition("/")[0]
    found = [one for one, path in offline.addresses(site, VERSIONS).items() if path == site / name]
    assert found == ([f"{folder}/{address}"] if address else [])


def test_the_worker_of_the_search_is_kept_in_both_languages(site):
    found = [address for address in offline.addresses(site, VERSIONS) if "worker.js" in address]
    assert [address.partition("?")[2] for address in found] == [
        "lang=fr&v=aaaaaaaa-cccccccc",
        "lang=en&v=aaaaaaaa-cccccccc",
    ]


def test_every_page_says_the_version_of_the_worker(site):
    version = build(site)["version"]
    assert re.fullmatch("[0-9a-f]{16}", version)
    assert all(f'data-version="{version}"' in (site / name).read_text("utf-8") for name in PAGES)


def test_the_shell_has_homes_and_practice_but_no_question(site):
    kept = [address for address, _ in build(site)["shell"]]
    assert {"", "en/", "404.html", "practice/", "en/practice/"} <= set(kept)
    assert not [address for address in kept if "chunking" in address or address.startswith(("offline/", "sw.js"))]


def test_the_search_and_the_decks_come_when_they_are_asked_for(site):
    given = build(site)
    assert "search/fr.json?v=aaaaaaaa-cccccccc" in given["later"]
    assert not [address for address, _ in given["shell"] if "text.js" in address or address.startswith("search/")]


def test_each_file_is_kept_with_the_fingerprint_of_its_last_bytes(site):
    shell = dict(build(site)["shell"])
    expected = b64encode(sha256((site / "practice/index.html").read_bytes()).digest()).decode()
    assert shell["practice/"] == f"sha256-{expected}"


def test_a_whole_guide_is_of_one_language_and_its_size_is_that_of_its_files(site):
    french, english = listed(site, "fr"), listed(site, "en")
    names = [address for address, *_ in english["files"]]
    assert "en/questions/rag/chunking/" in names and "questions/rag/chunking/" not in names
    assert "search/fr.json?v=aaaaaaaa-cccccccc" not in names and not [name for name in names if "lang=fr" in name]
    assert french["bytes"] == sum(size for _, size, _ in french["files"]) > 2_000_000
    assert french["version"] == english["version"] == build(site)["version"]


def test_what_pages_need_comes_before_them(site):
    pages = [address.endswith(("/", ".html")) or not address for address, *_ in listed(site, "fr")["files"]]
    assert pages == sorted(pages)


def test_the_size_is_stated_in_each_language(site):
    assert "<span data-size>2,0\u00a0Mo</span>" in (site / "practice/index.html").read_text("utf-8")
    assert "<span data-size>0.0\u00a0MB</span>" in (site / "en/practice/index.html").read_text("utf-8")


def test_written_again_the_same_site_has_the_same_version(site):
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    offline.write(site, VERSIONS)
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("name", ["questions/rag/chunking/index.html", "assets/fonts/sans.woff2", "practice/fr.json"])
def test_anything_that_changes_makes_another_version(site, name):
    before = build(site)["version"]
    (site / name).write_text((site / name).read_text("utf-8") + " ", encoding="utf-8")
    offline.write(site, VERSIONS)
    assert build(site)["version"] != before


@pytest.mark.parametrize(("language", "root"), [("fr", "./"), ("en", "../")])
def test_a_manifest_is_relative_to_itself_and_reaches_the_whole_site(language, root):
    guide, _ = load(REPOSITORY)
    found = manifest.manifest(guide, language, "A name", "aaaaaaaa")
    assert (found["start_url"], found["scope"], found["lang"]) == ("./", root, language)
    assert {icon["purpose"] for icon in found["icons"]} == {"any", "maskable"}
    assert all(not icon["src"].startswith("/") and icon["src"].endswith("?v=aaaaaaaa") for icon in found["icons"])
