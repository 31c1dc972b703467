// What merging is made of: which of two comes last, and lists of dated things put together.

/** The later of two ISO dates; none is the earliest. */
export const later = (a, b) => ((a ?? "") < (b ?? "") ? b : a);

/** The one of two values that stands after the other as a text: the same one, whatever the order. */
export const last = (a, b) => (compare(text(a) ?? "", text(b) ?? "") < 0 ? b : a);

/** Every property of both records; where they differ, that of the one that `when` dates later, or, on one date, the last. */
export function both(a, b, when) {
  const [first, second] = [when(a) ?? "", when(b) ?? ""];
  if (first !== second) return first < second ? { ...a, ...b } : { ...b, ...a };
  return Object.fromEntries(Object.keys({ ...a, ...b }).map((name) => [name, last(a[name], b[name])]));
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

/** Whether two records say the same; most were written alike, which is quick to see. */
export const same = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b) || text(a) === text(b);

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
