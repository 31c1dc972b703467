// Facets typed in the box: `level:senior`, `niveau:senior`, `type:question`, in either language.
"use strict";

(() => {
  const NAMES = { __proto__: null, level: "level", niveau: "level", role: "roles", type: "kind", kind: "kind", topic: "topic", theme: "topic" };
  const KINDS = { __proto__: null, term: "term", terme: "term", question: "question", page: "page" };

  /** `query` without its facets, and what they ask for: { level, roles, kind, topic }, each a folded word. */
  function facets(query) {
    const wanted = {};
    const rest = query.replace(/(\p{L}+)\s*:\s*([\p{L}\p{N}-]+)/gu, (all, name, value) => {
      const facet = NAMES[guide.fold(name)];
      if (!facet) return all;
      wanted[facet] = facet === "kind" ? KINDS[guide.fold(value)] || guide.fold(value) : guide.fold(value);
      return " ";
    });
    return { rest: rest.trim(), wanted };
  }

  const begins = (value, wanted) => (Array.isArray(value) ? value : [value]).some((one) => guide.fold(String(one || "")).startsWith(wanted));

  /** Names of a record's values of a facet; `labels` holds them by facet and id. */
  const named = (record, facet, labels) => [record[facet] || []].flat().map((id) => (labels && labels[facet] && labels[facet][id]) || id);

  /** Whether `record` has every facet wanted: by id or by its name in the language, from its first letters. */
  const matches = (record, wanted, labels) =>
    Object.entries(wanted).every(([facet, value]) => begins(record[facet], value) || begins(named(record, facet, labels), value));

  Object.assign(guide, { facets, matches, named });
})();
