import assert from "node:assert/strict";
import { test } from "node:test";
import { summarize, toDo } from "../../docs/assets/javascripts/practice/parts/progress/summary.js";
import { random, record } from "./records.mjs";

const NOW = new Date("2026-06-01T12:00:00.000Z"), BEFORE = "2026-05-01T00:00:00.000Z", AFTER = "2026-07-01T00:00:00.000Z";
const question = (id, topic, level, roles, items = ["aaaaaaaa"]) => ({ id, topic, level, roles, items });
const INDEX = {
  questions: [question("chunking", "rag", "junior", ["ml", "agent"]), question("hyde", "rag", "senior", ["ml"]), question("recall", "evaluation", "junior", ["agent"], ["bbbbbbbb", "cccccccc"])],
  terms: [{ id: "bm25", topic: "rag" }],
  labels: { roles: { ml: "ML", agent: "Agents" }, level: { junior: "Junior", senior: "Senior" } },
  moved: { "old-hyde": "hyde" },
};
const of = (records, index = INDEX) => summarize(new Map(Object.entries(records)), index, NOW);
const state = (records, id) => of(records).questions.find((one) => one.id === id);
const item = (...rights) => ({ hash: "aaaaaaaa", tries: rights.map(([right, sure], i) => ({ at: `2026-05-0${i + 1}T00:00:00.000Z`, right, sure })) });
const card = (due, facts = {}, ...grades) => ({ card: { due, state: 2, ...facts }, log: grades.map((grade) => ({ at: BEFORE, grade })) });

test("nothing done: every count is 0, and the first questions come next", () => {
  const summary = of({});
  assert.deepEqual(summary.total, { total: 3, seen: 0, practised: 0, due: 0, weak: 0 });
  assert.deepEqual(toDo(summary).unseen.map(({ id }) => id), ["chunking", "hyde", "recall"]);
});

test("a topic, a role and a level count their own questions", () => {
  const { topics, cells } = of({ "seen:chunking": { at: BEFORE, times: 1 }, "item:recall/2": { hash: "cccccccc", tries: [{ at: BEFORE, right: true, sure: true }] } });
  assert.deepEqual(topics.rag, { total: 2, seen: 1, practised: 0, due: 0, weak: 0 });
  assert.deepEqual(cells.agent.junior, { total: 2, seen: 2, practised: 1, due: 0, weak: 0 });
  assert.deepEqual(cells.ml.senior, { total: 1, seen: 0, practised: 0, due: 0, weak: 0 });
});

test("the last try decides: sure and wrong, wrong, or right", () => {
  assert.deepEqual(state({ "item:chunking/1": item([true, true], [false, true]) }, "chunking").weak, ["sure"]);
  assert.deepEqual(state({ "item:chunking/1": item([false, false]) }, "chunking").weak, ["wrong"]);
  assert.deepEqual(state({ "item:chunking/1": item([false, true], [true, false]) }, "chunking").weak, []);
});

test("a wrong answer to a question that was rewritten since is no weakness", () => {
  assert.deepEqual(state({ "item:chunking/1": { ...item([false, true]), hash: "zzzzzzzz" } }, "chunking").weak, []);
});

test("a card is due at its date, not before; those of terms count for their topic", () => {
  const { topics, total } = of({ "card:question:chunking": card(NOW.toISOString()), "card:point:chunking/junior-1": card(AFTER), "card:term:bm25": card(BEFORE) });
  assert.equal(topics.rag.due, 2);
  assert.equal(total.due, 2);
});

test("a card graded is practice; forgotten the last time, it is a weakness; remembered since, it is not", () => {
  assert.equal(state({ "card:question:hyde": card(AFTER) }, "hyde").practised, false);
  assert.deepEqual(state({ "card:question:hyde": card(AFTER, {}, 3, 1) }, "hyde"), { ...state({}, "hyde"), seen: true, practised: true, weak: ["lapsed"] });
  assert.deepEqual(state({ "card:point:hyde/senior-1": card(AFTER, { state: 3 }, 1, 3) }, "hyde").weak, ["lapsed"]);
  assert.deepEqual(state({ "card:question:hyde": card(AFTER, {}, 1, 3) }, "hyde").weak, []);
});

test("only the last interview that asked a question tells of it, under the id it has now", () => {
  const interview = (missed, id = "hyde") => ({ questions: [{ id, missed, mistakes: [] }] });
  const first = "interview:2026-01-01T00:00:00.000Z", second = "interview:2026-02-01T00:00:00.000Z";
  assert.deepEqual(state({ [second]: interview([]), [first]: interview(["senior-1"]) }, "hyde").weak, []);
  assert.deepEqual(state({ [second]: interview(["senior-1"], "old-hyde"), [first]: interview([]) }, "hyde").weak, ["missed"]);
});

test("what to do: the worst weakness first, and the unseen of the role and level chosen", () => {
  const things = toDo(of({ "card:question:chunking": card(AFTER, {}, 1), "item:recall/1": { hash: "bbbbbbbb", tries: [{ at: BEFORE, right: false, sure: true }] } }), { role: "ml", level: "senior" });
  assert.deepEqual(things.weak.map(({ id }) => id), ["recall", "chunking"]);
  assert.deepEqual(things.unseen.map(({ id }) => id), ["hyde"]);
});

test("records of what is no longer in the guide, and of unknown kinds, change nothing", () => {
  const records = { "seen:gone": { at: BEFORE, times: 1 }, "item:gone/1": item([false, true]), "card:point:gone/junior-1": card(BEFORE), "exam:last": {}, "setting:progress": {}, "interview:2026-01-01T00:00:00.000Z": { questions: [{ id: "gone", missed: ["junior-1"] }] } };
  assert.deepEqual(of(records).total, of({}).total);
});

test("whatever the records: practised is seen, weak is practised, topics and total agree", () => {
  for (let seed = 0; seed < 500; seed++) {
    const chance = random(seed), records = {};
    for (const { id } of INDEX.questions) {
      if (chance() < 0.5) records[`seen:${id}`] = record("seen", chance);
      if (chance() < 0.5) records[`item:${id}/1`] = record("item", chance);
      if (chance() < 0.5) records[`card:question:${id}`] = record("card", chance);
    }
    records[`interview:${BEFORE}`] = record("interview", chance);
    const { questions, topics, total } = of(records);
    for (const one of questions) assert.ok((one.seen || !one.practised) && (one.practised || !one.weak.includes("sure")), `seed ${seed}`);
    for (const name of Object.keys(total)) assert.equal(Object.values(topics).reduce((sum, counts) => sum + counts[name], 0), total[name], `seed ${seed}`);
  }
});

test("300 questions and 3,000 records are summed up within a frame", () => {
  const roles = ["a", "b", "c", "d", "e"], levels = ["x", "y", "z"], chance = random(1), records = new Map();
  const questions = Array.from({ length: 300 }, (_, i) => question(`q-${i}`, `topic-${i % 17}`, levels[i % 3], roles.slice(i % 4)));
  const labels = { roles: Object.fromEntries(roles.map((one) => [one, one])), level: Object.fromEntries(levels.map((one) => [one, one])) };
  for (let i = 0; i < 300; i++) {
    records.set(`seen:q-${i}`, record("seen", chance));
    for (let n = 1; n <= 3; n++) records.set(`item:q-${i}/${n}`, record("item", chance));
    for (let n = 1; n <= 6; n++) records.set(`card:point:q-${i}/junior-${n}`, record("card", chance));
  }
  const times = Array.from({ length: 20 }, () => {
    const start = process.cpuUsage(); // the clock would count what else the machine does
    summarize(records, { questions, terms: [], labels }, NOW);
    return process.cpuUsage(start).user / 1000;
  });
  const best = Math.min(...times);
  console.log(`300 questions, ${records.size} records: ${best.toFixed(1)} ms`);
  assert.ok(best < 16, `${best} ms`);
});
