// What a record may be, by the kind that its key begins with: a page that reads one relies on no more than this.

/** Whether the site can use `record` at `key`. */
export function readable(key, record) {
  if (typeof key !== "string" || !/^[a-z]+:./.test(key) || !isObject(record)) return false;
  const shape = SHAPES[key.slice(0, key.indexOf(":"))];
  return !shape || shape(record);
}

const SHAPES = {
  seen: ({ at }) => isDate(at),
  item: ({ tries }) => isList(tries, isDated),
  card: ({ card, log }) => isObject(card) && isDate(card.due) && isList(log, isDated),
  interview: ({ questions }) => isList(questions, (one) => isObject(one) && typeof one.id === "string" && isList(one.missed) && isList(one.mistakes)),
};

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isDate = (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));
const isDated = (value) => isObject(value) && isDate(value.at);
const isList = (value, each = () => true) => value === undefined || (Array.isArray(value) && value.every(each));
