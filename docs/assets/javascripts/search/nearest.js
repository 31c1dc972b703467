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
  function likeness(wanted, key) {
    const own = pairs(key);
    let common = 0;
    for (const pair of wanted) if (own.has(pair)) common++;
    return (2 * common) / (wanted.size + own.size);
  }

  /** The terms nearest to `query`, best first: { location, title }, as text. */
  function nearest(index, query) {
    const wanted = pairs(guide.key(query)), best = new Map();
    for (const { id, key } of index.names)
      if (index.records[id].kind === "term") best.set(id, Math.max(best.get(id) || 0, likeness(wanted, key)));
    const ranked = [...best].filter(([, score]) => score > 0).sort(([a, x], [b, y]) => y - x || a - b);
    return ranked.slice(0, MOST).map(([id]) => ({ location: index.records[id].location, title: index.records[id].title }));
  }

  Object.assign(guide, { nearest });
})();
