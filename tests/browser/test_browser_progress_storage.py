"""The store, where storage is blocked, full, damaged, of a later version, or shared by two tabs."""

import pytest
import stored as kept
from stored import BLOCKED, FULL, SEEN, UNREADING, entries, opened, reader, seeded, stored, with_store

INCREMENT = """async (times) => {
  for (let i = 0; i < times; i++) await store.update("seen:rag", (old) => ({ at: "2026-11-01T10:00:00.000Z", times: (old?.times ?? 0) + 1 }));
}"""
PUT = "([key, record]) => store.update(key, () => record)"


@pytest.mark.parametrize("how", BLOCKED)
def test_where_storage_is_blocked_the_page_works_and_says_so(browser, server, how):
    with reader(browser, server, BLOCKED[how]) as context:
        page = opened(context, "en/practice/progress/")
        assert "refuses to store" in page.find("[role=alert]").inner_text()
        page.find(".progress select[name=level]").select_option("senior")
        page.find("[data-list=next] a").first.wait_for()
        assert page.page.errors == []


@pytest.mark.parametrize("how", BLOCKED)
def test_where_storage_is_blocked_the_store_works_in_memory(browser, server, how):
    with reader(browser, server, BLOCKED[how]) as context:
        page = with_store(context)
        page.ask(INCREMENT, 3)
        assert (page.ask("store.problem"), entries(page)) == ("blocked", {"seen:rag": SEEN | {"times": 3}})
        page.ask("store.remove('seen:rag')")
        assert entries(page) == {}
        assert page.ask("store.get('seen:rag')") is None


def test_where_storage_is_full_what_was_read_stays_and_what_is_done_since_overrides_it(browser, server):
    with reader(browser, server) as context:
        seeded(context, {"seen:rag": SEEN, "seen:hyde": SEEN})
        page = with_store(context)
        page.ask(f"() => {{ {FULL} }}")
        page.ask(INCREMENT, 2)
        page.ask("store.remove('seen:hyde')")
        assert page.ask("store.problem") == "full"
        assert entries(page) == {"seen:rag": SEEN | {"times": 3}}
        assert page.ask("store.get('seen:rag')") == SEEN | {"times": 3}
        assert stored(page) == {"seen:rag": SEEN, "seen:hyde": SEEN}


def test_where_storage_is_full_the_page_says_so_and_erasing_makes_room(browser, server):
    with reader(browser, server, FULL) as context:
        page = opened(context, "en/practice/progress/")
        page.find(".progress select[name=level]").select_option("senior")
        page.find("[role=alert]", has_text="storage is full").wait_for()
        page.find("[data-do=erase]").click()
        page.find("button[value=erase]").click()
        page.find(".progress__report", has_text="erased").wait_for()
        assert page.find("[role=alert]").is_hidden()


def test_a_merge_that_does_not_fit_leaves_nothing_behind(browser, server):
    with reader(browser, server) as context:
        page = with_store(context)
        page.ask("""() => {
          const put = IDBObjectStore.prototype.put; let left = 5;
          IDBObjectStore.prototype.put = function (...all) { if (!left--) throw new DOMException('full', 'QuotaExceededError'); return put.apply(this, all); };
        }""")
        page.ask(
            """store.merge(new Map(Array.from({length: 20}, (_, i) => [`seen:${i}`, {at: "2026-11-01T10:00:00.000Z", times: 1}])), (here) => here)"""
        )
        assert (len(entries(page)), stored(page)) == (20, {})


def test_records_that_are_none_are_set_aside_and_the_export_has_them(browser, server):
    wrong = {"seen:a": 3, "seen:b": None, "item:c/1": {"tries": "x"}, "nonsense": {"at": 1}, "card:term:d": []}
    with reader(browser, server) as context:
        seeded(context, wrong | {"seen:rag": SEEN})
        page = opened(context, "en/practice/progress/")
        page.find("[role=alert]", has_text="cannot be read").wait_for()
        assert stored(page) == {"seen:rag": SEEN}
        aside = sorted((one["key"], one["record"]) for one in stored(page, "unreadable").values())
        assert aside == sorted(wrong.items())
        page.page.reload()
        page.find("[role=alert]", has_text="cannot be read").wait_for()
        assert page.page.errors == []


def test_keys_that_are_no_text_are_set_aside(browser, server):
    with reader(browser, server) as context:
        seeded(context, {})
        page = with_store(context)
        page.ask(f"""async () => {{ {kept.OPEN}
          const db = await opened(), change = db.transaction("records", "readwrite").objectStore("records");
          for (const key of [1, new Date(0), [1, "a"], new Uint8Array([1]), new Uint8Array([2])]) change.put({{}}, key);
          await new Promise((done) => (change.transaction.oncomplete = done)); db.close();
        }}""")
        assert entries(page) == {}
        assert (page.ask("store.unreadable"), stored(page), len(stored(page, "unreadable"))) == (5, {}, 5)


def test_writing_over_what_is_no_record_keeps_a_copy(browser, server):
    with reader(browser, server) as context:
        seeded(context, {"seen:rag": "garbage"})
        page = with_store(context)
        page.ask(INCREMENT, 1)
        assert (entries(page), page.ask("store.unreadable")) == ({"seen:rag": SEEN}, 1)
        assert page.ask("store.aside()") == [{"key": "seen:rag", "record": "garbage"}]


@pytest.mark.parametrize("stores", [[], ["records"], ["unreadable"], ["another"]], ids=str)
def test_a_database_whose_object_stores_are_missing_is_completed(browser, server, stores):
    known = {"seen:rag": SEEN} if "records" in stores else {}
    with reader(browser, server) as context:
        seeded(context, known, version=1, stores=stores)
        page = with_store(context)
        page.ask(PUT, ["seen:hyde", SEEN])
        assert page.ask("store.problem") is None
        assert stored(page) == known | {"seen:hyde": SEEN}
        again = with_store(context)
        assert (again.ask("store.problem"), entries(again)) == (None, known | {"seen:hyde": SEEN})


def test_where_reading_fails_the_page_works_and_says_so(browser, server):
    with reader(browser, server, UNREADING) as context:
        page = opened(context, "en/practice/progress/")
        page.find("[role=alert]", has_text="refuses").wait_for()
        assert page.page.errors == []


def test_one_record_that_the_browser_cannot_read_does_not_take_the_others_along(browser, server):
    with reader(browser, server) as context:
        seeded(context, {"seen:rag": SEEN, "seen:bad": SEEN})
        page = with_store(context)
        page.ask("""() => {
          const get = IDBObjectStore.prototype.get, no = () => { throw new DOMException('damaged', 'UnknownError') };
          IDBObjectStore.prototype.getAll = no;
          IDBObjectStore.prototype.get = function (key) { return key === 'seen:bad' ? no() : get.call(this, key); };
        }""")
        assert entries(page) == {"seen:rag": SEEN}
        assert (page.ask("store.problem"), page.ask("store.unreadable")) == (None, 1)
        assert page.ask("store.aside()") == [{"key": "seen:bad"}]


def test_the_records_of_a_later_version_are_left_untouched(browser, server):
    with reader(browser, server) as context:
        seeded(context, {"seen:rag": {"new": "form"}}, version=99)
        page = opened(context, "en/practice/progress/")
        assert "later version" in page.find("[role=alert]").inner_text()
        page.find(".progress select[name=level]").select_option("senior")
        assert page.find("[data-do=erase]").is_hidden()
        assert stored(page) == {"seen:rag": {"new": "form"}}
        store = with_store(context)
        assert store.ask("store.erase()") is False
        store.ask(INCREMENT, 1)
        assert (entries(store), stored(store)) == ({"seen:rag": SEEN}, {"seen:rag": {"new": "form"}})


def test_a_later_version_opened_in_another_tab_takes_over_and_this_page_goes_on_in_memory(browser, server):
    with reader(browser, server) as context:
        seeded(context, {"seen:rag": SEEN, "seen:hyde": SEEN})
        page, another = with_store(context), with_store(context)
        another.ask(f"async () => {{ {kept.OPEN} (await opened(99, [])).close() }}")
        page.page.wait_for_function("store.problem === 'future'")
        page.ask(INCREMENT, 1)
        assert entries(page) == {"seen:rag": SEEN | {"times": 2}, "seen:hyde": SEEN}
        assert stored(page) == {"seen:rag": SEEN, "seen:hyde": SEEN}


def test_a_database_deleted_with_the_tools_of_the_browser_is_made_anew(browser, server):
    with reader(browser, server) as context:
        seeded(context, {"seen:rag": SEEN})
        page = with_store(context)
        page.ask(f"async () => {{ {kept.OPEN} await request(indexedDB.deleteDatabase('guide')) }}")
        page.ask(PUT, ["seen:hyde", SEEN])
        assert (page.ask("store.problem"), stored(page)) == (None, {"seen:hyde": SEEN})


def test_a_connection_that_the_browser_has_dropped_is_opened_again(browser, server):
    with reader(browser, server) as context:
        page = with_store(context)
        page.ask("""() => {
          const transaction = IDBDatabase.prototype.transaction; let dead = true;
          IDBDatabase.prototype.transaction = function (...all) { if (dead) { dead = false; throw new DOMException('Connection lost', 'UnknownError'); } return transaction.apply(this, all); };
        }""")
        page.ask(INCREMENT, 2)
        assert (page.ask("store.problem"), stored(page)) == (None, {"seen:rag": SEEN | {"times": 2}})


def test_a_fault_of_the_caller_is_the_callers_and_changes_nothing(browser, server):
    with reader(browser, server) as context:
        seeded(context, {"seen:rag": SEEN})
        page = with_store(context)
        said = page.ask("store.update('seen:rag', () => { throw new Error('mine') }).catch((error) => error.message)")
        assert said == "mine"
        assert page.ask("store.update('seen:rag', () => ({ f() {} })).catch((error) => error.name)") == "DataCloneError"
        assert (page.ask("store.problem"), entries(page)) == (None, {"seen:rag": SEEN})


def test_two_tabs_writing_the_same_record_lose_nothing(browser, server):
    with reader(browser, server) as context:
        pages = [with_store(context), with_store(context)]
        for page in pages:
            page.ask(f"() => {{ globalThis.done = ({INCREMENT})(200) }}")
        for page in pages:
            page.ask("globalThis.done")
        assert stored(pages[0]) == {"seen:rag": SEEN | {"times": 400}}


def test_a_change_in_one_tab_is_told_in_the_other(browser, server):
    with reader(browser, server) as context:
        page, store = opened(context, "en/practice/progress/"), with_store(context)
        store.ask(PUT, ["card:question:chunking", {"card": {"due": "2026-01-01T00:00:00.000Z"}, "log": []}])
        page.find(".progress__due a", has_text="1 card due").wait_for()


def test_erasing_in_one_tab_while_the_other_writes_leaves_both_working(browser, server):
    with reader(browser, server) as context:
        one, other = with_store(context), with_store(context)
        one.ask(f"() => {{ globalThis.done = ({INCREMENT})(100) }}")
        assert other.ask("store.erase()") is True
        one.ask("globalThis.done")
        times = stored(one).get("seen:rag", {"times": 0})["times"]
        assert 0 <= times <= 100
        other.ask(INCREMENT, 1)
        assert stored(one)["seen:rag"]["times"] == times + 1


def test_many_changes_at_once_in_memory_lose_nothing(browser, server):
    with reader(browser, server, kept.REFUSED) as context:
        page = with_store(context)
        page.ask(f"() => Promise.all(Array.from({{ length: 50 }}, () => ({INCREMENT})(1)))")
        assert entries(page) == {"seen:rag": SEEN | {"times": 50}}
