// What a trial on strangers' pages found: hosts that draw in steps, take parts away and put them back, number with gaps, and post in ways of
// their own.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

const drawing = `<script>
  window.html = document.documentElement.outerHTML;
  window.fresh = () => document.adoptNode(new DOMParser().parseFromString(html, "text/html").querySelector("form.blankett"));
  /** The form as the server sends it, with the values that the host knows. */
  window.drawn = (form) => {
    const next = fresh();
    for (const control of next.elements) {
      const before = control.name && [...form.elements].find((other) => other.name === control.name && other.value === control.value || other.name === control.name && !["radio", "checkbox"].includes(other.type));
      if (!before) continue;
      if (["radio", "checkbox"].includes(control.type)) control.checked = before.checked;
      else control.value = before.value;
    }
    return next;
  };
</script></body>`;
const start = (settings = {}) => open({ now: least.now, ...settings, edit: (html) => (settings.edit ?? ((it) => it))(html).replace("</body>", drawing) });
const contacts = async (page) => {
  await page.put(least.answers);
  await page.prepare();
  return JSON.parse(await page.submission()).contacts.map(({ name }) => name);
};
const second = { "contacts[1].name": "Registratorn", "contacts[1].email": "registrator@example.se", "contacts[1].phone": "08-465 004 02" };

test("an added row outlives that the host draws first a part and then all anew", async () => {
  const page = await start();
  await page.put(second);
  await page.run(() => { const name = document.querySelector("[name='contacts[0].name']"); name.replaceWith(name.cloneNode()); });
  await page.settled();
  await page.run(() => { const form = document.querySelector("form.blankett"); form.replaceChildren(...drawn(form).childNodes); });
  await page.settled();
  assert.deepEqual(await contacts(page), [least.answers["contacts[0].name"], "Registratorn"]);
});

test("an added row outlives that the host says for a moment that it is loading", async () => {
  const page = await start();
  await page.put({ ...second, "controller.address.postalCode": "12" });
  await page.run(() => document.querySelector("[name='controller.address.postalCode']").focus());
  await page.leave();
  assert.equal((await page.messages("controller.address.postalCode")).length, 1);
  await page.run(() => {
    const form = document.querySelector("form.blankett");
    const next = drawn(form);
    form.replaceChildren("Laddar …");
    setTimeout(() => form.replaceChildren(...next.childNodes), 150);
  });
  await page.until("it is drawn", () => page.run(() => document.querySelector("[name='contacts[0].name']") !== null));
  await page.settled();
  assert.equal(await page.value("contacts[1].name"), "Registratorn");
  assert.equal((await page.messages("controller.address.postalCode")).length, 1);
});

test("a part that is taken away and put back later is read again", async () => {
  const page = await start();
  await page.put({ ...least.answers, "incident.ongoing": "no" });
  await page.run(() => new Promise((resolve) => {
    const part = document.querySelector("[data-bn-question='13']");
    const place = part.previousElementSibling;
    part.remove();
    setTimeout(() => { place.after(part); resolve(); }, 50);
  }));
  await page.put({ "incident.ended.date": "2026-05-05" });
  await page.prepare();
  assert.equal(JSON.parse(await page.submission()).incident.ended.date, "2026-05-05");
});

test("rows of a host's that are numbered with gaps are rows, and a new one takes nobody's place", async () => {
  const row = (number, name) => `<div class="rad"><p><label>5. Kontaktpersonens namn <input name="contacts[${number}].name" value="${name}"></label></p><p><label>7. E-post <input name="contacts[${number}].email" value="a${number}@example.se"></label></p><p><label>8. Telefon <input name="contacts[${number}].phone" value="08-465 004 0${number}"></label></p></div>`;
  const html = `<!DOCTYPE html><html lang="sv"><head><script type="module" src="../pkg/breach-notification.js"></script></head><body><main><form data-breach-notification data-bn-now="${least.now}">${row(0, "Ett")}${row(2, "Två")}<button>Skicka</button></form></main></body></html>`;
  const page = await open({ instead: { path: /hosts\/gaps\.html$/, type: "text/html; charset=utf-8", body: html.replace("<head>", '<head><script src="/recorder.js"></script><script src="/finder.js"></script>').replace("../pkg", "../../../pkg") }, path: "/tests/browser/hosts/gaps.html" });
  await page.addRow("contacts[0].name");
  assert.deepEqual(await page.run(() => [...document.querySelectorAll("[name$='.name']")].map(({ name }) => name)), ["contacts[0].name", "contacts[2].name", "contacts[3].name"]);
  await page.run(() => { [...document.querySelectorAll("form input")].slice(-3).forEach((control, at) => { control.value = ["Tre", "tre@example.se", "08-465 004 03"][at]; control.dispatchEvent(new InputEvent("input", { bubbles: true })); }); document.querySelector("form").requestSubmit(); });
  assert.deepEqual(JSON.parse(await page.submission()).contacts.map(({ name }) => name), ["Ett", "Två", "Tre"]);
});

test("a form element that is replaced at each key keeps the rows, and the person in them", async () => {
  const page = await start();
  await page.addRow("contacts[0].name");
  await page.run(() => document.addEventListener("input", () => { const form = document.querySelector("form.blankett"); form.replaceWith(drawn(form)); }));
  await page.hit(await page.control("contacts[1].name"));
  for (const letter of "Reg") {
    await page.press(letter);
    await page.until("the form is alive again", () => page.run(() => document.querySelector("form.blankett").hasAttribute("data-bn-live")));
  }
  assert.equal(await page.value("contacts[1].name"), "Reg");
});

test("rows go to the form that they were typed in, and to no other page's", async () => {
  const page = await start();
  await page.put(second);
  await page.run(() => { history.pushState(null, "", "?arende=2"); document.querySelector("form.blankett").replaceWith(fresh()); });
  await page.until("the new form is alive", () => page.run(() => document.querySelector("form.blankett").hasAttribute("data-bn-live")));
  assert.equal(await page.rows("contacts[0].name"), 1);
});

test("markup that is brought up to date in place loses nothing of what we say about it", async () => {
  const page = await start();
  await page.run(() => {
    const form = document.querySelector("form.blankett");
    form.removeAttribute("novalidate");
    form.removeAttribute("data-bn-live");
    const part = document.querySelector("[data-bn-question='13']");
    part.removeAttribute("hidden");
    part.removeAttribute("data-bn-hidden");
  });
  await page.settled();
  assert.equal(await page.shows(13), false);
  await page.prepare();
  assert.equal((await page.summary()).links.length, 9);
});

test("a host whose own checks rewrite what describes a field leaves our message told", async () => {
  const page = await start();
  await page.type("controller.address.postalCode", "12");
  await page.leave();
  await page.run(() => { const control = document.querySelector("[name='controller.address.postalCode']"); control.setAttribute("aria-invalid", "false"); control.removeAttribute("aria-describedby"); });
  await page.type("controller.address.postalCode", "3");
  await page.leave();
  const state = await page.state("controller.address.postalCode");
  assert.equal(state.invalid, "true");
  assert.equal(state.messages.length, 1);
});

// Posts.

const posting = (html) => html.replace('blankett" method="dialog"', 'blankett" method="post" action="../mottaget" data-bn-submit="post"');

test("a submit event that a script makes is judged too", async () => {
  const page = await start();
  await page.run(() => {
    window.heard = 0;
    const form = document.querySelector("form.blankett");
    form.addEventListener("submit", () => { heard += 1; });
    form.dispatchEvent(new CustomEvent("submit", { bubbles: true, cancelable: true }));
  });
  assert.equal((await page.summary()).links.length, 9);
  assert.equal(await page.run(() => heard), 0);
});

test("a listener that stops a submit and posts by itself makes one submission of it", async () => {
  const page = await start({ edit: posting });
  await page.put(least.answers);
  await page.run(() => {
    window.times = 0;
    addEventListener("breach-notification-submission", () => { times += 1; navigator.sendBeacon(new URL("../times", location), ""); });
    document.querySelector("form.blankett").addEventListener("submit", (event) => { event.preventDefault(); setTimeout(() => event.target.submit(), 100); });
  });
  await page.prepare();
  await page.until("it is posted", () => page.visit.posts.some(({ path }) => path === "/mottaget"));
  assert.equal(page.visit.posts.filter(({ path }) => path === "/times").length, 1);
});

test("what saved for later lets nothing through after the next key", async () => {
  const page = await start({ edit: (html) => posting(html).replace('<div class="knappar">', '<div class="knappar"><a href="#" id="spara" data-bn-novalidate onclick="return false">Spara</a>') });
  await page.hit(await page.run(() => document.getElementById("spara")));
  await page.type("controller.name", "a");
  await page.run(() => document.querySelector("form.blankett").submit());
  assert.notEqual(await page.summary(), null);
});

test("a link that saves for later may press a button of the host's", async () => {
  const page = await start({ edit: (html) => posting(html).replace('<div class="knappar">', '<div class="knappar"><a href="#" id="spara" data-bn-novalidate onclick="document.querySelector(\'form.blankett\').requestSubmit(); return false">Spara</a>').replace('<form ', '<form novalidate ') });
  await page.hit(await page.run(() => document.getElementById("spara")));
  await page.until("it is posted", () => page.visit.posts.length > 0);
});

// The API never traps.

test("a function of the page's that fails while a script asks gives an error with a code, and ends it once", async () => {
  const page = await start({ mayFail: true, edit: (html) => html.replace("../pkg/breach-notification.js", "../tests/browser/pages/manual.mjs"), wait: false });
  await page.until("the module is there", () => page.run(() => Boolean(window.api)));
  const codes = await page.run(() => {
    const live = api.enhance(document.querySelector("form.blankett"));
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
    Object.defineProperty(HTMLInputElement.prototype, "value", { ...value, get() { throw new TypeError("replaced"); } });
    const code = (run) => { try { run(); return null; } catch (error) { return error.code ?? String(error); } };
    const first = code(() => live.answers());
    Object.defineProperty(HTMLInputElement.prototype, "value", value);
    return [first, code(() => live.report()), code(() => live.submission()), code(() => live.answers()), code(() => live.disconnect())];
  });
  assert.deepEqual(codes, ["failed", "failed", "failed", "failed", null]);
  assert.equal((await page.events("error")).length, 1);
});
