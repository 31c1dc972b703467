// The end of an interview: it becomes a record of the past, and each point missed a card that is due at once.
import { createEmptyCard } from "ts-fsrs";
import { PREFIX } from "./history.js";
import { record } from "./session.js";

/** Keeps the interview and its cards; returns the record. */
export async function keep(store, current) {
  const ended = record(current, new Date().toISOString());
  if (ended.questions.length) {
    await store.update(PREFIX + ended.started, () => ended);
    await store.merge(cards(ended), (there) => there); // a card already under way goes on
  }
  await store.remove("current:interview");
  return ended;
}

/** New cards by key; dates as ISO strings, as the store holds them. */
export function cards({ questions }, now = new Date()) {
  const made = () => ({ card: JSON.parse(JSON.stringify(createEmptyCard(now))), log: [] });
  return new Map(questions.flatMap(({ id, missed }) => missed.map((point) => [`card:point:${id}/${point}`, made()])));
}
