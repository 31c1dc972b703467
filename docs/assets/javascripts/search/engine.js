// Ranking: names first, text second. A name typed whole wins, then its beginning, then a typo, then words, then the text.
"use strict";

(() => {
  const OWN = 0, ALIAS = 1, OTHER = 2, OTHER_ALIAS = 3;
  const WHOLE = 1000, PREFIX = 700, TYPO = 600, WORDS = 500, PAIR = 900;
  const SPELT = 400; // taken from a typo in a beginning when every word typed is one that names hold: it is no typo
  const SOURCE = [40, 30, 20, 10]; // how much a name of each source is worth
  const KIND = { term: 9, question: 4, page: 0 };

  /** Makes names ready to compare. `records` come from search/<language>.json and the questions of search/<language>.text.json. */
  function prepare(records) {
    const names = [], byWord = new Map(), rarity = new Map();
    records.forEach((record, id) => {
      for (const [text, source] of namesOf(record)) {
        const list = guide.words(text), squeezed = list.join("");
        if (!squeezed) continue;
        names.push({ id, text, source, key: squeezed, words: guide.content(list), bits: guide.letters(squeezed) });
      }
    });
    names.forEach((name, place) => new Set(name.words).forEach((word) => push(byWord, word, place)));
    const seen = new Map();
    names.forEach((name) => new Set(name.words).forEach((word) => (seen.get(word) || seen.set(word, new Set()).get(word)).add(name.id)));
    for (const [word, ids] of seen) rarity.set(word, Math.log(1 + records.length / ids.size));
    return { records, names, keys: new Set(names.map((name) => name.key)), byWord, vocabulary: [...byWord.keys()].map((word) => ({ word, bits: guide.letters(word) })), rarity, remembered: new Map() };
  }

  const push = (map, name, value) => (map.has(name) ? map.get(name).push(value) : map.set(name, [value]));

  /** Every name of a record with where it comes from; a title with a parenthesis is also what stands in and out of it. */
  function* namesOf(record) {
    for (const [text, source] of [[record.title, OWN], ...(record.aliases || []).map((a) => [a, ALIAS]), ...(record.other ? [[record.other, OTHER]] : []), ...(record.otherAliases || []).map((a) => [a, OTHER_ALIAS])]) {
      yield [text, source];
      if (record.kind === "question") continue;
      const inside = [...text.matchAll(/\(([^)]*)\)/g)].map((match) => match[1]);
      if (inside.length) yield [text.replace(/\s*\([^)]*\)/g, ""), source];
      for (const part of inside) yield [part, source];
    }
  }

  /** What a query asks for: itself where it is a name ("k-means" asks for no meaning), else its subject, else the head of that. */
  function asked(index, query) {
    const { text, definition } = guide.subject(query), known = (one) => index.keys.has(guide.key(one));
    if (known(query)) return query;
    return definition && !known(text) && known(guide.head(text)) ? guide.head(text) : text;
  }

  /** Best score of each record for `query`, with the name that gave it: Map id -> { score, name, tier }. */
  function byName(index, query) {
    const best = new Map(), text = asked(index, query);
    const list = guide.words(text), wanted = list.join("");
    if (!wanted) return best;
    const keep = (name, score, tier) => {
      const found = best.get(name.id), total = score + SOURCE[name.source] + (KIND[index.records[name.id].kind] || 0);
      if (!found || total > found.score) best.set(name.id, { score: total, name, tier });
    };
    const most = guide.allowed(wanted.length), bits = guide.letters(wanted), content = guide.content(list);
    const spelt = content.length > 1 && content.every((word) => index.byWord.has(word)) ? SPELT : 0;
    for (const name of index.names) whole(name, wanted, bits, most, spelt, keep);
    if (list.length > 1 || wanted.length > 2) byWords(index, content, keep);
    compared(index, query, keep);
    return best;
  }

  function whole(name, wanted, bits, most, spelt, keep) {
    if (name.key === wanted) return keep(name, WHOLE, "whole");
    if (name.key.length < wanted.length - most) return;
    if (name.key.startsWith(wanted)) return keep(name, PREFIX + 120 * (wanted.length / name.key.length), "prefix");
    if (!most || guide.ones(bits & ~name.bits) > most) return;
    const { whole: all, prefix } = guide.edits(wanted, name.key, most);
    if (all <= most) keep(name, TYPO + 70 - 30 * all, "typo");
    else if (prefix <= Math.min(most, wanted.length < 6 ? 0 : most)) keep(name, TYPO - spelt - 30 * prefix + 20 * (wanted.length / name.key.length), "typo");
  }

  /** "precision vs recall": a question about both, else each of the two. */
  function compared(index, query, keep) {
    const two = guide.pair(query);
    if (!two || !two.every((one) => index.keys.has(one.join("")))) return;
    const keys = two.map((one) => one.join(""));
    for (const name of index.names) {
      const place = keys.indexOf(name.key), term = index.records[name.id].kind === "term";
      if (term && place >= 0) keep(name, PAIR - place, "whole");
      else if (!term && keys.every((key) => name.key.includes(key))) keep(name, PAIR + 50, "words");
    }
  }

  /** Words of the query found in names, in any order: weighted by rarity, and by how much of the name they cover. */
  function byWords(index, wanted, keep) {
    const total = wanted.reduce((sum, word) => sum + rarity(index, word), 0), scores = new Map();
    wanted.forEach((word, place) => {
      for (const [found, worth] of similar(index, word, place === wanted.length - 1)) {
        for (const at of index.byWord.get(found)) {
          const entry = scores.get(at) || scores.set(at, new Map()).get(at);
          entry.set(word, Math.max(entry.get(word) || 0, worth * rarity(index, word)));
        }
      }
    });
    for (const [at, found] of scores) {
      const name = index.names[at], sum = [...found.values()].reduce((a, b) => a + b, 0);
      const own = name.words.reduce((a, word) => a + (index.rarity.get(word) || 0), 0) || 1;
      const coverage = sum / total, precision = Math.min(1, sum / own);
      keep(name, WORDS * coverage ** 1.5 * (0.55 + 0.45 * precision) - 20, "words");
    }
  }

  const rarity = (index, word) => index.rarity.get(word) || Math.log(1 + index.records.length) * 0.6;

  /** "hallucinating" and "hallucination": a long common beginning, other endings. */
  function sameRoot(word, other) {
    let common = 0;
    while (common < word.length && word[common] === other[common]) common++;
    return word === other || common >= 6 && common >= 0.6 * Math.max(word.length, other.length);
  }

  /** As `alike`, remembered: a query is typed letter by letter, its first words come back at each. */
  function similar(index, word, last) {
    const key = last ? `${word}…` : word;
    if (index.remembered.size > 500) index.remembered.clear();
    if (!index.remembered.has(key)) index.remembered.set(key, alike(index, word, last));
    return index.remembered.get(key);
  }

  /** Words of names like `word`: the same, those it begins (the last word is still being typed), those one slip away. */
  function alike(index, word, last) {
    const found = new Map(), most = guide.allowed(word.length), bits = guide.letters(word);
    if (index.byWord.has(word)) found.set(word, 1);
    const known = found.size > 0;
    for (const { word: other, bits: theirs } of index.vocabulary) {
      if (found.has(other)) continue;
      if (last && word.length > 2 && other.startsWith(word)) found.set(other, 0.6 + 0.3 * (word.length / other.length));
      else if (sameRoot(word, other)) found.set(other, known ? 0.8 : 0.9);
      else if (!known && most && Math.abs(other.length - word.length) <= most && guide.ones(bits & ~theirs) <= most && guide.edits(word, other, most).whole <= most) found.set(other, 0.7);
    }
    return found;
  }

  Object.assign(guide, { prepare, byName, similar, sameRoot });
})();
