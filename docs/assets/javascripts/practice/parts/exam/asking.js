// The exam under way: one item at a time, back and forth, corrected at once or at the end.
import { element } from "../page.js";
import { quizItem } from "../quizzes/item.js";
import { fill } from "../quizzes/words.js";
import { source } from "./result.js";

/** Shows `section`, the item of `state.at`, in `place`; returns what takes the focus. `exam` gives words, keep(item, answer), go(step), stop(). */
export function showItem(place, section, state, exam) {
  const { words } = exam, entry = state.items[state.at], number = state.at + 1, total = state.items.length;
  const title = element("h2", { tabIndex: -1, className: "exam__place" }, fill(words.place, { number, total }));
  const bar = element("progress", { value: Object.keys(state.answers).length, max: total });
  bar.setAttribute("aria-hidden", "true"); // the title and the answers say it
  const item = quizItem(section, words);
  const moves = element("p", { className: "exam__moves" }, move(words.previous, -1, number > 1), move(words.next, 1, number < total), element("button", { type: "button", className: "quiz__button quiz__button--quiet", onclick: exam.stop }, words.stop));
  place.replaceChildren(title, bar, item.section, moves);
  ask(item, state, entry, exam, () => (number < total ? exam.go(1) : moves.lastChild.focus()));
  return title;

  function move(name, step, possible) {
    return element("button", { type: "button", className: "quiz__button quiz__button--quiet", disabled: !possible, onclick: () => exam.go(step) }, name);
  }
}

function ask(item, state, entry, exam, next) {
  const { words } = exam, given = state.answers[entry.id], atOnce = state.correction === "now";
  item.then.append(source(entry, exam));
  item.ask(`${entry.id} ${state.order}`, given ? words.kept : "");
  if (given && atOnce) item.reveal(given);
  else if (given) item.mark(given);
  item.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = item.answer(), answer = { ...chosen, right: item.isRight(chosen), at: new Date().toISOString() };
    exam.keep(entry, answer);
    if (!atOnce) {
      item.past.textContent = words.kept;
      return next();
    }
    item.reveal(answer);
    item.said.focus();
  });
}
