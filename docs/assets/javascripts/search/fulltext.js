// The text of pages, for natural questions and ties: BM25 over an index made at build time.
"use strict";

(() => {
  const K1 = 1.2, B = 0.4; // k1 as usual; b below its usual .75, for entries of a line stand beside pages of a thousand words

  const holds = (text, word) => Object.hasOwn(text.words, word); // "constructor" is a word like any other

  /** The words of `query` that the text holds; one it does not hold stands for the names' words like it. */
  function known(index, text, query) {
    const wanted = guide.content(guide.words(query));
    return new Set(wanted.flatMap((word) => (holds(text, word) ? [word] : [...guide.similar(index, word, false).keys()].filter((other) => holds(text, other)))));
  }

  /** The word of record `id`'s text that answers `word`: the same, else one of the names' words like it; undefined where there is none. */
  function wordIn(index, text, id, word) {
    const there = (one) => holds(text, one) && text.words[one].some((value, i) => i % 2 === 0 && value === id);
    return there(word) ? word : holds(text, word) ? undefined : [...guide.similar(index, word, false).keys()].find(there);
  }

  /** BM25 score by record: Map id -> score. `text` is the content of search/<language>.text.json. */
  function byText(index, text, query) {
    const scores = new Map(), count = text.lengths.length, average = text.average || 1;
    for (const word of known(index, text, query)) {
      const postings = text.words[word];
      const idf = Math.log(1 + (count - postings.length / 2 + 0.5) / (postings.length / 2 + 0.5));
      for (let i = 0; i < postings.length; i += 2) {
        const id = postings[i], times = postings[i + 1];
        const norm = times + K1 * (1 - B + (B * text.lengths[id]) / average);
        scores.set(id, (scores.get(id) || 0) + (idf * times * (K1 + 1)) / norm);
      }
    }
    return scores;
  }

  Object.assign(guide, { byText, wordIn });
})();
