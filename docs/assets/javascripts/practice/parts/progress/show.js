// The summary put into the page: what to do now, then the tables. Only what has changed is replaced: the focus stays.
import { element } from "../page.js";
import { toDo } from "./summary.js";
import { counted, fill } from "./words.js";

const MOST = 10; // weak questions shown at once

/** `page` is what openPage gave; `choice` is { role, level }. */
export function showToDo(page, summary, choice) {
  const { root } = page, things = toDo(summary, choice);
  root.querySelector(".progress__start").hidden = summary.total.seen > 0;
  showDue(page, things.due);
  showList(root, "weak", weak(page, things.weak));
  showList(root, "next", next(page, things.unseen));
}

export function showTables(page, summary) {
  for (const [topic, counts] of Object.entries(summary.topics)) showRow(page, topic, counts);
  for (const [role, levels] of Object.entries(summary.cells)) {
    for (const [level, counts] of Object.entries(levels)) showRow(page, `${role}/${level}`, counts);
  }
}

function showDue({ root, words }, due) {
  const [none, link] = root.querySelector(".progress__due").children;
  none.hidden = due > 0;
  link.hidden = due === 0;
  link.textContent = counted(words, "cards", { n: due });
}

function showRow({ root, words }, id, counts) {
  const row = root.querySelector(`[data-row="${id}"]`);
  if (!row) return;
  for (const cell of row.querySelectorAll("[data-count]")) cell.textContent = counts[cell.dataset.count];
  row.querySelector("span").textContent = counted(words, "questions", { n: counts.total });
  Object.assign(row.querySelector("progress"), { max: counts.total || 1, value: counts.practised });
}

/** The same text is left as it is; the nodes cannot be compared, for the theme marks the one that has the focus. */
function showList(root, name, items) {
  const list = root.querySelector(`[data-list="${name}"]`);
  if (list.textContent !== items.map((item) => item.textContent).join("")) list.replaceChildren(...items);
}

function weak({ words, site }, questions) {
  if (!questions.length) return [element("li", {}, words.weak_none)];
  const more = questions.length > MOST ? [element("li", {}, fill(words.weak_more, { n: questions.length - MOST }))] : [];
  const reasons = (question) => element("span", { className: "quiet" }, question.weak.map((one) => words[`reason_${one}`]).join(" · "));
  return [...questions.slice(0, MOST).map((question) => element("li", {}, link(question, site), " ", reasons(question))), ...more];
}

function next({ words, site }, questions) {
  if (!questions.length) return [element("li", {}, words.next_none)];
  return questions.map((question) => element("li", {}, link(question, site)));
}

const link = ({ title, address }, site) => element("a", { href: new URL(address, site).href }, title);
