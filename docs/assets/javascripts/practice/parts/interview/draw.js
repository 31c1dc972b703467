// Which questions an interview asks. The same seed draws the same questions; nothing here reads the clock or the page.

/** Minutes that a question takes, by kind. */
export const MINUTES = { technical: 4, behavioural: 4, design: 8, case: 8 };
const LONG = ["design", "case"], LONG_FROM = 30; // minutes from which an interview holds one long exercise
const BELOW_EACH = 3; // a senior's interview takes one question in three from the level below

/**
 * Ids in the order asked: the behavioural question opens, the long one closes. `levels` go from the lowest up;
 * `seen` is the date of the last interview that asked a question, by id.
 */
export function draw(questions, { role, level, minutes }, levels, { seed = 1, seen = new Map() } = {}) {
  const random = generator(seed), drawn = [], topics = new Map();
  const pool = eligible(questions, { role, level }, levels).map((question) => ({ question, chance: random() }));

  function pick(...kinds) {
    const other = drawn.length % BELOW_EACH === BELOW_EACH - 1; // whose turn it is: the level asked, or the one below
    const place = ({ question: { id, topic, level: of }, chance }) =>
      [seen.get(id) ?? "", Number((of !== level) !== other), topics.get(topic) ?? 0, chance];
    const left = pool.filter(({ question }) => kinds.includes(question.kind) && !drawn.includes(question));
    if (!left.length) return false;
    const first = left.reduce((one, two) => (compare(place(one), place(two)) <= 0 ? one : two));
    topics.set(first.question.topic, (topics.get(first.question.topic) ?? 0) + 1);
    return drawn.push(first.question);
  }

  if (minutes >= LONG_FROM) pick(...LONG);
  pick("behavioural");
  while (taken(drawn) + MINUTES.technical <= minutes && pick("technical"));
  return inOrder(drawn, levels).map(({ id }) => id);
}

/** The questions that such an interview may ask. */
export function eligible(questions, { role, level }, levels) {
  const top = levels.indexOf(level), low = level === levels.at(-1) ? top - 1 : top;
  const within = ({ level: of }) => levels.indexOf(of) >= low && levels.indexOf(of) <= top;
  return questions.filter((question) => question.roles.includes(role) && within(question));
}

export const taken = (drawn) => drawn.reduce((sum, { kind }) => sum + MINUTES[kind], 0);

/** Minutes on the clock: those chosen, or fewer when there were too few questions to fill them. */
export const length = (drawn, minutes) => (minutes - taken(drawn) < MINUTES.technical ? minutes : taken(drawn));

function inOrder(drawn, levels) {
  const turn = ({ kind, level }) => (kind === "behavioural" ? -1 : LONG.includes(kind) ? levels.length : levels.indexOf(level));
  return [...drawn].sort((one, two) => turn(one) - turn(two));
}

function compare(one, two) {
  const at = one.findIndex((part, place) => part !== two[place]);
  return at < 0 ? 0 : one[at] < two[at] ? -1 : 1;
}

/** Numbers from 0 to 1 that follow from `seed` (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
