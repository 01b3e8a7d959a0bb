// Pages copy what stands on them. A copy of a form that is alive comes to life as a form of its own, with our parts once.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

/** For each form that is alive: our parts in it, and whether question 13 comes and goes. */
const forms = (page) => page.see(() => [...document.querySelectorAll("form[data-breach-notification]")].map((form) => {
  const counts = Object.fromEntries(["deadline", "summary", "preview-button", "result"].map((name) => [name, form.querySelectorAll(`.bn-${name}`).length]));
  const adders = form.querySelectorAll(".bn-add").length;
  const ended = form.querySelector("[name='incident.ended.date'], [data-bn-field='incident.ended.date'], #upphorde-datum");
  const shows = () => Boolean(ended.getClientRects().length);
  const before = shows();
  const answer = (id, value) => {
    const control = form.querySelector(`[name="incident.ongoing"][value="${value}"], #pagar-${id}`);
    control.checked = true;
    control.dispatchEvent(new Event("change", { bubbles: true }));
  };
  answer(2, "no");
  const no = shows();
  answer(1, "yes");
  return { ...counts, adders, shows: [before, no, shows()], live: form.hasAttribute("data-bn-live") };
}));

const start = async () => {
  const page = await open({ now: least.now });
  const once = await forms(page);
  return { page, once: once[0] };
};
const whenAlive = (page, count) => page.until("all are alive", () => page.run((count) => recorded.events.filter(({ name }) => name === "ready").length >= count, count));

test("a form that is written anew from its own markup", async () => {
  const { page, once } = await start();
  await page.prepare();
  await page.run(() => { const form = document.querySelector("form"); form.innerHTML = form.innerHTML; });
  assert.deepEqual(await forms(page), [once]);
  await page.prepare();
  assert.equal((await page.summary()).links.length, 9);
});

test("a page that is written anew from its own markup", async () => {
  const { page, once } = await start();
  await page.put({ "controller.address.postalCode": "12" });
  await page.prepare();
  await page.click("Förhandsgranska");
  await page.run(() => { const main = document.querySelector("main"); main.innerHTML += "<p>Ny text</p>"; });
  await whenAlive(page, 2);
  assert.deepEqual(await forms(page), [once]);
  assert.equal(await page.run(() => document.querySelectorAll("[aria-describedby]").length > 0 && [...document.querySelectorAll("[aria-describedby]")].every((element) => element.getAttribute("aria-describedby").split(" ").every((id) => document.getElementById(id)))), true);
});

test("a copy beside the form, with what was typed", async () => {
  const { page, once } = await start();
  await page.put({ "controller.name": "Exempelkommun" });
  await page.prepare();
  await page.run(() => { const form = document.querySelector("form"); form.after(form.cloneNode(true)); });
  await whenAlive(page, 2);
  const [one, other] = await forms(page);
  assert.deepEqual(one, once);
  // The places for our parts stand in each form.
  assert.deepEqual(other, once);
  assert.equal(await page.run(() => document.querySelectorAll("form")[1].elements["controller.name"].value), "Exempelkommun");
  assert.equal(await page.run(() => document.querySelectorAll("form")[1].querySelectorAll("[aria-invalid]").length), 0, "nothing is held against the copy");
});

test("a copy that is kept off the page while the form goes on, and put there later", async () => {
  const { page, once } = await start();
  await page.run(() => { window.copy = document.querySelector("form").cloneNode(true); });
  assert.deepEqual(await forms(page), [once]);
  await page.run(() => document.querySelector("form").replaceWith(window.copy));
  await whenAlive(page, 2);
  assert.deepEqual(await forms(page), [once]);
});

test("a copy posts what stands in it", async () => {
  const page = await open({ now: least.now, form: { "data-bn-submit": "post" }, edit: (html) => html.replace('blankett" method="dialog"', 'blankett" method="post" action="../mottaget"') });
  await page.put({ ...least.answers, "incident.ongoing": "no", "incident.ended.date": "2026-05-05" });
  await page.run(() => { const form = document.querySelector("form"); form.replaceWith(form.cloneNode(true)); });
  await whenAlive(page, 2);
  await page.prepare();
  await page.until("it is posted", () => page.visit.posts.length > 0);
  assert.equal(page.visit.posts[0].fields.get("controller.name"), least.answers["controller.name"]);
});

test("a copy of the element becomes an element of its own, with what was typed", async () => {
  const page = await open({ path: "/www/element.html", now: least.now });
  await page.put({ "controller.name": "Exempelkommun", "contacts[1].name": "Registratorn" });
  await page.run(() => { const element = document.querySelector("breach-notification"); element.replaceWith(element.cloneNode(true)); });
  await whenAlive(page, 2);
  assert.equal(await page.run(() => document.querySelectorAll("form.bn-form").length), 1);
  assert.equal(await page.run(() => document.querySelectorAll(".bn-deadline").length), 1);
  assert.equal(await page.value("controller.name"), "Exempelkommun");
  assert.equal(await page.value("contacts[1].name"), "Registratorn");
  await page.choose("incident.ongoing", "no");
  assert.equal(await page.shows(13), true);
});
