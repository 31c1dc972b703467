// What the box shows for a query: ranked, escaped, the words found marked, and why a name matched when the title does not say.
"use strict";

(() => {
  const MOST = 10;
  const TEXT_WORTH = 4, ASKED_WORTH = 150, QUESTION_WORTH = 50, PART_COST = 100; // the text settles ties, and weighs in on questions
  const WORDS = { fr: { alias: "aussi", other: "en anglais" }, en: { alias: "also", other: "in French" } };

  /** Material's RESULT message for `query`; `more`, when it finds more than the `most` items. */
  function results(index, text, query, language, most = MOST) {
    const { rest, wanted } = guide.facets(query);
    const found = rest ? rank(index, text, rest) : everything(index, wanted);
    const matching = found.filter(({ id }) => guide.matches(index.records[id], wanted, text && text.labels)), items = matching.slice(0, most);
    if (!items.length) return { items: [], nearest: guide.nearest(index, rest) };
    return { more: matching.length > most, items: items.map((hit) => [item(index.records[hit.id], hit, text, rest, language)]) };
  }

  const everything = (index, wanted) => (Object.keys(wanted).length ? index.records.map((record, id) => ({ id, score: 0 })) : []);

  /** Hits in order: by name, the text settling ties and answering what no name says. */
  function rank(index, text, query) {
    const named = guide.byName(index, query), written = text ? guide.byText(index, text, query) : new Map();
    const asks = guide.asks(query);
    const best = Math.max(1e-9, ...written.values());
    const hits = new Map();
    for (const [id, { score, name, tier }] of named) hits.set(id, { id, score, name, tier });
    for (const [id, score] of written) {
      const hit = hits.get(id) || hits.set(id, { id, score: 0, tier: "text" }).get(id);
      hit.score += ((asks ? ASKED_WORTH : TEXT_WORTH) * score) / best;
    }
    if (asks) for (const hit of hits.values()) hit.score += index.records[hit.id].kind === "question" ? QUESTION_WORTH : -missing(hit, query);
    return [...hits.values()].sort((a, b) => b.score - a.score || a.id - b.id);
  }

  /** What a term loses for not holding every word of a question. */
  function missing({ name, tier }, query) {
    if (tier !== "words") return 0;
    const wanted = guide.content(guide.words(query)), held = wanted.filter((word) => name.words.some((other) => guide.sameRoot(word, other)));
    return (PART_COST * (wanted.length - held.length)) / wanted.length;
  }

  function item(record, hit, text, query, language) {
    const marked = guide.content(guide.words(query));
    const summary = (text && text.summaries[hit.id]) || "";
    const why = reason(record, hit, marked, language);
    return { location: record.location, title: mark(record.title, marked), text: (why ? `<em>${why}</em> ` : "") + mark(summary, marked), score: hit.score, terms: {}, tags: ["kind", "level"].flatMap((facet) => guide.named(record, facet, text && text.labels)).map(guide.escape) };
  }

  /** "aussi : affinage" when the title does not show what matched. */
  function reason(record, hit, marked, language) {
    const shown = guide.words(record.title);
    if (!hit.name || hit.name.source === 0 || marked.every((word) => shown.some((other) => answers(other, word)))) return "";
    const word = hit.name.source === 1 ? WORDS[language].alias : WORDS[language].other;
    return `${word}\u202f: ${mark(hit.name.text, marked)}`.replace("\u202f", language === "fr" ? "\u202f" : "");
  }

  /** Whether a word of a text is one of the query, or begins with it. */
  const answers = (folded, word) => folded === word || (word.length > 2 && folded.startsWith(word));

  /** `text` escaped, the words that begin like one of `wanted` in <mark>, spelt as they stand. */
  function mark(text, wanted) {
    return String(text).split(/([\p{L}\p{N}]+)/u).map((part, i) => {
      const folded = i % 2 && guide.singular(guide.fold(part));
      const hit = folded && wanted.some((word) => answers(folded, word));
      return hit ? `<mark>${guide.escape(part)}</mark>` : guide.escape(part);
    }).join("");
  }

  Object.assign(guide, { results });
})();
