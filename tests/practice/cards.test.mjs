// The rules of the queue of cards, and undoing that puts back the very record.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Rating, State } from "ts-fsrs";
import { chosen, deck } from "../../docs/assets/javascripts/practice/parts/cards/deck.js";
import { give, takeBack } from "../../docs/assets/javascripts/practice/parts/cards/history.js";
import { queue } from "../../docs/assets/javascripts/practice/parts/cards/queue.js";
import { graded } from "../../docs/assets/javascripts/practice/parts/cards/schedule.js";
import { openStore } from "../../docs/assets/javascripts/practice/parts/store.js";

delete globalThis.BroadcastChannel; // Node's keeps the process alive; without a database, the store is in memory
const { Again, Good, Easy } = Rating, MINUTE = 60_000, DAY = 24 * 60 * MINUTE, NOW = new Date(2026, 10, 25, 12, 30);
const later = (time) => new Date(+NOW + time);
const RAG = "card:term:rag", CHUNKING = "card:question:chunking", LOOP = "card:question:agent-loop", TOKEN = "card:term:token", POINT = "card:point:agent-loop/senior-2";
const INDEX = {
  questions: [
    { id: "chunking", topic: "rag", level: "junior", roles: ["ml-engineer"], kind: "technical", points: { junior: 2, senior: 1 } },
    { id: "agent-loop", topic: "agents", level: "senior", roles: ["agent-engineer"], kind: "design", points: { senior: 3 } },
  ],
  terms: [{ id: "rag", topic: "rag" }, { id: "token", topic: "llm-fundamentals" }],
};
const EVERYTHING = { types: ["question", "term", "point"], topic: "", level: "", role: "" };

/** The queue over INDEX; `records` as an object, the rest of the choice by name. */
function studied(records = {}, { perDay = 10, now = NOW, ...choice } = {}) {
  const stored = new Map(Object.entries(records)), plan = queue(chosen(deck(INDEX, stored), { ...EVERYTHING, ...choice }), stored, perDay, now);
  return { ...plan, keys: plan.cards.map(({ key }) => key) };
}

test("nothing that was never attempted is due: a reader who starts has new cards only, in reading order", () => {
  const { keys, due, learning, fresh, next } = studied();
  assert.deepEqual([keys, due, learning, fresh, next], [[CHUNKING, LOOP, RAG, TOKEN], 0, 0, 4, null]);
});

test("cards being learnt come first, then those due, then new ones", () => {
  const learnt = graded(RAG, undefined, Again, later(-2 * MINUTE)), due = graded(LOOP, undefined, Easy, later(-30 * DAY));
  const { keys, due: count, learning, fresh } = studied({ [LOOP]: due, [RAG]: learnt });
  assert.deepEqual([keys, count, learning, fresh], [[RAG, LOOP, CHUNKING, TOKEN], 1, 1, 2]);
});

test("a card of the next 20 minutes comes early when nothing else is left, a later one ends the session with its date", () => {
  const only = { types: ["term"], perDay: 1 }, soon = graded(RAG, undefined, Good, NOW), tomorrow = graded(TOKEN, undefined, Easy, later(-DAY));
  const { keys, next } = studied({ [RAG]: soon, [TOKEN]: tomorrow }, only);
  assert.deepEqual([keys, next.toISOString()], [[RAG], tomorrow.card.due]);
});

test("new cards stop at the day's number, and start again at midnight", () => {
  const records = { [CHUNKING]: graded(CHUNKING, undefined, Easy, NOW), [RAG]: graded(RAG, undefined, Easy, NOW) };
  const today = studied(records, { perDay: 3 });
  assert.deepEqual([today.keys, today.waiting], [[LOOP], 1]);
  assert.deepEqual(studied(records, { perDay: 2 }).keys, []);
  assert.deepEqual(studied(records, { perDay: 2, now: new Date(2026, 10, 26, 0, 1) }).keys, [LOOP, TOKEN]);
});

test("a card reviewed today is not a new one of today", () => {
  const old = graded(RAG, graded(RAG, undefined, Easy, later(-30 * DAY)), Good, NOW);
  assert.equal(studied({ [RAG]: old }, { perDay: 1 }).fresh, 1);
});

test("topic, level, role and type narrow what is studied; terms have neither level nor role", () => {
  assert.deepEqual(studied({}, { topic: "rag" }).keys, [CHUNKING, RAG]);
  assert.deepEqual(studied({}, { level: "senior" }).keys, [LOOP, RAG, TOKEN]);
  assert.deepEqual(studied({}, { role: "ml-engineer", types: ["question"] }).keys, [CHUNKING]);
  assert.deepEqual(studied({}, { types: [] }).keys, []);
});

test("a point missed in an interview is due at once, whatever the number of new cards, and goes with its question", () => {
  const missed = { ...graded(POINT, undefined, Again, NOW), log: [] };
  missed.card = { ...missed.card, due: NOW.toISOString(), state: State.New, reps: 0, stability: 0, difficulty: 0, learning_steps: 0 };
  assert.deepEqual(studied({ [POINT]: missed }, { perDay: 0 }).keys, [POINT]);
  assert.deepEqual(studied({ [POINT]: missed }, { perDay: 0, topic: "rag" }).keys, []);
  assert.deepEqual(studied({ [POINT]: missed }, { perDay: 0, level: "senior" }).keys, [POINT]);
});

test("a point that the rubric no longer has, a question that is gone and a broken record are left alone", () => {
  const record = graded(POINT, undefined, Easy, later(-30 * DAY));
  const gone = { "card:point:agent-loop/senior-4": record, "card:point:gone/senior-1": record, "card:question:gone": record, [RAG]: { card: {} } };
  assert.deepEqual(studied(gone, { perDay: 0 }).keys, []);
  assert.deepEqual(studied(gone, { topic: "rag", types: ["term"] }).keys, [RAG]);
});

test("undoing puts back the very record, grade after grade, to nothing at all for a new card", async () => {
  const store = await openStore(), states = [undefined];
  for (const grade of [Good, Again, Easy]) states.push((await give(store, RAG, states.at(-1), grade, NOW)).record);
  for (let place = 3; place > 0; place--) {
    const { changed } = await takeBack(store, { key: RAG, before: states[place - 1], after: states[place] });
    assert.deepEqual([changed, await store.get(RAG)], [false, states[place - 1]]);
  }
  assert.deepEqual([...(await store.all("card:")).keys()], []);
});

test("a grade on a state that has changed meanwhile does nothing, nor does undoing", async () => {
  const store = await openStore(), { record: first } = await give(store, RAG, undefined, Good, NOW);
  assert.deepEqual(await give(store, RAG, undefined, Easy, NOW), { record: first, changed: true });
  const { record: second } = await give(store, RAG, first, Good, later(10 * MINUTE));
  assert.deepEqual(await takeBack(store, { key: RAG, before: undefined, after: first }), { record: second, changed: true });
  assert.deepEqual(await store.get(RAG), second);
});
