// Names of caches, the same for the worker and for pages. Sites of one host share its caches: ours begin with our address.

/** The pages and files of a version: its shell, and what was read. */
export const read = (site, version) => `${site} read ${version}`;

/** A copy of the whole guide in a language, by version. Complete once it holds its own list. */
export const whole = (site, language, version) => `${site} whole-${language} ${version}`;

/** The list of the files of a whole guide. */
export const list = (site, language) => `${site}offline/${language}.json`;

/** [{ name, kind, version }], oldest first. */
export async function ours(site) {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${site} `));
  return names.map((name) => ({ name, kind: name.split(" ")[1], version: name.split(" ")[2] }));
}

/** Whether all of a version's shell, or of a whole guide, is there: the home page comes with the shell, the list at the end. */
export async function isComplete(site, { name, kind }) {
  const last = kind === "read" ? site : list(site, kind.split("-")[1]);
  return Boolean(await caches.match(last, { cacheName: name })); // open() would make one that is just being removed
}
