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

const NAMED = '<link rel="preload" href="../pkg/breach-notification_bg.wasm" as="fetch" crossorigin>';
const asksForWasm = (page) => page.visit.requests.filter(({ path }) => path.endsWith("breach-notification_bg.wasm")).length;

test("a page that names the WebAssembly in its head has it asked for without the script, and the script takes that one", async () => {
  const alone = await open({ wait: false, edit: (html) => html.replace(/<script [^>]*breach-notification\.js[^>]*><\/script>/, NAMED) });
  await alone.until("it is asked for", () => asksForWasm(alone) === 1);
  const both = await open({ edit: (html) => html.replace("</head>", `${NAMED}</head>`) });
  assert.equal(asksForWasm(both), 1);
});
