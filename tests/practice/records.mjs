// Random records of each kind, the same for the same seed.
export const KINDS = ["seen", "item", "card", "interview"];

/** mulberry32: `random(seed)` gives a function like Math.random. */
export function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = (list, chance) => list[Math.floor(chance() * list.length)];
const some = (make, chance, most) => Array.from({ length: Math.floor(chance() * most) }, () => make(chance));
const subset = (list, chance) => list.filter(() => chance() < 0.5);
/** Few dates, so that two records often share some. */
const date = (chance) => new Date(Date.UTC(2026, Math.floor(chance() * 12), 1 + Math.floor(chance() * 28))).toISOString();

const MAKE = {
  seen: (chance) => ({ at: date(chance), times: Math.floor(chance() * 9) }),
  item: (chance) => ({ hash: pick(["aaaaaaaa", "bbbbbbbb", "cccccccc"], chance), tries: some(attempt, chance, 25), former: some((one) => ({ ...attempt(one), hash: "dddddddd" }), chance, 6) }),
  card: (chance) => ({ card: { due: date(chance), state: pick([0, 1, 2, 3], chance), last_review: date(chance) + Math.floor(chance() * 1e9) }, log: some(review, chance, 20) }),
  interview: (chance) => ({ role: pick(["ml-engineer", "agent-engineer"], chance), ended: pick([null, date(chance)], chance), questions: subset(["rag", "chunking", "hyde"], chance).map((id) => asked(id, chance)) }),
};
const attempt = (chance) => ({ at: date(chance), right: chance() < 0.5, sure: chance() < 0.5 });
const review = (chance) => ({ at: date(chance), grade: pick([1, 2, 3, 4], chance) });
const asked = (id, chance) => ({ id, seconds: Math.floor(chance() * 300), said: subset(["junior-1", "junior-2"], chance), missed: subset(["senior-1", "senior-2"], chance), mistakes: subset([0, 1, 2], chance) });

export const record = (kind, chance) => MAKE[kind](chance);
