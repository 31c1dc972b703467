// What to show when nothing is found: the terms whose names look most like what was typed.
"use strict";

(() => {
  const MOST = 3;

  /** Pairs of neighbouring letters, a space before and after counting as one. */
  function pairs(key) {
    const spaced = ` ${key} `, found = new Set();
    for (let i = 0; i < spaced.length - 1; i++) found.add(spaced.slice(i, i + 2));
    return found;
  }

  /** Share of pairs two names have in common: Dice's coefficient, 0 to 1. */
  function likeness(wanted, own) {
    let common = 0;
    for (const pair of wanted) if (own.has(pair)) common++;
    return (2 * common) / (wanted.size + own.size);
  }

  /** The pairs of the terms' names: [id, pairs], kept from the first query that finds nothing. */
  const known = (index) => (index.pairs ||= index.names.filter(({ id }) => index.records[id].kind === "term").map(({ id, key }) => [id, pairs(key)]));

  /** The terms nearest to `query`, best first: { location, title }, the title escaped. */
  function nearest(index, query) {
    const wanted = pairs(guide.key(query)), best = new Map();
    for (const [id, own] of known(index)) best.set(id, Math.max(best.get(id) || 0, likeness(wanted, own)));
    const ranked = [...best].filter(([, score]) => score > 0).sort(([a, x], [b, y]) => y - x || a - b);
    return ranked.slice(0, MOST).map(([id]) => ({ location: index.records[id].location, title: guide.escape(index.records[id].title) }));
  }

  Object.assign(guide, { nearest });
})();
