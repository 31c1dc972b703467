// Progress made under an id that has changed goes on under the new one.
import { joiner } from "../progress/merge.js";

/** `moved` is the new id by old id, of questions and terms. */
export async function followMoves(store, moved) {
  if (!Object.keys(moved).length) return;
  for (const [key, record] of await store.all()) {
    const renamed = rename(key, moved);
    if (renamed === key) continue;
    await store.merge(new Map([[renamed, record]]), joiner());
    await store.remove(key);
  }
}

const rename = (key, moved) => key.replace(/^([a-z]+:(?:[a-z]+:)?)([a-z0-9-]+)(?=\/|$)/, (all, kind, id) => (Object.hasOwn(moved, id) ? kind + moved[id] : all));
