// What comes of the form: an event, a hidden input, a file, and plain words that nothing has been sent.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

const withInput = (html) => html.replace("</form>", '<input type="hidden" name="underlag" data-bn-submission></form>');
const input = (page) => page.run(() => document.querySelector("[data-bn-submission]").value);
const result = (page) => page.text("[data-bn-result]");

async function prepared(settings, answers = {}) {
  const page = await open({ now: least.now, ...settings });
  await page.put({ ...least.answers, ...answers });
  await page.prepare();
  return page;
}

test("nobody may believe that they have notified", async () => {
  const page = await prepared({}, { "incident.discovered.date": "2026-05-05", "incident.discovered.time": "10:00" });
  const text = await result(page);
  assert.match(text, /^Inte inskickat: anmäl i IMY:s e-tjänst/);
  assert.match(text, /Det är 2 dygn kvar av de 72 timmarna\./);
  const links = Object.fromEntries(await page.run(() => [...document.querySelectorAll("[data-bn-result] a")].map((link) => [link.innerText, link.href])));
  assert.equal(links["Till IMY:s e-tjänst (imy.se)"], "https://www.imy.se/verksamhet/utfora-arenden/anmal-personuppgiftsincident/");
  assert.match(links["Ladda ner underlaget (JSON)"], /^blob:/);
});

test("the result is in view and has the focus", async () => {
  const page = await prepared();
  const [focus, seen] = await page.run(() => {
    const place = document.querySelector("[data-bn-result]");
    const { top } = place.getBoundingClientRect();
    return [place.contains(document.activeElement), top >= 0 && top < innerHeight];
  });
  assert.ok(focus);
  assert.ok(seen);
});

test("the event bubbles, crosses shadow roots, can be cancelled and carries the submission alone", async () => {
  const page = await prepared();
  const [event, ...others] = await page.events("submission");
  assert.equal(others.length, 0);
  assert.deepEqual([event.bubbles, event.composed, event.cancelable, event.target], [true, true, true, "form"]);
  assert.deepEqual(Object.keys(event.detail), ["submission"]);
  assert.equal(event.detail.submission.createdAt, least.now);
});

test("what the event carries is plain objects", async () => {
  const page = await open({ now: least.now });
  await page.run(() => addEventListener("breach-notification-submission", ({ detail }) => {
    // Of whichever window: a driver's scripts may have one of their own.
    const isObject = (value) => Object.getPrototypeOf(Object.getPrototypeOf(value)) === null;
    const plain = (value) => value === null || typeof value !== "object" || Array.isArray(value) || (isObject(value) && Object.values(value).every(plain));
    window.plain = plain(detail);
    window.cloned = JSON.stringify(structuredClone(detail)) === JSON.stringify(detail);
  }));
  await page.put(least.answers);
  await page.prepare();
  assert.deepEqual(await page.run(() => [window.plain, window.cloned]), [true, true]);
});

test("the file is downloaded once, under a name that tells nothing of what was typed", async () => {
  const page = await prepared();
  const downloads = await page.recorded("downloads");
  assert.deepEqual(downloads.map(({ name }) => name), ["anmalan-personuppgiftsincident-2026-05-06.json"]);
  assert.match(downloads[0].url, /^blob:/);
});

test("where the event is cancelled nothing is downloaded, and the link is still there", async () => {
  const page = await open({ now: least.now, edit: withInput });
  await page.run(() => { window.cancelled = "submission"; });
  await page.put(least.answers);
  await page.prepare();
  assert.equal((await page.events("submission")).length, 1);
  assert.deepEqual(await page.recorded("downloads"), []);
  assert.equal(await input(page), await page.submission());
  assert.match(await result(page), /Inte inskickat/);
});

test("the hidden input holds the same JSON as the event", async () => {
  const page = await prepared({ edit: withInput });
  assert.equal(await input(page), await page.submission());
});

test("with errors there is no submission: no event, no file, and the hidden input is blank", async () => {
  const page = await prepared({ edit: withInput }, { "contacts[0].email": "ingen" });
  assert.deepEqual(await page.events("submission"), []);
  assert.deepEqual(await page.recorded("downloads"), []);
  assert.equal(await input(page), "");
  assert.doesNotMatch(await result(page), /Inte inskickat/);
});

test("a change afterwards makes the result out of date, in words and in the hidden input", async () => {
  const page = await prepared({ edit: withInput });
  await page.type("controller.name", " med mera");
  assert.equal(await input(page), "");
  assert.equal(await page.run(() => document.querySelectorAll("[data-bn-result] a[download]").length), 0);
  await page.prepare();
  assert.match(await result(page), /Inte inskickat/);
  assert.match(await input(page), /med mera/);
  const [first, second] = await page.recorded("downloads");
  assert.notEqual(first.url, second.url);
});

test("a change by a script of the host's, without an event, is in the submission", async () => {
  const page = await open({ now: least.now });
  await page.put(least.answers);
  await page.run(() => { document.getElementById("org-namn").value = "Ifyllt av sidan"; });
  await page.prepare();
  assert.equal(JSON.parse(await page.submission()).controller.name, "Ifyllt av sidan");
});

test("the page is not left, and nothing is sent", async () => {
  const page = await prepared({ edit: (html) => html.replace('blankett" method="dialog"', 'blankett" method="post" action="../mottaget"') });
  assert.equal((await page.events("submission")).length, 1);
  assert.deepEqual(page.visit.posts, []);
});

test("a script's own call of requestSubmit does the same as the button", async () => {
  const page = await open({ now: least.now });
  await page.put(least.answers);
  await page.run(() => document.querySelector("form").requestSubmit());
  assert.equal((await page.events("submission")).length, 1);
});

test("without a place of its own the result stands before the first submit button", async () => {
  const page = await prepared({ edit: (html) => html.replace('<div class="resultat" data-bn-result></div>', "") });
  const place = await page.run(() => {
    const result = document.querySelector(".bn-result");
    const before = result.compareDocumentPosition(document.querySelector("button[type=submit]")) & Node.DOCUMENT_POSITION_FOLLOWING;
    return [finder.visible(result), Boolean(before), result.innerText.includes("Inte inskickat")];
  });
  assert.deepEqual(place, [true, true, true]);
});

test("a listener may call anything while the event runs", async () => {
  const page = await open({ now: least.now });
  await page.run(() => {
    const form = document.querySelector("form");
    let deep = 0;
    for (const name of ["change", "submission", "invalid"]) {
      form.addEventListener(`breach-notification-${name}`, () => {
        if (deep > 2) return;
        deep += 1;
        document.getElementById("org-ort").value = `Ort ${deep}`;
        document.getElementById("org-ort").dispatchEvent(new Event("input", { bubbles: true }));
        form.setAttribute("data-bn-now", `2026-05-06T1${deep}:00:00+02:00`);
        finder.adder(30).click();
        if (name !== "change") form.requestSubmit();
        deep -= 1;
      });
    }
  });
  await page.prepare();
  await page.put(least.answers);
  await page.prepare();
  assert.ok((await page.events("submission")).length >= 1);
  assert.deepEqual((await page.recorded("errors")).map((error) => error.split("\n")[0]), []);
});
