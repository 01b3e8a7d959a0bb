// From a disk: the drop-in as one classic script, which can also be served with its integrity hash, and the whole form in
// one file.

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { openFile, save } from "./support/files.mjs";
import { nativeSubmission, scenario } from "./support/scenarios.mjs";
import { pkg, root } from "./support/server.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const path = "/tests/browser/pages/inline.html";
const fromDisk = pathToFileURL(join(root, path)).href;
const { files } = JSON.parse(readFileSync(join(pkg, "build.json"), "utf8"));

const isReady = (page) => page.until("the form is ready", () => page.run(() => window.isReady === true));
const hidden = (page) => page.run(() => document.getElementById("upphorde").checkVisibility() === false);

async function worksWithout(page) {
  await isReady(page);
  assert.equal(await hidden(page), true);
  await page.driver.findElement({ css: "#pagar label:last-of-type" }).click();
  assert.equal(await hidden(page), false);
  await page.driver.findElement({ css: "button:not([type])" }).click();
  assert.equal(await page.run(() => document.activeElement.className), "bn-summary");
  await page.driver.findElement({ id: "namn" }).sendKeys("Exempelstad");
  await page.driver.findElement({ css: "button:not([type])" }).click();
  const submission = JSON.parse(await page.run(() => window.submission));
  assert.deepEqual([submission.controller, submission.incident], [{ name: "Exempelstad" }, { ongoing: "no" }]);
}

test("a page on a disk works, with the script in its head", async () => {
  await worksWithout(await open({ path: fromDisk, wait: false }));
});

test("served with its integrity hash it works", async () => {
  const { integrity } = files["breach-notification.inline.js"];
  assert.match(integrity, /^sha384-/);
  const edit = (html) => html.replace('inline.js"', `inline.js" integrity="${integrity}" crossorigin="anonymous"`);
  await worksWithout(await open({ path, edit, wait: false }));
});

test("with another integrity hash it is not run", async () => {
  const edit = (html) => html.replace('inline.js"', `inline.js" integrity="sha384-${"A".repeat(64)}"`);
  const page = await open({ path, edit, wait: false, mayFail: true });
  assert.equal(await hidden(page), false);
  assert.equal(await page.run(() => window.isReady ?? null), null);
});

test("under a strict policy it asks for nothing but itself", async () => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; img-src 'self'; base-uri 'none'";
  const page = await open({ path, policy, wait: false });
  await isReady(page);
  assert.deepEqual(await page.recorded("violations"), []);
  assert.deepEqual(page.visit.requests.map(({ path }) => path).filter((path) => path !== "/favicon.ico"), [path, "/pkg/breach-notification.inline.js"]);
});

test("deferred, at the end of the page, or added by another script it works too", async () => {
  const tag = '<script src="../../../pkg/breach-notification.inline.js"></script>';
  const late = "<script>document.head.append(Object.assign(document.createElement('script'), { src: '../../../pkg/breach-notification.inline.js' }))</script>";
  for (const edit of [
    (html) => html.replace(tag, tag.replace("<script", "<script defer")),
    (html) => html.replace(tag, "").replace("</body>", `${tag}</body>`),
    (html) => html.replace(tag, "").replace("</body>", `${late}</body>`),
  ]) {
    const page = await open({ path, edit, wait: false });
    await isReady(page);
    assert.equal(await hidden(page), true);
  }
});

test("with data-form on its tag it finds the form", async () => {
  const edit = (html) => html.replace(" data-breach-notification", ' id="anmalan"').replace('inline.js"', 'inline.js" data-form="#anmalan"');
  const page = await open({ path, edit, wait: false });
  await isReady(page);
  assert.equal(await hidden(page), true);
});

test("where WebAssembly is forbidden the form stays as it was, and an event says why", async () => {
  const page = await open({ path, policy: "script-src 'self' 'unsafe-inline'", mayFail: true });
  assert.equal((await page.events("error")).length, 1);
  assert.equal(await hidden(page), false);
});

/** The whole form in one file, from a disk. */
async function alone(now) {
  const page = await open({ path: pathToFileURL(join(pkg, "breach-notification.html")).href, wait: false });
  for (const name of ["recorder.js", "finder.js"]) await page.driver.executeScript(readFileSync(join(root, "tests/browser/support", name), "utf8"));
  await page.until("the form is live", () => page.run(() => Boolean(document.querySelector("form[data-bn-live]"))));
  await page.run((now) => document.querySelector("breach-notification").setAttribute("now", now), now);
  return page;
}

test("the whole form in one file opens from a disk and makes what the native crate makes", async () => {
  const { now, answers } = scenario("usb-stick");
  const page = await alone(now);
  await page.put(answers);
  await page.prepare();
  assert.equal(await page.submission(), nativeSubmission("usb-stick"));
  assert.match(await page.text("body"), /Inte inskickat: anmäl i IMY:s e-tjänst/);
  const asked = await page.run(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !/^(blob|data):/.test(name)));
  assert.deepEqual(asked, [], "it needs nothing beside itself");
});

test("there too what is typed is saved, and opened again", async () => {
  const { now } = scenario("usb-stick");
  const page = await alone(now);
  await page.answer("controller.name", "Exempelnämnden");
  const { name, text } = await save(page);
  assert.equal(name, "incident-exempelnamnden-2021-04-20-1600.json");
  const other = await alone(now);
  await openFile(other, "a.json", text);
  assert.equal(await other.value("controller.name"), "Exempelnämnden");
  const asked = await other.run(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !/^(blob|data):/.test(name)));
  assert.deepEqual(asked, [], "it needs nothing beside itself");
});
