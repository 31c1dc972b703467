// Grades given and taken back, never from a state that has changed meanwhile; the session outlives a reload of its tab.
import { graded } from "./schedule.js";

const SESSION = "guide:cards", NEW = { active: false, key: null, turned: false, done: [] };

export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Grades the card at `key` if its record still is `shown`: { record, changed }. */
export const give = (store, key, shown, grade, now) => replace(store, key, shown, (old) => graded(key, old, grade, now));

/** Puts back what was before a grade, exactly, if nothing has happened to the card since: { record, changed }. */
export const takeBack = (store, { key, before, after }) => replace(store, key, after, () => before);

async function replace(store, key, expected, change) {
  let changed = false;
  const record = await store.update(key, (old) => {
    changed = !same(old, expected);
    return changed ? old : change(old);
  });
  return { record, changed };
}

/** { active, key, turned, done: [{ key, grade, before, after }] } of this tab. */
export function readSession() {
  try {
    return { ...NEW, ...JSON.parse(sessionStorage.getItem(SESSION)) };
  } catch {
    return { ...NEW }; // refused or unreadable: a session that a reload ends
  }
}

export function keepSession(session) {
  try {
    sessionStorage.setItem(SESSION, JSON.stringify(session));
  } catch {
    // refused: see above
  }
}
