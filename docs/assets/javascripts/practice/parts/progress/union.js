// What merging is made of: which of two comes last, and lists of dated things put together.

/** The later of two ISO dates; none is the earliest. */
export const later = (a, b) => ((a ?? "") < (b ?? "") ? b : a);

/** Whether `when` dates `a` before `b`; where the dates are the same, what they hold decides, so that the order does not. */
export function isEarlier(a, b, when) {
  const [first, second] = [when(a) ?? "", when(b) ?? ""];
  return first === second ? text(a) < text(b) : first < second;
}

/** The dated things of both lists, each once, the last `most` by date. */
export function united(a = [], b = [], most) {
  const found = new Map([...a, ...b].map((one) => [text(one), one]));
  const order = ([textA, { at: a }], [textB, { at: b }]) => compare(a, b) || compare(textA, textB);
  return [...found].sort(order).slice(-most).map(([, one]) => one);
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The same for the same value, in whatever order its properties were written. */
export function text(value) {
  return JSON.stringify(value, (_, part) => (isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b))) : part));
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
