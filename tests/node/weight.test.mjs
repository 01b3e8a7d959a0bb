// What a page downloads: pkg/build.json says it for each file that a page may begin with, and it stays within a budget.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { built } from "./built.mjs";

/** In bytes, compressed with brotli, the looks included. What is added to a form page has to fit. */
const BUDGET = { "breach-notification.js": 139_600, "breach-notification-transfer.html": 6_700, "breach-register.js": 222_000 };

const { entries, files } = JSON.parse(built("build.json"));

test("pkg/build.json says what each entry weighs", () => {
  assert.deepEqual(Object.keys(entries).sort(), ["breach-notification-transfer.html", "breach-notification.html", "breach-notification.inline.js", "breach-notification.js", "breach-register.html", "breach-register.js", "breach_notification.js"]);
  for (const [entry, { loads, bytes, gzip, brotli }] of Object.entries(entries)) {
    assert.ok(loads.includes(entry), entry);
    const contents = loads.map(built);
    const sum = (size) => contents.reduce((sum, content) => sum + size(content), 0);
    assert.equal(bytes, sum((content) => content.length), entry);
    // Another Node may compress a little better or worse.
    for (const [told, size] of [[gzip, sum((content) => gzipSync(content, { level: 9 }).length)], [brotli, sum((content) => brotliCompressSync(content).length)]]) {
      assert.ok(Math.abs(told - size) < size / 200, `${entry}: ${told}, not ${size}`);
    }
    for (const name of loads) assert.ok(files[name], name);
  }
});

for (const [entry, budget] of Object.entries(BUDGET)) {
  test(`what a page loads with ${entry} is at most ${budget} bytes`, () => {
    const { loads, brotli } = entries[entry];
    assert.ok(brotli <= budget, `${brotli} bytes: ${loads.map((name) => `${name} ${files[name].brotli}`).join(", ")}`);
  });
}
