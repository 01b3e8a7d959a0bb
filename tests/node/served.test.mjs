// The runner that tries the boundary in a browser serves only the files that Rust names. One that another imports and nobody names would have it wait for ever.

import { strict as assert } from "node:assert";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/where.mjs";

const under = (folder) => readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? under(`${folder}${entry.name}/`) : [folder + entry.name]));
const read = (name) => readFileSync(join(root, name), "utf8");

test("what a file imports that Rust names, Rust names too", () => {
  const named = new Set(under("src/").filter((name) => name.endsWith(".rs")).flatMap((name) => [...read(name).matchAll(/"\/(src\/[^"]+\.js)"/g)].map(([, path]) => path)));
  assert.ok(named.size > 20, `${named.size}`);
  const missing = [];
  for (const name of named) {
    for (const [, path] of read(name).matchAll(/ from "(\.[^"]+)"/g)) {
      const imported = relative(root, join(root, dirname(name), path));
      if (!named.has(imported)) missing.push(`${imported}, which ${name} imports`);
    }
  }
  assert.deepEqual(missing, []);
});
