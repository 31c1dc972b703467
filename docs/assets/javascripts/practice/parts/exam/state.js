// An exam under way, as it is kept: { draw, order, correction, items, answers, at, started, ended }. Nothing here touches the page.
import { draw } from "./draw.js";

export const KEY = "current:exam";
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"; // none that looks like another

/** The items of the index that the choices admit: { id, hash, question, topic, level }. */
export function pool(index, { topics, level }) {
  const wanted = (question) => (!topics.length || topics.includes(question.topic)) && (!level || question.level === level);
  return index.questions.filter(wanted).flatMap(({ id, topic, level, items }) => items.map((hash, place) => ({ id: `${id}/${place + 1}`, hash, question: id, topic, level })));
}

/** A new exam for these choices ({ size, topics, level, seed, correction }), or null where there is nothing to ask. */
export function begin(index, choices, now) {
  const seed = choices.seed.trim().toUpperCase() || newSeed(), found = pool(index, choices);
  const items = draw(found, choices.size === "all" ? found.length : Number(choices.size), seed);
  const { size, topics, level } = choices;
  return items.length ? start({ draw: { size, topics, level, seed }, order: seed, correction: choices.correction, items }, now) : null;
}

/** The items that were wrong or not answered, in a new exam. */
export const again = (state, now) => start({ draw: null, order: now.toISOString(), correction: state.correction, items: missed(state) }, now);

const start = (choices, now) => ({ ...choices, answers: {}, at: 0, started: now.toISOString(), ended: null });

/** What each item is in the index today, those that are gone or have changed left out. */
export function current(state, index) {
  const now = new Map(pool(index, { topics: [], level: "" }).map((item) => [item.id, item]));
  const items = state.items.filter(({ id, hash }) => now.get(id)?.hash === hash);
  return { ...state, items, at: Math.max(0, Math.min(state.at, items.length - 1)) };
}

export const missed = ({ items, answers }) => items.filter(({ id }) => !answers[id]?.right);
export const believed = ({ items, answers }) => items.filter(({ id }) => answers[id]?.sure && !answers[id].right);
export const unanswered = ({ items, answers }) => items.filter(({ id }) => !answers[id]).length;

/** [name, right, asked] for each value of `side` (topic or level), in the order of `names` (names by id). */
export function scores({ items, answers }, side, names) {
  const found = Map.groupBy(items, (item) => item[side]);
  return Object.keys(names).filter((id) => found.has(id)).map((id) => [names[id], found.get(id).filter((item) => answers[item.id]?.right).length, found.get(id).length]);
}

function newSeed() {
  return [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => LETTERS[byte % LETTERS.length]).join("");
}
