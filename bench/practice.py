"""How long each action of the practice pages keeps a slow phone's screen waiting: `python -m bench.practice`.

Interaction to next paint, as the browser's own Event Timing reports it (in steps of 8 ms), the CPU slowed four times.
"""

from playwright.sync_api import Page, sync_playwright

from bench.search import served
from tools.system_tools import find

OBSERVE = """
window.taken = [];
new PerformanceObserver(list => list.getEntries().forEach(one => one.interactionId && taken.push([one.duration, one.name])))
  .observe({type: 'event', durationThreshold: 16});
"""
PHONE = {"viewport": {"width": 360, "height": 780}, "has_touch": True}
STEPS = {
    "questions/rag/rag-pipeline/": [".quiz__item--asked .quiz__label", "[value=sure]", ".quiz__foot button"],
    "practice/quizzes/rag/": [".quiz__item--asked .quiz__label", "[value=sure]", ".quiz__foot button"],
    "practice/cards/": [".cards__start", ".card__turn", ".card__grades button", ".card__turn", ".card__grades button"],
    "practice/exam/": [
        ".exam-setup button",
        ".quiz__label",
        "[value=sure]",
        ".quiz__foot button",
        ".exam__moves button >> nth=1",
    ],
    "practice/interview/": [
        "[name=review][value=each]",
        ".interview__setup [type=submit]",
        "textarea",
        ".interview__actions .md-button--primary",
        "[name=said]",
        ".interview__actions .md-button--primary",
    ],
    "practice/progress/": [".progress select"],
    "matrix/": [".matrix summary"],
}
"""What is touched in each page, in order."""


def measured(page: Page, address: str, steps: list[str]) -> list[tuple[str, float]]:
    """Milliseconds of the longest event of each step."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    found = []
    for step in steps:
        place = page.locator(step).first
        place.scroll_into_view_if_needed()
        page.wait_for_timeout(700)
        page.evaluate("taken.length = 0")
        if step.endswith("select"):  # by keyboard: a finger opens the system's own list
            place.press("ArrowDown")
        else:
            place.tap()
        page.wait_for_timeout(700)
        found.append((step, max((time for time, _ in page.evaluate("taken")), default=0)))
    return found


def main() -> None:
    """Serves the built site, and touches what a reader touches."""
    with served("site") as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find("chromium"), args=["--no-sandbox"])
        context = browser.new_context(base_url=site, **PHONE)
        context.add_init_script(OBSERVE)
        for address, steps in STEPS.items():
            page = context.new_page()
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
            for step, time in measured(page, address, steps):
                print(f"{time:4.0f} ms  /{address}  {step}", flush=True)
            page.close()


if __name__ == "__main__":
    main()
