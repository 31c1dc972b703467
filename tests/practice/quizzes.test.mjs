// Orders drawn, tries kept: what the quizzes compute.
import assert from "node:assert/strict";
import { test } from "node:test";

import { seeded, shuffled } from "../../docs/assets/javascripts/practice/parts/quizzes/chance.js";
import { seen } from "../../docs/assets/javascripts/practice/parts/quizzes/reading.js";
import { counted, KEPT, last, missed, sureAndWrong, tally, withTry } from "../../docs/assets/javascripts/practice/parts/quizzes/tries.js";

const order = (id, attempt, size = 4) => shuffled(Array.from({ length: size }, (_, place) => place), seeded(`${id} ${attempt}`));

/** Pearson's statistic of `counts` against an equal share each. */
function chiSquare(counts) {
  const share = counts.reduce((sum, one) => sum + one) / counts.length;
  return counts.reduce((sum, one) => sum + (one - share) ** 2 / share, 0);
}

test("the same item and attempt have the same order, which holds every option once", () => {
  assert.deepEqual(order("chunking/1", 3), order("chunking/1", 3));
  assert.deepEqual(order("chunking/1", 3, 5).toSorted(), [0, 1, 2, 3, 4]);
});

for (const size of [3, 4, 5]) {
  test(`each of ${size} options is at each place equally often over items and attempts`, () => {
    const counts = Array.from({ length: size }, () => Array(size).fill(0));
    for (let item = 0; item < 400; item++)
      for (let attempt = 0; attempt < 10; attempt++) order(`question-${item >> 1}/${1 + (item & 1)}`, attempt, size).forEach((option, place) => counts[option][place]++);
    for (const places of counts) assert.ok(chiSquare(places) < 20, `${places}`); // 4 degrees of freedom at most: beyond 20 once in 2000
  });
}

test("every order comes equally often, so that an order says nothing of the next", () => {
  const counts = new Map();
  for (let attempt = 0; attempt < 24_000; attempt++) counts.set(`${order("rag-pipeline/1", attempt)}`, (counts.get(`${order("rag-pipeline/1", attempt)}`) ?? 0) + 1);
  assert.equal(counts.size, 24);
  assert.ok(chiSquare([...counts.values()]) < 50);
});

const one = (right, sure, at = "2026-11-12T10:00:00.000Z") => ({ at, right, sure });

test("tries add up, the last twenty are kept", () => {
  let record;
  for (let number = 0; number < KEPT + 5; number++) record = withTry(record, "a", one(number % 2 === 0, true, String(number)));
  assert.equal(record.tries.length, KEPT);
  assert.deepEqual([record.tries[0].at, last(record, "a").at], ["5", "24"]);
});

test("tries at an item that has changed are kept, and do not count", () => {
  const old = withTry(undefined, "a", one(true, true)), now = withTry(old, "b", one(false, false));
  assert.deepEqual(counted(old, "b"), []);
  assert.equal(last(old, "b"), undefined);
  assert.deepEqual(now, { hash: "b", tries: [one(false, false)], former: [{ ...one(true, true), hash: "a" }] });
  assert.deepEqual(withTry(now, "b", one(true, true)).former, now.former);
});

test("a tally counts the last try of the items as they are now", () => {
  const items = ["a", "b", "c", "d"].map((id) => ({ id, hash: "now" }));
  const records = new Map([
    ["item:a", { hash: "now", tries: [one(true, true), one(false, true)] }],
    ["item:b", { hash: "old", tries: [one(true, true)] }],
    ["item:c", { hash: "now", tries: [one(false, true), one(true, false)] }],
  ]);
  assert.deepEqual(tally(items, records), { total: 4, done: 2, right: 1 });
  assert.deepEqual(missed(items, records).map(({ id }) => id), ["a", "b", "d"]);
  assert.deepEqual(sureAndWrong(items, records).map(({ id }) => id), ["a"]);
});

test("a question is read once a day at most", () => {
  const morning = new Date(2026, 10, 12, 8), evening = new Date(2026, 10, 12, 23), tomorrow = new Date(2026, 10, 13, 1);
  const first = seen(undefined, morning);
  assert.deepEqual(first, { at: morning.toISOString(), times: 1 });
  assert.equal(seen(first, evening), first);
  assert.deepEqual(seen(first, tomorrow), { at: tomorrow.toISOString(), times: 2 });
});
