// What the interview's page loads beyond the site's own scripts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { ROOT } from "./interview.mjs";

const MOST = 60_000;
const ENTRY = join(process.env.SITE_DIR || join(ROOT, "site"), "assets/javascripts/practice/interview.js");

/** The file and those it imports. */
function loaded(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of readFileSync(file, "utf8").matchAll(/from\s*"(\.\/[^"]+)"/g)) loaded(join(dirname(file), name), found);
  return found;
}

test("the interview's scripts weigh no more than 60 kB once compressed", (context) => {
  const files = [...loaded(ENTRY)], bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  context.diagnostic(`${bytes} bytes in ${files.length} files`);
  assert.ok(files.length > 1 && bytes <= MOST, `${bytes} bytes`);
});
