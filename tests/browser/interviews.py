"""What a candidate does on the page of the mock interview, and what the browser keeps of it."""

ADDRESS = "practice/interview/"
WRITE = """
([key, record]) => new Promise((done) => {
  const opening = indexedDB.open("guide");
  opening.onsuccess = () => {
    const change = opening.result.transaction("records", "readwrite");
    change.objectStore("records").put(record, key);
    change.oncomplete = () => { opening.result.close(); done(); };
  };
})
"""
QUESTION, RUBRIC, REPORT = ".interview__question", ".interview__rubric", ".interview--report"
FORWARD = ".interview__actions .md-button--primary"


def begin(page, level="intermediate", minutes=15, review="end"):
    """Chooses and begins; the first question is on the page."""
    page.find(".interview__setup [type=submit]:enabled").wait_for()
    for name, value in (("level", level), ("minutes", minutes), ("review", review)):
        page.find(f"label:has([name={name}][value='{value}'])").click()
    page.find(".interview__setup [type=submit]").click()
    page.find(QUESTION).wait_for()


def forward(page, expected):
    """Presses the button that goes on, until `expected` is on the page."""
    page.find(FORWARD).click()
    page.find(expected).first.wait_for()


def answer_all(page):
    """Goes through every question without a word, up to the first rubric."""
    while page.find(QUESTION).count():
        before = page.find("h2.interview__title").inner_text()
        page.find(FORWARD).click()
        page.page.wait_for_function(
            "before => document.querySelector('.interview__rubric')"
            " || document.querySelector('h2.interview__title').innerText !== before",
            arg=before,
        )


def mark_all(page):
    """Ticks the first point of every rubric, up to the report."""
    while page.find(RUBRIC).count():
        page.find("[name=said]").first.check()
        before = page.find("h2.interview__title").inner_text()
        page.find(FORWARD).click()
        page.page.wait_for_function(
            "before => document.querySelector('.interview__title').innerText !== before", arg=before
        )


def report(page):
    """A whole interview."""
    begin(page)
    answer_all(page)
    mark_all(page)
    page.find(REPORT).wait_for()
