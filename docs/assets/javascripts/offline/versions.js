// A version of the site: its cache, which files belong to it, which page is of it.
import { isComplete, read } from "./names.js";

const { version: VERSION, shell, later } = self.BUILD, SITE = self.registration.scope;
const STAMP = /data-version="([0-9a-f]+)"/; // hooks/offline.py writes it in every page

export { SITE, VERSION };

/** A file's address changes with what it holds: any copy of it is the right one. */
export const isFile = ({ searchParams, pathname }) => searchParams.has("v") || /\.[0-9a-f]{8}\.min\.|\/chunk-[A-Z0-9]{8}\.js$/.test(pathname);

/** The whole shell or nothing. A file that is not the one of this version, to the last byte, makes it fail: tried again later. */
export async function install() {
  const cache = { name: read(SITE, VERSION), kind: "read" };
  const wanted = shell.map(([address, integrity]) => new Request(SITE + address, { integrity, cache: "no-cache" }));
  try {
    await (await caches.open(cache.name)).addAll(wanted);
  } catch (error) {
    if (!(await isComplete(SITE, cache))) await caches.delete(cache.name);
    throw error;
  }
}

/** Keeps a page in the cache of its own version, where all it needs is. Whether it is there. */
export async function keep(address, answer) {
  if (!answer.ok || answer.redirected) return false;
  const name = read(SITE, STAMP.exec(await answer.clone().text())?.[1]);
  if (!(await isComplete(SITE, { name, kind: "read" }))) return false;
  await (await caches.open(name)).put(address, answer);
  return true;
}

/** The same for a page that this version may already have. */
export async function fetchAndKeep(address) {
  if (await caches.match(address, { cacheName: read(SITE, VERSION) })) return true;
  const answer = await fetch(address, { cache: "no-cache" });
  return answer.status === 404 || keep(address, answer);
}

/** A file that no cache has; one of this version, checked to the last byte, is kept from now on: the search, the decks. */
export async function fetchFile(request) {
  const integrity = later[request.url.slice(SITE.length)];
  if (!integrity) return fetch(request);
  const answer = await fetch(request.url, { integrity, cache: "no-cache" });
  if (answer.ok) await keepFile(request.url, answer.clone()).catch(() => {}); // no room: it is read all the same
  return answer;
}

const keepFile = async (address, answer) => (await caches.open(read(SITE, VERSION))).put(address, answer);

/** The same for one that this version may already have; that of a former version goes with it. Whether it is there. */
export async function fetchAndKeepFile(address) {
  return Boolean(await caches.match(address, { cacheName: read(SITE, VERSION) })) || (await fetchFile(new Request(address))).ok;
}

/** The files of this version that a former one had kept because the reader had asked for them. `urls` are what it kept. */
export function stillWanted(urls) {
  const named = (address) => address.replace(/[?&]v=[^&]*$/, ""), had = new Set(urls.map(named));
  return Object.keys(later).map((address) => SITE + address).filter((address) => had.has(named(address)));
}
