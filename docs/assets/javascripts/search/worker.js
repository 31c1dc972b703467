// The search worker behind Material's box: same four messages, our engine. Parameters: lang, v (version of the site), names (if the names alone answer, with all that they find). Nothing is read before SETUP.
"use strict";
var guide = self.guide || (self.guide = {});
const asked = new URL(self.location.href).searchParams, version = asked.has("v") ? `?v=${asked.get("v")}` : ""; // no file of another version
importScripts(...["text", "distance", "engine", "fulltext", "facets", "nearest", "results"].map((name) => `./${name}.js${version}`));

(() => {
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
  const language = asked.get("lang") === "en" ? "en" : "fr";
  const read = async (name) => (await fetch(new URL(`../../../search/${name}${version}`, self.location.href))).json();
  const namesOnly = asked.has("names");
  let index = null, text = null, loading = null;

  /** Names first: the box is ready; then the questions and the texts, needed as soon as there is a query. */
  async function load() {
    const later = read(`${language}.text.json`), names = await read(`${language}.json`);
    index = guide.prepare(names);
    self.postMessage({ type: READY });
    const found = await later;
    index = guide.prepare([...names, ...found.questions]);
    text = found;
  }

  /** What could not be read is asked for again with the next query; meanwhile the names answer, or nothing does. */
  const loaded = () => (loading ||= load().catch(() => { loading = null; }));

  async function answer(query) {
    await loaded();
    const wanted = String(query), found = index ? guide.results(index, namesOnly ? null : text, wanted.slice(0, 200), language, namesOnly ? Infinity : undefined) : { items: [], nearest: [] };
    self.postMessage({ type: RESULT, data: { query: wanted, ...found } });
  }

  self.addEventListener("message", ({ data: { type, data } }) => {
    if (type === SETUP) loaded();
    if (type === QUERY) answer(data);
  });
})();
