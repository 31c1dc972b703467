// Typing mistakes: edits between a query and a name, a swap of neighbours counting one (optimal string alignment).
"use strict";

(() => {
  const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

  /** Mistakes allowed in a query of `length` letters. */
  const allowed = (length) => (length < 4 ? 0 : length < 8 ? 1 : 2);

  /** Letters as bits: names that share too few letters are told apart without counting edits. */
  function letters(text) {
    let bits = 0;
    for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) % 31);
    return bits;
  }

  function ones(bits) {
    let count = 0;
    for (; bits; bits &= bits - 1) count++;
    return count;
  }

  /**
   * Edits from `query` to `name`: { whole, prefix } where `prefix` is the best over the beginnings of the name;
   * more than `most` counts as `most` + 1. Both at most 60 letters.
   * Letters more than `most` places apart are not compared: more edits than that stand between them.
   */
  function edits(query, name, most) {
    const far = most + 1, n = Math.min(query.length, 60), m = Math.min(name.length, n + most);
    let [before, last, row] = rows;
    for (let j = 0; j <= m; j++) last[j] = Math.min(j, far);
    for (let i = 1; i <= n; i++) {
      const from = Math.max(1, i - most), to = Math.min(m, i + most);
      let least = row[from - 1] = from > 1 ? far : Math.min(i, far);
      row[to + 1] = far;
      for (let j = from; j <= to; j++) {
        const same = query.charCodeAt(i - 1) === name.charCodeAt(j - 1);
        let cost = Math.min(last[j - 1] + (same ? 0 : 1), last[j] + 1, row[j - 1] + 1);
        if (i > 1 && j > 1 && !same && query.charCodeAt(i - 1) === name.charCodeAt(j - 2) && query.charCodeAt(i - 2) === name.charCodeAt(j - 1)) cost = Math.min(cost, before[j - 2] + 1);
        row[j] = Math.min(cost, far);
        if (row[j] < least) least = row[j];
      }
      if (least > most) return { whole: far, prefix: far };
      [before, last, row] = [last, row, before];
    }
    let prefix = far;
    for (let j = Math.max(0, n - most); j <= m; j++) prefix = Math.min(prefix, last[j]);
    return { whole: name.length <= n + most && name.length >= n - most ? last[m] : far, prefix };
  }

  Object.assign(guide, { allowed, letters, ones, edits });
})();
