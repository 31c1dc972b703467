// The page of a topic's quiz: how far the reader is, only what was missed, and in the end what to read first.
import { element } from "../page.js";
import { missed, sureAndWrong, tally } from "./tries.js";
import { fill } from "./words.js";

export function followTopic(place, items, { words, store }) {
  const line = element("p", { className: "quiz-progress__line", role: "status" });
  const only = element("input", { type: "checkbox" }), none = element("p", { className: "quiz-progress__none", hidden: true }, words.nothing_missed);
  place.append(line, element("label", {}, only, words.missed), none);
  const end = element("section", { className: "quiz-end", hidden: true });
  items.at(-1).section.parentElement.after(end);

  let records = new Map();

  function tell(found) {
    records = found;
    line.textContent = fill(words.progress, tally(items, records));
    score(end, items, records, words);
  }
  only.addEventListener("change", () => {
    const shown = new Set(only.checked ? missed(items, records) : items);
    items.forEach((item) => { item.section.hidden = !shown.has(item); });
    document.querySelectorAll(".quiz").forEach(hideEmpty);
    none.hidden = shown.size > 0;
  });
  store.onchange(async () => tell(await store.all("item:")));
  return tell;
}

/** A question of which no item is shown is not shown either. */
function hideEmpty(quiz) {
  quiz.hidden = quiz.previousElementSibling.hidden = !quiz.querySelector(".quiz__item:not([hidden])");
}

/** The score, once something is done, and what the reader believed wrongly: it is worth reading first. */
function score(end, items, records, words) {
  const found = tally(items, records), wrong = sureAndWrong(items, records);
  const list = element("ul", {}, ...wrong.map(({ title, source, section }) => element("li", {}, element("a", { href: `#${section.id}` }, title), element("br"), `${words.read} `, element("a", { href: source.address }, source.title))));
  const believed = wrong.length ? [element("h3", {}, words.sure_wrong), list] : [];
  end.replaceChildren(element("h2", {}, words.score), element("p", {}, fill(words.progress, found)), ...believed);
  end.hidden = !found.done;
}
