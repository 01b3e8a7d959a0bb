// A site that is rendered on a server imports the drop-in there too: it does nothing, and what needs no page works.

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { runInThisContext } from "node:vm";
import { pkg } from "../../scripts/where.mjs";

const inPkg = (name) => pathToFileURL(join(pkg, name));

test("the drop-in is imported where there is no page, and does nothing", async () => {
  const before = Object.getOwnPropertyNames(globalThis).sort();
  const { BreachNotification, ...others } = await import(inPkg("breach-notification.js"));
  assert.equal(BreachNotification, undefined);
  assert.deepEqual(Object.keys(others), []);
  assert.deepEqual(Object.getOwnPropertyNames(globalThis).sort(), before);
});

test("so is the register", async () => {
  const before = Object.getOwnPropertyNames(globalThis).sort();
  const { BreachRegister, ...others } = await import(inPkg("breach-register.js"));
  assert.equal(BreachRegister, undefined);
  assert.deepEqual(Object.keys(others), []);
  assert.deepEqual(Object.getOwnPropertyNames(globalThis).sort(), before);
});

test("so does the classic script", () => {
  const before = Object.getOwnPropertyNames(globalThis).sort();
  runInThisContext(readFileSync(inPkg("breach-notification.inline.js"), "utf8"));
  assert.deepEqual(Object.getOwnPropertyNames(globalThis).sort(), before);
});

test("the functions work there all the same", async () => {
  const { default: init, check } = await import(inPkg("breach_notification.js"));
  await init({ module_or_path: readFileSync(inPkg("breach_notification_bg.wasm")) });
  assert.equal(check({}, { now: "2026-05-06T10:00:00+02:00" }).complete, false);
});
