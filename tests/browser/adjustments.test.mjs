// What a city adjusts of a form: it is shown, it counts, and a mistake in it is told and costs nobody the form.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { violations } from "./support/axe.mjs";
import { bare, form } from "./support/bare.mjs";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

const script = (adjustment) => `<script type="application/json" data-bn-adjust>${typeof adjustment === "string" ? adjustment : JSON.stringify(adjustment)}</script>`;
const atNow = (html) => html.replace("<breach-notification>", `<breach-notification now="${least.now}">`);

/** The element on a page that adjusts it. */
const element = (adjustment, { edit = (html) => html, ...settings } = {}) => open({
  path: "/www/element.html",
  edit: (html) => edit(atNow(html.replace("</head>", `${adjustment === undefined ? "" : script(adjustment)}</head>`))),
  ...settings,
});

const ofElement = (page, run, ...values) => page.run(`(...values) => (${run})(document.querySelector("breach-notification"), ...values)`, ...values);

/** The words that a list offers, without the invitation to choose. */
const offered = (page, field) => page.run((field) => {
  const list = document.querySelector(`select[data-bn-field="${field}"]`);
  if (list) return [...list.options].slice(1).map((option) => option.text);
  return [...document.querySelectorAll(`input[data-bn-field="${field}"]`)].map((input) => input.labels[0].innerText);
}, field);

/** Keeps what the console is told of mistakes. */
const heard = (html) => html.replace("<head>", '<head><script>window.said = []; console.error = (...words) => said.push(words.join(" "));</script>');
const said = (page) => page.run(() => said.join("\n"));

const misdirected = { key: "misdirected", sv: "Obehörigt röjande: Felskick", en: "Unauthorised disclosure: Misdirected" };

test("the page of a city that has adjusted all there is", async () => {
  const page = await open({ path: "/www/adjusted.html", edit: atNow });
  assert.deepEqual((await offered(page, "incident.type")).slice(1, 4), ["Obehörigt röjande: Felskickat e-postmeddelande", "Obehörigt röjande: Felskick i e-tjänst", "Obehörigt röjande: Obehörig publicering"]);
  assert.equal((await offered(page, "incident.type")).at(-1), "Något annat");
  assert.match(await page.text(), /Skriv vad som hände, inte vem som gjorde fel\./);
  assert.match(await page.text(), /Till exempel enhetschef\./);
  for (const [field, value] of Object.entries({ "controller.name": "Exempelnämnden", "controller.organisationNumber": "212000-0142", "contacts[0].role": "Dataskyddsombud", "incident.area": "municipality", "controller.address.country": "Sverige" })) {
    assert.equal(await page.value(field), value, field);
  }
  assert.deepEqual(await page.chosen("incident.sector"), ["Offentlig sektor"]);
  assert.equal(await ofElement(page, (element) => element.unsaved), false, "nobody has written anything yet");
  await page.put({ ...least.answers, "incident.type": "Obehörigt röjande: Felskick i e-tjänst" });
  await page.prepare();
  const submission = JSON.parse(await page.submission());
  assert.equal(submission.incident.type, "misdirected");
  assert.equal(submission.incident.area, "municipality");
  const links = Object.fromEntries(await page.run(() => [...document.querySelectorAll("[data-bn-result] a")].map((link) => [link.innerText, link.href])));
  assert.equal(links["Så anmäler ni (öppnas i ny flik)"], "https://intranat.example.se/anmal-incident");
  assert.match(await page.text("[data-bn-result]"), /Bevara filen i 24 månader, och gallra den sedan\./);
  await page.click("English");
  assert.match(await page.text("[data-bn-result]"), /How to notify[^]*Keep the file for 24 months, and then delete it\./);
  assert.match(await page.text(), /Write what happened, not who made the mistake\./);
  assert.equal((await offered(page, "incident.type"))[2], "Unauthorised disclosure: Sent to the wrong person in an online service");
  assert.equal(await page.value("incident.type"), "misdirected");
});

test("it has no flaw that axe finds, blank and prepared, in both languages", async () => {
  const page = await open({ path: "/www/adjusted.html", edit: atNow, scripts: ["axe.js"] });
  assert.deepEqual(await violations(page), []);
  await page.put(least.answers);
  await page.prepare();
  assert.deepEqual(await violations(page), []);
  await page.click("English");
  assert.deepEqual(await violations(page), []);
});

test("its limit is counted", async () => {
  const page = await element({ limits: { "incident.description": 60 } });
  await page.type("incident.description", "å".repeat(58));
  assert.match(await page.text(), /Tecken kvar: 2/);
});

test("what is adjusted counts on a form of the host's, whose markup stays", async () => {
  const host = (adjustment) => open({
    path: "/tests/browser/pages/own-markup.html",
    now: least.now,
    edit: (html) => html.replace("Brev till fel person", "Felskick").replace("</main>", `</main>${adjustment ? script(adjustment) : ""}`),
  });
  const chosen = async (page) => {
    await page.run(() => {
      const list = document.querySelector("#handelse");
      list.value = "17";
      list.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await page.put({ "controller.name": "Exempelnämnden", "controller.address.city": "Exempelstad" });
    await page.prepare();
    return JSON.parse(await page.submission()).incident.type;
  };
  assert.equal(await chosen(await host()), "Felskick");
  const page = await host({ choices: { "incident.type": [{ ...misdirected, sv: "Felskick" }, "theft", "loss"] }, texts: { 15: { help: { sv: "Vår hjälp." } } } });
  assert.doesNotMatch(await page.text(), /Vår hjälp/);
  assert.equal(await chosen(page), "misdirected");
});

test("a mistake is told with its path, and the form is there as it was without", async () => {
  const page = await element({ limits: { "incident.description": 60 }, choices: { "incident.type": ["access", { key: "Fel", sv: "Fel" }] } }, { edit: heard, mayFail: true });
  assert.match(await said(page), /^breach-notification: .*\/choices\/incident\.type\/1\/key: write a key/);
  const [event, ...others] = await page.events("error");
  assert.equal(others.length, 0);
  assert.equal(event.detail.code, "badAdjustment");
  assert.deepEqual(event.detail.details.map(({ path }) => path), ["/choices/incident.type/1/key"]);
  assert.match(event.detail.message, /choices\/incident\.type\/1\/key: write a key/);
  assert.equal((await offered(page, "incident.type")).length, 11, "never half");
  await page.put(least.answers);
  await page.prepare();
  assert.notEqual(await page.submission(), null);
});

for (const [what, adjustment, path, words] of [
  ["that is no JSON", '{ "limits": { "incident.description": 60, } }', "", /no JSON/],
  ["of a form that there is not", { form: "annat" }, "/form", /imy-notification/],
]) {
  test(`a script ${what} is told`, async () => {
    const page = await element(adjustment, { mayFail: true });
    const [event] = await page.events("error");
    assert.equal(event.detail.code, "badAdjustment");
    assert.equal(event.detail.details[0].path, path);
    assert.match(event.detail.details[0].message, words);
    assert.equal((await offered(page, "incident.type")).length, 11);
  });
}

test("of two scripts for one form neither is used", async () => {
  const page = await element({ limits: { "incident.description": 60 } }, { edit: (html) => html.replace("</head>", `${script({ retentionMonths: 12 })}</head>`), mayFail: true });
  const [event] = await page.events("error");
  assert.deepEqual(event.detail.details.map(({ path }) => path), ["/form"]);
});

test("on a form of the host's a mistake is told too, and the form is alive", async () => {
  const page = await open({ now: least.now, edit: (html) => heard(html.replace("</head>", `${script({ retentionMonths: "två" })}</head>`)), mayFail: true });
  assert.match(await said(page), /\/retentionMonths: write a whole number/);
  const [event] = await page.events("error");
  assert.deepEqual(event.detail.details.map(({ path }) => path), ["/retentionMonths"]);
  await page.put(least.answers);
  await page.prepare();
  assert.notEqual(await page.submission(), null);
});

test("a script adjusts the element by its property; what was typed stays, and what was filled in beforehand gives way", async () => {
  const page = await element();
  const adjust = async (adjustment) => {
    await ofElement(page, (element, adjustment) => { element.adjust = adjustment; }, adjustment);
    await page.until("it is live again", () => page.run(() => document.querySelector("breach-notification form") !== null));
  };
  await adjust({ prefill: { "controller.name": "Exempelnämnden" } });
  assert.equal(await page.value("controller.name"), "Exempelnämnden");
  await page.put({ "controller.name": "Andra nämnden", "incident.ongoing": "no" });
  await adjust({ prefill: { "controller.name": "Exempelnämnden", "controller.organisationNumber": "212000-0142" }, choices: { "incident.ongoing": [{ key: "no", sv: "Den är över" }, "yes"] } });
  assert.equal(await page.value("controller.name"), "Andra nämnden");
  assert.equal(await page.value("controller.organisationNumber"), "", "a draft is not filled up");
  assert.deepEqual(await page.chosen("incident.ongoing"), ["Den är över"]);
  assert.equal(await ofElement(page, (element) => element.unsaved), true);
  await adjust(null);
  assert.deepEqual(await page.chosen("incident.ongoing"), ["Nej"]);
});

test("the property goes before the script of the page, and may be set before the element is known", async () => {
  const page = await element({ prefill: { "controller.name": "Sidans nämnd" } }, {
    edit: (html) => html.replace("</main>", `</main><script>document.querySelector("breach-notification").adjust = { prefill: { "controller.name": "Skriptets nämnd" } };</script>`),
  });
  assert.equal(await page.value("controller.name"), "Skriptets nämnd");
});

test("a mistake in the property is told, and the form is there", async () => {
  const page = await element(undefined, { mayFail: true });
  await ofElement(page, (element) => { element.adjust = { choices: { "incident.typ": [] } }; });
  await page.until("it is told", async () => (await page.events("error")).length === 1);
  const [event] = await page.events("error");
  assert.deepEqual([event.detail.code, event.detail.details.map(({ path }) => path)], ["badAdjustment", ["/choices/incident.typ"]]);
  await page.put(least.answers);
  await page.prepare();
  assert.notEqual(await page.submission(), null);
});

test("a draft goes before what is filled in beforehand, and a blank form has it again", async () => {
  const page = await element({ prefill: { "controller.name": "Exempelnämnden", "contacts[0].role": "Dataskyddsombud", "dataSubjects.groups": ["pupils"], "incident.description": "Ett brev\nkom fel." } }, {
    edit: (html) => html.replace("</main>", `</main><script>document.querySelector("breach-notification").answers = { "incident.ongoing": "yes" };</script>`),
  });
  assert.equal(await page.value("controller.name"), "");
  assert.deepEqual(await page.chosen("dataSubjects.groups"), []);
  await ofElement(page, (element) => element.reset());
  await page.settled();
  assert.equal(await page.value("controller.name"), "Exempelnämnden");
  assert.equal(await page.value("incident.description"), "Ett brev\nkom fel.");
  assert.deepEqual(await page.chosen("dataSubjects.groups"), ["Skolelever i förskola, grundskola eller gymnasium"]);
  await page.addRow("contacts[0].name");
  assert.equal(await page.value("contacts[1].role"), "", "once");
});

test("a hint stands at radio buttons too", async () => {
  const page = await element({ choices: { "dataSubjects.count.range": ["1-10", "11-100", "over-100000"] }, texts: { "dataSubjects.count.range": { hint: { sv: "Räkna hushållen." } } } });
  const described = await page.run(() => {
    const set = document.querySelector('input[data-bn-field="dataSubjects.count.range"]').closest("fieldset");
    return set.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).innerText);
  });
  assert.deepEqual(described, ["Räkna hushållen."]);
});

test("the same adjustment once more changes nothing on the page", async () => {
  const page = await element();
  const adjust = (limit) => ofElement(page, (element, limit) => { element.adjust = { limits: { "incident.description": limit } }; }, limit);
  await adjust(60);
  await page.until("it is live again", () => page.run(() => document.querySelector("breach-notification form") !== null));
  await page.run(() => { window.before = document.querySelector("breach-notification form"); });
  await adjust(60);
  await page.settled();
  assert.equal(await page.run(() => document.querySelector("breach-notification form") === before), true);
});

test("where the host draws rows anew, what was typed goes before what is filled in beforehand", async () => {
  const rows = () => form('<h2>Kontaktpersoner</h2><div id="plats" data-bn-question="5"></div>', `<p><button>Skicka</button></p>${script({ prefill: { "contacts[0].role": "Dataskyddsombud" } })}`);
  const page = await open(bare(rows()));
  assert.equal(await page.value("contacts[0].role"), "Dataskyddsombud");
  await page.put({ "contacts[0].name": "Kontaktpersonen", "contacts[0].role": "Dataskyddsombud i kommunen" });
  await page.run(() => {
    const old = document.querySelector("#plats");
    const drawn = old.cloneNode();
    old.replaceWith(drawn);
  });
  await page.settled();
  assert.equal(await page.value("contacts[0].name"), "Kontaktpersonen");
  assert.equal(await page.value("contacts[0].role"), "Dataskyddsombud i kommunen");
});

test("a script adjusts a form of the host's, or is told what is wrong while the form is as it was", async () => {
  const page = await open({ wait: false, now: least.now, edit: (html) => html.replace("../pkg/breach-notification.js", "../tests/browser/pages/manual.mjs") });
  await page.until("the module is there", () => page.run(() => Boolean(window.api)));
  const thrown = await page.run(() => {
    const form = document.querySelector("form.blankett");
    const before = form.outerHTML;
    try {
      api.enhance(form, { adjust: { limits: { "incident.description": 0 } } });
      return null;
    } catch (error) {
      return [error.code, error.details.map(({ path }) => path), form.outerHTML === before];
    }
  });
  assert.deepEqual(thrown, ["badAdjustment", ["/limits/incident.description"], true]);
  const told = await page.run(() => {
    const live = api.enhance(document.querySelector("form.blankett"), { adjust: { limits: { "incident.description": 5 } } });
    live.setAnswers({ "incident.description": "Ett brev" });
    const { problems } = live.report();
    live.disconnect();
    return problems.filter(({ field }) => field === "incident.description").map(({ code }) => code);
  });
  assert.deepEqual(told, ["tooLong"]);
  const shown = await page.run(() => {
    const live = api.enhance(document.querySelector("form.blankett"), { formId: "internal-report" });
    const { questions } = live.report();
    live.disconnect();
    return questions.length;
  });
  assert.equal(shown, 20);
});

test("a page with both forms has a script for each", async () => {
  const page = await element({ prefill: { "controller.name": "Nämnden i anmälan" } }, {
    edit: (html) => html.replace("</main>", `<breach-notification data-bn-form="internal-report"></breach-notification></main>${script({ form: "internal-report", prefill: { "controller.name": "Nämnden i rapporten" } })}`),
  });
  await page.until("both are live", async () => (await page.events("ready")).length === 2);
  const names = await page.run(() => [...document.querySelectorAll('[data-bn-field="controller.name"]')].map((control) => control.value));
  assert.deepEqual(names, ["Nämnden i anmälan", "Nämnden i rapporten"]);
});

test("what a draft has chosen that the city no longer offers is listed, and not lost in silence", async () => {
  const page = await element({ choices: { "incident.sector": ["public"], "dataSubjects.groups": ["pupils", "not-known", "other"] } });
  const unplaced = await ofElement(page, (element) => {
    element.answers = { "incident.sector": "private", "dataSubjects.groups": ["pupils", "children"], "controller.name": "Exempelnämnden" };
    return element.unplaced;
  });
  assert.deepEqual(unplaced.sort(), ["dataSubjects.groups", "incident.sector"]);
  assert.equal(await page.value("controller.name"), "Exempelnämnden");
});
