// The page shown in place of one that is not on this device: which one was asked, and what can be read.
import { isComplete, ours } from "../../../offline/names.js";
import { element, openPage } from "../page.js";

export async function showAvailable() {
  const page = await openPage(".practice--offline");
  if (!page) return;
  const { root, words, index } = page, language = document.documentElement.lang;
  const site = new URL("../", new URL(JSON.parse(root.querySelector("script").textContent).data, document.baseURI)).href;
  sayMissing(root, words, site);
  const { addresses, whole } = await kept(site, language);
  root.querySelector(".practice--offline__says").textContent = whole ? words.whole : words.some;
  for (const kind of ["questions", "terms"]) list(root.querySelector(`[data-kind=${kind}]`), index[kind], addresses, site);
  if (!whole && !root.querySelector("[data-kind]:not([hidden])")) root.querySelector(".practice--offline__says").textContent = words.none;
}

/** The page that was asked, with a link to try again; once the network is back, says so. */
function sayMissing(root, words, site) {
  const asked = new URLSearchParams(location.search).get("page"), place = root.querySelector(".practice--offline__missing");
  if (!asked) return;
  const address = new URL(asked, site).href;
  if (!address.startsWith(site)) return;
  place.append(`${words.missing} `, element("code", {}, decodeURI(address.slice(site.length))), " ", element("a", { href: address }, words.retry));
  addEventListener("online", () => place.prepend(`${words.back} `), { once: true });
}

/** The addresses, from the site's root, of the pages of the caches; whether one of them is the whole guide. */
async function kept(site, language) {
  const addresses = new Set();
  let whole = false;
  for (const cache of await ours(site)) {
    if (!(await isComplete(site, cache))) continue;
    whole ||= cache.kind === `whole-${language}`;
    for (const { url } of await (await caches.open(cache.name)).keys()) addresses.add(url.slice(site.length));
  }
  return { addresses, whole };
}

function list(section, entries, addresses, site) {
  const found = entries.filter(({ address }) => addresses.has(address));
  section.querySelector("ul").replaceChildren(...found.map(({ title, address }) => element("li", {}, element("a", { href: site + address }, title))));
  section.hidden = !found.length;
}
