// When a card comes back: FSRS, as ts-fsrs computes it. Nothing of the formula is ours.
import { createEmptyCard, fsrs, GenSeedStrategyWithCardId, Grades, StrategyMode } from "ts-fsrs";

const LOG = 50;

// Fuzz spreads cards learnt on one day over the days around their due date. By default the library draws it from the
// moment of the review; drawn from the card and its number of reviews, what a button announces is what the grade does.
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: true }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId("id"));

const card = (key, record, now) => ({ ...(attempted(record) ? record.card : createEmptyCard(now)), id: key });

/** Whether the store knows the card: a record without a date is as good as none. */
export const attempted = (record) => !Number.isNaN(Date.parse(record?.card?.due));

/** The record after a grade (1 again, 2 hard, 3 good, 4 easy), its dates as ISO strings. */
export function graded(key, record, grade, now, by = scheduler) {
  const { id, ...next } = by.next(card(key, record, now), now, grade).card;
  return { ...record, card: JSON.parse(JSON.stringify(next)), log: [...(record?.log ?? []), { at: now.toISOString(), grade }].slice(-LOG) };
}

/** Milliseconds to the next review after each of the four grades. */
export function intervals(key, record, now) {
  const outcomes = scheduler.repeat(card(key, record, now), now);
  return Grades.map((grade) => outcomes[grade].card.due - now);
}
