// A copy of the whole guide in one language. The former copy stays until the new one is complete.
import { isComplete, list, ours, whole } from "../../../offline/names.js";

const AT_ONCE = 6;

/** { wanted, complete, part }: the list on the site (without network, `last`), that of a complete copy, bytes of one begun. */
export async function look(site, language, last) {
  const found = await fetch(list(site, language), { cache: "no-cache" }).catch(() => null), wanted = found?.ok ? await found.json() : last;
  let complete = null, part = 0;
  for (const cache of await copies(site, language)) {
    if (await isComplete(site, cache)) complete = await (await caches.match(list(site, language), { cacheName: cache.name })).json();
    else if (cache.version === wanted?.version) part = sum(await there(cache.name, site, wanted.files));
  }
  return { wanted, complete, part };
}

async function copies(site, language) {
  return (await ours(site)).filter(({ kind }) => kind === `whole-${language}`);
}

const sum = (files) => files.reduce((total, [, bytes]) => total + bytes, 0);

async function there(name, site, files) {
  const found = new Set((await (await caches.open(name)).keys()).map(({ url }) => url));
  return files.filter(([address]) => found.has(site + address));
}

/**
 * Downloads what is missing of `wanted`; `progress(bytes)` at each file. Every file is checked to be of this version.
 * Throws when the network or the room is lost, or `signal` aborts: what is there stays, for the next time.
 */
export async function download(site, language, wanted, { progress, signal }) {
  const name = whole(site, language, wanted.version), cache = await caches.open(name);
  const had = await there(name, site, wanted.files), missing = wanted.files.filter((file) => !had.includes(file));
  let bytes = sum(had);
  const work = async () => {
    for (let file = missing.shift(); file; file = missing.shift()) {
      signal.throwIfAborted();
      await take(cache, site, file, signal);
      progress((bytes += file[1]));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await cache.put(list(site, language), new Response(JSON.stringify(wanted)));
}

async function take(cache, site, [address, , integrity], signal) {
  const answer = await fetch(site + address, { integrity, signal, cache: "no-cache" });
  if (!answer.ok) throw new TypeError(`${address}: ${answer.status}`);
  await cache.put(site + address, answer);
}

/** Removes the copies begun; complete ones too with `all`; never the one of `but`. */
export async function remove(site, language, { all = false, but } = {}) {
  for (const cache of await copies(site, language)) {
    if (cache.version !== but && (all || !(await isComplete(site, cache)))) await caches.delete(cache.name);
  }
}
