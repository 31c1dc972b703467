"""Every page is valid HTML, says the Nu Html Checker, which the W3C runs."""

import json
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from urllib.parse import unquote, urlsplit

import pytest
from built import ROOT, listed

JAR = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
MISTAKE = "<!doctype html><html lang=en><title>A planted mistake</title><p><planted>text</planted>"

SHORT_RUN = (
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-Xss2m",
)  # a third of the time

# What the checker says of Material's own templates, in places that no partial or block replaces.
ACCEPTED = {
    re.compile(r"Attribute “autocomplete” is only allowed when the input type is"): (
        "base.html: the checkboxes that open the drawer and the search; without it, Firefox reloads them open"
    ),
}


@pytest.fixture(scope="module")
def checker() -> list[str]:
    """The command that checks HTML."""
    subprocess.run([sys.executable, ROOT / "tools/system_tools.py", "java"], check=True)
    return [shutil.which("java"), *SHORT_RUN, "-jar", str(JAR), "--stdout", "--exit-zero-always", "--format", "json"]


@pytest.fixture(scope="module")
def messages(checker, site, every, tmp_path_factory) -> list[dict]:
    """Everything the checker says of every page, and of one that is wrong on purpose; `page` is where."""
    planted = tmp_path_factory.mktemp("html") / "planted.html"
    planted.write_text(MISTAKE, encoding="utf-8")
    files = {
        str((site / address / ("index.html" if not address.endswith(".html") else "")).resolve()): address
        for address in every
    }
    done = subprocess.run([*checker, *files, str(planted)], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)["messages"]
    return [{**message, "page": files.get(unquote(urlsplit(message["url"]).path), "planted.html")} for message in found]


def is_accepted(message: dict) -> bool:
    return any(pattern.match(message["message"]) for pattern in ACCEPTED)


def test_every_page_is_valid_html(messages):
    wrong = defaultdict(list)
    for message in messages:
        if message["page"] != "planted.html" and not is_accepted(message):
            wrong[message["message"]].append(f"{message['page']}:{message.get('lastLine')}")
    assert not wrong, listed([f"{text} ({len(places)} times, first {places[0]})" for text, places in wrong.items()])


def test_the_checker_finds_a_mistake_that_was_planted(messages):
    assert any("planted" in message["message"] for message in messages if message["page"] == "planted.html")


@pytest.mark.parametrize("pattern", ACCEPTED, ids=ACCEPTED.values())
def test_what_is_accepted_is_still_said(messages, pattern):
    """Else the line goes from the list."""
    assert any(pattern.match(message["message"]) for message in messages)


def test_the_lock_names_no_host():
    assert not re.search(r'"resolved"|https?://', (ROOT / "package-lock.json").read_text("utf-8"))


def test_what_is_installed_is_checked_against_the_lock():
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    assert all(package["integrity"].startswith("sha512-") for path, package in packages.items() if path)
