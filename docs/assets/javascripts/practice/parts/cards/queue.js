// What comes next: cards being learnt, cards due, a few new ones; and nothing that was never attempted.
import { State } from "ts-fsrs";
import { attempted } from "./schedule.js";

const AHEAD = 20 * 60_000; // as Anki: rather than end the session, a card of the next 20 minutes comes early

/**
 * { cards, due, learning, fresh, waiting, next }: what to show, in order; how many are due, being learnt and new;
 * how many new ones the day's limit keeps back; when the first of the others comes back (a Date, or null).
 */
export function queue(cards, records, perDay, now) {
  const at = ({ key }) => Date.parse(records.get(key).card.due);
  const tried = cards.filter(({ key }) => attempted(records.get(key))).sort((one, other) => at(one) - at(other));
  const unseen = cards.filter(({ key, type }) => type !== "point" && !attempted(records.get(key)));
  const learning = tried.filter(({ key }) => isLearning(records.get(key))), review = tried.filter((card) => !learning.includes(card));
  const past = (card) => at(card) <= now, soon = (card) => at(card) <= +now + AHEAD;
  const due = review.filter(past), fresh = unseen.slice(0, Math.max(0, perDay - newToday(records, now)));
  const later = [...learning.filter((card) => !soon(card)), ...review.filter((card) => !past(card))].map(at);
  return {
    cards: [...learning.filter(past), ...due, ...fresh, ...learning.filter((card) => !past(card) && soon(card))],
    due: due.length,
    learning: learning.filter(soon).length,
    fresh: fresh.length,
    waiting: unseen.length - fresh.length,
    next: later.length ? new Date(Math.min(...later)) : null,
  };
}

const isLearning = ({ card }) => card.state === State.Learning || card.state === State.Relearning;

/** How many questions and terms were graded for the first time today; missed points were attempted in the interview. */
function newToday(records, now) {
  const begun = ([key, record]) => !key.startsWith("card:point:") && attempted(record) && begunOn(record, now);
  return [...records].filter(begun).length;
}

/** Only where the log still has every review is its first one the card's. */
function begunOn({ card, log = [] }, day) {
  return log.length > 0 && log.length === card.reps && new Date(log[0].at).toDateString() === day.toDateString();
}
