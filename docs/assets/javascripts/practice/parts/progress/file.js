// The file that progress is exported to, and what can be read of one.
import { readable } from "../store/readable.js";

const FORMAT = "llm-interview-guide", VERSION = 1;
export const LARGEST = 20_000_000; // bytes: ten times the progress of someone who has practised everything

/** The text of the file: `records` is a Map of key to record, `unreadable` what could not be read. */
export function written(records, unreadable, now = new Date()) {
  const file = { format: FORMAT, version: VERSION, exported: now.toISOString(), records: Object.fromEntries(records), unreadable: unreadable.map(printable) };
  return JSON.stringify(file, null, 1);
}

/** What a browser can store and JSON cannot say is kept as a text. */
function printable({ key, record }) {
  try {
    return { key: String(key), record: JSON.parse(JSON.stringify(record)) };
  } catch {
    return { key: String(key), record: String(record) };
  }
}

/** { problem: "broken" | "other" | "future" } or { records: Map, left: [key] }: what is used of a file, and what is not. */
export function parsed(text) {
  const file = parse(text);
  if (file === undefined) return { problem: "broken" };
  if (file?.format !== FORMAT || !Number.isInteger(file.version) || !isPlain(file.records)) return { problem: "other" };
  if (file.version > VERSION) return { problem: "future" };
  const entries = Object.entries(file.records), good = entries.filter(([key, record]) => usable(key, record));
  const kept = new Map(good), unread = Array.isArray(file.unreadable) ? file.unreadable : [];
  return { records: kept, left: [...entries.map(([key]) => key).filter((key) => !kept.has(key)), ...unread.map((one) => String(one?.key))] };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function usable(key, record) {
  try {
    return readable(key, record) && isHarmless(record);
  } catch {
    return false; // nested deeper than any record
  }
}

/** No name in it stands for something else than itself in JavaScript. */
function isHarmless(value) {
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, part]) => !["__proto__", "constructor", "prototype"].includes(name) && isHarmless(part));
}

const isPlain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
