// Progress made under an id that has changed goes on under the new one.
import { joiner } from "../progress/merge.js";

/** `moved` and `moved_terms` are the new ids by old id, of questions and of terms. */
export async function followMoves(store, { moved, moved_terms: terms = {} }) {
  if (!Object.keys({ ...moved, ...terms }).length) return;
  for (const [key, record] of await store.all()) {
    const renamed = rename(key, key.startsWith("card:term:") ? terms : moved);
    if (renamed === key) continue;
    await store.merge(new Map([[renamed, record]]), joiner());
    await store.remove(key);
  }
}

const rename = (key, moved) => key.replace(/^([a-z]+:(?:[a-z]+:)?)([a-z0-9-]+)(?=\/|$)/, (all, kind, id) => (Object.hasOwn(moved, id) ? kind + moved[id] : all));
