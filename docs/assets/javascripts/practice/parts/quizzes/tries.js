// What a reader's tries at quiz items say. A record is { hash, tries, former }; tries of an item that has changed since do not count.

export const KEPT = 20;

/** The tries that count: those at the item as it is now. */
export const counted = (record, hash) => (record?.hash === hash ? record.tries ?? [] : []);

/** The last try that counts, or undefined. */
export const last = (record, hash) => counted(record, hash).at(-1);

/** `record` with one more try; tries at another version of the item are set apart in `former`, each with its hash. */
export function withTry(record, hash, one) {
  const changed = record && record.hash !== hash;
  const old = changed ? counted(record, record.hash).map((each) => ({ ...each, hash: record.hash })) : [];
  const former = [...(record?.former ?? []), ...old].slice(-KEPT);
  const tries = [...counted(record, hash), one].slice(-KEPT);
  return { ...record, hash, tries, ...(former.length && { former }) };
}

/** How far a reader is with `items` ({ id, hash }), `records` being those of the store: { total, done, right }. */
export function tally(items, records) {
  const tried = items.map(({ id, hash }) => last(records.get(`item:${id}`), hash)).filter(Boolean);
  return { total: items.length, done: tried.length, right: tried.filter((one) => one.right).length };
}

/** The items to do again: never tried, or wrong the last time. */
export const missed = (items, records) => items.filter(({ id, hash }) => !last(records.get(`item:${id}`), hash)?.right);

/** The items of which the reader was sure, and wrong. */
export const sureAndWrong = (items, records) => items.filter(({ id, hash }) => {
  const one = last(records.get(`item:${id}`), hash);
  return one && one.sure && !one.right;
});
