"""Export, import and erasure: what a reader takes away comes back, and a wrong file changes nothing."""

import json

import pytest
from stored import PROGRESS, READY, REFUSED, SEEN, opened, reader, seeded, stored
from test_browser_accessibility import violations

AT = "2026-11-01T10:00:00.000Z"
RECORDS = {
    "seen:rag-pipeline": SEEN,
    "item:chunking/1": {"hash": "aaaaaaaa", "tries": [{"at": AT, "right": True, "sure": False}]},
    "card:term:rag": {"card": {"due": AT, "last_review": AT}, "log": [{"at": AT, "grade": 3}]},
    f"interview:{AT}": {
        "role": "ml-engineer",
        "questions": [{"id": "chunking", "seconds": 9, "said": [], "missed": ["junior-1"], "mistakes": [0]}],
    },
    "setting:progress": {"role": "", "level": "senior"},
}
ENGLISH = "en/" + PROGRESS


def exported(page, button="[data-do=export] >> nth=0") -> dict:
    with page.page.expect_download() as download:
        page.find(button).click()
    assert download.value.suggested_filename.endswith(".json")
    return json.loads(download.value.path().read_text("utf-8"))


def chosen(page, content: bytes | str | dict, said="") -> str:
    """What the page says of a file; `said` is a part of it."""
    content = json.dumps(content) if isinstance(content, dict) else content
    content = content.encode() if isinstance(content, str) else content
    page.find("#progress-file").set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": content})
    page.find(".progress__report", has_text=said).wait_for()
    return page.find(".progress__report").inner_text()


def file(records=None, **facts) -> dict:
    return {
        "format": "llm-interview-guide",
        "version": 1,
        "exported": AT,
        "records": records or {},
        "unreadable": [],
    } | facts


def erase(page) -> None:
    page.find("[data-do=erase]").click()
    page.find("button[value=erase]").click()
    page.find(".progress__report", has_text="erased").wait_for()


def test_what_is_exported_then_erased_then_imported_is_the_same(browser, server):
    with reader(browser, server) as context:
        seeded(context, RECORDS | {"seen:broken": 3})
        page = opened(context, ENGLISH)
        out = exported(page)
        assert (out["format"], out["version"], out["records"]) == ("llm-interview-guide", 1, RECORDS)
        assert out["unreadable"] == [{"key": "seen:broken", "record": 3}]
        erase(page)
        assert (stored(page), stored(page, "unreadable")) == ({}, {})
        said = chosen(page, out, "Import done")
        assert "Added: 5; updated: 0; unchanged: 0." in said
        assert "seen:broken" in said
        assert stored(page) == RECORDS
        assert "unchanged: 5" in chosen(page, out, "unchanged: 5")
        assert stored(page) == RECORDS


def test_an_import_is_added_to_what_is_here(browser, server):
    there = {
        "seen:rag-pipeline": {"at": "2026-10-01T00:00:00.000Z", "times": 9},
        "seen:chunking": SEEN,
        "item:chunking/1": {
            "hash": "aaaaaaaa",
            "tries": [{"at": "2026-10-01T00:00:00.000Z", "right": False, "sure": True}],
        },
        "setting:progress": {"role": "ml-engineer", "level": "junior"},
    }
    with reader(browser, server) as context:
        seeded(context, RECORDS)
        page = opened(context, ENGLISH)
        assert "Added: 1; updated: 2; unchanged: 1." in chosen(page, file(there), "Import done")
        now = stored(page)
        assert now["seen:rag-pipeline"] == {"at": AT, "times": 9}
        assert [one["right"] for one in now["item:chunking/1"]["tries"]] == [False, True]
        assert now["setting:progress"] == RECORDS["setting:progress"]
        assert now.keys() == RECORDS.keys() | there.keys()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "incomplete or damaged"),
        (b'{"format": "llm-interview-guide", "vers', "incomplete or damaged"),
        (bytes(range(256)), "incomplete or damaged"),
        (b"[]", "not an export"),
        (b'{"name": "package", "version": 1}', "not an export"),
        (json.dumps(file({"seen:x": SEEN}, version=2)).encode(), "later version"),
        (b" " * 50_000_000, "too large"),
    ],
    ids=["empty", "cut", "binary", "list", "other", "future", "50 MB"],
)
def test_a_wrong_file_is_refused_with_words_and_nothing_changes(browser, server, content, said):
    with reader(browser, server) as context:
        seeded(context, RECORDS)
        page = opened(context, ENGLISH)
        if len(content) > 40_000_000:  # more than Playwright sends
            page.ask("""() => { const input = document.querySelector("#progress-file"), files = new DataTransfer();
              files.items.add(new File([" ".repeat(50e6)], "x.json")); input.files = files.files; input.dispatchEvent(new Event("change")); }""")
            page.find(".progress__report", has_text=said).wait_for()
        else:
            chosen(page, content, said)
        assert "Nothing has changed." in page.find(".progress__report").inner_text()
        assert stored(page) == RECORDS
        assert page.page.errors == []


def test_the_readable_part_of_a_damaged_file_is_imported_and_the_rest_is_named(browser, server):
    content = json.dumps(file({"seen:good": SEEN, "seen:bad": 3, "item:bad/1": {"tries": {}}}))
    content = content.replace('"records": {', '"records": {"__proto__": {"polluted": 1}, ')
    with reader(browser, server) as context:
        page = opened(context, ENGLISH)
        said = chosen(page, content, "Import done")
        assert page.find(".progress__report li").all_inner_texts() == ["__proto__", "seen:bad", "item:bad/1"]
        assert "Added: 1" in said
        assert stored(page) == {"seen:good": SEEN}
        assert page.ask("({}).polluted") is None
        assert violations(page) == []


def test_where_nothing_can_be_stored_an_import_says_that_it_will_be_lost(browser, server):
    with reader(browser, server, REFUSED) as context:
        page = opened(context, ENGLISH)
        assert "will be lost" in chosen(page, file(RECORDS), "Import done")
        assert exported(page)["records"] == RECORDS


@pytest.mark.parametrize("how", ["Escape", "Cancel"])
def test_erasing_is_asked_first_and_can_be_declined_by_keyboard(browser, server, how):
    with reader(browser, server) as context:
        seeded(context, RECORDS)
        page = opened(context, ENGLISH)
        page.find("[data-do=erase]").focus()
        page.press("Enter")
        assert page.ask("document.activeElement.textContent") == "Cancel"
        page.press("Escape" if how == "Escape" else "Enter")
        assert page.ask("document.activeElement.dataset.do") == "erase"
        assert page.find("dialog").is_hidden()
        assert stored(page) == RECORDS


def test_erasing_by_keyboard_offers_the_export_says_it_is_done_and_keeps_the_focus(browser, server):
    with reader(browser, server) as context:
        seeded(context, RECORDS)
        page = opened(context, ENGLISH)
        page.find("[data-do=erase]").focus()
        page.press("Enter")
        page.press("Shift+Tab")
        with page.page.expect_download() as download:
            page.press("Enter")
        assert json.loads(download.value.path().read_text("utf-8"))["records"] == RECORDS
        page.press("Tab")
        page.press("Tab")
        page.press("Enter")
        page.find(".progress__report", has_text="erased").wait_for()
        assert page.ask("document.activeElement.dataset.do") == "erase"
        assert stored(page) == {}
        page.press("Enter")
        page.press("Escape")
        assert page.find("dialog").is_hidden()


def test_what_is_erased_is_gone_from_the_page_and_after_a_reload(browser, server):
    with reader(browser, server) as context:
        seeded(context, RECORDS)
        page = opened(context, ENGLISH)
        assert page.find(".progress__due a").is_visible()
        erase(page)
        page.find(".progress__start").wait_for()
        page.page.reload()
        page.page.wait_for_selector(READY)
        assert page.find(".progress__start").is_visible()


def test_where_the_browser_refuses_to_erase_the_page_says_so(browser, server):
    with reader(browser, server) as context:
        seeded(context, RECORDS)
        page = opened(context, ENGLISH)
        page.ask("() => { IDBObjectStore.prototype.clear = () => { throw new DOMException('no', 'UnknownError') } }")
        page.find("[data-do=erase]").click()
        page.find("button[value=erase]").click()
        page.find(".progress__report", has_text="did not allow").wait_for()
