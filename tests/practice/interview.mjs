// What the tests of the interview share: a small index, and the one of the built site (SITE_DIR, "site" if not set).
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const PARTS = join(ROOT, "docs/assets/javascripts/practice/parts/interview");
export const LEVELS = ["junior", "intermediate", "senior"];

export const index = (language) => JSON.parse(readFileSync(join(process.env.SITE_DIR || join(ROOT, "site"), `practice/${language}.json`)));

/** A question of a small index. */
export const question = (id, { topic = "rag", level = "intermediate", roles = ["ml-engineer"], kind = "technical" } = {}) =>
  ({ id, title: `Why ${id}?`, address: `en/questions/${topic}/${id}/`, topic, level, roles, kind, points: { junior: 2, intermediate: 2, senior: 1 } });

/** `count` questions called `name`-1, `name`-2, … */
export const several = (name, count, facts) => Array.from({ length: count }, (_, place) => question(`${name}-${place + 1}`, facts));

export const small = (questions) => ({
  questions, terms: [], moved: {},
  labels: { level: { junior: "Junior", intermediate: "Intermediate", senior: "Senior" }, roles: { "ml-engineer": "ML engineer" }, topic: { rag: "RAG", agents: "Agents" } },
});
