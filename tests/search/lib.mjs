// The search engine as the worker loads it, over the data of a built site: SITE_DIR (holding search/fr.json…), "site" if not set.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";

const HERE = dirname(fileURLToPath(import.meta.url)), ROOT = join(HERE, "../..");
export const SCRIPTS = ["text", "distance", "engine", "fulltext", "facets", "nearest", "reasons", "results"].map((name) => join(ROOT, `docs/assets/javascripts/search/${name}.js`));
export const WORKER = join(ROOT, "docs/assets/javascripts/search/worker.js");
export const LANGUAGES = ["fr", "en"];

globalThis.self = globalThis;
for (const script of SCRIPTS) runInThisContext(readFileSync(script, "utf8"), { filename: script });
export const guide = globalThis.guide;

/** A file of the search data of the built site. */
export const data = (name) => readFileSync(join(process.env.SITE_DIR || join(ROOT, "site"), "search", name));

const engines = new Map();

/** { records, index, text, answer(query), results(query), places(query) } of a language. */
export function engine(language) {
  if (!engines.has(language)) {
    const text = JSON.parse(data(`${language}.text.json`));
    engines.set(language, over([...JSON.parse(data(`${language}.json`)), ...text.questions], text, language));
  }
  return engines.get(language);
}

/** An engine over any records and texts. */
export function over(records, text, language) {
  const index = guide.prepare(records);
  const answer = (query) => guide.results(index, text, query, language), results = (query) => answer(query).items.map(([item]) => item);
  const known = new Map(); // most names are typed the same in several ways
  const places = (query) => known.get(query) || known.set(query, results(query).map((item) => place(item.location))).get(query);
  return { records, index, text, answer, results, places };
}

/** "en/glossary/rag/" and "../en/glossary/rag" are both glossary/rag. */
export const place = (location) => location.replace(/^(?:\.*\/)*(?:en\/|fr\/)?/, "").replace(/\/$/, "");

/** Our queries: { lang, query, kind, expected }. */
export const queries = () =>
  readFileSync(join(HERE, "queries.tsv"), "utf8").trim().split("\n").slice(1).map((line) => {
    const [lang, query, kind, expected] = line.split("\t");
    return { lang, query, kind, expected: expected.split(" ") };
  });

/** The rank of the first of `expected` in `found`, from 1; 0 when absent. */
export const rank = (found, expected) => found.findIndex((one) => expected.includes(one)) + 1;

/** Every name of every term of a language: { text, key, owner }, its title and its aliases. */
export const names = (language) =>
  engine(language).records.filter(({ kind }) => kind === "term").flatMap(({ location, title, aliases }) =>
    [title, ...(aliases || [])].map((text) => ({ text, key: guide.key(text), owner: place(location) })));

const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "");

/** The ways a name is typed whole. */
export const TYPED = {
  "as it is": (text) => text,
  "without accents": bare,
  "without hyphens": (text) => text.replace(/[-‑–]/g, " "),
  "joined": (text) => text.replace(/[\s\-‑–'’/]+/g, ""),
  "in upper case": (text) => text.toUpperCase(),
};

const letters = (text) => [...text.matchAll(/\p{L}/gu)].map(({ index }) => index);
const replaced = (text, at, length, by) => text.slice(0, at) + by + text.slice(at + length);

/** One slip in a name, always at the same place of it; null when the name has no such place. */
export const SLIPS = {
  "a letter left out": (text) => replaced(text, letters(text)[Math.floor(letters(text).length / 2)], 1, ""),
  "two letters swapped": (text) => {
    const places = letters(text), from = Math.floor(places.length / 3);
    const at = [...places.slice(from), ...places.slice(0, from)].find((place) => /^\p{L}{2}$/u.test(text.slice(place, place + 2)) && guide.fold(text[place]) !== guide.fold(text[place + 1]));
    return at === undefined ? null : replaced(text, at, 2, text[at + 1] + text[at]);
  },
  "a letter for another": (text) => {
    const at = letters(text)[Math.floor((2 * letters(text).length) / 3)];
    return replaced(text, at, 1, guide.fold(text[at]) === "k" ? "v" : "k");
  },
};
