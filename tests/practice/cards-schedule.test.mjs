// When a card comes back: what ts-fsrs publishes, reproduced; and the times in words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fsrs, get_fuzz_range as fuzzRange, Rating, State } from "ts-fsrs";
import { graded, intervals } from "../../docs/assets/javascripts/practice/parts/cards/schedule.js";
import { delays, lengths, moments } from "../../docs/assets/javascripts/practice/parts/cards/spans.js";

const { Again, Hard, Good, Easy } = Rating, MINUTE = 60_000, DAY = 24 * 60 * MINUTE, NOW = new Date(2026, 10, 25, 12, 30);
const later = (time) => new Date(+NOW + time), RAG = "card:term:rag";

/** Reviews at each due date, from the published date on: the days of each interval, and the last record. */
function reviewed(given, by) {
  let now = new Date(2022, 11, 29, 12, 30), record;
  const days = given.map((grade) => {
    record = graded(RAG, record, grade, now, by);
    now = new Date(record.card.due);
    return record.card.scheduled_days;
  });
  return { days, record };
}

const PUBLISHED = [[Good, 0], [Good, 2], [Good, 11], [Good, 46], [Good, 163], [Good, 498], [Again, 0], [Again, 0], [Good, 2], [Good, 4], [Good, 7], [Good, 12], [Good, 21]];

test("a card graded again and again has the intervals that ts-fsrs publishes (its FSRS-6.test.ts, ivl_history)", () => {
  assert.deepEqual(reviewed(PUBLISHED.map(([grade]) => grade), fsrs()).days, PUBLISHED.map(([, days]) => days));
});

test("a first grade gives the memory that ts-fsrs publishes (its FSRS-6.test.ts, first repeat)", () => {
  const cards = [Again, Hard, Good, Easy].map((grade) => graded(RAG, undefined, grade, NOW).card);
  assert.deepEqual(cards.map(({ stability }) => stability), [0.212, 1.2931, 2.3065, 8.2956]);
  assert.deepEqual(cards.map(({ difficulty }) => difficulty), [6.4133, 5.11217071, 2.11810397, 1]);
  assert.deepEqual(cards.map(({ state }) => state), [State.Learning, State.Learning, State.Learning, State.Review]);
});

test("the memory after six grades at set times is that of the reference (fsrs-rs, as ts-fsrs tests it)", () => {
  let now = new Date(2022, 11, 29, 12, 30), record;
  for (const [place, days] of [0, 0, 1, 3, 8, 21].entries()) {
    now = new Date(+now + days * DAY);
    record = graded(RAG, record, place ? Good : Again, now);
  }
  assert.ok(Math.abs(record.card.stability - 53.62691) < 5e-5, record.card.stability);
  assert.ok(Math.abs(record.card.difficulty - 6.3574867) < 5e-5, record.card.difficulty);
});

test("learning steps are those of the library: 1, 6 and 10 minutes", () => {
  assert.deepEqual(intervals(RAG, undefined, NOW).slice(0, 3), [MINUTE, 6 * MINUTE, 10 * MINUTE]);
});

test("what a button announces is what its grade does, even a minute later, fuzz included", () => {
  const { record } = reviewed([Good, Good, Good]), due = new Date(record.card.due);
  const announced = intervals(RAG, record, due), soon = new Date(+due + MINUTE);
  for (const grade of [Hard, Good, Easy]) assert.equal(new Date(graded(RAG, record, grade, soon).card.due) - soon, announced[grade - 1]);
});

test("fuzz stays in the library's range and keeps cards learnt together apart", () => {
  const keys = Array.from({ length: 40 }, (_, number) => `card:term:t${number}`), { record } = reviewed([Good, Good, Good]);
  const days = keys.map((key) => graded(key, record, Good, new Date(record.card.due)).card.scheduled_days);
  const plain = graded(RAG, record, Good, new Date(record.card.due), fsrs()).card, range = fuzzRange(plain.scheduled_days, plain.elapsed_days, 36500);
  assert.ok(new Set(days).size > 2 && days.every((one) => one >= range.min_ivl && one <= range.max_ivl), `${days} in ${JSON.stringify(range)}`);
});

test("a record holds plain dates, no more than 50 grades, and what others have put there", () => {
  let record = { note: "kept" };
  for (let count = 0; count < 60; count++) record = graded(RAG, record, Good, later(count * DAY));
  assert.deepEqual([record.log.length, record.log.at(-1), record.note], [50, { at: later(59 * DAY).toISOString(), grade: Good }, "kept"]);
  assert.deepEqual(JSON.parse(JSON.stringify(record)), record);
  assert.equal("id" in record.card, false);
});

test("times are said in words, in the language of the page", () => {
  const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, " ");
  const times = [MINUTE, 10 * MINUTE, 3 * 60 * MINUTE, DAY, 8 * DAY, 45 * DAY, 498 * DAY];
  assert.deepEqual(times.map(lengths("en")), ["1 minute", "10 minutes", "3 hours", "1 day", "8 days", "1.5 months", "1.4 years"]);
  assert.deepEqual(times.map((time) => plain(lengths("fr")(time))), ["1 minute", "10 minutes", "3 heures", "1 jour", "8 jours", "1,5 mois", "1,4 an"]);
  assert.deepEqual([delays("en")(0), plain(delays("fr")(2 * DAY))], ["in 1 minute", "dans 2 jours"]);
  assert.deepEqual([moments("fr")(NOW, NOW), moments("fr")(NOW, later(DAY))].map(plain), ["12:30", "mercredi 25 novembre à 12:30"]);
});
