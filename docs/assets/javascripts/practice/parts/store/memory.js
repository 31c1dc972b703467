// What a page has changed since it could no longer store: laid over what it can still read.

export function createMemory() {
  const changed = new Map(); // undefined stands for a record that was removed
  let last = Promise.resolve();
  return { over, keep, change, clear: () => changed.clear() };

  /** `found` (Map of key to record) with the changes of the keys that are `wanted`. */
  function over(found, wanted) {
    for (const [key, record] of changed) {
      if (wanted(key)) record === undefined ? found.delete(key) : found.set(key, structuredClone(record));
    }
    return found;
  }

  /** Keeps what was read, where nothing has changed it. */
  function keep(records) {
    for (const [key, record] of records) if (!changed.has(key)) changed.set(key, record);
  }

  /** Changes as a transaction does: one after the other, all of the keys or none. `read(key)` gives the present record. */
  function change(keys, next, read) {
    const done = last.then(async () => {
      const old = await Promise.all(keys.map(read));
      const results = keys.map((key, i) => structuredClone(next(old[i], key)));
      keys.forEach((key, i) => changed.set(key, results[i]));
      return results;
    });
    last = done.catch(() => {});
    return done;
  }
}
