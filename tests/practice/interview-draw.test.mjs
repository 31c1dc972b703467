// Which questions an interview asks: on a small index, then on the real one for every role, level and length.
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw, eligible, length, MINUTES, taken } from "../../docs/assets/javascripts/practice/parts/interview/draw.js";
import { index, LEVELS, question, several } from "./interview.mjs";

const WANTED = { role: "ml-engineer", level: "intermediate", minutes: 30 };
const LONG = ["design", "case"];
const plenty = [
  ...several("rag", 9), ...several("agent", 9, { topic: "agents" }), ...several("junior", 9, { level: "junior" }), ...several("senior", 20, { level: "senior" }),
  ...several("other", 9, { roles: ["mlops-engineer"] }), ...several("story", 3, { kind: "behavioural" }), ...several("case", 3, { kind: "case" }), ...several("design", 3, { kind: "design" }),
];
const drawn = (wanted, more, from = plenty) => draw(from, { ...WANTED, ...wanted }, LEVELS, more).map((id) => from.find((one) => one.id === id));

test("the same seed draws the same questions, another seed others", () => {
  assert.deepEqual(drawn({}, { seed: 7 }), drawn({}, { seed: 7 }));
  assert.notDeepEqual(drawn({}, { seed: 7 }), drawn({}, { seed: 8 }));
});

test("an interview opens with experience, goes on with technical questions and closes with one long exercise", () => {
  const kinds = drawn({}).map(({ kind }) => kind);
  assert.deepEqual(kinds.slice(0, -1), ["behavioural", "technical", "technical", "technical", "technical"]);
  assert.ok(LONG.includes(kinds.at(-1)));
});

test("fifteen minutes leave no room for a design or a case", () => {
  assert.deepEqual(drawn({ minutes: 15 }).map(({ kind }) => kind), ["behavioural", "technical", "technical"]);
});

test("topics share the questions", () => {
  for (let seed = 0; seed < 50; seed++) {
    const topics = drawn({ minutes: 60 }, { seed }).filter(({ kind }) => kind === "technical").map(({ topic }) => topic);
    const agents = topics.filter((topic) => topic === "agents").length;
    assert.ok(Math.abs(agents * 2 - topics.length) <= 2, topics.join());
  }
});

test("questions of the last interviews come after those never asked, the oldest first", () => {
  const seen = new Map(several("rag", 9).map(({ id }, place) => [id, `2026-01-0${place + 1}`]));
  const ids = drawn({ minutes: 60 }, { seen }, plenty.filter(({ topic, kind }) => topic === "rag" && kind === "technical")).map(({ id }) => id);
  assert.deepEqual(ids, seen.keys().toArray());
  assert.ok(drawn({}, { seen }).filter(({ kind }) => kind === "technical").every(({ topic }) => topic === "agents"));
});

test("a senior gets one question in three from one level below, a junior none above", () => {
  const levels = drawn({ level: "senior", minutes: 60 }).map(({ level }) => level);
  const below = levels.filter((level) => level === "intermediate").length;
  assert.ok(below >= 4 && below <= 6 && levels.every((level) => level !== "junior"), levels.join());
  assert.ok(drawn({ level: "junior", minutes: 60 }).every(({ level }) => level === "junior"));
});

test("an empty index draws nothing, and the clock follows the questions there are", () => {
  assert.deepEqual(draw([], WANTED, LEVELS), []);
  const few = [question("one"), question("two")];
  assert.equal(length(few, 60), 8);
  assert.equal(length(drawn({ minutes: 15 }), 15), 15);
});

for (const language of ["fr", "en"]) {
  const { questions, labels } = index(language), levels = Object.keys(labels.level);

  test(`every draw from the real index in ${language} keeps the rule`, () => {
    for (const role of Object.keys(labels.roles)) for (const level of levels) for (const minutes of [15, 30, 45, 60]) for (const seed of [1, 2, 3]) {
      const ids = draw(questions, { role, level, minutes }, levels, { seed }), told = `${role} ${level} ${minutes}`;
      const asked = ids.map((id) => questions.find((one) => one.id === id)), pool = eligible(questions, { role, level }, levels);
      const count = (...kinds) => asked.filter(({ kind }) => kinds.includes(kind)).length, exist = (...kinds) => pool.filter(({ kind }) => kinds.includes(kind)).length;
      assert.equal(new Set(ids).size, ids.length, told);
      assert.ok(asked.every((one) => pool.includes(one)) && taken(asked) <= minutes, told);
      assert.equal(count("behavioural"), Math.min(1, exist("behavioural")), told);
      assert.equal(count(...LONG), minutes < 30 ? 0 : Math.min(1, exist(...LONG)), told);
      assert.ok(count("technical") === exist("technical") || minutes - taken(asked) < MINUTES.technical, told);
    }
  });
}

test("the levels go from the lowest up in the index, as the draw reads them", () => {
  assert.deepEqual(Object.keys(index("fr").labels.level), LEVELS);
});
