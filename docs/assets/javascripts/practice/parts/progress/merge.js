// Two records with one key become one: the reader practised on two devices, or under an id that has changed since.
// join(a, b) and join(b, a) say the same, except for what is a choice made here: settings, the interview under way.
import { both, last, later, same, united } from "./union.js";

const TRIES = 20, LOG = 50; // as the pages keep them

/** `join(here, there, key)`; `hashes(key)` is the hash of what a quiz item asks today, undefined where it is unknown. */
export function joiner(hashes = () => undefined) {
  const joins = { seen, item: (a, b, key) => item(a, b, hashes(key)), card, interview };
  const join = (here, there, key) => joins[key.slice(0, key.indexOf(":"))]?.(here, there, key) ?? here;
  return (here, there, key) => (same(here, there) ? here : join(here, there, key));
}

function seen(a, b) {
  return { ...both(a, b, ({ at }) => at), at: later(a.at, b.at), times: Math.max(a.times || 0, b.times || 0) };
}

/** Tries at an item that has been rewritten since are no tries at the present one: they stand apart, with their hash. */
function item(a, b, current) {
  const { hash, former: _, ...rest } = a.hash === b.hash ? both(a, b, lastTry) : present(a, b, current);
  const at = (one) => (one.hash === hash ? one.tries ?? [] : []);
  const before = (one) => [...(one.former ?? []), ...(one.hash === hash ? [] : (one.tries ?? []).map((each) => ({ ...each, hash: one.hash })))];
  const former = united(before(a), before(b), TRIES);
  return { ...rest, hash, tries: united(at(a), at(b), TRIES), ...(former.length && { former }) };
}

/** The one of two that asks what the item asks today; else the one tried last. */
function present(a, b, current) {
  if (a.hash === current || b.hash === current) return a.hash === current ? a : b;
  return lastTry(a) === lastTry(b) ? last(a, b) : lastTry(a) < lastTry(b) ? b : a;
}

/** The state that the last review gave, every review of both. */
function card(a, b) {
  return { ...both(a, b, ({ card: { last_review } }) => last_review), log: united(a.log, b.log, LOG) };
}

function interview(a, b) {
  const found = new Map();
  for (const one of inOrder(a.questions ?? [], b.questions ?? [])) found.set(one.id, found.has(one.id) ? asked(found.get(one.id), one) : one);
  return { ...both(a, b, ({ ended }) => ended), questions: [...found.values()] };
}

/** The longer list, then the other; of two as long, always the same one first. */
function inOrder(a, b) {
  const [mine, yours] = [a, b].map((list) => list.map(({ id }) => id));
  const first = mine.length === yours.length ? last(mine, yours) : mine.length > yours.length ? mine : yours;
  return first === mine ? [...a, ...b] : [...b, ...a];
}

function asked(a, b) {
  const union = (name) => [...new Set([...(a[name] ?? []), ...(b[name] ?? [])])].sort();
  const seconds = Math.max(a.seconds || 0, b.seconds || 0);
  return { ...both(a, b, () => ""), seconds, said: union("said"), missed: union("missed"), mistakes: union("mistakes") };
}

const lastTry = ({ tries = [] }) => tries.reduce((latest, { at }) => later(latest, at), "");
