// The host is not worse off: its own scripts, buttons and controls work as before.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

/** A script of the host's that counts what it hears. */
const counting = `<script>
  window.heard = [];
  const form = document.querySelector("form");
  for (const name of ["input", "change", "click", "submit", "reset"]) form.addEventListener(name, () => heard.push(name));
</script></body>`;
const counted = (settings) => open({ now: least.now, edit: (html) => html.replace("</body>", counting), ...settings });
const heard = (page, name) => page.run((name) => heard.filter((each) => each === name).length, name);

test("the host's own listeners hear what they heard before", async () => {
  const page = await counted();
  await page.type("controller.name", "abc");
  await page.choose("incident.ongoing", "no");
  assert.equal(await heard(page, "input"), 4);
  assert.equal(await heard(page, "change"), 2);
});

test("with errors no submit listener of the host's runs, without errors it does", async () => {
  const page = await counted();
  await page.prepare();
  assert.equal(await heard(page, "submit"), 0);
  await page.put(least.answers);
  await page.prepare();
  assert.equal(await heard(page, "submit"), 1);
});

test("a host that stops events on the way does not stop the checks", async () => {
  const stopping = "<script>for (const name of ['input', 'change', 'focusout', 'click']) document.querySelector('form').addEventListener(name, (event) => event.stopPropagation())</script></body>";
  const page = await open({ now: least.now, edit: (html) => html.replace("</body>", stopping) });
  await page.choose("incident.ongoing", "no");
  assert.equal(await page.shows(13), true);
  await page.type("controller.address.postalCode", "12");
  await page.leave();
  assert.equal((await page.state("controller.address.postalCode")).invalid, "true");
  await page.addRow("actions[0].date");
  assert.equal(await page.rows("actions[0].date"), 2);
});

test("resetting blanks the form and everything that was said about it", async () => {
  const page = await open({ now: least.now });
  await page.put({ ...least.answers, "controller.address.postalCode": "12", "incident.ongoing": "no" });
  await page.prepare();
  await page.run(() => document.querySelector("form").reset());
  assert.equal(await page.shows(13), false);
  assert.equal(await page.summary(), null);
  assert.equal(await page.run(() => document.querySelectorAll(".bn-message, [aria-invalid]").length), 0);
  assert.equal(await page.value("controller.address.country"), "Sverige", "what the host prefills is back");
  await page.prepare();
  assert.equal((await page.summary()).heading, "Det är 9 fel att rätta");
});

test("resetting after the notification was prepared takes the result away", async () => {
  const page = await open({ now: least.now });
  await page.put(least.answers);
  await page.prepare();
  assert.match(await page.text("form"), /Inte inskickat/);
  await page.run(() => document.querySelector("form").reset());
  assert.doesNotMatch(await page.text("form"), /Inte inskickat/);
});

test("a reset that the host cancels changes nothing", async () => {
  const page = await open({ now: least.now });
  await page.put({ "incident.ongoing": "no" });
  await page.run(() => {
    const form = document.querySelector("form");
    form.addEventListener("reset", (event) => event.preventDefault());
    form.reset();
  });
  assert.equal(await page.shows(13), true);
  assert.equal(await page.asksBeforeLeaving(), true);
});

test("a button of the host's own in the form does what it did", async () => {
  const button = '<button type="button" id="egen" onclick="this.dataset.pressed = 1">Hämta adress</button>';
  const page = await open({ now: least.now, edit: (html) => html.replace('<div class="knappar">', `<div class="knappar">${button}`) });
  await page.click("Hämta adress");
  assert.equal(await page.run(() => document.getElementById("egen").dataset.pressed), "1");
  assert.deepEqual(await page.events("invalid"), []);
});

test("what a browser or a script of the host's fills in is taken when it says so", async () => {
  const page = await open({ now: least.now });
  await page.run(() => {
    const radio = document.getElementById("pagar-2");
    radio.checked = true;
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  });
  assert.equal(await page.shows(13), true);
});

test("answers that stand in the form when the page comes count from the start", async () => {
  const page = await open({ now: least.now, edit: (html) => html.replace('value="no" id="pagar-2"', 'value="no" id="pagar-2" checked') });
  assert.equal(await page.shows(13), true);
  assert.equal(await page.asksBeforeLeaving(), false);
});

test("going away and coming back restores what was typed, and what hangs on it", async () => {
  const page = await open({ now: least.now, cache: "no-cache" });
  await page.answer("controller.name", "Exempelkommun");
  await page.choose("incident.ongoing", "no");
  await page.answer("incident.ended.date", "2026-05-05");
  await page.driver.get(`${page.visit.folder}/tests/browser/pages/inline.html`);
  await page.back();
  await page.until("the form is ready again", () => page.run(() => location.pathname.endsWith("index.html") && document.querySelector("form[data-bn-live]") !== null && Boolean(window.finder)));
  assert.deepEqual(await page.chosen("incident.ongoing"), ["Nej"]);
  assert.equal(await page.value("controller.name"), "Exempelkommun");
  assert.equal(await page.shows(13), true);
  assert.equal(await page.value("incident.ended.date"), "2026-05-05");
  assert.equal(await page.asksBeforeLeaving(), true);
});

test("a page that nobody has touched may be kept for the back button", async () => {
  const page = await open({ now: least.now, edit: (html) => html.replace("<head>", `<head><script>
    window.listening = [];
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (name, ...rest) {
      if (this === window || this === undefined) listening.push(name);
      return add.call(this, name, ...rest);
    };
  </script>`) });
  const names = await page.run(() => window.listening);
  assert.equal(names.includes("unload"), false);
  assert.equal(names.includes("beforeunload"), false);
});

test("nothing of ours lies in the global scope", async () => {
  const page = await open({ now: least.now });
  const bare = await open({ now: least.now, missing: /breach-notification\.js$/, wait: false, mayFail: true });
  const names = () => bare.run(() => Object.getOwnPropertyNames(window));
  const without = await names();
  await page.open();
  const added = (await names()).filter((name) => !without.includes(name));
  // Its driver leaves something there.
  assert.deepEqual(added.filter((name) => name !== "ret_nodes"), []);
});
