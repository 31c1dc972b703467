// The interview under way, as kept in `current:interview`: what each step makes of it. Every function returns a new record.
import { MINUTES, draw, length } from "./draw.js";

const GAP = 90; // seconds: a longer silence of the timer is a computer asleep, not an answer

/** A new interview. `wanted` is { role, level, minutes, review: "each" or "end" }. */
export function begin(index, wanted, { seed, seen, started }) {
  const drawn = draw(index.questions, wanted, Object.keys(index.labels.level), { seed, seen });
  const byId = new Map(index.questions.map((question) => [question.id, question]));
  const questions = drawn.map((id) => ({ id, minutes: MINUTES[byId.get(id).kind], seconds: 0, said: [], missed: [], mistakes: [], notes: "" }));
  return { ...wanted, clock: length(drawn.map((id) => byId.get(id)), wanted.minutes), seed, started, phase: "asking", at: 0, questions };
}

/** An interview, under way or past, with the ids that questions have now. */
export function renamed(interview, moved) {
  return { ...interview, questions: interview.questions.map((one) => ({ ...one, id: moved[one.id] ?? one.id })) };
}

export const question = (current) => current.questions[current.at];

/** Changes the question under way. */
export function change(current, changes) {
  return { ...current, questions: current.questions.map((one, place) => (place === current.at ? { ...one, ...changes } : one)) };
}

export const spend = (current, seconds) => change(current, { seconds: question(current).seconds + (seconds > GAP ? 0 : seconds) });

export const spent = (questions) => questions.reduce((sum, { seconds }) => sum + seconds, 0);

/** Seconds left in all and for the question; below zero when the time is over. */
export function left(current) {
  const { minutes, seconds } = question(current);
  return { all: current.clock * 60 - spent(current.questions), question: minutes * 60 - seconds };
}

/** The step after this one: its rubric, the next question, or the end. */
export function next(current) {
  const last = current.at + 1 === current.questions.length;
  if (current.phase === "asking" && current.review === "each") return { ...current, phase: "marking" };
  if (current.phase === "asking" && last) return { ...current, phase: "marking", at: 0 };
  if (last) return { ...current, phase: "ended" };
  return { ...current, phase: current.review === "each" ? "asking" : current.phase, at: current.at + 1 };
}

/** Leaves before the end: the question under way goes, those answered stay, and are still to be marked if none was. */
export function quit(current) {
  const { phase, review, at } = current;
  if (phase === "marking" && review === "end") return { ...current, phase: "ended" };
  const questions = current.questions.slice(0, phase === "marking" ? at + 1 : at);
  return { ...current, questions, at: 0, phase: questions.length && review === "end" ? "marking" : "ended" };
}

/** What stays of it: notes go. */
export function record({ role, level, minutes, started, questions }, ended) {
  const kept = questions.map(({ id, seconds, said, missed, mistakes }) => ({ id, seconds: Math.round(seconds), said, missed, mistakes }));
  return { role, level, minutes, started, ended, questions: kept };
}
