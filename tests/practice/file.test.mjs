import assert from "node:assert/strict";
import { test } from "node:test";
import { parsed, written } from "../../docs/assets/javascripts/practice/parts/progress/file.js";
import { KINDS, random, record } from "./records.mjs";

const AT = "2026-01-01T00:00:00.000Z", seen = { at: AT, times: 1 };
const file = (records, facts = {}) => JSON.stringify({ format: "llm-interview-guide", version: 1, exported: AT, records, unreadable: [], ...facts });

test("what is written is read again, the same", () => {
  for (let seed = 0; seed < 300; seed++) {
    const records = new Map(KINDS.map((kind) => [`${kind}:chunking/1`, record(kind, random(seed))]));
    assert.deepEqual(parsed(written(records, [])), { records, left: [] });
  }
});

test("a file cut anywhere, and one of anything else, is refused", () => {
  const whole = file({ "seen:rag": seen });
  for (let length = 0; length < whole.length; length++) assert.equal(parsed(whole.slice(0, length)).problem, "broken");
  for (const other of ["null", "1", "[]", "{}", '{"format":"x","version":1,"records":{}}', file([]), file(null), file({}, { version: "1" })]) assert.equal(parsed(other).problem, "other");
});

test("a later version is refused, whatever it holds", () => {
  assert.equal(parsed(file({ "seen:rag": seen }, { version: 2 })).problem, "future");
});

test("records of a wrong shape are left out and named, the others are read", () => {
  const wrong = { seen: 1, "seen:a": null, "seen:b": [], "seen:c": { at: "yesterday" }, "item:d/1": { tries: 5 }, "item:e/1": { tries: [{}] }, "card:term:f": {}, "card:term:g": { card: { due: 3 } }, "interview:h": { questions: [{}] }, "": {}, "no colon": {} };
  const { records, left } = parsed(file({ "seen:rag": seen, ...wrong }));
  assert.deepEqual([...records], [["seen:rag", seen]]);
  assert.deepEqual(left, Object.keys(wrong));
});

test("what was unreadable already is named too", () => {
  assert.deepEqual(parsed(file({}, { unreadable: [{ key: "seen:x", record: 1 }, null] })).left, ["seen:x", "undefined"]);
});

test("names that mean something to JavaScript pollute nothing", () => {
  const text = file({}).replace('"records":{}', '"records":{"__proto__":{"polluted":1},"seen:a":{"at":"' + AT + '","__proto__":{"polluted":1}},"seen:b":{"at":"' + AT + '","x":{"constructor":{"prototype":{"polluted":1}}}},"constructor":{}}');
  const { records, left } = parsed(text);
  assert.equal(records.size, 0);
  assert.deepEqual(left, ["__proto__", "seen:a", "seen:b", "constructor"]);
  assert.equal({}.polluted, undefined);
});

test("a record nested a million deep is left out", () => {
  const deep = "[".repeat(1e6) + "]".repeat(1e6);
  const { records, left, problem } = parsed(file({ "seen:a": { at: AT, x: "DEEP" }, "seen:b": seen }).replace('"DEEP"', deep));
  if (!problem) assert.deepEqual([[...records.keys()], left], [["seen:b"], ["seen:a"]]);
});

test("what JSON cannot say is written as a text", () => {
  const loop = {};
  loop.loop = loop;
  const { unreadable } = JSON.parse(written(new Map(), [{ key: "a", record: loop }, { key: 3, record: 10n }, { key: "gone" }]));
  assert.deepEqual(unreadable, [{ key: "a", record: "[object Object]" }, { key: "3", record: "10" }, { key: "gone", record: "undefined" }]);
});
