// Former versions go when nothing needs them: what was read is kept in this version too, and no open page is of theirs.
import { isComplete, ours } from "./names.js";
import { fetchAndKeep, fetchAndKeepFile, SITE, stillWanted, VERSION } from "./versions.js";

const ANSWER_WITHIN = 1000; // milliseconds

/** The versions of the pages that are open; undefined for one that does not answer. */
export async function inUse() {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return Promise.all(open.map((client) => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    client.postMessage({ type: "version" }, [port2]);
    setTimeout(done, ANSWER_WITHIN);
  })));
}

let running = null;

/** One at a time, however many pages ask. */
export function tidy() {
  running ||= run().finally(() => { running = null; });
  return running;
}

async function run() {
  for (const { name, kind, version } of await superseded()) {
    if (kind === "read" && !(await renew(name))) continue;
    const open = await inUse(); // asked last: renewing takes a while
    if (!open.includes(version) && !open.includes(undefined)) await caches.delete(name);
  }
}

/** The caches older than the one that replaces them: a version's by this one, a whole guide by a later complete one. */
async function superseded() {
  const all = await ours(SITE), complete = await Promise.all(all.map((cache) => isComplete(SITE, cache)));
  const replaces = ({ kind }, later) => later.kind === kind && (kind === "read" ? later.version === VERSION : complete[all.indexOf(later)]);
  return all.filter((cache, place) => all.slice(place + 1).some((later) => replaces(cache, later)));
}

/** Reads again, in this version, the pages of a former one and what its reader asked for. Whether all is there, or gone from the site. */
async function renew(name) {
  const urls = (await (await caches.open(name)).keys()).map(({ url }) => url);
  for (const address of urls.filter((url) => url.endsWith("/"))) {
    if (!(await fetchAndKeep(address).catch(() => false))) return false; // no network, or a later version: next time
  }
  for (const address of stillWanted(urls)) {
    if (!(await fetchAndKeepFile(address).catch(() => false))) return false;
  }
  return true;
}
