// Without scripts, and wherever WebAssembly cannot start, the page is what it was before: a form that can be filled in.

import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pkg } from "./support/server.mjs";
import { suite } from "./support/suite.mjs";
import { browserName } from "./support/browsers.mjs";

const { open } = suite();

const noWasm = { missing: /\.wasm$/, mayFail: true };

/** The form as the server sends it. */
async function untouched(page) {
  return page.wait(async () => {
    const text = await (await fetch(location.href)).text();
    return new DOMParser().parseFromString(text, "text/html").querySelector("form").outerHTML;
  });
}

const form = (page) => page.run(() => document.querySelector("form").outerHTML);

async function isAsBefore(page) {
  assert.equal(await form(page), await untouched(page));
  assert.equal((await page.shown()).length, 37, "every question is seen");
  await page.answer("controller.name", "Exempelkommun");
  await page.answer("incident.ongoing", "yes");
  assert.equal(await page.run(() => document.querySelector("form").checkValidity()), false, "the browser's own checks are on");
  assert.equal(await page.asksBeforeLeaving(), false);
  assert.equal(await form(page), await untouched(page));
}

async function saysWhy(page) {
  const [event, ...others] = await page.events("error");
  assert.equal(others.length, 0, "once");
  assert.equal(event.bubbles && event.composed, true);
  assert.equal(event.target, "form");
  assert.deepEqual(Object.keys(event.detail).sort(), ["code", "message"]);
  assert.ok(event.detail.code && event.detail.message);
  assert.deepEqual(await page.events("ready"), []);
  return event.detail;
}

test("where the WebAssembly is not found the form stays as it was, and an event says why", async () => {
  const page = await open(noWasm);
  await saysWhy(page);
  await isAsBefore(page);
});

test("where a policy forbids WebAssembly the form stays as it was, and an event says why", async () => {
  const page = await open({ policy: "script-src 'self'", mayFail: true });
  await saysWhy(page);
  await isAsBefore(page);
});

test("where the browser knows no WebAssembly the form stays as it was, and an event says why", async () => {
  const page = await open({ scripts: ["no-webassembly.js"], mayFail: true });
  await saysWhy(page);
  await isAsBefore(page);
});

test("where the server answers with a page instead of the WebAssembly the form stays as it was, and an event says why", async () => {
  const instead = { path: /\.wasm$/, type: "text/html; charset=utf-8", body: "<!DOCTYPE html><title>Startsida</title>" };
  const page = await open({ instead, mayFail: true });
  await saysWhy(page);
  await isAsBefore(page);
});

test("where the module beside the drop-in is not found the form stays as it was, and an event says why", async () => {
  const edit = (html) => html.replace("</body>", '<script type="application/json" data-bn-adjust>{}</script></body>');
  const page = await open({ missing: /breach_notification\.js$/, edit, mayFail: true });
  await saysWhy(page);
  await isAsBefore(page);
});

test("where the drop-in itself is not found the form stays as it was", async () => {
  const page = await open({ missing: /breach-notification\.js$/, mayFail: true, wait: false });
  await isAsBefore(page);
});

test("the error event comes after the page's own scripts have run, so that they can hear it", async () => {
  const listener = "<script type=module>addEventListener('breach-notification-error', () => window.heard = true)</script></body>";
  const page = await open({ ...noWasm, edit: (html) => html.replace("</body>", listener) });
  await page.until("the page hears it", () => page.run(() => window.heard === true));
});

test("where the server does not know the type of WebAssembly it works all the same", async () => {
  const body = await readFile(join(pkg, "breach-notification_bg.wasm"));
  const page = await open({ instead: { path: /\.wasm$/, type: "application/octet-stream", body } });
  assert.equal((await page.events("ready")).length, 1);
  assert.equal(await page.shows(13), false);
});

test("without scripts every question is seen, and the page says what that means", async (t) => {
  if (browserName !== "chromium") return t.skip("only Chromium's driver reads a page whose scripts are off");
  const page = await open({ policy: "sandbox allow-same-origin allow-forms", wait: false, mayFail: true });
  const text = await page.driver.findElement({ css: "main" }).getText();
  assert.match(text, /JavaScript är avstängt/);
  for (const question of ["1. Organisationens namn", "13. När upphörde", "37. Om ni anser"]) assert.ok(text.includes(question), question);
  const name = await page.driver.findElement({ name: "controller.name" });
  await name.sendKeys("Exempelkommun");
  assert.equal(await name.getAttribute("value"), "Exempelkommun");
});
