// <breach-notification>: the whole form as one element.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { least, nativeSubmission, scenario } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const usbStick = scenario("usb-stick");

const start = ({ attributes = `now="${usbStick.now}"`, edit = (html) => html, ...settings } = {}) => open({
  path: "/www/element.html",
  edit: (html) => edit(html.replace("<breach-notification>", `<breach-notification ${attributes}>`)),
  ...settings,
});

const element = (page, run, ...values) => page.run(`(...values) => (${run})(document.querySelector("breach-notification"), ...values)`, ...values);

/** A form of the host's around it. */
const inForm = (html) => html.replace("<breach-notification", '<form id="host" method="post" action="../mottaget"><breach-notification name="anmalan"').replace("</breach-notification>", "</breach-notification><button id=skicka>Skicka</button></form>");

/** Takes it off the page, for longer than a move takes, and puts it back. */
async function takeOffAndPutBack(page) {
  await page.wait(async () => {
    const element = document.querySelector("breach-notification");
    const main = element.parentElement;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    main.append(element);
  });
  await page.until("it is live again", async () => (await page.events("ready")).length === 2);
}

test("it shows the questions that apply, in order, and what stood there is gone", async () => {
  const page = await start();
  const shown = await page.shown();
  assert.deepEqual(shown, Array.from({ length: 37 }, (_, at) => at + 1).filter((number) => ![13, 14, 22, 32, 33, 34, 35].includes(number)));
  assert.doesNotMatch(await page.text(), /kan inte visas/);
  assert.equal(await page.value("controller.address.country"), "Sverige");
});

test("filled in by its labels it makes, byte for byte, what the native crate makes", async () => {
  const page = await start();
  await page.put(usbStick.answers);
  await page.prepare();
  assert.equal(await page.submission(), nativeSubmission("usb-stick"));
  assert.match(await page.text(), /Inte inskickat: anmäl i IMY:s e-tjänst/);
});

test("every control has a label and an id of its own, also with rows added", async () => {
  const page = await start();
  await page.put({ "processors.involved": "yes" });
  for (const field of ["contacts[0].name", "processors.organisations[0].name", "actions[0].date"]) await page.addRow(field);
  const flaws = await page.run(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const controls = [...document.querySelectorAll("main input, main select, main textarea")];
    return [ids.filter((id, at) => ids.indexOf(id) !== at), controls.filter((control) => !control.labels.length).map(({ name }) => name)];
  });
  assert.deepEqual(flaws, [[], []]);
});

test("where it cannot start, what stands between its tags stays, and an event says why", async () => {
  const page = await start({ missing: /\.wasm$/, mayFail: true });
  const [event] = await page.events("error");
  assert.equal(event.target, "breach-notification");
  assert.match(await page.text(), /kan inte visas/);
});

test("errors are listed, linked and told in it as on any page", async () => {
  const page = await start();
  await page.prepare();
  const { heading, links, focused } = await page.summary();
  assert.equal(heading, "Det är 9 fel att rätta");
  assert.equal(links.length, 9);
  assert.equal(focused, true);
});

test("a person can change the language, and keeps what was typed", async () => {
  const page = await start();
  await page.put({ "controller.name": "Exempelkommun", "incident.ongoing": "no" });
  await page.prepare();
  await page.click("English");
  assert.match(await page.text(), /1\. Name of the organisation/);
  assert.equal((await page.summary()).heading, "There are 8 errors to correct");
  assert.equal(await page.run(() => document.querySelector("form").lang), "en");
  assert.equal(await page.value("controller.name"), "Exempelkommun");
  assert.equal(await page.shows(13), true);
  await page.click("Svenska");
  assert.match(await page.text(), /1\. Organisationens namn/);
});

test("it speaks the language of its lang, else of the page", async () => {
  const page = await start({ attributes: 'lang="en"' });
  assert.match(await page.text(), /1\. Name of the organisation/);
  assert.match(await page.text(), /The numbers of the questions are those of the authority's form in Swedish\./);
  const other = await start({ edit: (html) => html.replace('<html lang="sv">', '<html lang="en-GB">') });
  assert.match(await other.text(), /1\. Name of the organisation/);
});

test("its clock can be fixed and moved", async () => {
  const page = await start({ attributes: 'now="2021-04-16T08:30:00+02:00"' });
  await page.put({ "incident.discovered.date": "2021-04-13", "incident.discovered.time": "08:30" });
  assert.equal(await page.shows(14), false);
  await element(page, (element) => { element.now = "2021-04-16T08:31:00+02:00"; });
  assert.equal(await page.shows(14), true);
});

test("answers, verdict and submission can be read from it, and a draft put in", async () => {
  const page = await start();
  assert.equal(await element(page, (element) => element.value), "");
  await element(page, (element, answers) => { element.answers = answers; }, usbStick.answers);
  assert.equal(await element(page, (element) => element.value), nativeSubmission("usb-stick"));
  assert.equal(await element(page, (element) => element.report.complete), true);
  assert.equal(await element(page, (element) => element.answers["incident.ongoing"]), "no");
  await element(page, (element, value) => { element.value = value; }, JSON.stringify({ "controller.name": "Exempelkommun" }));
  assert.equal(await page.value("controller.name"), "Exempelkommun");
  assert.equal(await element(page, (element) => element.submission), null);
  await element(page, (element, value) => { element.value = value; }, nativeSubmission("usb-stick"));
  await page.until("the submission is read", () => element(page, (element) => element.value !== ""));
  assert.equal(await element(page, (element) => element.value), nativeSubmission("usb-stick"));
});

test("a draft that is put in before it is live is there when it is", async () => {
  const early = '<script type="module">const e = document.querySelector("breach-notification"); customElements.whenDefined("breach-notification").then(() => { e.answers = { "controller.name": "Tidig" }; });</script></body>';
  const page = await start({ edit: (html) => html.replace("</body>", early) });
  await page.until("the draft is there", async () => await page.value("controller.name") === "Tidig");
});

test("taken off the page and put back it keeps the answers", async () => {
  const page = await start();
  await page.put({ "controller.name": "Exempelkommun" });
  await takeOffAndPutBack(page);
  assert.equal(await page.value("controller.name"), "Exempelkommun");
  assert.equal(await page.run(() => document.querySelectorAll("main form").length), 1);
});

test("moved in one go it stays as it is", async () => {
  const page = await start();
  await page.put({ "controller.name": "Exempelkommun" });
  await page.run(() => document.body.append(document.querySelector("breach-notification")));
  await page.settled();
  assert.equal((await page.events("ready")).length, 1);
  await page.choose("incident.ongoing", "no");
  assert.equal(await page.shows(13), true);
});

test("in a form of the host's it takes part: its JSON is posted, and its errors hold the form back", async () => {
  const page = await start({ edit: inForm });
  assert.equal(await page.run(() => document.getElementById("host").checkValidity()), false);
  await page.hit(await page.run(() => document.getElementById("skicka")));
  assert.equal((await page.summary()).links.length, 9);
  assert.deepEqual(page.visit.posts, []);
  await page.put(usbStick.answers);
  assert.equal(await page.run(() => new FormData(document.getElementById("host")).get("anmalan")), nativeSubmission("usb-stick"));
  await page.hit(await page.run(() => document.getElementById("skicka")));
  await page.until("the host has it", () => page.visit.posts.length === 1);
  assert.equal(page.visit.posts[0].fields.get("anmalan"), nativeSubmission("usb-stick"));
});

test("the host's reset and disabled reach into it", async () => {
  const around = (html) => html.replace("<breach-notification", '<form id="host"><fieldset id="set"><breach-notification').replace("</breach-notification>", "</breach-notification></fieldset></form>");
  const page = await start({ edit: around });
  await page.put({ "controller.name": "Exempelkommun" });
  await page.run(() => { document.getElementById("set").disabled = true; });
  assert.equal((await page.state("controller.name")).disabled, true);
  await page.run(() => { document.getElementById("set").disabled = false; });
  assert.equal((await page.state("controller.name")).disabled, false);
  await page.run(() => document.getElementById("host").reset());
  await page.settled();
  assert.equal(await page.value("controller.name"), "");
});

test("two of them on a page do not disturb each other", async () => {
  const page = await start({ edit: (html) => html.replace("</main>", "<breach-notification></breach-notification></main>") });
  await page.until("both are live", async () => (await page.events("ready")).length === 2);
  const ids = await page.run(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
  assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
  await page.run(() => {
    const [first, second] = document.querySelectorAll("breach-notification");
    first.answers = { "controller.name": "Ett" };
    second.answers = { "controller.name": "Två" };
  });
  assert.deepEqual(await page.run(() => [...document.querySelectorAll("breach-notification")].map(({ answers }) => answers["controller.name"])), ["Ett", "Två"]);
  await page.run(() => document.querySelectorAll("breach-notification")[1].querySelector("input[type=radio][value=no]").click());
  assert.equal((await page.events("change")).length, 1);
});

test("it works in a shadow root", async () => {
  const page = await start();
  await page.run(() => {
    const host = document.createElement("div");
    host.id = "skugga";
    document.body.append(host);
    host.attachShadow({ mode: "open" }).append(document.createElement("breach-notification"));
  });
  await page.until("it is live", async () => (await page.events("ready")).length === 2);
  const inShadow = (run) => page.run(`() => (${run})(document.getElementById("skugga").shadowRoot)`);
  assert.equal(await inShadow((root) => root.querySelector("[data-bn-field='incident.ended.date']").checkVisibility()), false);
  await inShadow((root) => root.querySelector("[data-bn-field='incident.ongoing'][value=no]").click());
  assert.equal(await inShadow((root) => root.querySelector("[data-bn-field='incident.ended.date']").checkVisibility()), true);
  await inShadow((root) => root.querySelector(".bn-submit").click());
  assert.equal(await inShadow((root) => root.activeElement.className), "bn-summary");
  await inShadow((root) => root.querySelector(".bn-summary a").click());
  assert.equal(await inShadow((root) => root.activeElement.dataset.bnField), "controller.name");
});

test("another name can be given to it", async () => {
  const named = `<script type="module">
    import { BreachNotification } from "../pkg/breach-notification.js";
    BreachNotification.define("min-anmalan");
    document.body.append(document.createElement("min-anmalan"));
  </script></body>`;
  const page = await start({ edit: (html) => html.replace("</body>", named) });
  await page.until("both are live", async () => (await page.events("ready")).length === 2);
});

test("it works under a strict policy, and asks no other origin", async () => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'";
  const page = await start({ policy });
  await page.put(least.answers);
  await page.click("Förhandsgranska");
  await page.click("Stäng");
  await page.prepare();
  assert.deepEqual(await page.recorded("violations"), []);
  const others = await page.run(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !name.startsWith(location.origin)));
  assert.deepEqual(others, []);
});

test("a script that only asks whether it is valid disturbs nobody", async () => {
  const page = await start({ edit: inForm });
  await page.type("controller.name", "E");
  for (const ask of [() => document.getElementById("host").checkValidity(), () => document.querySelector("breach-notification").checkValidity()]) {
    assert.equal(await page.run(ask), false);
    await page.settled();
    assert.equal(await page.summary(), null);
    assert.equal(await page.hasFocus("controller.name"), true);
  }
});

test("the post that takes the answers along asks nobody whether to leave", async () => {
  const page = await start({ edit: inForm });
  await page.put(usbStick.answers);
  assert.equal(await page.asksBeforeLeaving(), true);
  await page.run(() => { document.getElementById("host").addEventListener("submit", (event) => { event.preventDefault(); }, { once: true }); });
  await page.hit(await page.run(() => document.getElementById("skicka")));
  assert.equal(await page.asksBeforeLeaving(), true, "the host held it back");
  await page.run(() => addEventListener("beforeunload", (event) => sessionStorage.setItem("asked", event.defaultPrevented)));
  await page.hit(await page.run(() => document.getElementById("skicka")));
  await page.until("the host has it", () => page.visit.posts.length === 1);
  await page.until("the next page is there", () => page.run(() => document.title === "Mottaget"));
  assert.equal(await page.run(() => sessionStorage.getItem("asked")), "false");
});

test("what is posted is as things stand when it is posted", async () => {
  const page = await start({ edit: inForm, attributes: 'now="2021-04-16T08:29:00+02:00"' });
  const { "incident.lateReason": _, ...inTime } = usbStick.answers;
  await page.put(inTime);
  const posted = () => page.run(() => new FormData(document.getElementById("host")).get("anmalan"));
  const valid = () => page.run(() => document.getElementById("host").checkValidity());
  assert.equal(JSON.parse(await posted()).deadline.status, "onTime");
  assert.equal(await valid(), true);
  await element(page, (element) => { element.now = "2021-04-16T08:31:00+02:00"; });
  await page.settled();
  assert.equal(await valid(), false, "the reasons for the delay are missing");
  assert.equal(await posted(), "");
});

test("taken off and put back it still asks before leaving, in the language that was chosen", async () => {
  const page = await start();
  await page.put({ "controller.name": "Exempelkommun" });
  await page.click("English");
  await takeOffAndPutBack(page);
  assert.equal(await page.asksBeforeLeaving(), true);
  assert.match(await page.text(), /1\. Name of the organisation/);
});

test("whoever hears that it is ready can use it", async () => {
  const listener = '<script>addEventListener("breach-notification-ready", ({ target }) => { window.complete = target.report?.complete; });</script></head>';
  const page = await start({ edit: (html) => html.replace("</head>", listener) });
  assert.equal(await page.run(() => window.complete), false);
});

test("what a script set before the browser knew it counts, and a draft that makes no sense takes nothing along", async () => {
  const early = (draft) => (html) => html.replace("</breach-notification>", `</breach-notification><script>Object.assign(document.querySelector("breach-notification"), ${draft});</script>`);
  const page = await start({ edit: early('{ answers: { "controller.name": "Tidig" }, disabled: true }') });
  assert.equal(await page.value("controller.name"), "Tidig");
  assert.equal((await page.state("controller.name")).disabled, true);
  const wrong = await start({ edit: (html) => inForm(early('{ answers: { "controller.name": 1 } }')(html)), mayFail: true });
  await wrong.until("it is told", async () => (await wrong.events("error")).length === 1);
  assert.equal((await wrong.events("error"))[0].detail.code, "invalidAnswers");
  assert.equal(await wrong.run(() => document.getElementById("host").checkValidity()), false, "the rest works");
});

test("a value takes effect at once, and what is wrong with it is said with a code", async () => {
  const page = await start();
  const [value, codes] = await element(page, (element, json) => {
    element.value = json;
    const value = element.value;
    const codes = ["{", JSON.stringify({ form: { id: "other" } }), JSON.stringify({ "controller.name": 1 })].map((wrong) => {
      try {
        element.value = wrong;
        return null;
      } catch (error) {
        return error.code;
      }
    });
    return [value, codes];
  }, nativeSubmission("usb-stick"));
  assert.equal(value, nativeSubmission("usb-stick"));
  assert.deepEqual(codes, ["invalidAnswers", "notASubmission", "invalidAnswers"]);
});

test("it follows the language of the page, until a person chooses one", async () => {
  const page = await start();
  const speak = async (lang) => { await page.run((lang) => { document.documentElement.lang = lang; }, lang); await page.settled(); };
  await speak("en");
  assert.match(await page.text(), /1\. Name of the organisation/);
  await speak("de");
  assert.match(await page.text(), /1\. Organisationens namn/);
  assert.equal(await page.run(() => document.querySelector("form").lang), "sv", "what it speaks, not what it was asked for");
  await page.click("English");
  assert.match(await page.text(), /1\. Name of the organisation/);
});

test("the reasons for the delay are marked as required once it is late", async () => {
  const page = await start({ attributes: 'now="2021-04-16T00:01:00+02:00"' });
  await page.put({ "incident.discovered.date": "2021-04-13" });
  const marked = () => page.run(() => [finder.text(finder.headings(14)[0]), finder.control({ number: 14, row: 0 }).required, finder.visible(finder.headings(14)[0].querySelector(".bn-required"))]);
  assert.deepEqual((await marked()).slice(1), [false, false], "it may be late");
  await element(page, (element) => { element.now = "2021-04-17T00:01:00+02:00"; });
  await page.settled();
  assert.deepEqual((await marked()).slice(1), [true, true]);
});

test("two of them in one shadow root have ids of their own", async () => {
  const page = await start();
  await page.run(() => {
    const host = document.createElement("div");
    host.id = "skugga";
    document.body.append(host);
    host.attachShadow({ mode: "open" }).append(document.createElement("breach-notification"), document.createElement("breach-notification"));
  });
  await page.until("both are live", async () => (await page.events("ready")).length === 3);
  const ids = await page.run(() => [...document.getElementById("skugga").shadowRoot.querySelectorAll("[id]")].map(({ id }) => id));
  assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
});
