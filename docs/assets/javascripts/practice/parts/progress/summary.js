// Where the reader stands, computed from the records and the index of the content; nothing here touches the page.
import { evidence, REASONS } from "./evidence.js";

/** { questions, total, topics: {topic: counts}, cells: {role: {level: counts}} }; counts are { total, seen, practised, due, weak }. */
export function summarize(records, index, now = new Date()) {
  const found = evidence(records, index, now);
  const questions = index.questions.map((question) => ({ ...question, ...found.of(question.id) }));
  const terms = index.terms.filter(({ id }) => found.termsDue.has(id));
  return { questions, total: counts(questions, terms), topics: byTopic(questions, terms), cells: byCell(questions, index.labels) };
}

/** By topic, in reading order; a topic of terms alone has no row. */
function byTopic(questions, terms) {
  const within = (topic) => (one) => one.topic === topic;
  const row = (topic) => [topic, counts(questions.filter(within(topic)), terms.filter(within(topic)))];
  return Object.fromEntries([...new Set(questions.map(({ topic }) => topic))].map(row));
}

function byCell(questions, { roles, level }) {
  const cell = (role, one) => counts(questions.filter((question) => isFor(question, role, one)));
  const row = (role) => Object.fromEntries(Object.keys(level).map((one) => [one, cell(role, one)]));
  return Object.fromEntries(Object.keys(roles).map((role) => [role, row(role)]));
}

function counts(questions, termsDue = []) {
  const having = (test) => questions.filter(test).length;
  const due = questions.reduce((sum, question) => sum + question.due, termsDue.length);
  return { total: questions.length, seen: having(({ seen }) => seen), practised: having(({ practised }) => practised), due, weak: having(({ weak }) => weak.length) };
}

/** Whether a question is asked for a role and a level; "" is any. */
const isFor = (question, role, level) => (!role || question.roles.includes(role)) && (!level || question.level === level);

/** What to do now: how many cards are due, the weak questions, the worst first, and the next unseen ones for a role and a level. */
export function toDo({ questions, total }, { role = "", level = "" } = {}, most = 5) {
  const weak = questions.filter((question) => question.weak.length).sort((a, b) => rank(a) - rank(b));
  const unseen = questions.filter((question) => !question.seen && isFor(question, role, level));
  return { due: total.due, weak, unseen: unseen.slice(0, most), unseenCount: unseen.length };
}

const rank = ({ weak }) => REASONS.indexOf(weak[0]) - weak.length / 10;
