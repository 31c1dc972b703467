// What the box shows for a query: ranked, the facets respected, each result with its title, its summary and why it is there.
"use strict";

(() => {
  const MOST = 10;
  const TEXT_WORTH = 4, ASKED_WORTH = 150, QUESTION_WORTH = 50, PART_COST = 100; // the text settles ties, and weighs in on questions

  /** Material's RESULT message for `query`; `more`, when it finds more than the `most` items. */
  function results(index, text, query, language, most = MOST) {
    const { rest, wanted } = guide.facets(query);
    const found = rest ? rank(index, text, rest) : everything(index, wanted);
    const matching = found.filter(({ id }) => guide.matches(index.records[id], wanted, text && text.labels)), items = matching.slice(0, most);
    if (!items.length) return { items: [], nearest: guide.nearest(index, rest) };
    return { more: matching.length > most, items: items.map((hit) => [item(index, text, hit, rest, language)]) };
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

  function item(index, text, hit, query, language) {
    const record = index.records[hit.id], marked = guide.content(guide.words(query)), summary = (text && text.summaries[hit.id]) || "";
    const why = guide.why(index, text, hit, query, marked, language), tags = ["kind", "level"].flatMap((facet) => guide.named(record, facet, text && text.labels));
    return { location: record.location, title: guide.mark(record.title, marked), text: (why ? `<em>${why}</em> ` : "") + guide.mark(summary, marked), score: hit.score, terms: {}, tags: tags.map(guide.escape) };
  }

  Object.assign(guide, { results });
})();
