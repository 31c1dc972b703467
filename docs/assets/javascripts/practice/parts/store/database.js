// The database: opened within a time, completed where object stores are missing, given up to a later version of the site.
import { openDB } from "idb";

export const NAME = "guide", RECORDS = "records", UNREADABLE = "unreadable";
// This form of the records is VERSION; each repair adds one; from LATER on, a later version of the site wrote it.
export const VERSION = 1, LATER = 10;
const PATIENCE = 4000; // milliseconds: where a browser never answers, the page goes on without it

/** The open database. `later()` is called when a later version waits for it, `lost()` when it was closed or deleted. */
export async function openDatabase({ later, lost }) {
  const callbacks = {
    upgrade: complete,
    blocking: (_, next, { target }) => (next >= LATER ? later() : (target.close(), lost())),
    terminated: lost,
  };
  const db = await inTime(openDB(NAME, undefined, callbacks));
  if (db.version < LATER && isComplete(db)) return db;
  db.close();
  if (db.version >= LATER) throw new DOMException("written by a later version", "VersionError");
  return inTime(openDB(NAME, db.version + 1, callbacks));
}

const missing = (db) => [RECORDS, UNREADABLE].filter((name) => !db.objectStoreNames.contains(name));
const isComplete = (db) => missing(db).length === 0;
const complete = (db) => missing(db).forEach((name) => db.createObjectStore(name));

/** What `opening` gives, unless it takes too long: what opens after that is closed. */
function inTime(opening) {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      reject(new DOMException("the database does not answer", "TimeoutError"));
      opening.then((db) => db.close(), () => {});
    }, PATIENCE);
    opening.then(resolve, reject).finally(() => clearTimeout(giveUp));
  });
}
