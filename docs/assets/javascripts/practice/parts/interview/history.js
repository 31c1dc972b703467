// Past interviews with their scores: each opens again, or goes.
import { element } from "../page.js";
import { button, heading } from "./parts.js";
import { score } from "./score.js";
import { renamed } from "./session.js";
import { date, fill, outOf } from "./words.js";

export const PREFIX = "interview:";

/** Past interviews, the latest first. */
export async function past(store, moved) {
  const found = [...(await store.all(PREFIX)).values()].filter(({ started, questions }) => started && Array.isArray(questions));
  return found.map((one) => renamed(one, moved)).sort((one, two) => (one.started < two.started ? 1 : -1));
}

/** The date of the last interview that asked a question, by id. */
export function lastAsked(interviews) {
  const dates = new Map();
  for (const { started, questions } of [...interviews].reverse()) questions.forEach(({ id }) => dates.set(id, started));
  return dates;
}

/** `on` holds open(interview) and remove(interview). */
export function historyView(interviews, { words, index, byId }, on) {
  const { labels } = index, levels = Object.keys(labels.level);
  const lines = interviews.map((interview) => {
    const when = date(interview.started, words.locale), { total } = score(interview, byId, levels);
    const facts = [labels.roles[interview.role], labels.level[interview.level], fill(words.length, interview.minutes), total.expected ? fill(words.total, outOf(total)) : words.unmarked];
    const act = (text, does) => Object.assign(button(text, () => does(interview)), { ariaLabel: `${text} · ${when}` });
    return element("li", {}, element("p", {}, element("strong", { textContent: when })),
      element("p", { className: "facts" }, ...facts.map((fact) => element("span", { textContent: fact }))),
      element("div", { className: "interview__actions" }, act(words.open, on.open), act(words.remove, on.remove)));
  });
  return [heading(words.past), element("ul", { className: "interview__past" }, ...lines)];
}
