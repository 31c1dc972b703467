// What the reader has done, kept in this browser alone: one record a key, changed inside a transaction, so that two tabs
// never overwrite each other. Keys: "seen:chunking", "item:chunking/1", "card:…", "interview:…", "setting:…".
import { openDB } from "idb";

export const NAME = "guide", VERSION = 1;
const RECORDS = "records", UNREADABLE = "unreadable";

/**
 * The store; never fails. `problem` says why what is done will not outlive the page: null, "blocked" (storage refused),
 * "future" (written by a later version of the site, left untouched), "full". `unreadable` counts the records set aside.
 */
export async function openStore() {
  const memory = new Map(), listeners = new Set();
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(NAME) : null;
  const store = { problem: null, unreadable: 0, get, all, update, remove, erase, merge, onchange: (listener) => listeners.add(listener) };
  let db = null;

  try {
    db = await openDB(NAME, VERSION, {
      upgrade: (opened) => [RECORDS, UNREADABLE].forEach((name) => opened.createObjectStore(name)),
      blocking: (_, __, { target }) => target.close(), // a later version in another tab waits for us
    });
    await setAside();
  } catch (error) {
    fail(error.name === "VersionError" ? "future" : "blocked");
  }
  channel?.addEventListener("message", () => tell());

  /** A copy of what cannot be read is kept out of the way: a record is an object, its key a text with a colon. */
  async function setAside() {
    const change = db.transaction([RECORDS, UNREADABLE], "readwrite"), records = change.objectStore(RECORDS);
    for (let cursor = await records.openCursor(); cursor; cursor = await cursor.continue()) {
      if (readable(cursor.key, cursor.value)) continue;
      await change.objectStore(UNREADABLE).put(cursor.value, `${new Date().toISOString()} ${cursor.key}`);
      await cursor.delete();
    }
    store.unreadable = await change.objectStore(UNREADABLE).count();
    await change.done;
  }

  /** From now on this page works in memory, with what it could read so far. */
  function fail(problem) {
    store.problem = problem;
    tell();
  }

  function tell() {
    listeners.forEach((listener) => listener(store));
  }

  async function get(key) {
    return memory.has(key) || !db ? memory.get(key) : db.get(RECORDS, key);
  }

  /** Map of key to record, of the keys that begin with `prefix`. */
  async function all(prefix = "") {
    const found = new Map();
    if (db) {
      const change = db.transaction(RECORDS), within = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      for (let cursor = await change.store.openCursor(within); cursor; cursor = await cursor.continue()) found.set(cursor.key, cursor.value);
    }
    for (const [key, record] of memory) if (key.startsWith(prefix)) record === undefined ? found.delete(key) : found.set(key, record);
    return found;
  }

  /** Replaces the record at `key` by `change(record or undefined)`, a new object; undefined removes it. Returns it. */
  async function update(key, change) {
    return (await write([key], (old) => change(old)))[0];
  }

  async function remove(key) {
    return update(key, () => undefined);
  }

  /** Adds `records` (Map of key to record): `join(old, new)` says what stays of two with one key. All of them or none. */
  async function merge(records, join) {
    await write([...records.keys()], (old, key) => (old === undefined ? records.get(key) : join(old, records.get(key), key)));
  }

  async function erase() {
    const keys = [...(await all()).keys()];
    await write(keys, () => undefined);
    if (db) await db.clear(UNREADABLE);
    store.unreadable = 0;
  }

  /** One transaction; where it fails, the same in memory, and the reader is told. */
  async function write(keys, change) {
    let results = [];
    if (db && !store.problem) {
      try {
        const opened = db.transaction(RECORDS, "readwrite");
        for (const key of keys) {
          const next = change(await opened.store.get(key), key);
          next === undefined ? await opened.store.delete(key) : await opened.store.put(next, key);
          results.push(next);
        }
        await opened.done;
        channel?.postMessage(keys.length);
        tell();
        return results;
      } catch (error) {
        fail(error.name === "QuotaExceededError" ? "full" : "blocked");
        results = [];
      }
    }
    for (const key of keys) {
      const next = change(await get(key).catch(() => undefined), key);
      memory.set(key, next);
      results.push(next);
    }
    tell();
    return results;
  }

  return store;
}

export const readable = (key, record) => /^[a-z]+:./.test(String(key)) && typeof record === "object" && record !== null && !Array.isArray(record);
