// The service worker: what it answers, and when a new version takes over. hooks/offline.py puts self.BUILD before it.
//
// Not Workbox: its precache is one cache brought up to date in place, where a page of the former version no longer finds
// its scripts. Here a cache belongs to one version from its first byte to its end; what is left to do is short.
import { fetchAndKeep, install, isFile, SITE, VERSION } from "./versions.js";
import { file, page } from "./answers.js";
import { inUse, tidy } from "./tidy.js";

let asked = false; // a reader asked for this version: every tab reloads

self.addEventListener("install", (event) => event.waitUntil(install()));

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

async function takeOver() {
  await self.clients.claim();
  if (asked) for (const client of await self.clients.matchAll()) client.postMessage({ type: "reload", version: VERSION });
}

self.addEventListener("fetch", (event) => {
  const { request } = event, url = new URL(request.url);
  if (request.method !== "GET" || request.integrity || !url.href.startsWith(SITE)) return; // exact bytes: the network's
  if (isFile(url)) event.respondWith(file(request));
  else if (url.pathname.endsWith("/")) event.respondWith(page(event));
});

const messages = {
  /** A page is open: keep it, it may have been read before the worker was there; then see what is no longer needed. */
  async hello({ data }) {
    await fetchAndKeep(data.page).catch(() => {});
    await tidy();
  },
  /** May this version, installed, take over? At once where every open page is of this version; else the reader says. */
  async waiting({ source }) {
    const open = await inUse();
    if (open.every((version) => version === VERSION)) await self.skipWaiting();
    else source.postMessage({ type: "new" });
  },
  async activate() {
    asked = true;
    await self.skipWaiting();
  },
};

self.addEventListener("message", (event) => event.waitUntil(messages[event.data.type]?.(event)));
