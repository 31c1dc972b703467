// One card on the page: its front, its back, the four grades with what each would do.
import { element } from "../page.js";
import { intervals } from "./schedule.js";
import { lengths } from "./spans.js";

const NAMES = ["front", "prompt", "aloud", "turn", "back", "label", "answer", "expected", "rubric", "link", "grades"];

/** { show, turn } of the card drawn in `root`; `read(address)` gives the page of a question or term. */
export function openCard(root, { words, index }, read, site) {
  const parts = Object.fromEntries(NAMES.map((name) => [name, root.querySelector(`.card__${name}`)]));
  const length = lengths(document.documentElement.lang);
  let current = null;

  /** The front; the back is made ready behind it, so that turning shows it at once. */
  function show(card) {
    current = card;
    root.querySelectorAll("[data-kind]").forEach((name) => (name.hidden = name.dataset.kind !== card.kind));
    root.querySelectorAll("[data-level]").forEach((name) => (name.hidden = name.dataset.level !== card.level));
    parts.front.textContent = card.title;
    parts.prompt.textContent = card.point ? words.point_prompt.replace("#", index.labels.level[card.point.level]) : "";
    parts.label.textContent = words[`label_${card.type}`];
    parts.link.href = new URL(card.address, site);
    side(false);
    parts.front.focus({ preventScroll: true });
    root.scrollIntoView({ block: "nearest", behavior: "instant" });
    fill(card);
  }

  async function fill(card) {
    put(element("p", {}, words.loading));
    const texts = await read(card.address).then((page) => back(card, page)).catch(() => [element("p", {}, words.unavailable)]);
    if (card === current) put(...texts);
  }

  function put(answer, ...rubric) {
    parts.answer.replaceChildren(answer);
    parts.rubric.replaceChildren(...rubric);
    parts.expected.hidden = !rubric.length;
  }

  /** The back, where a screen reader reads on; `record` says what each grade would do. */
  function turn(record, now) {
    const places = parts.grades.querySelectorAll(".card__interval");
    intervals(current.key, record, now).forEach((time, place) => (places[place].textContent = length(time)));
    side(true);
    parts.back.focus({ preventScroll: true });
    if (root.getBoundingClientRect().bottom > innerHeight) root.scrollIntoView({ behavior: "instant" });
  }

  function side(turned) {
    parts.back.hidden = parts.grades.hidden = !turned;
    parts.turn.hidden = parts.aloud.hidden = turned;
  }

  return { show, turn };
}

/** The answer of a card, then the rubric of a question. */
function back({ type, point }, page) {
  if (type === "term") return [page.answer()];
  if (type === "question") return [page.answer(), ...page.rubric()];
  const item = page.point(point);
  return [element("p", { lang: item.lang }, ...item.childNodes)]; // an item stands outside its list here
}
