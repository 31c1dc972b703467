// What an exam says at the end: the score, by topic and by level, what was believed wrongly, and the correction of each item.
import { element } from "../page.js";
import { quizItem } from "../quizzes/item.js";
import { fill } from "../quizzes/words.js";
import { believed, missed, scores, unanswered } from "./state.js";

/** Shows the result of `state` in `place`; returns what takes the focus. The corrections come as their pages arrive. */
export function showResult(place, state, exam) {
  const { words, index } = exam, left = unanswered(state), right = state.items.length - missed(state).length;
  const title = element("h2", { tabIndex: -1 }, words.result);
  const score = element("p", { className: "exam__score" }, fill(words.score, { right, total: state.items.length }));
  place.replaceChildren(
    title, score, ...(left ? [element("p", {}, fill(words.unanswered, { count: left }))] : []),
    table(words.by_topic, scores(state, "topic", index.labels.topic), words),
    table(words.by_level, scores(state, "level", index.labels.level), words),
    ...actions(state, exam),
  );
  const sure = element("ul"), corrections = element("div", { className: "quiz" });
  if (believed(state).length) place.append(element("h2", {}, words.sure_wrong), sure);
  place.append(element("h2", {}, words.corrected), corrections);
  correctAll(state, exam, { sure, corrections });
  return title;
}

async function correctAll(state, exam, places) {
  for (const entry of state.items) await correct(entry, state, exam, places);
}

async function correct(entry, state, exam, { sure, corrections }) {
  const section = await exam.section(entry).catch(() => null);
  if (!section) return void corrections.append(element("p", {}, `${exam.words.failed} `, source(entry, exam)));
  const answer = state.answers[entry.id], item = quizItem(section, exam.words), id = `exam-${entry.id.replace("/", "-")}`;
  item.section.id = id;
  item.ask(`${entry.id} ${state.order}`);
  item.then.append(source(entry, exam));
  answer ? item.reveal(answer) : item.open(exam.words.not_answered);
  item.said.removeAttribute("role"); // nothing happens any more: a reader finds it in its place
  corrections.append(item.section);
  if (answer?.sure && !answer.right) sure.append(element("li", {}, element("a", { href: `#${id}` }, item.title), source(entry, exam)));
}

/** Where to read the answer to an item. */
export function source({ question }, { words, index, address }) {
  const { title } = index.questions.find(({ id }) => id === question);
  return element("p", {}, `${words.read} `, element("a", { href: address(question).href }, title));
}

function table(caption, rows, words) {
  const head = element("tr", {}, ...["", words.right_count, words.asked].map((name) => (name ? element("th", { scope: "col" }, name) : element("td"))));
  const lines = rows.map(([name, right, asked]) => element("tr", {}, element("th", { scope: "row" }, name), element("td", {}, String(right)), element("td", {}, String(asked))));
  return element("table", { className: "exam__scores" }, element("caption", {}, caption), element("thead", {}, head), element("tbody", {}, ...lines));
}

function actions(state, exam) {
  const { words } = exam, button = (name, onclick) => element("button", { type: "button", className: "quiz__button quiz__button--quiet", onclick }, name);
  const retry = missed(state).length ? [button(words.retry_missed, exam.retry)] : [];
  const same = state.draw ? [button(words.same, exam.same)] : [];
  const seed = state.draw ? [element("p", {}, fill(words.draw, { seed: state.draw.seed }))] : [];
  return [...seed, element("p", { className: "exam__moves" }, ...retry, ...same, button(words.new, exam.another))];
}
