// What a page really asks for is what pkg/build.json says it loads, and nothing else.

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pkg } from "./support/server.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const { entries } = JSON.parse(readFileSync(join(pkg, "build.json"), "utf8"));
const { loads } = entries["breach-notification.js"];
const whole = entries["breach_notification.js"].loads;

/** The files of pkg/ that a page has asked for, without the looks: those are the page's own choice. */
const asked = (page) => [...new Set(page.visit.requests.map(({ path }) => path).filter((path) => path.startsWith("/pkg/")).map((path) => path.slice("/pkg/".length)))].filter(isCode).sort();
const isCode = (name) => !name.endsWith(".css");

for (const path of ["/www/index.html", "/www/element.html"]) {
  test(`${path} loads what the drop-in loads`, async () => {
    const page = await open({ path });
    assert.deepEqual(asked(page), loads.filter(isCode).sort());
  });
}

for (const path of ["/www/adjusted.html", "/www/internal-report.html"]) {
  test(`${path} asks for more than the notification as it is, so it loads the WebAssembly that has it, and not the other`, async () => {
    const page = await open({ path });
    assert.deepEqual(asked(page), [...loads.filter((name) => name.endsWith(".js")), ...whole].sort());
  });
}

test("a page that names the WebAssembly in its head has it asked for along with the script, once", async () => {
  const named = '<link rel="preload" href="../pkg/breach-notification_bg.wasm" as="fetch" crossorigin>';
  const page = await open({ edit: (html) => html.replace("</head>", `${named}</head>`) });
  const paths = page.visit.requests.map(({ path }) => path);
  const isWasm = (path) => path.endsWith("breach-notification_bg.wasm");
  assert.equal(paths.filter(isWasm).length, 1);
  // Whatever the server's order was, what comes second waits for nothing of what comes first: all was known from the head.
  assert.ok(paths.findIndex(isWasm) <= paths.findIndex((path) => path.endsWith("breach-notification.js")) + 2, paths.join("\n"));
});
