// Two records with one key become one: the reader practised on two devices, or under an id that has changed since.
// join(a, b) and join(b, a) say the same, except for what is a choice made here: settings, the interview under way.
import { isEarlier, later, text, united } from "./union.js";

const TRIES = 20, LOG = 50; // as the pages keep them

/** `join(here, there, key)`; `hashes(key)` is the hash of what a quiz item asks today, undefined where it is unknown. */
export function joiner(hashes = () => undefined) {
  const joins = { seen, item: (a, b, key) => item(a, b, hashes(key)), card, interview };
  const join = (here, there, key) => joins[key.slice(0, key.indexOf(":"))]?.(here, there, key) ?? here;
  return (here, there, key) => (text(here) === text(there) ? here : join(here, there, key));
}

function seen(a, b) {
  return { ...both(a, b, (one) => one.at), at: later(a.at, b.at), times: Math.max(a.times || 0, b.times || 0) };
}

/** Tries of a question that has been rewritten since are no tries of the present one. */
function item(a, b, current) {
  if (a.hash === b.hash) return { ...both(a, b, lastTry), tries: united(a.tries, b.tries, TRIES) };
  if (a.hash === current || b.hash === current) return a.hash === current ? a : b;
  return isEarlier(a, b, lastTry) ? b : a;
}

/** The state that the last review gave, every review of both. */
function card(a, b) {
  return { ...both(a, b, (one) => one.card.last_review), log: united(a.log, b.log, LOG) };
}

function interview(a, b) {
  const [first, second] = isEarlier(a, b, (one) => one.ended) ? [b, a] : [a, b], found = new Map();
  for (const one of [...(first.questions ?? []), ...(second.questions ?? [])]) {
    found.set(one.id, found.has(one.id) ? asked(found.get(one.id), one) : one);
  }
  return { ...second, ...first, questions: [...found.values()] };
}

function asked(a, b) {
  const union = (name) => [...new Set([...(a[name] ?? []), ...(b[name] ?? [])])].sort();
  return { ...b, ...a, seconds: Math.max(a.seconds || 0, b.seconds || 0), said: union("said"), missed: union("missed"), mistakes: union("mistakes") };
}

const lastTry = ({ tries = [] }) => tries.reduce((last, { at }) => later(last, at), "");

/** Every property of both; the record that `when` dates later decides where they differ. */
function both(a, b, when) {
  return isEarlier(a, b, when) ? { ...a, ...b } : { ...b, ...a };
}
