// The interview step by step: set-up, questions, rubric, report. Each step shows one view; the record says which.
import { askView, pausedView } from "./ask.js";
import { crossed, run } from "./clock.js";
import { keep } from "./end.js";
import { confirm } from "./parts.js";
import { recorder as newRecorder } from "./recorder.js";
import { rubricView } from "./rubric.js";
import { expected, mark } from "./score.js";
import { change, left, next, question, quit, renamed, spend } from "./session.js";
import { fill } from "./words.js";

const still = () => {}; // a clock that does not run
const CURRENT = "current:interview", SETTING = "setting:interview", TAB = String(Math.random());

/** { resume, start(current) }; `ended(record, problem)` hears of the end, `show` puts a view on the page. */
export function steps({ root, words, index, store, known, open, show }, ended) {
  const recorder = newRecorder(), levels = Object.keys(index.labels.level);
  const aloud = root.querySelector(".interview__aloud");
  let current = null, stopClock = still, hidden = false, leaving = false, saving = null;

  addEventListener("visibilitychange", () => document.visibilityState === "hidden" && stopClock !== still && save());
  addEventListener("pagehide", recorder.forget);
  store.onchange(follow);

  function save() {
    if (!current) return;
    const now = (current = { ...current, tab: TAB });
    saving = store.update(CURRENT, () => now);
  }

  /** Another tab goes on with this interview, or has ended it: this one stands where that one is, its clock stopped. */
  async function follow() {
    await saving;
    const found = current && (await store.get(CURRENT));
    if (!current || leaving || found?.tab === TAB) return;
    if (found?.phase === "asking" && found.tab === current.tab) return void (current = renamed(found, index.moved)); // it stands there already
    await stop();
    current = null;
    if (!(await resume())) ended({ questions: [] });
  }

  /** Goes on with the interview that a reload or another page broke off; false where there is none. */
  async function resume() {
    const found = await store.get(CURRENT);
    if (!found?.questions?.length) return false;
    current = renamed(found, index.moved);
    hidden = (await store.get(SETTING))?.clock === "hidden";
    await (current.phase === "asking" ? paused() : marking());
    return true;
  }

  async function start(begun) {
    current = begun;
    hidden = (await store.get(SETTING))?.clock === "hidden";
    ask();
  }

  function ask() {
    save();
    const { id } = question(current);
    const view = askView({ current, known: known(id), page: open(id), words, recorder, hidden }, {
      next: () => leave(next), pause, quit: leaveEarly, clock, note,
    });
    show(view.root);
    stopClock = run((seconds) => {
      const before = left(current).all;
      current = spend(current, seconds);
      view.show(current);
      const minutes = crossed(before, left(current).all);
      if (minutes) aloud.textContent = fill(words.left_aloud, minutes);
    }, save);
  }

  function note(notes) {
    current = change(current, { notes });
    save();
  }

  function clock(nowHidden) {
    hidden = nowHidden;
    store.update(SETTING, (old) => ({ ...old, clock: hidden ? "hidden" : "shown" }));
  }

  function stop() {
    stopClock();
    stopClock = still;
    aloud.textContent = "";
    return recorder.stop();
  }

  async function pause() {
    await stop();
    save();
    paused();
  }

  function paused() {
    show(pausedView({ current, words }, { resume: ask, quit: leaveEarly }));
  }

  async function leaveEarly() {
    if (await confirm(root, words, words.quit_text, words.quit_yes)) leave(quit);
  }

  /** Goes where `step` leads from here; a second click on the way changes nothing. */
  async function leave(step) {
    if (leaving) return;
    leaving = true;
    await stop();
    current = step(current);
    if (current.phase === "marking") save();
    await (current.phase === "ended" ? end() : current.phase === "asking" ? ask() : marking());
    leaving = false;
  }

  async function marking() {
    const { id } = question(current), read = await open(id), after = next(current).phase;
    show(rubricView({ current, known: known(id), read, words, labels: index.labels, recorder, last: after === "ended" }, {
      mark: ticked, next: () => leave(read ? marked : next), stop: () => leave(quit),
    }));
  }

  /** `record` with what was said of the question under way, and so what was not. */
  function tick(record, { said, mistakes }) {
    return change(record, { ...mark(expected(known(question(record).id), record.level, levels), said), mistakes });
  }

  const marked = (record) => next(tick(record, question(record)));

  function ticked(said, mistakes) {
    current = tick(current, { said, mistakes });
    save();
  }

  async function end() {
    const done = current;
    current = null; // nothing is saved any more
    ended(await keep(store, done));
    recorder.forget();
  }

  return { resume, start };
}
