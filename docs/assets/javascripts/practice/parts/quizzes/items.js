// The quiz items of a page: asked, corrected, kept, each try after the other.
import { element } from "../page.js";
import { quizItem } from "./item.js";
import { counted, last, withTry } from "./tries.js";
import { past } from "./words.js";

/** Makes every item of the page a form. `records` is what the store holds of them. */
export function askAll({ words, store, records }) {
  const sections = [...document.querySelectorAll(".quiz__item")];
  return sections.map((section) => {
    const source = reading(section), item = quizItem(section, words);
    run(item, records.get(`item:${item.id}`), words, store);
    item.then.append(...again(item, source, words));
    return Object.assign(item, { source });
  });
}

function run(item, record, words, store) {
  let attempt = counted(record, item.hash).length, latest = last(record, item.hash);
  const ask = () => item.ask(`${item.id} ${attempt}`, past(words, latest));

  item.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const answer = item.answer();
    latest = { at: new Date().toISOString(), right: item.reveal(answer), sure: answer.sure };
    attempt++;
    item.said.focus();
    store.update(`item:${item.id}`, (old) => withTry(old, item.hash, latest));
  });
  item.then.addEventListener("click", ({ target }) => {
    if (!target.matches("button")) return;
    ask();
    item.focus();
  });
  ask();
}

/** What follows the correction: where to read, and the same item again. */
function again(item, source, words) {
  const link = source && element("p", {}, `${words.read} `, element("a", { href: source.address }, source.title));
  return [...(link ? [link] : []), element("button", { type: "button", className: "quiz__button" }, words.retry)];
}

/** Where the answer to an item is read: the model answer of its page, or the question whose title stands above it. */
function reading(section) {
  const heading = document.querySelector("h2[data-part=model], h2[data-part=build]"), above = section.parentElement.previousElementSibling;
  if (heading) return { address: `#${heading.id}`, title: heading.firstChild.textContent };
  const link = above?.querySelector("a:not(.headerlink)");
  return link && { address: link.href, title: link.textContent };
}
