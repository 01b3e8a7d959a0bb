// A case is saved as a file, opened by whoever goes on, and saved again: in the element and on a host's form.

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { Key } from "selenium-webdriver";
import { choose, openFile, said, save, withoutFiles, withoutPickers } from "./support/files.mjs";
import { least, nativeSubmission, scenario } from "./support/scenarios.mjs";
import { pkg } from "./support/server.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite({ isWhole: true });
const api = await import(pathToFileURL(join(pkg, "breach_notification.js")));
const loaded = api.default({ module_or_path: readFileSync(join(pkg, "breach_notification_bg.wasm")) });
const usbStick = scenario("usb-stick");
const { now } = usbStick;

const host = (settings) => open({ now, ...settings });
const element = ({ edit = (html) => html, ...settings } = {}) => open({
  path: "/www/element.html",
  edit: (html) => edit(html.replace("<breach-notification>", `<breach-notification now="${now}">`)),
  ...settings,
});
const heldBy = (page) => page.run(() => document.querySelector("breach-notification").case);

/** Goes to a button of ours with the keyboard alone, and presses it. */
const byKey = (page, words) => async () => {
  await page.run((words) => {
    const [button] = finder.buttons(words, document.querySelector(".bn-files"));
    button.focus();
  }, words);
  await page.press(Key.ENTER);
};

test("begun on a host's form, gone on with in the element, and back again, with the keyboard", async () => {
  const first = await host();
  await first.type("controller.name", "Exempelnämnden");
  await first.leave();
  assert.equal(await first.asksBeforeLeaving(), true);
  const saved = await save(first, byKey(first, "Spara"));
  assert.match(saved.name, /^incident-exempelnamnden-2021-04-20-1600\.json$/);
  assert.equal(await first.asksBeforeLeaving(), false);
  assert.match(await said(first), /Sparat i filen incident-/);
  assert.match(await first.text("form > [role=status]"), /Sparat i filen incident-/, "it is heard, too");
  const begun = JSON.parse(saved.text);
  assert.equal(begun.answers["controller.name"], "Exempelnämnden");
  assert.deepEqual([begun.caseVersion, begun.form.id, begun.saved], [1, "imy-notification", "2021-04-20T16:00:00+02:00"]);

  const second = await element();
  await openFile(second, "ärendet.json", saved.text, byKey(second, "Öppna"));
  assert.equal(await second.value("controller.name"), "Exempelnämnden");
  assert.equal(await second.asksBeforeLeaving(), false);
  await second.answer("controller.organisationNumber", "212000-0142");
  await second.leave();
  assert.equal(await second.asksBeforeLeaving(), true);
  const more = await save(second, byKey(second, "Spara"));
  assert.equal(JSON.parse(more.text).id, begun.id, "it is the same case");
  assert.equal(JSON.parse(more.text).opened, begun.opened);

  const third = await host();
  await openFile(third, "ärendet igen.json", more.text, byKey(third, "Öppna"));
  assert.equal(await third.value("controller.organisationNumber"), "212000-0142");
  assert.equal(await third.value("controller.name"), "Exempelnämnden");
});

test("all of a notification is in the file, rows too, and nothing is judged by it", async () => {
  const page = await host();
  await page.put(usbStick.answers);
  const { text } = await save(page);
  // The page writes by itself, so that saving asks for nothing: it is what the script API writes.
  await loaded;
  assert.equal(api.saveFile(JSON.parse(text), { now }), text);
  assert.equal(api.saveFile(api.openFile(text).case, { now }), text);
  const again = await host();
  await openFile(again, "a.json", text);
  assert.equal(await again.run(() => document.querySelectorAll(".bn-message").length), 0);
  assert.equal(await again.rows("actions[0].date"), 7);
  await again.prepare();
  assert.equal(await again.submission(), nativeSubmission("usb-stick"));
});

test("everything that a case can have is saved as the script API saves it", async () => {
  await loaded;
  const whole = readFileSync(new URL("../fuzz/corpus/open_file/a-case-with-everything.json", import.meta.url), "utf8");
  const page = await element();
  await openFile(page, "a.json", whole);
  const { text } = await save(page);
  assert.equal(text, api.saveFile(JSON.parse(text), { now }));
  const { saved, generator, ...rest } = JSON.parse(text);
  const { saved: before, generator: by, ...was } = JSON.parse(whole);
  assert.deepEqual(rest, was);
});

test("saving asks for nothing, and opening for the rest of the script alone", async () => {
  const page = await host();
  const before = page.visit.requests.length;
  await page.answer("controller.name", "Exempelnämnden");
  const { text } = await save(page);
  assert.deepEqual(page.visit.requests.slice(before).map(({ path }) => path), []);
  await openFile(page, "a.json", text);
  const asked = page.visit.requests.slice(before).map(({ path }) => path.split("/").at(-1));
  assert.deepEqual([...new Set(asked)].sort(), ["breach_notification.js", "breach_notification_bg.wasm"]);
});

test("where the rest cannot be had that is said, nothing is lost, and the next try is a new one", async () => {
  const page = await host({ missing: /breach_notification/, mayFail: true });
  await page.answer("controller.name", "Exempelnämnden");
  const { text } = await save(page);
  await page.answer("controller.name", "Exempelnämnden igen");
  await choose(page, "a.json", text);
  await page.until("it is said", async () => (await said(page)).includes("gick inte att hämta"));
  assert.equal(await page.value("controller.name"), "Exempelnämnden igen");
  page.visit.settings.missing = undefined;
  await choose(page, "a.json", text);
  await page.until("it asks first", async () => (await said(page)).includes("inte sparat"));
  await page.click("Öppna filen");
  assert.equal(await page.value("controller.name"), "Exempelnämnden");
});

test("what is not saved is lost to no file without a question", async () => {
  const page = await element();
  await page.answer("controller.name", "Ny text");
  const file = JSON.stringify({ "controller.name": "Ur filen" });
  await choose(page, "utkast.json", file);
  await page.until("it asks first", async () => (await said(page)).includes("Det ni har skrivit är inte sparat"));
  assert.equal(await page.run(() => document.activeElement.textContent), "Öppna filen");
  await page.click("Avbryt");
  assert.equal(await page.value("controller.name"), "Ny text");
  assert.doesNotMatch(await said(page), /inte sparat/);
  await choose(page, "utkast.json", file);
  await page.until("it asks first", async () => (await said(page)).includes("Det ni har skrivit är inte sparat"));
  await page.click("Öppna filen");
  assert.equal(await page.value("controller.name"), "Ur filen");
});

test("what is no file of ours is told apart beside the button, in the person's language", async () => {
  const page = await element();
  await page.answer("controller.name", "Skrivet");
  for (const [text, words] of [["%PDF-1.7", "en PDF"], ["", "tom"], ["{\n\"controller.name\": ", "skadad på rad 2"], ["Hej!", "inte känner igen"]]) {
    await choose(page, "fel.txt", text);
    await page.until(words, async () => (await said(page)).includes(words));
  }
  assert.equal(await page.value("controller.name"), "Skrivet");
  await page.click("English");
  assert.match(await said(page), /Save what you have written/);
  await choose(page, "fel.txt", "%PDF-1.7", () => page.click("Open", ".bn-files"));
  await page.until("it is English", async () => (await said(page)).includes("The file is a PDF"));
});

test("what a newer version, or a mistake, has put into a file is listed, and the newer is saved again", async () => {
  const page = await element();
  await openFile(page, "nyare.json", JSON.stringify({ caseVersion: 2, id: "0".repeat(26), answers: { "controller.name": "E", "incident.ongoing": true }, weather: [1.5, null] }));
  const told = await said(page);
  assert.match(told, /nyare version/);
  assert.match(told, /answers\["incident.ongoing"\]: true/);
  const { text } = await save(page);
  assert.deepEqual([JSON.parse(text).caseVersion, JSON.parse(text).weather], [2, [1.5, null]]);
});

test("a form with half of the questions keeps the rest, lists it, and saves it again", async () => {
  const half = (html) => html.replace(/<label[^>]*for="org-referens"[\s\S]*?<input[^>]*id="org-referens"[^>]*>/, "");
  const page = await host({ edit: half });
  const answers = { "controller.name": "Exempelnämnden", "controller.reference": "EX 2021-95", "incident.what": "eget" };
  await openFile(page, "a.json", JSON.stringify({ caseVersion: 1, id: "0".repeat(26), answers }));
  assert.match(await said(page), /ingen plats i formuläret/);
  assert.match(await said(page), /Fråga 4/);
  await page.answer("controller.name", "Annan nämnd");
  const { text } = await save(page);
  assert.deepEqual(JSON.parse(text).answers, { ...answers, "controller.name": "Annan nämnd" });
});

test("what is left over of a row goes with its row", async () => {
  const noTimes = (html) => html.replace(/<label for="atgard-0-tid">[\s\S]*?<input[^>]*id="atgard-0-tid"[^>]*>/, "");
  const page = await host({ edit: noTimes });
  const answers = {};
  for (const [row, time] of ["08:00", "09:00", "10:00"].entries()) {
    Object.assign(answers, { [`actions[${row}].description`]: `åtgärd ${row}`, [`actions[${row}].time`]: time });
  }
  await openFile(page, "a.json", JSON.stringify({ caseVersion: 1, id: "0".repeat(26), answers }));
  const left = async () => {
    const { answers } = JSON.parse((await save(page)).text);
    return [0, 1, 2].map((row) => [answers[`actions[${row}].description`], answers[`actions[${row}].time`]].join(" "));
  };
  assert.match(await said(page), /Fråga 30: Klockslag \(3\)/);
  assert.deepEqual(await left(), ["åtgärd 0 08:00", "åtgärd 1 09:00", "åtgärd 2 10:00"]);
  await page.removeRow("actions[0].description", 0);
  assert.deepEqual(await left(), ["åtgärd 1 09:00", "åtgärd 2 10:00", " "]);
  await page.click("Ångra");
  assert.deepEqual(await left(), ["åtgärd 0 08:00", "åtgärd 1 09:00", "åtgärd 2 10:00"]);
});

test("an internal report is added to what stands there, and changes none of it", async () => {
  const page = await element();
  await page.answer("controller.name", "Exempelnämnden");
  const report = {
    schemaVersion: 1, form: { id: "internal-report", version: "1" }, reporter: { name: "En medarbetare" }, controller: { name: "Annan" },
    incident: { what: ["lost"], description: "Ett minne är borta.", discovered: { date: "2021-04-13" } },
  };
  await openFile(page, "rapport.json", JSON.stringify(report));
  assert.equal(await page.value("controller.name"), "Exempelnämnden");
  assert.equal(await page.value("incident.description"), "Ett minne är borta.");
  assert.equal(await page.value("incident.discovered.date"), "2021-04-13");
  assert.match(await said(page), /interna rapporten i filen rapport\.json är tillagd/);
  assert.equal(await page.asksBeforeLeaving(), true);
  const held = await heldBy(page);
  assert.equal(held.reports.length, 1);
  await loaded;
  assert.equal(held.reports[0].answers["reporter.name"], "En medarbetare");
  assert.equal(held.id, api.openFile(JSON.stringify(report)).case.id, "the case begins with the report");
  await openFile(page, "rapport.json", JSON.stringify(report));
  assert.equal((await heldBy(page)).reports.length, 1, "the same one is not added twice");
  const notes = () => page.see(() => [...document.querySelectorAll(".bn-note")].map((note) => {
    const question = note.closest(".bn-question").innerText;
    return [question.slice(0, 3), note.innerText, document.querySelectorAll(`[aria-describedby~="${note.id}"]`).length > 0];
  }));
  assert.deepEqual(await notes(), [["15.", "I den interna rapporten: Uppgifterna är borttappade eller stulna.", true]]);
  assert.deepEqual(await page.chosen("incident.type"), [], "what is only alike is left to a person");
  // Whoever opens the case later sees it as well.
  const { text } = await save(page);
  const later = await element();
  await openFile(later, "a.json", text);
  assert.equal(await later.run(() => document.querySelectorAll(".bn-note").length), 1);
});

test("a script can set the case of an element, before it is live and after, and it moves along", async () => {
  const page = await element();
  const held = { caseVersion: 1, id: "0".repeat(26), answers: { "controller.name": "E", "actions[250].description": "sist" }, decisions: [{ kind: "notify" }] };
  await page.run((held) => { document.querySelector("breach-notification").case = held; }, held);
  assert.equal(await page.value("controller.name"), "E");
  const now = await heldBy(page);
  assert.deepEqual([now.decisions, now.id], [held.decisions, held.id]);
  await page.wait(async (held) => {
    const element = document.querySelector("breach-notification");
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.body.append(element);
    const other = document.createElement("breach-notification");
    other.case = held;
    document.body.append(other);
  }, { ...held, id: "1".repeat(26) });
  await page.until("both are live", async () => (await page.events("ready")).length === 3);
  const both = await page.run(() => [...document.querySelectorAll("breach-notification")].map(({ case: { id, decisions, answers } }) => [id, decisions.length, answers["controller.name"]]));
  assert.deepEqual(both, [["0".repeat(26), 1, "E"], ["1".repeat(26), 1, "E"]]);
  const code = await page.run(() => { try { document.querySelector("breach-notification").case = { answers: {} }; } catch (error) { return error.code; } });
  assert.equal(code, "invalidCase");
});

/** A file that the browser lets a page write to, in a place of its own. */
const withHandle = (page) => page.wait(async () => {
  if (!navigator.storage?.getDirectory || !FileSystemFileHandle.prototype.createWritable) return false;
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle("incident.json", { create: true });
  window.picked = 0;
  window.handle = handle;
  window.showSaveFilePicker = async () => { window.picked += 1; return handle; };
  // While it is being written there may be none for a moment.
  window.written = () => handle.getFile().then((file) => file.text()).then(JSON.parse).catch(() => ({}));
  return true;
});

test("where the browser can, saving again writes to the same file, and asks first if it has changed", async (t) => {
  const page = await element();
  if (!(await withHandle(page))) return t.skip("this browser writes to no file of a person's");
  await page.answer("controller.name", "ett");
  await page.click("Spara", ".bn-files");
  await page.until("it is saved", async () => (await said(page)).includes("Sparat i filen incident.json"));
  await page.answer("controller.name", "två");
  await page.click("Spara", ".bn-place-save");
  await page.until("it is written", () => page.wait(async () => (await written()).answers?.["controller.name"] === "två"));
  assert.equal(await page.run(() => picked), 1, "the file is chosen once");
  assert.deepEqual(await page.recorded("downloads"), []);
  await page.wait(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const stream = await handle.createWritable();
    await stream.write("{}");
    await stream.close();
  });
  await page.answer("controller.name", "tre");
  await page.click("Spara", ".bn-files");
  await page.until("it asks", async () => (await said(page)).includes("har ändrats av någon annan"));
  assert.equal(await page.asksBeforeLeaving(), true);
  await page.click("Skriv över den");
  await page.until("it is written", () => page.wait(async () => (await written()).answers?.["controller.name"] === "tre"));
  await page.until("it is said", async () => (await said(page)).includes("Sparat"));
  assert.equal(await page.asksBeforeLeaving(), false);
});

test("another case is never written over the one before", async (t) => {
  const page = await element();
  if (!(await withHandle(page))) return t.skip("this browser writes to no file of a person's");
  await page.answer("controller.name", "ett");
  await page.click("Spara", ".bn-files");
  await page.until("it is saved", async () => (await said(page)).includes("Sparat"));
  const { id } = await heldBy(page);
  await page.run((held) => { document.querySelector("breach-notification").case = held; }, { caseVersion: 1, id: "0".repeat(26), answers: {} });
  await page.click("Spara", ".bn-files");
  await page.until("a file is chosen again", () => page.run(() => picked === 2));
  // A form that was blanked is a case of its own too.
  await page.answer("controller.name", "två");
  await page.run(() => document.querySelector("breach-notification").reset());
  await page.until("it is blank", async () => (await page.value("controller.name")) === "");
  const blank = await heldBy(page);
  assert.ok(![id, "0".repeat(26)].includes(blank.id) && blank.answers["controller.name"] === undefined);
});

test("a place elsewhere on the page is the form's that is named, or that is alone", async () => {
  const outside = (html) => withoutFiles(html).replace("</main>", "<div data-bn-files></div></main>").replace('<form class="blankett"', '<form id="blankett" class="blankett"');
  const alone = await open({ now, edit: outside });
  assert.equal(await alone.run(() => document.querySelectorAll(".bn-files").length), 1);
  const two = (html) => outside(html).replace("<div data-bn-files></div>", '<form data-breach-notification id="b"><input name="controller.name"></form><div data-bn-files></div><p data-bn-files data-bn-files-for="b"></p>');
  const page = await open({ now, edit: two });
  await page.until("both are live", async () => (await page.events("ready")).length === 2);
  assert.deepEqual(await page.run(() => [...document.querySelectorAll("[data-bn-files]")].map((place) => place.children.length)), [0, 1]);
});

test("a person who chooses no file has saved nothing; a browser that forbids it downloads", async () => {
  const page = await element();
  await page.answer("controller.name", "ett");
  await page.run(() => { window.showSaveFilePicker = async () => { throw new DOMException("", "AbortError"); }; });
  await page.click("Spara", ".bn-files");
  await page.until("it is said", async () => (await said(page)).includes("Ingenting sparades"));
  assert.equal(await page.asksBeforeLeaving(), true);
  await page.run(() => { window.showSaveFilePicker = async () => { throw new DOMException("", "SecurityError"); }; });
  await page.click("Spara", ".bn-files");
  await page.until("it is downloaded", async () => (await page.recorded("downloads")).length === 1);
  assert.equal(await page.asksBeforeLeaving(), false);
});

/** Drops a file on an element; `true` where somebody took it. */
const drop = (page, selector, name, text) => page.run((selector, name, text) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name, { type: "application/json" }));
  const target = document.querySelector(selector);
  const send = (type) => !target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
  return [send("dragover"), send("drop")];
}, selector, name, text);

test("a file is dropped on our own box, and nowhere else", async () => {
  const page = await host();
  const file = JSON.stringify({ "controller.name": "Ur filen" });
  assert.deepEqual(await drop(page, "#org-namn", "a.json", file), [false, false]);
  assert.equal(await page.value("controller.name"), "");
  assert.deepEqual(await drop(page, ".bn-files", "a.json", file), [true, true]);
  await page.until("it is open", async () => (await said(page)).includes("a.json"));
  assert.equal(await page.value("controller.name"), "Ur filen");
});

test("a host that draws its place anew gets the part again, and disconnecting takes it away", async () => {
  const page = await host({ edit: (html) => html.replace("../pkg/breach-notification.js", "../tests/browser/pages/manual.mjs"), wait: false });
  await page.until("the module is there", () => page.run(() => Boolean(window.api)));
  await page.run(() => { window.live = api.enhance(document.querySelector("form")); });
  await page.run(() => {
    const place = document.querySelector("[data-bn-files]");
    const other = document.createElement("div");
    other.setAttribute("data-bn-files", "");
    place.replaceWith(other);
  });
  await page.until("it is there again", () => page.run(() => document.querySelectorAll("[data-bn-files] > .bn-files").length === 1));
  // The script API has all at hand.
  await openFile(page, "a.json", JSON.stringify({ "controller.name": "Ur filen" }));
  assert.equal(await page.run(() => live.case.answers["controller.name"]), "Ur filen");
  await page.run(() => live.disconnect());
  assert.equal(await page.run(() => document.querySelectorAll(".bn-files").length), 0);
});

test("a page without a place for it gets nothing, and the internal report neither", async () => {
  const page = await open({ now, edit: withoutFiles });
  assert.equal(await page.run(() => document.querySelectorAll(".bn-files").length), 0);
  const report = await open({ path: "/www/internal-report.html" });
  assert.equal(await report.run(() => document.querySelectorAll(".bn-files").length), 0);
});

test("it works under the strictest policy", async () => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'";
  const page = await host({ policy });
  await page.put(least.answers);
  await withoutPickers(page);
  await page.click("Spara", ".bn-files");
  await page.until("it is saved", async () => (await page.recorded("downloads")).length === 1);
  await openFile(page, "a.json", JSON.stringify({ "controller.name": "Ur filen" }));
  assert.deepEqual(await page.recorded("violations"), []);
});

test("in a frame that may forbid files it says what to do then", async () => {
  const page = await host();
  const text = await page.wait(async () => {
    const frame = document.createElement("iframe");
    frame.sandbox = "allow-scripts allow-forms allow-same-origin";
    frame.src = location.href;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener("load", resolve));
    const inner = frame.contentWindow;
    for (let tries = 0; !inner.recorded.events.length && tries < 300; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    inner.showSaveFilePicker = undefined;
    const box = inner.document.querySelector(".bn-files");
    box.querySelector("button").click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    frame.remove();
    return box.textContent;
  });
  assert.match(text, /Kom det ingen fil\? Sidan ligger inuti en annan/);
});

test("in a frame of an origin of its own, which may do nothing but run scripts, it works as far as it can, and says the rest", async () => {
  const page = await open({ now });
  await page.run(() => {
    const frame = document.createElement("iframe");
    frame.sandbox = "allow-scripts";
    frame.src = "../pkg/breach-notification.html";
    document.body.append(frame);
  });
  await page.driver.switchTo().frame(await page.run(() => document.querySelector("iframe")));
  await page.until("it is live", () => page.run(() => Boolean(document.querySelector(".bn-files button"))));
  const press = (words) => page.run((words) => [...document.querySelectorAll("button")].find((button) => button.textContent === words).click(), words);
  const text = () => page.run(() => document.querySelector(".bn-files").innerText);
  await page.run(() => { window.showSaveFilePicker = undefined; });
  await press("Spara");
  await page.until("what may hinder it is said", async () => /Kom det ingen fil\? Sidan ligger inuti en annan/.test(await text()));
  await press("Klistra in text");
  await page.until("a text is asked for", () => page.run(() => Boolean(document.querySelector(".bn-files-paste"))));
  await page.run(() => { document.querySelector(".bn-files-paste").value = '{ "controller.name": "Ur texten" }'; });
  await press("Läs texten");
  // What may not be saved here can be had all the same: no window opens, so it stands on the page.
  await page.until("it is read", async () => /öppnad|inte sparat/.test(await text()));
  if (/inte sparat/.test(await text())) await press("Öppna filen");
  await page.until("it is there", () => page.run(() => document.querySelector("breach-notification").case.answers["controller.name"] === "Ur texten"));
  await press("För över till IMY:s e-tjänst");
  await page.until("the answers stand on the page", () => page.run(() => Boolean(document.querySelector("dialog .bn-tr-entry"))));
  await page.driver.switchTo().defaultContent();
});

test("a case with nothing in it that is like a case is opened as a blank one, and what it held is listed", async () => {
  const page = await host();
  await page.type("controller.name", "A");
  const broken = { caseVersion: 1, form: { id: "imy-notification", version: "2021" }, id: "0123456789ABCDEFGHJKMNPQRS", opened: "i går", saved: 7, answers: "nothing", notifications: { kind: "new" } };
  await choose(page, "a.json", JSON.stringify(broken));
  await page.until("it is asked", async () => (await said(page)).includes("inte sparat"));
  await page.click("Öppna filen", ".bn-files");
  await page.until("it is said what could not be read", async () => /gick inte att läsa[^]*opened: [^]*answers: [^]*notifications: /.test(await said(page)));
  assert.equal(await page.value("controller.name"), "");
});

test("a text that is pasted is opened like a file", async () => {
  const page = await host();
  await page.click("Klistra in text", ".bn-files");
  await page.until("a text is asked for", () => page.run(() => Boolean(document.querySelector(".bn-files-paste"))));
  const area = await page.run(() => document.querySelector(".bn-files-paste"));
  assert.deepEqual(await page.run((area) => [document.activeElement?.className, area.form?.className], area), ["bn-files-paste", null]);
  await page.click("Läs texten", ".bn-files");
  assert.equal(await page.run((area) => area.isConnected, area), true, "nothing was pasted");
  await page.paste(area, JSON.stringify({ "controller.name": "Ur texten" }));
  await page.click("Läs texten", ".bn-files");
  await page.until("it is open", async () => (await said(page)).includes("inklistrad text"));
  assert.equal(await page.value("controller.name"), "Ur texten");
});

test("several files are opened one after another, and a broken one does not stop those behind it", async () => {
  const page = await host();
  await page.run(() => {
    const file = (name, text) => new File([text], name);
    const data = new DataTransfer();
    for (const [name, text] of [["a.json", '{ "controller.name": "A" }'], ["b.json", "{"], ["c.json", '{ "controller.name": "C" }']]) data.items.add(file(name, text));
    document.querySelector(".bn-files").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
  });
  await page.until("the first is open", async () => (await said(page)).includes("Filen a.json är öppnad"));
  assert.match(await said(page), /2 filer till väntar/);
  await withoutPickers(page);
  await page.click("Spara och öppna nästa: b.json", ".bn-files");
  await page.until("the second is broken", async () => (await said(page)).includes("skadad"));
  assert.equal((await page.recorded("downloads")).length, 1);
  assert.equal(await page.value("controller.name"), "A");
  await page.click("Öppna nästa utan att spara: c.json", ".bn-files");
  await page.until("the third is open", async () => (await said(page)).includes("Filen c.json är öppnad"));
  assert.equal(await page.value("controller.name"), "C");
});

const printed = (name) => readFileSync(new URL(`../printouts/${name}.txt`, import.meta.url), "utf8");

test("printed copies of earlier years are opened one after another, and of each it is asked when it was sent", async () => {
  const page = await host({ now: "2026-05-06T12:00:00+02:00" });
  await page.run((texts) => {
    const data = new DataTransfer();
    for (const [name, text] of texts) data.items.add(new File([text], name));
    document.querySelector(".bn-files").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
  }, [["inskannad.txt", printed("scan")], ["hämtad.txt", printed("text")]]);
  await page.until("the first is read", async () => (await said(page)).includes("Filen inskannad.txt är öppnad"));
  assert.deepEqual(await page.run(() => document.querySelector("form").matches("[data-bn-live]")), true);
  assert.match(await said(page), /Nämnd\s*Skärholmens stadsdelsförvaltning\s*Upptäckt\s*2021-04-13 08:30/);
  // Nobody can tell whether it was in time, until it is known when it was sent.
  assert.match(await page.text(".bn-deadline"), /Om det var i tid går inte att avgöra/);
  const [day, time, number] = await page.run(() => [...document.querySelectorAll(".bn-files .bn-tr-sent input")]);
  assert.deepEqual(await page.run((...inputs) => inputs.map(({ value, form }) => [value, form?.className]), day, time), [["", null], ["", null]]);
  await page.set(day, "2021-04-20");
  await number.sendKeys("IMY-2021-1");
  await page.click("Vi har skickat in", ".bn-files");
  await page.until("it is noted", async () => (await said(page)).includes("Antecknat: inskickad 2021-04-20"));
  assert.match(await page.text(".bn-deadline"), /efter att de 72 timmarna gick ut[^]*Inskickad: 2021-04-20/);
  const before = (await page.recorded("downloads")).length;
  await withoutPickers(page);
  await page.click("Spara och öppna nästa: hämtad.txt", ".bn-files");
  await page.until("the second is read", async () => (await said(page)).includes("Filen hämtad.txt är öppnad"));
  const { url } = (await page.recorded("downloads"))[before];
  const text = await page.wait((url) => recorded.blobs[url].text(), url);
  const first = JSON.parse(text);
  assert.equal(api.saveFile(first, { now: first.saved }), text, "it is what the script API writes");
  assert.deepEqual(first.answers, usbStick.answers);
  assert.deepEqual(first.notifications.map(({ kind, submittedAt, authorityReference }) => [kind, submittedAt, authorityReference]), [["new", "2021-04-20", "IMY-2021-1"]]);
  // Its text says nothing of boxes.
  assert.match(await said(page), /gick inte att läsa[^]*Rad 151: 25\. Vilka grupper/);
  assert.deepEqual(await page.chosen("dataSubjects.groups"), []);
  assert.equal(await page.value("personalData.categoriesComment"), usbStick.answers["personalData.categoriesComment"]);
});
