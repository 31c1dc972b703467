// The score and the report: the Markdown file is compared whole with tests/golden/practice/ (UPDATE=1 writes it).
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { markdown } from "../../docs/assets/javascripts/practice/parts/interview/markdown.js";
import { report } from "../../docs/assets/javascripts/practice/parts/interview/report.js";
import { expected, mark, score } from "../../docs/assets/javascripts/practice/parts/interview/score.js";
import { day } from "../../docs/assets/javascripts/practice/parts/interview/words.js";
import { LEVELS, question, ROOT, small } from "./interview.mjs";

process.env.TZ = "UTC";
const GOLDEN = join(ROOT, "tests/golden/practice/interview.md");
const index = small([question("chunking"), question("tools", { topic: "agents" }), question("story", { kind: "behavioural" })]);
const byId = new Map(index.questions.map((one) => [one.id, one]));
const asked = (id, said, more = {}) => ({ id, seconds: 100, mistakes: [], ...mark(expected(byId.get(id), "intermediate", LEVELS), said), ...more });
const interview = {
  role: "ml-engineer", level: "intermediate", minutes: 15, started: "2026-01-02T10:00:00.000Z", ended: "2026-01-02T10:14:00.000Z",
  questions: [asked("chunking", ["junior-1", "junior-2", "intermediate-1", "senior-1"], { seconds: 230 }), asked("tools", ["junior-1"], { mistakes: [1, 0] }), asked("story", [], { missed: [] })],
};
const texts = new Map([
  ["chunking", { points: { "intermediate-2": "Measures *before* and after | both." }, mistakes: [] }],
  ["tools", { points: { "junior-2": "Names the tool.", "intermediate-1": "Bounds it.", "intermediate-2": "Logs [each] call." }, mistakes: ["“It always works”: no.", "“No limit”: no."] }],
]);

/** The English words of the interview, as the page gives them. */
const words = Object.fromEntries([...readFileSync(join(ROOT, "data/interface/en.yml"), "utf8").matchAll(/^interview_(\w+): "?(.*?)"?$/gm)].map(([, key, value]) => [key, value]));
const told = report(interview, { index, words, texts, site: "https://guide.example/" });

test("points count at the level asked and below; those above are told apart; what was not marked counts for nothing", () => {
  const { total, levels, topics, beyond } = score(interview, byId, LEVELS);
  assert.deepEqual(total, { said: 4, expected: 8 });
  assert.deepEqual(Object.fromEntries(levels), { junior: { said: 3, expected: 4 }, intermediate: { said: 1, expected: 4 } });
  assert.deepEqual(Object.fromEntries(topics), { rag: { said: 3, expected: 4 }, agents: { said: 1, expected: 4 } });
  assert.equal(beyond, 1);
});

test("what to read next begins with the question that missed most", () => {
  assert.deepEqual(told.next.map(({ address }) => address), ["https://guide.example/en/questions/agents/tools/", "https://guide.example/en/questions/rag/chunking/"]);
});

test("a question that has left the guide still stands in the report", () => {
  const gone = report({ ...interview, questions: [{ ...interview.questions[1], id: "gone" }] }, { index, words, texts: new Map(), site: "https://guide.example/" });
  assert.deepEqual([gone.questions[0].title, gone.questions[0].address, gone.questions[0].missed[0].text], ["gone", "", "Point 2"]);
  assert.match(markdown(gone, words), /^### gone$/m);
});

test("the file says what the page says", () => {
  const written = markdown(told, words);
  if (process.env.UPDATE) writeFileSync(GOLDEN, written);
  assert.equal(written, readFileSync(GOLDEN, "utf8"));
});

test("the file's name has the date of the interview", () => {
  assert.equal(day(interview.started), "2026-01-02");
});
