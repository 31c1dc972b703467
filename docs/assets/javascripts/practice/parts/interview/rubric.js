// After an answer: the points expected, ticked by the one who gave it, the usual mistakes, and the model answer on demand.
import { element } from "../page.js";
import { actions, button, heading } from "./parts.js";
import { question } from "./session.js";
import { levelOf } from "./score.js";
import { fill } from "./words.js";

/** `on` holds mark(said, mistakes), next and stop. `last` says whether the report follows. */
export function rubricView({ current, known, read, words, labels, recorder, last }, on) {
  const { id, notes } = question(current);
  const form = read ? rubric(read, current, { words, labels }, on.mark) : element("p", { role: "alert", textContent: words.unreadable });
  const after = current.review === "each" && !last ? words.go_on : last ? words.see_report : words.next_rubric;
  return element("section", { className: "interview" },
    element("p", { className: "interview__bar", textContent: fill(words.place_marking, current.at + 1, current.questions.length) }),
    heading(known.title, { lang: read?.lang ?? "" }),
    recorder.takes(id, words),
    ...(notes ? [element("p", { className: "interview__written", textContent: notes })] : []),
    form,
    ...(read ? answers(read, words) : []),
    actions(button(after, on.next, true), ...(last ? [] : [button(words.skip, on.stop)])));
}

function rubric(read, current, { words, labels }, mark) {
  const { said, mistakes } = question(current), levels = Object.keys(labels.level);
  const above = (level) => levels.indexOf(level) > levels.indexOf(current.level);
  const groups = levels.map((level) => {
    const points = Object.entries(read.points).filter(([name]) => levelOf(name) === level);
    const boxes = points.map(([name, text]) => checkbox("said", name, text, said.includes(name)));
    return group(above(level) ? fill(words.beyond, labels.level[level]) : labels.level[level], boxes, read.lang);
  });
  const made = read.mistakes.map((text, at) => checkbox("mistakes", at, text, mistakes.includes(at)));
  const form = element("form", { className: "interview__rubric" },
    element("p", { className: "quiet", textContent: words.tick }), ...groups, group(words.mistakes_made, made, read.lang));
  const ticked = (name) => [...form.querySelectorAll(`[name=${name}]:checked`)].map(({ value }) => value);
  form.addEventListener("change", () => mark(ticked("said"), ticked("mistakes").map(Number)));
  form.addEventListener("submit", (event) => event.preventDefault());
  return form;
}

const group = (legend, boxes, lang) =>
  element("fieldset", { hidden: !boxes.length }, element("legend", { textContent: legend }), element("div", { lang }, ...boxes));

const checkbox = (name, value, text, checked) =>
  element("label", {}, element("input", { type: "checkbox", name, value, checked }), element("span", { textContent: text }));

/** The two answers, closed: what the page says, as the page says it. */
function answers({ short, model, lang }, words) {
  const part = (title, nodes) => element("details", { className: "interview__answer" },
    element("summary", { textContent: title }), element("div", { lang }, ...nodes.map((node) => document.importNode(node, true))));
  return [part(words.short_answer, short), part(words.model_answer, model)];
}
