// Files of different builds that meet, as they do when some are cached and others are new, leave the form as it was, and say so. What failed
// once is tried anew.

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pkg } from "./support/server.mjs";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

const file = (name) => readFileSync(join(pkg, name));
const build = /"(b[0-9a-f]{16})"/.exec(file("breach-notification.js").toString())[1];
const other = `${build[0]}${build.slice(1).replace(/./g, (digit) => (digit === "0" ? "1" : "0"))}`;

/** The files of the drop-in's own, and of the script API, which holds what the page adjusts. */
const own = [["breach-notification.js", "text/javascript"], ["breach-notification_bg.wasm", "application/wasm"]];
const whole = [["breach_notification.js", "text/javascript"], ["breach_notification_bg.wasm", "application/wasm"]];

/** Pages that ask for the one and for the other. */
const plain = {};
const more = { edit: (html) => html.replace("</body>", '<script type="application/json" data-bn-adjust>{}</script></body>') };

/** The same file, of another build. */
const ofAnother = (name) => Buffer.from(file(name).toString("latin1").replaceAll(build, other), "latin1");

async function isLeftAlone(page) {
  const [{ detail }, ...more] = await page.events("error");
  assert.equal(more.length, 0);
  assert.equal(detail.code, "mismatch");
  assert.deepEqual(await page.events("ready"), []);
  assert.equal(await page.run(() => document.querySelectorAll("[data-bn-own], [data-bn-hidden], [data-bn-live], [novalidate]").length), 0);
  assert.equal((await page.shown()).length, 37);
}

test("every file of a build bears its name once or more", () => {
  for (const name of [...[...own, ...whole].map(([name]) => name), "breach-notification.inline.js"]) {
    assert.ok(file(name).includes(build), name);
  }
});

for (const [files, asks] of [[own, plain], [whole, more]]) {
  for (const [name, type] of files) {
    test(`${name} of another build is told apart before anything is touched`, async () => {
      const path = new RegExp(`/pkg/${name.replace(".", "\\.")}$`);
      await isLeftAlone(await open({ ...asks, mayFail: true, instead: { path, type, body: ofAnother(name) } }));
    });
  }
}

test("the element says so too, and keeps what stands between its tags", async () => {
  const name = "breach-notification_bg.wasm";
  const page = await open({ path: "/www/element.html", mayFail: true, instead: { path: /_bg\.wasm$/, type: "application/wasm", body: ofAnother(name) } });
  const [{ detail }] = await page.events("error");
  assert.equal(detail.code, "mismatch");
  assert.ok(await page.run(() => document.querySelector("breach-notification").childNodes.length > 0));
});

for (const [name, asks] of [["breach-notification_bg.wasm", plain], ["breach_notification.js", more], ["breach_notification_bg.wasm", more]]) {
  test(`a server that was away for a moment: ${name} is asked for again`, async () => {
    const failing = new RegExp(`/pkg/${name.replace(".", "\\.")}(\\?|$)`);
    const page = await open({ ...asks, now: least.now, mayFail: true, missing: failing });
    assert.equal((await page.events("error")).length, 1);
    page.visit.settings.missing = undefined;
    // Of its own accord: nothing changes on the page.
    await page.until("the form is alive", () => page.run(() => document.querySelector("form[data-bn-live]") !== null));
    assert.equal(await page.shows(13), false);
  });
}

test("the element asks again too, of its own accord, and says once that it could not", async () => {
  const page = await open({ path: "/www/element.html", mayFail: true, missing: /_bg\.wasm(\?|$)/ });
  await page.until("it has failed", async () => (await page.events("error")).length === 1);
  page.visit.settings.missing = undefined;
  await page.until("the element is alive", () => page.run(() => document.querySelector("breach-notification form.bn-form") !== null), 12_000);
  assert.equal((await page.events("error")).length, 1);
});

// The tag that says which form is meant.

const unmarked = (html) => html.replace(" data-breach-notification", "");
const tagged = (attributes, source = "../pkg/breach-notification.js") => (html) =>
  unmarked(html).replace(/<script type="module" src="\.\.\/pkg\/breach-notification\.js"><\/script>/, `<script type="module" src="${source}" ${attributes}></script>`);
const isAlive = (page) => page.until("the form is alive", () => page.run(() => document.querySelector("form[data-bn-live]") !== null));

test("a script that is redirected finds its tag by the file's name", async () => {
  const page = await open({ wait: false, edit: tagged('data-form="form.blankett"', "latest/breach-notification.js"), redirect: { path: /\/latest\/breach-notification\.js$/, to: "../../pkg/breach-notification.js" } });
  await isAlive(page);
});

test("a script that is redirected and called otherwise finds its tag by its mark", async () => {
  const page = await open({ wait: false, edit: tagged('data-breach-notification-script data-form="form.blankett"', "latest/form.js"), redirect: { path: /\/latest\/form\.js$/, to: "../../pkg/breach-notification.js" } });
  await isAlive(page);
});

test("a script of another's that has a data-form is none of ours", async () => {
  const page = await open({ wait: false, edit: (html) => tagged("")(html).replace("</body>", '<script data-form="form.blankett" src="/clock.js"></script></body>') });
  await page.settled();
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.equal(await page.run(() => document.querySelector("form[data-bn-live]")), null);
});

test("the classic script finds its tag when a loader runs it", async () => {
  const loading = `<script type="text/plain" data-breach-notification-script data-form="form.blankett"></script>
    <script>fetch("../pkg/breach-notification.inline.js").then((answer) => answer.text()).then((code) => (0, eval)(code))</script></body>`;
  const page = await open({ wait: false, edit: (html) => unmarked(html).replace(/<script type="module" src="[^"]*breach-notification\.js"><\/script>/, "").replace("</body>", loading) });
  await isAlive(page);
});
