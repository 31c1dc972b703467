// What the box shows for a query: ranked, escaped, the words found marked, and why a name matched when the title does not say.
"use strict";

(() => {
  const MOST = 10;
  const TEXT_WORTH = 4, ASKED_WORTH = 150, QUESTION_WORTH = 50, PART_COST = 100; // the text settles ties, and weighs in on questions
  const WORDS = { fr: { alias: "aussi", other: "en anglais", text: "dans la page" }, en: { alias: "also", other: "in French", text: "in the page" } };

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
    const why = otherName(record, hit, marked, language) || (text ? within(index, text, hit.id, query, `${record.title} ${summary}`, language) : "");
    return { location: record.location, title: mark(record.title, marked), text: (why ? `<em>${why}</em> ` : "") + mark(summary, marked), score: hit.score, terms: {}, tags: ["kind", "level"].flatMap((facet) => guide.named(record, facet, text && text.labels)).map(guide.escape) };
  }

  /** "aussi : affinage" when the title does not show the name that matched. */
  function otherName(record, hit, marked, language) {
    const shown = guide.words(record.title);
    if (!hit.name || hit.name.source === 0 || marked.every((word) => holds(shown, word))) return "";
    return because(hit.name.source === 1 ? "alias" : "other", mark(hit.name.text, marked), language);
  }

  /** "dans la page : affinage" for the words that neither its title nor its summary shows. */
  function within(index, text, id, query, visible, language) {
    const shown = guide.words(visible), unseen = (word) => word && !shown.some((other) => answers(other, word) || guide.sameRoot(word, other));
    const held = guide.content(guide.words(query)).filter(unseen).map((word) => guide.wordIn(index, text, id, word)).filter(unseen);
    return held.length ? because("text", mark(held.map((word) => spelt(index, query, word)).join(", "), held), language) : "";
  }

  /** A word as the query spells it, else as a name does: "decodeur" is "décodeur". */
  function spelt(index, query, word) {
    const names = (index.byWord.get(word) || []).slice(0, 1).map((place) => index.names[place].text);
    return [query, ...names].flatMap((one) => one.split(/[^\p{L}\p{N}]+/u)).find((part) => guide.key(part) === word) || word;
  }

  const because = (kind, what, language) => `${WORDS[language][kind]}${language === "fr" ? "\u202f" : ""}: ${what}`;

  /** Whether words of a text hold one of the query, or begin with it. */
  const holds = (shown, word) => shown.some((other) => answers(other, word));

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
