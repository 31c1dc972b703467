// Merging two records: hundreds of random cases from seeds, so that a failure comes back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { joiner } from "../../docs/assets/javascripts/practice/parts/progress/merge.js";
import { text } from "../../docs/assets/javascripts/practice/parts/progress/union.js";
import { KINDS, random, record } from "./records.mjs";

const CASES = 300, join = joiner(() => "aaaaaaaa");

for (const kind of KINDS) {
  const pairs = Array.from({ length: CASES }, (_, seed) => [record(kind, random(seed)), record(kind, random(seed + CASES))]);
  const key = `${kind}:chunking/1`;

  test(`${kind}: the order of the two does not matter`, () => {
    for (const [a, b] of pairs) assert.equal(text(join(a, b, key)), text(join(b, a, key)));
  });

  test(`${kind}: merging once more changes nothing`, () => {
    for (const [a, b] of pairs) {
      const once = join(a, b, key);
      assert.equal(text(join(once, b, key)), text(once));
      assert.equal(text(join(once, a, key)), text(once));
      assert.equal(text(join(once, once, key)), text(once));
    }
  });

  test(`${kind}: neither record is changed`, () => {
    for (const [a, b] of pairs) {
      const before = [text(a), text(b)];
      join(a, b, key);
      assert.deepEqual([text(a), text(b)], before);
    }
  });

  test(`${kind}: a property that a later version adds is kept`, () => {
    for (const [a, b] of pairs) {
      const joined = join({ ...a, mine: 1 }, { ...b, yours: 2 }, key);
      if (kind !== "item" || a.hash === b.hash) assert.deepEqual([joined.mine, joined.yours], [1, 2]);
    }
  });
}

test("seen: the latest date and the larger count", () => {
  const early = { at: "2026-01-01T00:00:00.000Z", times: 7 }, late = { at: "2026-02-01T00:00:00.000Z", times: 2 };
  assert.deepEqual(join(early, late, "seen:rag"), { at: late.at, times: 7 });
});

test("item: every try of both is there, each once, by date, the last 20", () => {
  for (let seed = 0; seed < CASES; seed++) {
    const [a, b] = [seed, seed + 1000].map((one) => ({ ...record("item", random(one)), hash: "aaaaaaaa" }));
    const all = [...new Set([...a.tries, ...b.tries].map(text))], { tries } = join(a, b, "item:rag/1");
    const dates = tries.map(({ at }) => at);
    assert.equal(tries.length, Math.min(all.length, 20));
    assert.deepEqual(dates, [...dates].sort());
    assert.deepEqual(dates, all.map((one) => JSON.parse(one).at).sort().slice(-20));
  }
});

test("item: tries of a question that was rewritten since do not count for the present one", () => {
  const old = { hash: "bbbbbbbb", tries: [{ at: "2026-03-01T00:00:00.000Z", right: true, sure: true }] };
  const now = { hash: "aaaaaaaa", tries: [{ at: "2026-01-01T00:00:00.000Z", right: false, sure: true }] };
  const joined = { ...now, former: [{ ...old.tries[0], hash: "bbbbbbbb" }] };
  assert.deepEqual(join(old, now, "item:rag/1"), joined);
  assert.deepEqual(join(now, old, "item:rag/1"), joined);
});

test("card: the state of the last review, the reviews of both", () => {
  for (let seed = 0; seed < CASES; seed++) {
    const [a, b] = [record("card", random(seed)), record("card", random(seed + 1000))];
    const joined = join(a, b, "card:question:rag"), last = a.card.last_review > b.card.last_review ? a : b;
    assert.deepEqual(joined.card, last.card);
    for (const one of [...a.log, ...b.log]) assert.ok(joined.log.some((other) => text(other) === text(one)));
  }
});

test("card: one never reviewed gives way to one that was", () => {
  const fresh = { card: { due: "2026-05-01T00:00:00.000Z", reps: 0 }, log: [] };
  const known = { card: { due: "2026-04-01T00:00:00.000Z", last_review: "2026-03-01T00:00:00.000Z" }, log: [{ at: "2026-03-01T00:00:00.000Z", grade: 3 }] };
  assert.deepEqual(join(fresh, known, "card:term:rag"), known);
});

test("interview: each question asked is there once, with all that was said, missed and mistaken", () => {
  for (let seed = 0; seed < CASES; seed++) {
    const [a, b] = [record("interview", random(seed)), record("interview", random(seed + 1000))];
    const joined = join(a, b, "interview:2026-01-01T00:00:00.000Z"), ids = joined.questions.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const one of [...a.questions, ...b.questions]) {
      const same = joined.questions.find(({ id }) => id === one.id);
      for (const list of ["said", "missed", "mistakes"]) for (const point of one[list]) assert.ok(same[list].includes(point));
    }
  }
});

test("a setting and the interview under way stay as they are here, as does a kind that is not known", () => {
  for (const key of ["setting:progress", "current:interview", "exam:last"]) assert.deepEqual(join({ a: 1 }, { a: 2 }, key), { a: 1 });
});
