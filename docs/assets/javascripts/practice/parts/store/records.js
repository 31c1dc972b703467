// Transactions over the two object stores: the records, and a copy of those that could not be read.
import { RECORDS, UNREADABLE } from "./database.js";
import { readable } from "./readable.js";

class Refused extends Error {}

/** Whether the caller's own function or record is wrong: no fault of the storage. */
export const isOfCaller = (error) => error instanceof Refused || error.name === "DataCloneError";

/** [keys, records] within `range`; undefined stands for a record that the browser cannot read. */
export async function read(db, range) {
  try {
    const { store } = db.transaction(RECORDS);
    return await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  } catch {
    const keys = await db.getAllKeys(RECORDS, range); // one by one: one that is damaged does not take the others along
    return [keys, await Promise.all(keys.map((key) => db.get(RECORDS, key).catch(() => undefined)))];
  }
}

/** Replaces each record by `next(record or undefined, key)`, or none: { results, setAside: how many are }. */
export function change(db, keys, next) {
  return within(db, async (records, aside) => {
    const results = await Promise.all(keys.map((key) => changeOne(records, aside, key, next)));
    return { results, setAside: await aside.count() };
  });
}

async function changeOne(records, aside, key, next) {
  let old = await records.get(key);
  if (old !== undefined && !readable(key, old)) {
    await keep(aside, key, old);
    old = undefined;
  }
  const result = ask(next, old, key);
  await (result === undefined ? records.delete(key) : records.put(result, key));
  return result;
}

function ask(next, old, key) {
  try {
    return next(old, key);
  } catch (cause) {
    throw new Refused("", { cause });
  }
}

/** Moves the records of `keys` out of the way; the number of those set aside so far. */
export function setAside(db, keys) {
  return within(db, async (records, aside) => {
    for (const key of keys) {
      const record = await records.get(key);
      if (record === undefined || readable(key, record)) continue; // another tab was faster
      await keep(aside, key, record);
      await records.delete(key);
    }
    return aside.count();
  });
}

const keep = async (aside, key, record) => aside.add({ key, record }, `${new Date().toISOString()} ${await aside.count()} ${key}`);

/** What was set aside: [{ key, record }]. */
export const kept = (db) => db.getAll(UNREADABLE);

export const clear = (db) => within(db, (records, aside) => Promise.all([records.clear(), aside.clear()]));

/** All of what `work` does, or nothing of it. */
async function within(db, work) {
  const transaction = db.transaction([RECORDS, UNREADABLE], "readwrite");
  transaction.done.catch(() => {}); // said below, once
  try {
    const result = await work(transaction.objectStore(RECORDS), transaction.objectStore(UNREADABLE));
    await transaction.done;
    return result;
  } catch (error) {
    if (!transaction.error) abort(transaction);
    throw transaction.error ?? error;
  }
}

function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    // it has ended already
  }
}
