// The draw of an exam on uneven data, and what an exam comes to.
import assert from "node:assert/strict";
import { test } from "node:test";

import { draw } from "../../docs/assets/javascripts/practice/parts/exam/draw.js";
import { again, begin, believed, current, missed, pool, scores, unanswered } from "../../docs/assets/javascripts/practice/parts/exam/state.js";

// Topics from 1 to 90 items, levels that some lack.
const SIZES = { rag: [5, 60, 25], agents: [1, 0, 0], evaluation: [0, 7, 2], inference: [3, 3, 3], safety: [0, 0, 11], basics: [17, 1, 0] };
const LEVELS = ["junior", "intermediate", "senior"];
const QUESTIONS = Object.entries(SIZES).flatMap(([topic, sizes]) => sizes.flatMap((size, level) => Array.from({ length: size }, (_, number) => ({ id: `${topic}-${level}-${number}`, topic, level: LEVELS[level], items: ["h"] }))));
const INDEX = { questions: QUESTIONS }, ALL = pool(INDEX, { topics: [], level: "" });
const CHOICES = { size: "20", topics: [], level: "", seed: "ABC", correction: "end" }, NOW = new Date("2026-11-25T10:00:00Z");

const count = (items, test) => items.filter(test).length;
const near = (number, share) => number === Math.floor(share + 1e-9) || number === Math.ceil(share - 1e-9);

for (const size of [1, 10, 20, 40, 137, ALL.length, 1000]) {
  test(`${size} items: every topic, every level and every pair has its share, rounded`, () => {
    for (let seed = 0; seed < 60; seed++) {
      const drawn = draw(ALL, size, String(seed)), wanted = Math.min(size, ALL.length);
      assert.equal(new Set(drawn.map(({ id }) => id)).size, wanted);
      const fair = (test) => assert.ok(near(count(drawn, test), (count(ALL, test) * wanted) / ALL.length), `${test} ${seed}`);
      Object.keys(SIZES).forEach((name) => fair(({ topic }) => topic === name));
      LEVELS.forEach((name) => fair(({ level }) => level === name));
      for (const one of Object.keys(SIZES)) for (const other of LEVELS) fair(({ topic, level }) => topic === one && level === other);
    }
  });
}

test("every item is drawn equally often, the only one of a small topic too", () => {
  const times = new Map(), draws = 6000;
  for (let seed = 0; seed < draws; seed++) for (const { id } of draw(ALL, 20, `s${seed}`)) times.set(id, (times.get(id) ?? 0) + 1);
  const expected = (draws * 20) / ALL.length, deviation = Math.sqrt(expected);
  for (const { id } of ALL) assert.ok(Math.abs((times.get(id) ?? 0) - expected) < 5 * deviation, `${id}: ${times.get(id)} times, ${expected} expected`);
});

test("the same seed draws the same exam, in the same order; another one does not", () => {
  assert.deepEqual(draw(ALL, 20, "K7M2QD"), draw(ALL, 20, "K7M2QD"));
  assert.notDeepEqual(draw(ALL, 20, "K7M2QD"), draw(ALL, 20, "K7M2QE"));
});

test("the choices narrow the pool", () => {
  assert.equal(pool(INDEX, { topics: ["rag", "agents"], level: "" }).length, 91);
  assert.equal(pool(INDEX, { topics: [], level: "senior" }).length, 41);
  assert.equal(begin(INDEX, { ...CHOICES, topics: ["agents"], level: "senior" }, NOW), null);
  assert.equal(begin(INDEX, { ...CHOICES, size: "all" }, NOW).items.length, ALL.length);
});

test("a typed seed is the same in small letters, and none gives one that can be typed again", () => {
  assert.deepEqual(begin(INDEX, { ...CHOICES, seed: " abc " }, NOW), begin(INDEX, CHOICES, NOW));
  const { draw: { seed }, items } = begin(INDEX, { ...CHOICES, seed: "" }, NOW);
  assert.match(seed, /^[A-Z2-9]{6}$/);
  assert.deepEqual(begin(INDEX, { ...CHOICES, seed }, NOW).items, items);
});

function answered() {
  const state = begin(INDEX, { ...CHOICES, topics: ["inference"], size: "10" }, NOW), [a, b, c] = state.items;
  return { ...state, answers: { [a.id]: { right: true, sure: true }, [b.id]: { right: false, sure: true }, [c.id]: { right: false, sure: false } } };
}

test("the result counts what is right by topic and level, what was believed, what has no answer", () => {
  const state = answered();
  assert.deepEqual(scores(state, "topic", { rag: "RAG", inference: "Inference" }), [["Inference", 1, 9]]);
  const levels = scores(state, "level", { junior: "J", intermediate: "I", senior: "S" });
  assert.deepEqual(levels.map(([name, , asked]) => [name, asked]), [["J", 3], ["I", 3], ["S", 3]]);
  assert.equal(levels.reduce((sum, [, right]) => sum + right, 0), 1);
  assert.deepEqual(believed(state), [state.items[1]]);
  assert.equal(unanswered(state), 6);
});

test("what was missed makes a new exam without an answer", () => {
  const state = answered(), next = again(state, NOW);
  assert.deepEqual(next.items, missed(state));
  assert.deepEqual([next.items.length, next.answers, next.at, next.ended], [8, {}, 0, null]);
});

test("an exam taken up again leaves out the items that have changed or gone", () => {
  const state = { ...answered(), at: 8 }, changed = state.items[0].question, gone = state.items[1].question;
  const today = { questions: QUESTIONS.filter(({ id }) => id !== gone).map((one) => (one.id === changed ? { ...one, items: ["other"] } : one)) };
  const taken = current(state, today);
  assert.deepEqual(taken.items, state.items.slice(2));
  assert.equal(taken.at, 6);
});
