// The search worker behind Material's box: same four messages, our engine. Nothing is read before SETUP.
// Parameters: lang; v, the version of the site; names, if the names alone answer, with all that they find.
"use strict";
var guide = self.guide || (self.guide = {});

(() => {
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3, MOST_NAMES = 80;
  const asked = new URL(self.location.href).searchParams, namesOnly = asked.has("names");
  const language = asked.get("lang") === "en" ? "en" : "fr", version = asked.has("v") ? `?v=${asked.get("v")}` : ""; // no file of another version
  importScripts(...["text", "distance", "engine", "fulltext", "facets", "nearest", "reasons", "results"].map((name) => `./${name}.js${version}`));

  const read = async (name) => (await fetch(new URL(`../../../search/${name}${version}`, self.location.href))).json();
  let index = null, text = null, loading = null;

  /** Names first: the box is ready; then the questions and the texts, needed as soon as there is a query. */
  async function load() {
    const later = read(`${language}.text.json`);
    later.catch(() => {}); // said where it is awaited
    const names = await read(`${language}.json`);
    index = guide.prepare(names);
    self.postMessage({ type: READY });
    const found = await later;
    index = guide.prepare([...names, ...found.questions]);
    text = found;
  }

  /** What could not be read is asked for again with the next query; meanwhile the names answer, or nothing does. */
  const loaded = () => (loading ||= load().catch(() => { loading = null; }));

  function results(query) {
    if (!index) return { items: [], nearest: [] };
    return namesOnly ? guide.results(index, null, query, language, MOST_NAMES) : guide.results(index, text, query, language);
  }

  async function answer(query) {
    await loaded();
    self.postMessage({ type: RESULT, data: { query: String(query), ...results(String(query).slice(0, 200)) } });
  }

  self.addEventListener("message", ({ data: { type, data } }) => {
    if (type === SETUP) loaded();
    if (type === QUERY) answer(data);
  });
})();
