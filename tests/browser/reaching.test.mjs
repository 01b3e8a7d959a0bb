// Links to fields that are not seen: folded away, or on a step that the host shows by itself.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { bare, form } from "./support/bare.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

const field = (id, name, words) => `<p><label for="${id}">${words}</label><br><input id="${id}" name="${name}"></p>`;
const name = field("a", "controller.name", "1. Organisationens namn");
const postal = field("b", "controller.address.postalCode", "3. Postnummer");
const send = "<p><button>Skicka</button></p>";

const steps = `${form(name, `<div id="steg2" hidden>${postal}</div>`, send)}`;
const listen = (run) => `<script>document.addEventListener("breach-notification-reveal", (event) => { const { field, element } = event.detail; (window.revealed ??= []).push([field, element.id, event.bubbles, event.composed, document.activeElement.localName]); (${run})(); })</script>`;

const tried = async (body, settings) => {
  const page = await open(bare(body, settings));
  await page.click("Skicka");
  return page;
};
const follow = (page, at) => page.run((at) => document.querySelectorAll(".bn-summary a")[at].click(), at);
const focused = (page) => page.see(() => document.activeElement.id);
const note = (page) => page.see(() => [...document.querySelectorAll(".bn-summary li")].map((entry) => finder.text(entry.querySelector(".bn-unseen") ?? document.createElement("i"))));

test("a link opens the parts that its field is folded into", async () => {
  const page = await tried(form(name, `<details id="mer"><summary>Mer</summary><details><summary>Adress</summary>${postal}</details></details>`, send));
  await follow(page, 1);
  assert.equal(await focused(page), "b");
  assert.deepEqual(await page.run(() => [...document.querySelectorAll("details")].map(({ open }) => open)), [true, true]);
  assert.deepEqual(await note(page), ["", ""]);
});

test("a link to a field that is seen folds nothing open", async () => {
  const page = await tried(form(name, '<details id="mer"><summary>Mer</summary><p>Om adressen</p></details>', postal, send));
  await follow(page, 1);
  assert.equal(await page.run(() => document.getElementById("mer").open), false);
});

test("a host is told before the focus moves, so that it can show the step", async () => {
  const page = await tried(steps + listen(() => { document.getElementById("steg2").hidden = false; }));
  await follow(page, 1);
  assert.equal(await focused(page), "b");
  assert.deepEqual(await page.run(() => window.revealed), [["controller.address.postalCode", "b", true, true, "div"]]);
  assert.deepEqual(await note(page), ["", ""]);
});

test("one that takes a moment to show it gets the moment", async () => {
  const page = await tried(steps + listen(() => setTimeout(() => { document.getElementById("steg2").hidden = false; }, 200)));
  await follow(page, 1);
  await page.until("it has the focus", async () => (await focused(page)) === "b", 2000);
  assert.deepEqual(await note(page), ["", ""]);
});

test("a field that still cannot be seen is said so beside the link, and the focus stays", async () => {
  for (const style of ["", "#steg2{display:block!important;visibility:hidden}", "#steg2{display:block!important;opacity:0}"]) {
    const page = await tried(steps, { style });
    await page.run(() => document.querySelectorAll(".bn-summary a")[1].focus());
    await follow(page, 1);
    await page.until("it is said", async () => (await note(page))[1] !== "", 2000);
    assert.deepEqual(await note(page), ["", "Fältet visas inte på sidan just nu. Gå till det steg eller den flik där det finns."]);
    assert.equal(await page.run(() => document.activeElement.localName), "a");
    assert.match(await page.see(() => document.querySelector("form [role=status]").textContent), /visas inte/);
    // Once it is shown the link leads there, and says nothing more.
    await page.run(() => { const step = document.getElementById("steg2"); step.hidden = false; step.style = "visibility:visible;opacity:1"; });
    await follow(page, 1);
    assert.equal(await focused(page), "b");
    assert.deepEqual(await note(page), ["", ""]);
  }
});

test("the result says it beside its own link too", async () => {
  const hidden = '<div id="steg2" hidden><p><label for="d">16. Beskriv incidenten</label><br><textarea id="d" name="incident.description"></textarea></p></div>';
  const page = await open(bare(form(name, hidden, send)));
  await page.run(() => { const field = document.getElementById("a"); field.value = "Exempelnämnden"; field.dispatchEvent(new InputEvent("input", { bubbles: true })); });
  await page.click("Skicka");
  await page.run(() => document.querySelector(".bn-result li a").click());
  await page.until("it is said", () => page.run(() => document.querySelector(".bn-result .bn-unseen") !== null), 3000);
  assert.equal(await page.run(() => finder.text(document.querySelector(".bn-result .bn-unseen"))), "Fältet visas inte på sidan just nu. Gå till det steg eller den flik där det finns.");
});

test("a field that only its label stands for is seen", async () => {
  const page = await tried(form(name, '<p><input id="b" name="controller.address.postalCode" style="opacity:0"><label for="b">3. Postnummer</label></p>', send));
  await follow(page, 1);
  assert.equal(await focused(page), "b");
});
