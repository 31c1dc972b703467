// Mock exam: choices, then items one at a time, then the result. What is under way is in the store: a reload goes on.
import { element, openPage } from "./parts/page.js";
import { showItem } from "./parts/exam/asking.js";
import { fetchItem } from "./parts/exam/questions.js";
import { showResult } from "./parts/exam/result.js";
import { choices, restore } from "./parts/exam/setup.js";
import { KEY, again, begin, current } from "./parts/exam/state.js";
import { withTry } from "./parts/quizzes/tries.js";

const { root, words, index, store } = await openPage(".practice--exam");
const form = root.querySelector(".exam-setup"), place = element("div", { className: "exam quiz" });
const none = element("p", { className: "exam__none", role: "status" });
const base = new URL("../", new URL(JSON.parse(root.querySelector("script").textContent).data, document.baseURI));
const address = (question) => new URL(index.questions.find(({ id }) => id === question).address, base);
const section = ({ question, id }) => fetchItem(address(question), id);
const actions = {
  keep, stop,
  go: (step) => save({ ...state, at: state.at + step }),
  retry: () => save(again(state, new Date())),
  same: () => save(begin(index, { ...state.draw, correction: state.correction }, new Date())),
  another: () => save(null),
};
let state = null;

/** From here on the exam is `next`: kept, then shown. */
async function save(next) {
  state = next;
  await Promise.all([store.update(KEY, () => next ?? undefined), show()]);
}

/** Shows what the exam has come to; the focus goes there, but on opening the page. */
async function show(focuses = true) {
  const shown = state, exam = { words, index, address, section, ...actions };
  form.hidden = Boolean(shown);
  if (!shown) {
    place.replaceChildren();
    return form.querySelector(":checked").focus();
  }
  const title = shown.ended ? showResult(place, shown, exam) : await ask(shown, exam);
  if (focuses) title?.focus();
}

/** The item of `shown`, unless the reader has gone on meanwhile; where it cannot be read, a way to ask again. */
async function ask(shown, exam) {
  try {
    const found = await section(shown.items[shown.at]);
    return shown === state ? showItem(place, found, shown, exam) : null;
  } catch {
    const retry = element("button", { type: "button", className: "quiz__button", onclick: () => show() }, words.try_again);
    place.replaceChildren(element("p", { role: "alert" }, words.failed), element("p", { className: "exam__moves" }, retry));
    return retry;
  }
}

/** An answer: it counts as a try at once where it is corrected at once, else at the end. */
async function keep(item, answer) {
  state = { ...state, answers: { ...state.answers, [item.id]: answer } };
  await store.update(KEY, () => state);
  if (state.correction === "now") await count(item, answer);
}

const count = ({ id, hash }, { at, right, sure }) => store.update(`item:${id}`, (old) => withTry(old, hash, { at, right, sure }));

/** The end, whenever it comes: what was answered is kept. */
async function stop() {
  const answered = state.items.filter(({ id }) => state.answers[id]);
  if (state.correction === "end") for (const item of answered) await count(item, state.answers[item.id]);
  await save({ ...state, ended: new Date().toISOString() });
}

form.append(none);
root.append(place);
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const next = begin(index, choices(form), new Date());
  none.textContent = next ? "" : words.none;
  if (next) await save(next);
});

const kept = await store.get(KEY), found = kept && current(kept, index);
if (found?.draw) restore(form, found.draw, found.correction);
if (found?.items.length) {
  state = found;
  await show(false);
}
root.classList.add("practice--ready");
