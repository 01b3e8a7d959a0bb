// docs/testing.md says how many tests there are of each kind.

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { counted, page } from "../../scripts/count-tests.mjs";

test("the counts in docs/testing.md are what there is; node scripts/count-tests.mjs writes them", () => {
  const now = readFileSync(page, "utf8");
  assert.match(now, /<!-- counts -->\n\n\| \| \|\n/);
  assert.deepEqual(now.split("\n"), counted().split("\n"));
});
