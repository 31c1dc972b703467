// What the records say of each question: seen, practised, cards due, and why it is weak.

/** Why a question is weak, the worst first: sure and wrong, wrong, points missed in an interview, a card forgotten. */
export const REASONS = ["sure", "wrong", "missed", "lapsed"];
const AGAIN = 1, RELEARNING = 3; // ts-fsrs: Rating.Again, State.Relearning

/** { of(id) -> { seen, practised, due, weak: [reason] }, termsDue: Set of ids }. */
export function evidence(records, index, now) {
  const found = new Map(index.questions.map(({ id }) => [id, { seen: false, practised: false, due: 0, reasons: new Set() }]));
  const hashes = new Map(index.questions.flatMap(({ id, items }) => items.map((hash, i) => [`${id}/${i + 1}`, hash])));
  const termsDue = new Set(), at = now.toISOString(), context = { found, hashes, termsDue, at, moved: index.moved ?? {} };
  for (const [key, record] of records) READ[key.slice(0, key.indexOf(":"))]?.(key.slice(key.indexOf(":") + 1), record, context);
  for (const [id, one] of lastAsked(records, context.moved)) judgeInterview(found.get(id), one);
  return { of: (id) => state(found.get(id)), termsDue };
}

const READ = {
  seen: (id, _, { found }) => mark(found.get(id), { seen: true }),
  item: readItem,
  card: readCard,
};

function mark(one, facts) {
  if (one) Object.assign(one, facts);
}

function readItem(id, { hash, tries = [] }, { found, hashes }) {
  const one = found.get(id.split("/")[0]), last = tries.reduce((a, b) => (a && a.at > b.at ? a : b), undefined);
  if (!one || !last) return;
  one.practised = true;
  if (hash === hashes.get(id) && last.right === false) one.reasons.add(last.sure ? "sure" : "wrong");
}

function readCard(id, { card, log = [] }, { found, termsDue, at }) {
  const [, kind, name] = id.match(/^(\w+):([^/]+)/) ?? [], due = Date.parse(card.due) <= Date.parse(at);
  if (kind === "term" && due) termsDue.add(name);
  const one = kind === "term" ? undefined : found.get(name);
  if (!one) return;
  one.due += due ? 1 : 0;
  if (log.length) one.practised = true;
  if (card.state === RELEARNING || log.at(-1)?.grade === AGAIN) one.reasons.add("lapsed");
}

/** By question, how it went the last time it was asked in an interview. */
function lastAsked(records, moved) {
  const interviews = [...records].filter(([key]) => key.startsWith("interview:")).sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(interviews.flatMap(([, { questions = [] }]) => questions.map((one) => [moved[one.id] ?? one.id, one])));
}

function judgeInterview(one, { missed = [], mistakes = [] }) {
  if (!one) return;
  one.practised = true;
  if (missed.length + mistakes.length) one.reasons.add("missed");
}

/** Who has practised a question has seen it. */
function state({ seen, practised, due, reasons }) {
  return { seen: seen || practised, practised, due, weak: REASONS.filter((reason) => reasons.has(reason)) };
}
