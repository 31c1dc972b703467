"""The rules of axe: WCAG 2.2 A and AA, and its best practices, on every template."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from in_browser import ADDRESSES, PHONE, TEMPLATES

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
AXE = Axe()


def violations(page):
    page.settled()
    found = AXE.run(page.page, options=OPTIONS).response["violations"]
    return [(one["id"], node["html"][:160], node["failureSummary"]) for one in found for node in one["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_finds_nothing(visit, address, scheme):
    page = visit(address, scheme=scheme)
    page.shorten()
    page.ask("document.querySelectorAll('main section details:first-child').forEach(one => one.open = true)")
    assert violations(page) == []


@pytest.mark.parametrize("address", ["en/", "en/" + TEMPLATES["question"], "en/" + TEMPLATES["topic"]])
def test_axe_finds_nothing_on_a_phone(visit, address):
    assert violations(visit(address, scheme="dark", **PHONE)) == []
