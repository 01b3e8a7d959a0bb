// Pages as products write them, judged by what a person sees. On each, every part of a question bears its number (`data-q`): what
// bears that of a question which is not asked is not seen, all else is, and stands where it stood without us.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { boxesOf, moved } from "./support/boxes.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

const products = ["sitevision", "open-eplatform", "optimizely", "drupal-webform", "gravity-forms", "mui-pickers", "bootstrap"];
const conditional = ["13", "14", "18c", "22", "32", "33", "34", "35"];
const now = "2026-05-06T10:00:00+02:00";

const start = (name, settings) => open({ path: `/tests/browser/hosts/${name}.html`, now, ...settings });

/** The page with us brought to life by hand, so that it can be looked at before. */
async function startByHand(name) {
  const edit = (html) => html.replace(/<script [^>]*breach-notification[^>]*><\/script>/, '<script type="module" src="../pages/manual.mjs"></script>');
  const page = await start(name, { wait: false, edit });
  await page.until("the module is there", () => page.run(() => Boolean(window.api)));
  return page;
}

const enhance = (page) => page.run(() => { window.live = api.enhance(document.querySelector("form[data-breach-notification]")); });

/** Chooses an alternative of a question, or one of a list. */
const choose = (page, number, at) => page.run((number, at) => {
  const choices = [...document.querySelectorAll(`:is([type=radio], [type=checkbox])[data-q="${number}"]`)];
  if (choices.length) return choices[at].click();
  const select = document.querySelector(`select[data-q="${number}"]`);
  select.selectedIndex = at + 1;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}, number, at);

const write = (page, number, text, at = 0) => page.run((number, text, at) => {
  const field = [...document.querySelectorAll(`:is(input:not([type=hidden], [type=submit], [type=image]), textarea)[data-q="${number}"]`)][at];
  field.focus();
  // What a native control cannot hold is wrong in another way there.
  field.value = field.type === "date" && text === "x" ? "2030-01-01" : text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  field.blur();
}, number, text, at);

/** What is seen of the host's: of each question, or "-" for what is of none, the words and fields. */
const seen = (page) => page.see(() => {
  const found = {};
  for (const element of document.querySelectorAll("h1, h2, h3, p, label, legend, span, strong, a, th, button, input:not([type=hidden]), select, textarea, img, fieldset, table, [data-q]:not(div, td)")) {
    if (element.closest("[data-bn-own]") || !finder.visible(element) || element.getClientRects()[0].height === 0) continue;
    (found[element.dataset.q ?? "-"] ??= []).push(`${element.localName} ${(element.id || element.name || element.textContent).trim().slice(0, 24)}`);
  }
  return found;
});

const asked = (before, numbers) => Object.fromEntries(Object.entries(before).filter(([number]) => !conditional.includes(number) || numbers.includes(number)));

for (const name of products) {
  test(`${name}: with each answer all of a question comes and goes, nothing orphaned and nothing too much`, async () => {
    const page = await startByHand(name);
    const before = await seen(page);
    await enhance(page);
    const shows = async (...numbers) => assert.deepEqual(await seen(page), asked(before, numbers));
    await shows();
    await choose(page, 12, 1);
    await shows("13");
    await write(page, 11, "2026-05-01");
    await shows("13", "14");
    await choose(page, 12, 0);
    await choose(page, 18, 2);
    await shows("14", "18c");
    await choose(page, 21, 0);
    await shows("14", "18c", "22");
    await choose(page, 31, 0);
    await shows("14", "18c", "22", "32");
    await choose(page, 31, 1);
    await choose(page, 33, 0);
    await shows("14", "18c", "22", "33", "34");
    await choose(page, 33, 1);
    await shows("14", "18c", "22", "33", "35");
    await choose(page, 21, 1);
    await shows("14", "18c", "33", "35");
    await page.run(() => live.disconnect());
    assert.deepEqual(await seen(page), before);
  });

  test(`${name}: nothing of the host's is moved, neither by our parts nor by messages, nor by the result`, async () => {
    const page = await startByHand(name);
    const before = await boxesOf(page);
    await enhance(page);
    // What is hidden leaves room for what stands beside it; each question for itself is what is compared.
    const isFixed = ({ what }) => !what.startsWith("h1");
    const still = async (what) => assert.deepEqual(moved(before.filter(isFixed), await boxesOf(page)), [], what);
    await still("live");
    await choose(page, 12, 1);
    await write(page, 13, "x");
    await write(page, 2, "1");
    await write(page, 11, "x");
    await write(page, 11, "y", 1);
    await page.run(() => document.querySelector("form[data-bn-live]").requestSubmit());
    await page.until("it is told", () => page.run(() => document.querySelectorAll(".bn-messages").length >= 3));
    await still("with errors");
    const flaws = await page.see(() => [...document.querySelectorAll(".bn-messages")].filter((message) => finder.visible(message)).flatMap((message) => {
      const box = message.getBoundingClientRect();
      const described = [...document.querySelectorAll(`[aria-describedby~="${message.id}"]`)];
      const parts = described.flatMap((element) => (element.matches("input, select, textarea") ? [element, ...element.labels] : []));
      const isBelow = parts.every((part) => !finder.visible(part) || part.getBoundingClientRect().bottom <= box.top + 2);
      return isBelow && box.width >= 100 ? [] : [`${message.id}: ${isBelow ? `${Math.round(box.width)} px wide` : "not below its field and label"}`];
    }));
    assert.deepEqual(flaws, []);
  });

  test(`${name}: the preview's button and the result stand by themselves, before the bar that sends`, async () => {
    const page = await start(name);
    await write(page, 1, "Exempelstads kommun");
    await page.run(() => document.querySelector("form[data-bn-live]").requestSubmit());
    const [{ detail }] = await page.events("submission");
    assert.deepEqual(detail.submission.controller, { name: "Exempelstads kommun" });
    const places = await page.see(() => {
      const box = (element) => element.getBoundingClientRect();
      const send = [...document.querySelectorAll("button, input[type=submit]")].find((button) => ["Skicka", "Gå vidare"].includes(finder.reads(button)));
      const fields = [...document.querySelectorAll("input:not([type=submit]), select, textarea")].filter((field) => finder.visible(field));
      const lowest = Math.max(...fields.map((field) => box(field).bottom));
      const [preview, result] = [".bn-preview-button", ".bn-result"].map((selector) => box(document.querySelector(selector)));
      return { order: lowest <= result.top && result.bottom <= preview.top + 1 && preview.bottom <= box(send).top, wide: result.width / box(document.querySelector("form[data-bn-live]")).width };
    });
    assert.equal(places.order, true, "fields, result, preview, bar");
    assert.ok(places.wide > 0.85, `as wide as the form: ${places.wide}`);
  });

  test(`${name}: rows are whole rows, each with its own names`, async () => {
    const page = await start(name);
    await choose(page, 21, 0);
    const rows = () => page.see(() => [...document.querySelectorAll("[data-q='22']:is(input)")].filter((field) => finder.visible(field) && field.type === "text").map((field) => field.name));
    const one = await rows();
    assert.equal(one.length, 2);
    const first = () => page.see(() => [...document.querySelectorAll("[data-q='22']:is(input)")].filter((field) => finder.visible(field) && field.type === "text").slice(0, 2).map((field) => Object.entries(field.getBoundingClientRect().toJSON()).filter(([side]) => ["left", "width"].includes(side)).map(([, value]) => Math.round(value))));
    const before = await first();
    const [add] = await page.run(() => finder.buttons("Lägg till ny"));
    await page.hit(add);
    assert.deepEqual(await first(), before, "the first row stays as it is");
    const two = await rows();
    assert.equal(two.length, 4);
    assert.equal(new Set(two).size, 4);
    const [, second] = await page.see(() => {
      const fields = [...document.querySelectorAll("[data-q='22']:is(input)")].filter((field) => finder.visible(field) && field.type === "text").map((field) => field.getBoundingClientRect());
      return [fields[0], fields[2]].map(({ left, width }) => ({ left, width })).map((box, at, [first]) => [box.left - first.left, box.width - first.width]);
    });
    assert.deepEqual(second.map(Math.round), [0, 0], "the second row stands below the first, as wide");
    assert.deepEqual(await page.run(() => [...document.querySelectorAll("tr")].flatMap((row) => [...row.children]).filter((cell) => !["td", "th"].includes(cell.localName)).length), 0);
  });
}
