// A form answers to the names of its controls, and a document to those of its images and forms. Whatever they are called, the form works.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

/** A script that puts a control into the form for each name that a form has by nature, before we come. */
const controls = (markup) => `<script>{
  const names = new Set();
  for (let kind = HTMLFormElement.prototype; kind; kind = Object.getPrototypeOf(kind)) for (const name of Object.getOwnPropertyNames(kind)) names.add(name);
  const form = document.querySelector("form");
  const append = Element.prototype.append;
  const part = document.createElement("div");
  part.id = "fremmande";
  for (const name of names) {
    const control = Object.assign(document.createElement("input"), { type: "${markup}", name });
    append.call(part, control);
  }
  append.call(form, part);
  window.names = names.size;
}</script></body>`;

/** What happens on the city's page when a few things are done there. Reaches nothing by a name that a control may have. */
const walk = (page) => page.run(() => {
  const main = document.querySelector("main");
  const select = (selector) => [...Element.prototype.querySelectorAll.call(main, selector)];
  const hidden = () => select("[data-bn-hidden]").length;
  const type = (name, value) => {
    const [control] = select(`[name="${name}"]`);
    control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const [form] = select("form.blankett");
  const submit = () => HTMLFormElement.prototype.requestSubmit.call(form);
  const seen = { before: hidden() };
  const [no] = select("#pagar-2");
  no.checked = true;
  no.dispatchEvent(new Event("change", { bubbles: true }));
  seen.after = hidden();
  submit();
  seen.errors = select(".bn-summary a").length;
  select(".bn-add button")[0].click();
  seen.names = select("[name^='contacts']").map(({ name }) => name).filter((name) => name.endsWith("name"));
  type("contacts[1].name", "Registratorn");
  select(".bn-preview-button")[0].click();
  const [preview] = Document.prototype.querySelectorAll.call(document, "dialog.bn-preview");
  seen.preview = preview.textContent.includes("Registratorn");
  preview.close();
  return seen;
});
const right = (seen) => {
  assert.ok(seen.after < seen.before, "question 13 is shown");
  assert.equal(seen.errors, 9, "nothing is complete that is empty");
  assert.deepEqual(seen.names, ["contacts[0].name", "contacts[1].name"]);
  assert.equal(seen.preview, true);
};

for (const type of ["hidden", "text"]) {
  test(`controls (${type}) that are called what a form has by nature`, async () => {
    const page = await open({ now: least.now, wait: false, edit: (html) => html.replace("</body>", controls(type)) });
    await page.until("the form is alive or has said why not", () => page.run(() => recorded.events.length > 0));
    assert.ok(await page.run(() => window.names) > 200);
    const said = () => page.run(() => recorded.events.map(({ name, json }) => ({ name, detail: JSON.parse(json) })));
    const [first] = await said();
    assert.equal(first.name, "ready");
    assert.equal(first.detail.unknownControls.includes("elements"), type === "text");
    right(await walk(page));
    assert.equal((await said()).some(({ name }) => name === "error"), false);
  });
}

/** The same for a document: images and forms, in any number of which one of a kind has a name that a document has by nature. */
const images = (tag) => `<script>{
  const names = new Set();
  for (let kind = Document.prototype; kind; kind = Object.getPrototypeOf(kind)) for (const name of Object.getOwnPropertyNames(kind)) names.add(name);
  // What the driver and these tests themselves need.
  for (const name of ["readyState", "addEventListener", "documentElement", "querySelector", "activeElement", "evaluate", "createElement", "constructor", "defaultView"]) names.delete(name);
  const before = document.querySelector("main");
  for (const name of names) before.before(Object.assign(document.createElement("${tag}"), { name, hidden: true }));
  window.names = names.size;
}</script></body>`;

for (const tag of ["img", "form"]) {
  test(`a document with <${tag}> elements that are called what a document has by nature`, async () => {
    const page = await open({ now: least.now, wait: false, edit: (html) => html.replace("</body>", images(tag)) });
    await page.until("the form is alive or has said why not", () => page.run(() => recorded.events.length > 0));
    assert.ok(await page.run(() => window.names) > 100);
    const names = await page.run(() => recorded.events.map(({ name, json }) => `${name} ${name === "error" ? json : ""}`));
    assert.deepEqual(names, ["ready "]);
    right(await walk(page));
  });
}

// What a page has replaced may fail at any time. The form then becomes what it was, says so once, and posts as it did.

const failing = (code) => (html) => html.replace("<head>", `<head><script>${code}</script>`);

test("a clock of the page's that fails is not needed", async () => {
  const page = await open({ edit: failing("Date.now = () => { throw new Error('no clock') }") });
  assert.deepEqual(await page.events("error"), []);
  await page.choose("incident.ongoing", "no");
  assert.equal(await page.shows(13), true);
});

for (const [what, code] of [
  ["setting an attribute", "const set = Element.prototype.setAttribute; Element.prototype.setAttribute = function (name, value) { if (window.armed && name === 'hidden') throw new TypeError('replaced'); return set.call(this, name, value); }"],
  ["reading a value", "const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value'); Object.defineProperty(HTMLInputElement.prototype, 'value', { set, configurable: true, get() { if (window.armed) throw new TypeError('replaced'); return get.call(this); } })"],
]) {
  test(`where ${what} fails from the start the form stays as it was`, async () => {
    const page = await open({ now: least.now, mayFail: true, edit: failing(`${code}; window.armed = true; document.addEventListener('breach-notification-error', () => { window.armed = false })`) });
    const [{ detail }, ...others] = await page.events("error");
    assert.equal(others.length, 0);
    assert.equal(detail.code, "failed");
    assert.deepEqual(await page.run(() => {
      const form = document.querySelector("form");
      return [form.hasAttribute("novalidate"), form.outerHTML.includes("data-bn-hidden"), document.querySelectorAll("[data-bn-own]").length, form.hasAttribute("data-bn-live")];
    }), [false, false, 0, false]);
    assert.equal((await page.shown()).length, 37);
  });

  test(`where ${what} begins to fail in the middle the form becomes what it was, and posts`, async () => {
    const page = await open({ now: least.now, mayFail: true, form: { "data-bn-submit": "post" }, edit: (html) => failing(`${code}; document.addEventListener('breach-notification-error', () => { window.armed = false })`)(html).replace('blankett" method="dialog"', 'blankett" method="post" action="../mottaget"') });
    await page.put({ ...least.answers, "incident.ongoing": "no" });
    await page.run(() => {
      window.armed = true;
      const yes = document.querySelector("#pagar-1");
      yes.checked = true;
      yes.dispatchEvent(new Event("change", { bubbles: true }));
      const name = document.querySelector("[name='controller.name']");
      name.dispatchEvent(new Event("input", { bubbles: true }));
    });
    const errors = await page.events("error");
    assert.deepEqual(errors.map(({ detail }) => detail.code), ["failed"]);
    assert.equal(await page.run(() => document.querySelectorAll("[data-bn-own], [data-bn-hidden], [data-bn-disabled]").length), 0);
    assert.equal(await page.asksBeforeLeaving(), false);
    await page.run(() => document.querySelector("form").requestSubmit());
    await page.until("it is posted", () => page.visit.posts.length > 0);
    assert.equal(page.visit.posts[0].fields.get("controller.name"), least.answers["controller.name"]);
  });
}
