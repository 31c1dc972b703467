// One connection to the database for the life of the page, opened anew where the browser drops it.
import { openDatabase } from "./database.js";
import { isOfCaller } from "./records.js";

/** `opened(db)` is called at each opening, `failed(error)` where there is none, `later()` when a later version waits. */
export function connect({ opened, failed, later }) {
  let db = null, ready = open();
  return { use, close, ready: () => ready, isOpen: () => db !== null };

  async function open() {
    try {
      db = await openDatabase({ later, lost });
      await opened(db);
    } catch (error) {
      failed(error);
    }
  }

  /** The browser has closed the database, or the reader has deleted it with the browser's own tools. */
  function lost() {
    db = null;
    return (ready = open());
  }

  function close() {
    db?.close();
    db = null;
  }

  /** What `work` does with the database; once more over a new connection where this one is dead, as Safari leaves it. */
  async function use(work) {
    await ready;
    try {
      return await work(db);
    } catch (error) {
      if (!db || isOfCaller(error) || error.name === "QuotaExceededError") throw error;
      db.close();
      await lost();
      return work(db);
    }
  }
}
