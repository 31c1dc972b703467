// What the reader has done, kept in this browser alone: one record a key, changed inside a transaction, so that two tabs
// never overwrite each other. Keys: "seen:chunking", "item:chunking/1", "card:…", "interview:…", "setting:…".
import { connect } from "./store/connection.js";
import { NAME } from "./store/database.js";
import { createMemory } from "./store/memory.js";
import { readable } from "./store/readable.js";
import * as records from "./store/records.js";

export { NAME, VERSION } from "./store/database.js";
export { readable };

/**
 * The store; never fails. `problem` says why what is done will not outlive the page: null, "blocked" (storage refused),
 * "future" (written by a later version of the site, left untouched), "full". `unreadable` counts the records set aside.
 */
export async function openStore() {
  const memory = createMemory(), listeners = new Set(), damaged = new Set(), channel = openChannel();
  const store = { problem: null, unreadable: 0, get, all, aside, update, remove, erase, merge, onchange: (listener) => listeners.add(listener) };
  const connection = connect({ opened: async (db) => count((await records.kept(db)).length), failed: fail, later: giveWay });
  channel?.addEventListener("message", ({ data }) => {
    if (data === "erased") count(0);
    tell();
  });
  await connection.ready();
  return store;

  /** A later version in another tab waits for this page to close the database: it goes on with what it could read. */
  async function giveWay() {
    fail({ name: "VersionError" });
    memory.keep(await all());
    connection.close();
  }

  /** From now on this page works in memory, with what it could read so far. */
  function fail({ name }) {
    store.problem ??= { VersionError: "future", QuotaExceededError: "full" }[name] ?? "blocked";
    tell();
  }

  function tell() {
    listeners.forEach((listener) => listener(store));
  }

  function count(setAside) {
    store.unreadable = setAside + damaged.size;
  }

  async function get(key) {
    const found = await stored(() => IDBKeyRange.only(key));
    return memory.over(found, (one) => one === key).get(key);
  }

  /** Map of key to record, of the keys that begin with `prefix`. */
  async function all(prefix = "") {
    const found = await stored(() => (prefix ? IDBKeyRange.bound(prefix, `${prefix}\uffff`) : undefined));
    return memory.over(found, (key) => key.startsWith(prefix));
  }

  /** Map of what the database holds within `range()`. */
  async function stored(range) {
    await connection.ready();
    if (!connection.isOpen()) return new Map();
    try {
      const [keys, values] = await connection.use((open) => records.read(open, range()));
      const found = new Map(keys.map((key, i) => [key, values[i]]));
      await putAside([...found].filter(([key, value]) => !readable(key, value)));
      return new Map([...found].filter(([key, value]) => readable(key, value)));
    } catch (error) {
      fail(error);
      return new Map();
    }
  }

  /** Moves what is no record out of the way; what the browser itself cannot read stays where it is, and is counted. */
  async function putAside(found) {
    const before = damaged.size, keys = found.filter(([, value]) => value !== undefined).map(([key]) => key);
    for (const [key, value] of found) if (value === undefined) damaged.add(key);
    if (keys.length && !store.problem) count(await connection.use((open) => records.setAside(open, keys)));
    else store.unreadable += damaged.size - before;
    if (found.length) tell();
  }

  /** What could not be read: [{ key, record }], without a record where the browser itself fails. */
  async function aside() {
    const kept = await connection.use(records.kept).catch(() => []);
    return [...kept, ...[...damaged].map((key) => ({ key }))];
  }

  /** Replaces the record at `key` by `change(record or undefined)`, a new object; undefined removes it. Returns it. */
  async function update(key, change) {
    return (await write([key], (old) => change(old)))[0];
  }

  async function remove(key) {
    return update(key, () => undefined);
  }

  /** Adds `added` (Map of key to record): `join(old, new, key)` says what stays of two with one key. All of them or none. */
  async function merge(added, join) {
    await write([...added.keys()], (old, key) => (old === undefined ? added.get(key) : join(old, added.get(key), key)));
  }

  /** Whether all is erased: a later version's records are left, and the browser may refuse. */
  async function erase() {
    if (store.problem === "future") return false;
    memory.clear();
    damaged.clear();
    try {
      await connection.use(records.clear);
    } catch (error) {
      fail(error);
      return false;
    }
    store.problem = null;
    announce("erased", 0);
    return true;
  }

  /** One transaction; where it fails, the same in memory, and the reader is told. */
  async function write(keys, change) {
    await connection.ready();
    if (connection.isOpen() && !store.problem) {
      try {
        const { results, setAside } = await connection.use((open) => records.change(open, keys, change));
        announce("changed", setAside);
        return results;
      } catch (error) {
        if (records.isOfCaller(error)) throw error.cause ?? error;
        fail(error);
      }
    }
    const results = await memory.change(keys, change, get);
    tell();
    return results;
  }

  function announce(what, setAside) {
    count(setAside);
    channel?.postMessage(what);
    tell();
  }
}

function openChannel() {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    return null; // other tabs learn of a change when they are reloaded
  }
}
