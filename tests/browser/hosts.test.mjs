// Someone else's pages: forms in the manner of eight kinds of products. On each the right things show, hide and are
// checked, and nothing of the host's is broken.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { placeOf } from "./support/places.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

const english = {
  "Ja": "Yes",
  "Nej": "No",
  "Övrigt": "Other",
  "Tekniskt fel": "Technical fault",
  "4. Mycket allvarlig": "4. Very serious",
  "Datum": "Date",
  "Klockslag": "Time",
  'Ange kommentar vid val "Övrigt"': 'Add a comment if you choose "Other"',
  "Organisationens namn": "Name of the organisation",
  "Organisationsnummer": "Organisation number",
  "Personuppgifterna var krypterade eller på annat sätt skyddade": "The personal data were encrypted or protected in another way",
};
const bilingual = {
  "Ja": "Ja / Yes",
  "Nej": "Nej / No",
  "Övrigt": "Övrigt / Other",
  "Personuppgifterna var krypterade eller på annat sätt skyddade": "Krypterade / Encrypted",
};

/** The questions that every one of these forms has, and those of them that are asked from the start. */
const common = [1, 2, 11, 12, 13, 14, 18, 21, 22, 29, 31, 32, 33, 34, 35, 36];
const conditional = [13, 14, 22, 32, 33, 34, 35];

/**
 * What differs between them. `heading`: what holds a question's number beside labels and legends. `send`: what the submit
 * button reads. `reset`: the same for a button that resets. `more`: questions that not all have. `rows`: fields whose rows
 * can be added. `single`: fields of a group that has but one row.
 */
const hosts = {
  table: { heading: "td.fraga", send: "Skicka blanketten", reset: "Rensa", rows: ["processors.organisations"] },
  blocks: { send: "Skicka anmälan", reset: "Töm formuläret", more: [30], rows: ["actions"], single: true },
  portlet: { heading: "p.pt-rubrik", form: "#svid10_6c94e1 form", send: "Skicka in", more: [5, 6, 7, 8], rows: ["contacts", "processors.organisations"] },
  list: { translation: english, send: "Submit", more: [23], rows: ["processors.organisations"] },
  state: { send: "Granska och skicka", reset: "Börja om", rows: ["processors.organisations"] },
  grid: { heading: "div[id^=q]", translation: bilingual, send: "Skicka / Send", reset: "Rensa", more: [5, 6, 7, 8], rows: ["contacts", "processors.organisations"] },
  "server-controls": { heading: "span.rubrik", send: "Skicka", rows: ["processors.organisations"] },
  outside: { heading: "dt[id], caption", send: "Skicka in ärendet", reset: "Återställ", rows: ["processors.organisations"] },
};

const rowFields = {
  "contacts": ["name", "role", "email", "phone"],
  "processors.organisations": ["name", "organisationNumber"],
  "actions": ["date", "description"],
};

/** A notification that reaches most of what is conditional. */
const answers = ({ rows }) => ({
  "controller.name": "Exempelstads kommun",
  "controller.organisationNumber": "212000-0142",
  ...(rows.includes("contacts") && {
    "contacts[0].name": "Dataskyddsombudet",
    "contacts[0].email": "dataskydd@example.se",
    "contacts[0].phone": "08-465 004 01",
  }),
  "incident.discovered.date": "2026-05-05",
  "incident.discovered.time": "08:30",
  "incident.ongoing": "no",
  "incident.ended.date": "2026-05-05",
  "incident.cause": "other",
  "incident.causeComment": "Strömavbrott",
  "processors.involved": "yes",
  "processors.organisations[0].name": "Exempel AB",
  "information.given": "no",
  "information.planned": "no",
  "information.reasonsNot": ["protected"],
  "supplement.planned": "yes",
});

const prepared = ({ rows }) => ({
  controller: { name: "Exempelstads kommun", organisationNumber: "212000-0142" },
  ...(rows.includes("contacts") && { contacts: [{ name: "Dataskyddsombudet", email: "dataskydd@example.se", phone: "+46846500401" }] }),
  incident: {
    discovered: { date: "2026-05-05", time: "08:30" },
    ongoing: "no",
    ended: { date: "2026-05-05" },
    cause: "other",
    causeComment: "Strömavbrott",
  },
  processors: { involved: "yes", organisations: [{ name: "Exempel AB" }] },
  information: { given: "no", planned: "no", reasonsNot: ["protected"] },
  supplement: { planned: "yes" },
});

/** The questions and parts that must be filled in, in order. */
const required = ({ rows }) => ["controller.name", ...(rows.includes("contacts") ? ["contacts[0].name", "contacts[0].email", "contacts[0].phone"] : [])];

async function prepare(page, host) {
  await page.run(({ heading, translation }) => {
    if (heading) finder.headingElements = `label, legend, ${heading}`;
    if (translation) finder.translation = translation;
  }, host);
  return page;
}

async function start(name, settings) {
  const page = await open({ path: `/tests/browser/hosts/${name}.html`, scripts: ["clock.js"], ...settings });
  if (name === "state") await page.until("the form is drawn", () => page.run((wait) => document.querySelector(wait ? "form[data-bn-live]" : "form")?.elements.length > 5, settings?.wait !== false));
  return prepare(page, hosts[name]);
}

/** The same without the drop-in: a script brings it to life when a test says so. */
async function startByHand(name) {
  const manual = '<script type="module" src="../pages/manual.mjs"></script>';
  const edit = (html) => html.replace(/<script [^>]*breach-notification[^>]*><\/script>/, manual);
  const page = await start(name, { wait: false, edit });
  await page.until("the module is there", () => page.run(() => Boolean(window.api)));
  return page;
}
const formOf = (name) => hosts[name].form ?? "form[data-breach-notification]";

/** The button with just these words; several may begin so. */
const button = (page, words) => page.run((words) => finder.buttons("").find((button) => finder.reads(button) === words), words);
const send = async (page, { send }) => page.hit(await button(page, send));

const submission = async (page) => {
  const submission = JSON.parse(await page.submission());
  const parts = ["controller", "contacts", "incident", "processors", "dataSubjects", "consequences", "actions", "information", "supplement"];
  return Object.fromEntries(parts.filter((part) => part in submission).map((part) => [part, submission[part]]));
};

/** Fields without a visible label or label without a visible field; what is hidden but would be posted. */
const loose = (page) => page.run(() => {
  const controls = [...document.querySelector("form[data-bn-live]").elements].filter((control) => control.matches("input:not([type=hidden], [type=submit], [type=button], [type=reset]), select, textarea"));
  return {
    labels: [...document.querySelectorAll("label")].filter((label) => finder.visible(label) && label.control && !finder.visible(label.control)).map((label) => finder.text(label)),
    fields: controls.filter((control) => finder.visible(control) && control.labels.length && ![...control.labels].some((label) => finder.visible(label))).map(({ name }) => name),
    disabled: controls.filter((control) => finder.visible(control) && control.matches(":disabled")).map(({ name }) => name),
    posted: controls.filter((control) => control.closest("[data-bn-hidden]") && !control.matches(":disabled")).map(({ name }) => name),
  };
});
const nothingLoose = { labels: [], fields: [], disabled: [], posted: [] };

/** Ids and names that stand twice, labels that lead nowhere, descriptions that don't exist. */
const flaws = (page) => page.run(() => {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const texts = [...document.querySelector("form[data-bn-live]").elements].filter((control) => control.name && !finder.isCheckable(control) && control.type !== "submit");
  const names = texts.map(({ name }) => name);
  const twice = (all) => [...new Set(all.filter((each, at) => all.indexOf(each) !== at))];
  const references = [...document.querySelectorAll("[aria-describedby], [aria-labelledby]")]
    .flatMap((element) => ["aria-describedby", "aria-labelledby"].flatMap((name) => (element.getAttribute(name) ?? "").split(/\s+/)));
  return {
    ids: twice(ids),
    names: twice(names),
    labels: [...document.querySelectorAll("label[for]")].filter((label) => !label.control).map((label) => label.htmlFor),
    missing: references.filter((id) => id && !document.getElementById(id)),
  };
});
const none = { ids: [], names: [], labels: [], missing: [] };

/** Where messages stand: `stray` are those that are not in their set, nor below their field with no other field in between. */
const strayMessages = (page) => page.run(() => {
  const stray = [];
  for (const place of document.querySelectorAll(".bn-messages")) {
    const described = [...document.querySelectorAll(`[aria-describedby~="${place.id}"]`)];
    const set = described.find((element) => !element.matches("input, select, textarea"));
    const { left, right, top } = place.getBoundingClientRect();
    const above = [...document.querySelectorAll("input:not([type=hidden]), select, textarea")].map((field) => ({ field, box: field.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.bottom <= top + 2 && box.right > left && box.left < right);
    const lowest = Math.max(...above.map(({ box }) => box.bottom));
    // Those that stand on one line share the place below it.
    const line = above.filter(({ box }) => box.bottom > lowest - 12).map(({ field }) => field);
    const before = line.at(-1);
    const isRight = set ? set.contains(place) || set.nextElementSibling === place : described.some((field) => line.includes(field));
    const parent = place.parentElement.localName;
    if (!described.length || !isRight || ["tr", "tbody", "table", "ul", "ol", "dl"].includes(parent)) {
      stray.push(`${place.id} in <${parent}> after ${before?.name}, describes ${described.map(({ name, id, localName }) => name || id || localName)}`);
    }
  }
  return stray;
});

const shownFromTheStart = ({ more = [] }) => [...common, ...more].filter((number) => !conditional.includes(number)).sort((a, b) => a - b);
const commentIsSeen = (page) => page.run((place) => finder.visible(finder.control(place, { hidden: true })), placeOf("incident.causeComment"));

for (const [name, host] of Object.entries(hosts)) {
  test(`${name}: what hangs on an answer comes and goes with it`, async () => {
    const page = await start(name);
    const asked = shownFromTheStart(host);
    // Each group that can have more rows has its button, as long as the group is asked for.
    const adders = (numbers) => host.rows.filter((group) => group !== "processors.organisations" || numbers.includes(22)).length;
    const shows = async (...added) => {
      assert.deepEqual(await page.shown(), [...asked, ...added].sort((a, b) => a - b));
      assert.deepEqual(await loose(page), nothingLoose);
      assert.equal(await page.run(() => finder.buttons("Lägg till ny").length + finder.buttons("Add").length), adders(added), "buttons that add rows");
    };
    await shows();
    assert.equal(await commentIsSeen(page), false);
    await page.answer("incident.ongoing", "no");
    await shows(13);
    await page.answer("incident.ongoing", "yes");
    await shows();
    await page.answer("incident.discovered.date", "2026-05-01");
    await page.leave();
    await shows(14);
    await page.answer("incident.cause", "other");
    assert.equal(await commentIsSeen(page), true);
    await shows(14);
    await page.put({ "incident.cause": "Tekniskt fel" });
    assert.equal(await commentIsSeen(page), false);
    await page.answer("processors.involved", "yes");
    await shows(14, 22);
    await page.answer("information.given", "yes");
    await shows(14, 22, 32);
    await page.answer("information.given", "no");
    await shows(14, 22, 33);
    await page.answer("information.planned", "yes");
    await shows(14, 22, 33, 34);
    await page.answer("information.planned", "no");
    await shows(14, 22, 33, 35);
    await page.answer("information.given", "yes");
    await shows(14, 22, 32);
    await page.answer("processors.involved", "no");
    await shows(14, 32);
  });

  test(`${name}: an error stands at its field, and describes it`, async () => {
    const page = await start(name);
    await page.answer("controller.organisationNumber", "212000-0143");
    assert.deepEqual(await page.messages("controller.organisationNumber"), [], "not while it is typed");
    await page.leave();
    const said = async (field) => {
      const { messages, missing, invalid } = await page.state(field);
      assert.deepEqual(missing, [], field);
      return [invalid, ...messages.map(({ level }) => level)];
    };
    assert.deepEqual(await said("controller.organisationNumber"), ["true", "error"]);
    assert.deepEqual(await strayMessages(page), []);
    await page.answer("controller.organisationNumber", "212000-0142");
    assert.deepEqual(await said("controller.organisationNumber"), [null]);

    await send(page, host);
    const [{ detail }] = await page.events("invalid");
    assert.deepEqual(detail.problems.map(({ field }) => field), required(host));
    for (const field of required(host)) assert.deepEqual(await said(field), ["true", "error"], field);
    assert.equal((await page.summary()).links.length, required(host).length);
    assert.deepEqual(await strayMessages(page), []);
    assert.deepEqual(await flaws(page), none);

    // Choices too: "4. Mycket allvarlig" and no information to anybody do not fit together.
    await page.answer("consequences.severity", "4");
    await page.answer("information.given", "no");
    await page.answer("information.planned", "no");
    assert.deepEqual((await page.messages("information.planned")).map(({ level }) => level), ["advice"]);
    assert.deepEqual(await strayMessages(page), []);
    assert.deepEqual(await loose(page), nothingLoose);
  });

  test(`${name}: rows are added and removed, each with names and ids of its own`, async () => {
    const page = await start(name);
    await page.put({ "processors.involved": "yes" });
    const count = () => page.run(() => [...document.querySelector("form[data-bn-live]").elements].filter((control) => !control.closest("[data-bn-own]")).length);
    const before = await count();
    for (const group of host.rows) {
      const [first] = rowFields[group].filter((field) => field !== "date");
      const at = (row) => `${group}[${row}].${first}`;
      assert.equal(await page.rows(at(0)), 1);
      await page.answer(at(0), "ett");
      await page.addRow(at(0));
      await page.answer(at(1), "två");
      await page.addRow(at(0));
      await page.answer(at(2), "tre");
      assert.equal(await page.rows(at(0)), 3, group);
      assert.deepEqual(await flaws(page), none, group);
      assert.deepEqual(await loose(page), nothingLoose, group);
      await page.removeRow(at(0), 1);
      assert.deepEqual([await page.value(at(0)), await page.value(at(1))], ["ett", "tre"]);
      assert.deepEqual(await flaws(page), none, group);
      await page.removeRow(at(0), 0);
      assert.equal(await page.value(at(0)), "tre");
    }
    assert.equal(await count(), before, "as many fields as before");
    if (host.single) {
      assert.equal(await page.run(() => finder.buttons("Lägg till ny").length), host.rows.length, "no button where rows cannot be told apart");
    }
  });

  test(`${name}: the submission is the notification, rows and all`, async () => {
    const page = await start(name);
    await page.put(answers(host));
    assert.equal(await page.run(() => document.querySelectorAll(".bn-error").length), 0, "nothing is held against a browser that fills in by itself");
    await send(page, host);
    assert.deepEqual(await page.events("invalid"), []);
    assert.deepEqual(await submission(page), prepared(host));

    const [group] = host.rows;
    const second = { "contacts": { name: "Registratorn", email: "registrator@example.se", phone: "08-465 004 02" }, "actions": { description: "två" }, "processors.organisations": { name: "Exempel 2 AB" } }[group];
    await page.put(Object.fromEntries(Object.entries(second).map(([key, value]) => [`${group}[1].${key}`, value])));
    // What does not apply any more is left out, though it stands there still.
    await page.put({ "incident.ongoing": "yes", "information.given": "yes", "information.givenOn.date": "2026-05-06" });
    await send(page, host);
    const last = await submission(page);
    assert.deepEqual(last.information, { given: "yes", givenOn: { date: "2026-05-06" } });
    assert.equal("ended" in last.incident, false);
    const rows = group === "processors.organisations" ? last.processors.organisations : last[group];
    assert.equal(rows.length, group === "actions" ? 1 : 2);
    assert.equal(rows.at(-1).name ?? rows.at(-1).description, second.name ?? second.description);
  });

  test(`${name}: the host's own listeners hear what they heard before`, async () => {
    const page = await start(name);
    await page.run((selector) => {
      window.heard = [];
      const form = document.querySelector(selector);
      for (const target of [form, document, window]) {
        const where = target === form ? "form" : target === document ? "document" : "window";
        for (const name of ["input", "change", "click", "submit"]) target.addEventListener(name, () => heard.push(`${where} ${name}`));
      }
    }, formOf(name));
    const heard = (what) => page.run((what) => heard.filter((each) => each === what).length, what);
    await page.type("controller.name", "ab");
    await page.leave();
    await page.answer("information.given", "no");
    // The fields of one page lie outside its form: there only the document hears them, as without us.
    const where = name === "outside" ? "document" : "form";
    assert.equal(await heard(`${where} change`), 2);
    assert.ok(await heard(`${where} input`) >= 2);
    assert.ok(await heard(`${where} click`) >= 1);
    assert.equal(await heard("window change"), 2);
    await page.erase("controller.name");
    await send(page, host);
    assert.equal(await heard("form submit"), 0, "with errors no other listener runs");
    await page.put(answers(host));
    await send(page, host);
    assert.equal(await heard("form submit"), 1);
    assert.equal(await heard("window submit"), 1);
  });

  test(`${name}: a reset gives back what the page came with`, async () => {
    const page = await start(name);
    await page.put(answers(host));
    await page.put({ "controller.name": "" });
    await send(page, host);
    assert.notEqual(await page.summary(), null);
    if (host.reset) await page.hit(await button(page, host.reset));
    else await page.run((selector) => HTMLFormElement.prototype.reset.call(document.querySelector(selector)), formOf(name));
    await page.until("all is hidden again", async () => (await page.shown()).join() === shownFromTheStart(host).join());
    assert.equal(await page.summary(), null);
    assert.equal(await page.run(() => document.querySelectorAll(".bn-message, [aria-invalid]").length), 0);
    assert.equal(await page.value("controller.organisationNumber"), "");
    assert.equal(await page.asksBeforeLeaving(), false);
    assert.deepEqual(await loose(page), nothingLoose);
  });

  test(`${name}: going away and coming back restores the answers, and what hangs on them`, async () => {
    const page = await start(name, { cache: "no-cache" });
    await page.answer("controller.name", "Exempelstads kommun");
    await page.answer("incident.ongoing", "no");
    await page.answer("incident.ended.date", "2026-05-05");
    await page.answer("information.given", "no");
    await page.answer("information.planned", "no");
    await page.choose("information.reasonsNot", "protected");
    await page.driver.get(`${page.visit.folder}/tests/browser/pages/inline.html`);
    await page.back();
    const isBack = (name) => location.pathname.endsWith(`${name}.html`) && document.readyState === "complete" && document.querySelector("form[data-bn-live]") !== null;
    await page.until("the form is alive again", () => page.run(isBack, `hosts/${name}`));
    await prepare(page, host);
    await page.until("the answers are back", async () => (await page.value("controller.name")) === "Exempelstads kommun");
    assert.deepEqual(await page.shown(), [...shownFromTheStart(host), 13, 33, 35].sort((a, b) => a - b));
    assert.equal(await page.value("incident.ended.date"), "2026-05-05");
    assert.deepEqual(await page.chosen("information.reasonsNot"), [(host.translation ?? {})["Personuppgifterna var krypterade eller på annat sätt skyddade"] ?? "Personuppgifterna var krypterade eller på annat sätt skyddade"]);
    assert.deepEqual(await loose(page), nothingLoose);
  });

  test(`${name}: let go, the page is as it was`, async () => {
    const page = await startByHand(name);
    const html = () => page.run(() => document.body.outerHTML.split(/(?=<)/));
    const before = await html();
    const enhance = () => page.run((selector) => { window.live = api.enhance(document.querySelector(selector)); }, formOf(name));
    // What a browser goes by when it fills in by itself, and a script of the host's, stays while we are there.
    const attributes = () => page.run((selector) => [...document.querySelector(selector).elements].filter((control) => !control.closest("[data-bn-own]")).map((control) => {
      const ours = ["hidden", "data-bn-hidden", "disabled", "data-bn-disabled", "aria-describedby", "aria-required", "data-bn-aria-required"];
      return [...control.attributes].filter(({ name }) => !ours.includes(name)).map(({ name, value }) => `${name}=${value}`);
    }), formOf(name));
    const attributesBefore = await attributes();
    await enhance();
    assert.deepEqual(await attributes(), attributesBefore);
    await page.run(() => live.disconnect());
    assert.deepEqual(await html(), before);

    await enhance();
    await send(page, host);
    await page.put(answers(host));
    for (const group of host.rows) await page.addRow(`${group}[0].${rowFields[group][0]}`);
    await page.put({ "controller.organisationNumber": "1", "information.given": "yes" });
    await send(page, host);
    await page.run(() => live.disconnect());
    // What the host's own scripts have written since.
    const normal = (lines) => lines.map((line) => line.replace(/ aria-pressed="\w+"/, "").replace(/(<span id="antal">)\d+/, "$1"));
    assert.deepEqual(normal(await html()), normal(before));
    assert.equal(await page.value("controller.organisationNumber"), "1", "what was typed stays");
  });
}

test("table: the host's own checks and counters go on working", async () => {
  const page = await start("table");
  await page.answer("incident.discovered.date", "2026-05-01");
  await page.leave();
  await page.answer("incident.lateReason", "abc");
  assert.equal(await page.run(() => document.getElementById("antal").textContent), "3");
  await page.put(answers(hosts.table));
  await send(page, hosts.table);
  assert.equal(await page.run(() => window.kontrollerad), 1, "onsubmit");
});

test("blocks: what the form's own properties are called does not matter", async () => {
  const page = await start("blocks");
  const [{ detail }] = await page.events("ready");
  assert.deepEqual(detail.unknownControls, []);
  assert.equal(await page.run(() => document.querySelector("form[data-bn-live]").submit.name), "submit", "still the host's");
});

test("blocks: a field that is mapped as one of many does not take its neighbours' numbers", async () => {
  const edit = (html) => html.replace("processors.organisations[0].name", "processors.organisations[i].name").replace("processors.organisations[0].organisationNumber", "processors.organisations[i].organisationNumber");
  const page = await start("blocks", { edit });
  await page.answer("processors.involved", "yes");
  await page.answer("processors.organisations[0].name", "Exempel AB");
  await page.answer("processors.organisations[0].organisationNumber", "212000-0142");
  await page.answer("consequences.severity", "4");
  await page.answer("information.given", "no");
  assert.deepEqual(await page.shown(), [...shownFromTheStart(hosts.blocks), 22, 33].sort((a, b) => a - b));
  await page.answer("controller.name", "Exempelstads kommun");
  await send(page, hosts.blocks);
  assert.deepEqual((await submission(page)).processors, { involved: "yes", organisations: [{ name: "Exempel AB", organisationNumber: "212000-0142" }] });
  assert.deepEqual((await submission(page)).consequences, { severity: "4" });
});

test("portlet: the search form before it is left alone, and so is the field for robots", async () => {
  const page = await start("portlet");
  assert.equal(await page.run(() => document.querySelectorAll("form[data-bn-live]").length), 1);
  assert.equal(await page.run(() => document.querySelector("form[role=search]").querySelectorAll("[data-bn-own]").length), 0);
  const [{ detail }] = await page.events("ready");
  assert.deepEqual(detail.unknownControls, ["dataform:webbplats"]);
  assert.equal(await page.run(() => finder.visible(document.getElementById("c6c94-honung"))), false);
});

test("list: a name's number that is not the row's stays as it is", async () => {
  const page = await start("list");
  await page.put({ ...answers(hosts.list), "processors.organisations[1].name": "Exempel 2 AB" });
  const names = await page.run(() => [...document.querySelectorAll("[name^=input_22], [name^=input_23]")].map(({ name }) => name));
  assert.deepEqual(names, ["input_22[0][name]", "input_22[0][number]", "input_22[1][name]", "input_22[1][number]", "input_23"]);
});

test("state: a form that is drawn anew in the middle of things lives on with its answers", async () => {
  const page = await start("state");
  await page.answer("controller.name", "Exempelstads kommun");
  await page.answer("incident.ongoing", "no");
  await page.answer("incident.ended.date", "2026-05-05");
  await page.run(() => app.mount());
  await page.until("the new form is alive", () => page.run(() => document.querySelector("form").hasAttribute("data-bn-live")));
  assert.equal(await page.shows(13), true);
  assert.equal(await page.value("controller.name"), "Exempelstads kommun");
  await page.put(answers(hosts.state));
  await send(page, hosts.state);
  assert.deepEqual(await submission(page), prepared(hosts.state));
  assert.equal((await page.run(() => window.skickad))["incident.ended.date"], "2026-05-05", "the application got them too");
});

test("grid: the summary stands where it is marked, and pressing buttons is choosing", async () => {
  const page = await start("grid");
  await page.answer("information.given", "no");
  assert.equal(await page.run(() => document.querySelector('[data-for="inf2"]').getAttribute("aria-pressed")), "true");
  await send(page, hosts.grid);
  assert.equal(await page.run(() => document.querySelector(".bn-summary").parentElement.hasAttribute("data-bn-summary")), true);
  assert.equal(await page.run(() => finder.visible(document.getElementById("inf2"))), false, "what the host hides stays hidden");
});

test("server-controls: the search box in the form searches, drafts are saved, and a choice still posts back", async () => {
  const page = await start("server-controls");
  await page.answer("incident.ongoing", "no");
  await page.until("the host's script has run", () => page.run(() => window.postback === "ctl00$Main$rblPagar$1"));
  const own = await page.run(() => document.querySelector("#header").querySelectorAll("[data-bn-own]").length);
  assert.equal(own, 0, "our parts stand where they are marked");
  await page.hit(await page.run(() => document.getElementById("ctl00_Search_btnSearch")));
  await page.until("it was posted", () => page.visit.posts.length === 1);
  assert.equal(page.visit.posts[0].fields.get("ctl00$Search$btnSearch"), "Sök");
  assert.equal(page.visit.posts[0].fields.get("ctl00$Main$rblPagar"), "0");
  assert.equal(page.visit.posts[0].fields.has("ctl00$Main$txtSka"), false, "what is hidden is left out");
});

test("outside: our parts stand where a person sees them, before the button that sends", async () => {
  const page = await start("outside");
  await page.until("the button is there", () => page.run(() => finder.buttons("Förhandsgranska").length === 1));
  const order = await page.run(() => {
    const [preview] = finder.buttons("Förhandsgranska");
    const panel = document.querySelector(".paneler");
    return Boolean(panel.compareDocumentPosition(preview) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  assert.equal(order, true, "after the questions, as on other pages");
  const note = () => page.run(() => finder.visible(document.querySelector(".not")));
  assert.equal(await note(), false, "what is marked for a question is hidden with it");
  await page.put(answers(hosts.outside));
  assert.equal(await note(), true);
  await send(page, hosts.outside);
  const written = await page.run(() => document.querySelector("[data-bn-submission]").value);
  assert.deepEqual(JSON.parse(written), JSON.parse(await page.submission()));
  await page.hit(await button(page, hosts.outside.reset));
  await page.until("it is taken back", () => page.run(() => document.querySelector("[data-bn-submission]").value === ""));
  assert.equal(await page.run(() => document.querySelector("#anteckning").querySelectorAll("[data-bn-own]").length), 0);
});
