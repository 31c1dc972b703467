// What the worker answers with: files from the caches, pages from the network while it is there.
import { isComplete, ours } from "./names.js";
import { fetchFile, keep, SITE } from "./versions.js";

const PATIENCE = 3000; // milliseconds that the network has, where a copy could be shown instead

/** A file: from whichever cache has it, else from the network. */
export async function file(request) {
  return (await caches.match(request)) || fetchFile(request);
}

/** A page: the network's; where it is late or gone, the newest copy; without any, the page that says so. */
export async function page(event) {
  const { request } = event, address = request.url.split(/[?#]/)[0];
  const network = fetch(request, { cache: "no-cache" }); // what the browser keeps may be of a former version
  event.waitUntil(network.then((answer) => keep(address, answer.clone())).catch(() => {}));
  const first = await Promise.race([network, late()]).catch(() => null);
  if (first && first.status < 500) return first;
  return (await kept(address)) || network.catch(() => unavailable(request, address));
}

const late = () => new Promise((done) => setTimeout(done, PATIENCE));

async function kept(address) {
  for (const cache of (await ours(SITE)).reverse()) {
    const found = await caches.match(address, { cacheName: cache.name });
    if (found && (await isComplete(SITE, cache))) return found;
  }
}

/** The page of its language that says what can be read; its addresses are relative, so the reader is led there. */
function unavailable(request, address) {
  if (request.mode !== "navigate") return Response.error();
  const path = address.slice(SITE.length), language = path.startsWith("en/") ? "en/" : "";
  return Response.redirect(`${SITE}${language}practice/offline/?page=${encodeURIComponent(path)}`);
}
