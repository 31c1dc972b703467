// What people type finds what they mean: our own queries, then every name of every term, in both languages.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { LANGUAGES, SCRIPTS, SLIPS, TYPED, WORKER, data, engine, guide, names, place, queries, rank } from "./lib.mjs";

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const ranked = queries().map((asked) => ({ ...asked, found: engine(asked.lang).places(asked.query) })).map((asked) => ({ ...asked, rank: rank(asked.found, asked.expected) }));
const first = (list) => mean(list.map((asked) => Number(asked.rank === 1)));
const misses = (list) => list.map(({ lang, query, rank: at, found }) => `${lang} "${query}" at ${at || "none"}, first ${found[0]}`).join("; ");

test("our queries are many, in both languages, and expect addresses that exist", () => {
  for (const language of LANGUAGES) {
    const asked = queries().filter(({ lang }) => lang === language), known = new Set(engine(language).records.map(({ location }) => place(location)));
    assert.ok(asked.length >= 80);
    for (const { expected, query } of asked) for (const one of expected) assert.ok(known.has(one), `${query}: ${one}`);
  }
});

test("every query has results", () => assert.deepEqual(ranked.filter(({ found }) => !found.length), []));

test("the answer comes first for 98 % of the queries", (t) => {
  t.diagnostic(`success@1 ${percent(first(ranked))}; misses: ${misses(ranked.filter((asked) => asked.rank !== 1))}`);
  assert.ok(first(ranked) >= 0.98);
});

test("the answer is among the first three for 99 % of the queries", (t) => {
  const third = mean(ranked.map(({ rank: at }) => Number(at > 0 && at <= 3)));
  t.diagnostic(`success@3 ${percent(third)}`);
  assert.ok(third >= 0.99, misses(ranked.filter(({ rank: at }) => !at || at > 3)));
});

test("the mean reciprocal rank is at least .985", (t) => {
  const mrr = mean(ranked.map(({ rank: at }) => (at ? 1 / at : 0)));
  t.diagnostic(`MRR ${mrr.toFixed(3)}`);
  assert.ok(mrr >= 0.985);
});

test("neither language is served worse than the other", (t) => {
  const [french, english] = LANGUAGES.map((language) => first(ranked.filter(({ lang }) => lang === language)));
  t.diagnostic(`success@1 fr ${percent(french)}, en ${percent(english)}`);
  assert.ok(Math.abs(french - english) <= 0.02);
});

for (const language of LANGUAGES) {
  const all = names(language), owners = new Map();
  for (const { key, owner } of all) owners.set(key, (owners.get(key) || new Set()).add(owner));
  const owned = (name, query) => { const at = engine(language).places(query)[0]; return at === name.owner || owners.get(name.key).has(at); };

  test(`no two terms have the same name (${language})`, () => assert.deepEqual([...owners].filter(([, terms]) => terms.size > 1), []));

  for (const [way, typed] of Object.entries(TYPED))
    test(`a name typed whole, ${way}, finds its own term first (${language}, ${all.length} names)`, () => {
      assert.deepEqual(all.filter((name) => !owned(name, typed(name.text))).map(({ text, owner }) => `${text} → ${owner}`), []);
    });

  for (const [slip, typed] of Object.entries(SLIPS))
    test(`a name with ${slip} finds its own term first, 99 times in 100 (${language})`, (t) => {
      const tried = all.filter(({ text, key }) => key.length >= 6 && typed(text) && !owners.has(guide.key(typed(text))));
      const lost = tried.filter((name) => !owned(name, typed(name.text)));
      t.diagnostic(`${percent(1 - lost.length / tried.length)} of ${tried.length}; lost: ${lost.map(({ text, owner }) => `${typed(text)} (${owner})`).join(", ")}`);
      assert.ok(lost.length <= 0.01 * tried.length);
    });

  test(`the names weigh at most 30 kB compressed (${language})`, () => assert.ok(gzipSync(data(`${language}.json`)).length <= 30_000));
}

test("the worker's scripts weigh at most 15 kB compressed", () => {
  const weight = [WORKER, ...SCRIPTS].reduce((sum, script) => sum + gzipSync(readFileSync(script)).length, 0);
  assert.ok(weight <= 15_000, `${weight} bytes`);
});
