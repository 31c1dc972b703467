// The interview under way: its steps, its clock, what is kept of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { crossed } from "../../docs/assets/javascripts/practice/parts/interview/clock.js";
import { cards } from "../../docs/assets/javascripts/practice/parts/interview/end.js";
import { lastAsked } from "../../docs/assets/javascripts/practice/parts/interview/history.js";
import { begin, change, left, next, quit, record, renamed, spend } from "../../docs/assets/javascripts/practice/parts/interview/session.js";
import { time } from "../../docs/assets/javascripts/practice/parts/interview/words.js";
import { several, small } from "./interview.mjs";

const begun = (review = "end") =>
  begin(small(several("q", 3)), { role: "ml-engineer", level: "intermediate", minutes: 15, review }, { seed: 1, started: "2026-01-01T10:00:00.000Z" });
const path = (current) => {
  const places = [];
  for (let one = current; ; one = next(one)) {
    places.push(`${one.phase} ${one.at}`);
    if (one.phase === "ended") return places;
  }
};

test("rubrics come after the last question, or after each", () => {
  assert.deepEqual(path(begun()), ["asking 0", "asking 1", "asking 2", "marking 0", "marking 1", "marking 2", "ended 2"]);
  assert.deepEqual(path(begun("each")), ["asking 0", "marking 0", "asking 1", "marking 1", "asking 2", "marking 2", "ended 2"]);
});

test("quitting keeps the questions answered, and marks those that were not", () => {
  const second = next(begun()), left = quit(second);
  assert.deepEqual([left.phase, left.at, left.questions.length], ["marking", 0, 1]);
  assert.deepEqual([quit(begun()).phase, quit(begun()).questions.length], ["ended", 0]);
  const each = next(next(begun("each")));
  assert.deepEqual([quit(each).phase, quit(each).questions.length], ["ended", 1]);
  assert.equal(quit(next(each)).questions.length, 2);
});

test("the clock counts down for the question and in all, goes below zero, and skips a computer's sleep", () => {
  const spent = spend(spend(begun(), 60), 3600);
  assert.deepEqual(left(spent), { all: 840, question: 180 });
  assert.deepEqual(left(next(spent)), { all: 840, question: 240 });
  const late = Array.from({ length: 5 }).reduce((one) => spend(one, 60), begun());
  assert.equal(left(late).question, -60);
  assert.deepEqual([185, 0, -12].map(time), ["3:05", "0:00", "\u22120:12"]);
});

test("five minutes and one minute left are said once, nothing else", () => {
  const said = Array.from({ length: 700 }, (_, second) => crossed(600 - second, 599 - second)).filter(Boolean);
  assert.deepEqual(said, [5, 1]);
});

test("what is kept has the form that every practice page reads, and no notes", () => {
  const answered = change(spend(begun(), 61.4), { notes: "secret", said: ["junior-1"], missed: ["junior-2"], mistakes: [0] });
  const kept = record({ ...answered, questions: answered.questions.slice(0, 1) }, "2026-01-01T10:15:00.000Z");
  assert.deepEqual(kept, {
    role: "ml-engineer", level: "intermediate", minutes: 15, started: "2026-01-01T10:00:00.000Z", ended: "2026-01-01T10:15:00.000Z",
    questions: [{ id: answered.questions[0].id, seconds: 61, said: ["junior-1"], missed: ["junior-2"], mistakes: [0] }],
  });
});

test("each point missed becomes a new card, due at once, its dates as text", () => {
  const made = cards({ questions: [{ id: "chunking", missed: ["junior-1", "senior-2"] }] }, new Date("2026-01-01T10:00:00Z"));
  assert.deepEqual([...made.keys()], ["card:point:chunking/junior-1", "card:point:chunking/senior-2"]);
  const { card, log } = made.get("card:point:chunking/junior-1");
  assert.deepEqual([card.due, card.reps, card.state, log], ["2026-01-01T10:00:00.000Z", 0, 0, []]);
});

test("the last interview that asked a question is the one remembered, under the id it has now", () => {
  const asked = (started, id) => renamed({ started, questions: [{ id }] }, { old: "now" });
  assert.deepEqual([...lastAsked([asked("2026-02-01", "now"), asked("2026-01-01", "old")])], [["now", "2026-02-01"]]);
});
