// The answers are typed over into the authority's e-service, from a window beside it, with clicks and pastes alone; and that it was sent is noted.

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { Key } from "selenium-webdriver";
import { violations } from "./support/axe.mjs";
import { browserName, startBrowser } from "./support/browsers.mjs";
import { save } from "./support/files.mjs";
import { scenario } from "./support/scenarios.mjs";
import { pkg } from "./support/server.mjs";
import { suite } from "./support/suite.mjs";

const { here, open } = suite();
const api = await import(pathToFileURL(join(pkg, "breach_notification.js")));
await api.default({ module_or_path: readFileSync(join(pkg, "breach_notification_bg.wasm")) });
const usbStick = scenario("usb-stick");
const { now } = usbStick;
const TRANSFER = "För över till IMY:s e-tjänst";

const host = (settings) => open({ now, ...settings });

/** The notification with so many measures. */
const withMeasures = (count) => ({
  ...usbStick.answers,
  ...Object.fromEntries(Array.from({ length: count }, (_, at) => [
    [`actions[${at}].date`, "2021-04-16"],
    [`actions[${at}].time`, `${String(8 + (at % 10)).padStart(2, "0")}:05`],
    [`actions[${at}].description`, `Åtgärd nummer ${at + 1}:\nen rad till, ”med citat” & tecken.`],
  ]).flat()),
});

// Whatever a test has left open.
afterEach(async () => {
  // WebKit's small browser crashes when a window of several is closed.
  if (browserName === "webkit") {
    await here.browser.close();
    here.browser = await startBrowser();
    return;
  }
  const { driver } = here.browser;
  const [first, ...others] = await driver.getAllWindowHandles();
  for (const other of others) {
    await driver.switchTo().window(other);
    await driver.close();
  }
  await driver.switchTo().window(first);
});

const windows = (page) => page.driver.getAllWindowHandles();

/** Opens the window beside, and goes there. Gives the two. */
async function beside(page) {
  const before = await windows(page);
  const form = await page.driver.getWindowHandle();
  await page.click(TRANSFER, ".bn-files");
  await page.until("the window is there", async () => (await windows(page)).length > before.length);
  const view = (await windows(page)).find((handle) => !before.includes(handle));
  await page.driver.switchTo().window(view);
  await page.until("it shows the answers", () => page.run(() => Boolean(document.querySelector(".bn-tr-entry"))));
  return { form, view };
}

const progress = (page) => page.run(() => document.querySelector(".bn-tr-bar").innerText.trim());
const entry = (page, field) => page.run((field) => document.querySelector(`[data-bn-field="${field}"]`), field);

/** What a person reads of each answer in the view, in its order. */
const entries = (page) => page.run(() => {
  const all = [];
  let [question, row] = ["", 1];
  for (const part of document.querySelectorAll(".bn-transfer :is(h3, h4, h5, .bn-tr-label, .bn-tr-entry)")) {
    const words = part.classList.contains("bn-tr-entry") ? null : part.textContent;
    if (words && /^\d+\. /.test(words)) question = words;
    else if (words && /\d$/.test(words) && /^H/.test(part.tagName)) row = Number(/\d+$/.exec(words)[0]);
    if (words === null) {
      const own = part.querySelector("h3, h4, .bn-tr-label")?.textContent ?? question;
      if (/^\d+\. /.test(own)) question = own;
      const [, number, text] = /^(\d+)\. (.*)$/s.exec(question);
      const list = [...part.querySelectorAll("li")].map((line) => line.textContent);
      const label = own === question ? text : own;
      all.push({ field: part.dataset.bnField, number, label, row, isTick: list.length > 0, list: list.length ? list : [part.querySelector(".bn-tr-value").textContent], copies: Boolean(part.querySelector("button")) });
    }
  }
  // A row is one of its own question only.
  for (const each of all) if (!/\[/.test(each.field)) each.row = 1;
  return all;
});

/** What axe finds in a window that is not the page that was opened. */
const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const found = async (page) => {
  await page.driver.executeScript(axe);
  return violations(page);
};

const press = async (page, find, ...values) => {
  const element = await page.run(find, ...values);
  await page.run((element) => element.scrollIntoView({ block: "center", behavior: "instant" }), element);
  await element.click();
};

test("a notification of 15 measures is over in the e-service without a key typed", { timeout: 300_000 }, async () => {
  // Firefox takes a second to go from one window to another and back.
  const answers = withMeasures(browserName === "firefox" ? 4 : 15);
  const page = await host();
  await page.put(answers);
  const { form, view } = await beside(page);
  const all = await entries(page);
  assert.equal(await progress(page), `0 av ${all.length} överförda`);

  // The small window has no tabs.
  await page.driver.switchTo().window(form);
  await page.driver.switchTo().newWindow("tab");
  await page.driver.get(`${page.visit.folder}/tests/browser/pages/e-service.html`);
  await page.until("the e-service is there", () => page.run(() => window.isReady));
  const service = await page.driver.getWindowHandle();
  const rows = Math.max(...all.map(({ row }) => row));
  for (let row = 1; row < rows; row += 1) await press(page, () => document.querySelector("[data-add=actions]"));

  for (const { field, number, label, row, isTick, list, copies } of all) {
    if (copies) {
      await page.driver.switchTo().window(view);
      await press(page, (field) => document.querySelector(`[data-bn-field="${field}"] button`), field);
      await page.driver.switchTo().window(service);
      const control = await page.run((...place) => window.place(...place), number, label, row);
      await control.click();
      await control.sendKeys(Key.chord(Key.CONTROL, "v"));
    } else {
      await page.driver.switchTo().window(service);
      for (const words of list) {
        if (isTick) await press(page, (number, words) => window.box(number, words), number, words);
        else await page.run((number, label, row, words) => {
          const select = window.place(number, label, row);
          select.selectedIndex = [...select.options].findIndex((option) => option.textContent === words);
        }, number, label, row, words);
      }
    }
    await page.driver.switchTo().window(view);
    await press(page, (field) => document.querySelector(`[data-bn-field="${field}"] input`), field);
  }
  await page.until("all is over", async () => (await progress(page)) === `${all.length} av ${all.length} överförda`);

  await page.driver.switchTo().window(service);
  const filledIn = await page.run(() => window.filledIn());
  const submission = (answers) => api.buildSubmission(answers, { now }).submission;
  assert.deepEqual(submission(filledIn), submission(answers));
  await page.driver.close();

  // It is noted in the case, and saved with it.
  await page.driver.switchTo().window(form);
  const { text } = await save(page);
  assert.deepEqual(JSON.parse(text).transferred.toSorted(), all.map(({ field }) => field).toSorted());
});

test("an answer that changes is to be typed over again, and one that goes is to be taken away", async () => {
  const page = await host();
  await page.put(usbStick.answers);
  const { form, view } = await beside(page);
  for (const field of ["controller.reference", "controller.name", "incident.description"]) {
    await press(page, (field) => document.querySelector(`[data-bn-field="${field}"] input`), field);
  }
  await page.until("it is counted", async () => (await progress(page)).startsWith("3 av"));
  await page.driver.switchTo().window(form);
  await page.type("incident.description", " Mer.");
  await page.erase("controller.reference");
  await page.leave();
  await page.driver.switchTo().window(view);
  await page.until("it is seen", async () => (await progress(page)).startsWith("1 av"));
  const said = (field) => page.run((field) => document.querySelector(`[data-bn-field="${field}"]`).innerText, field);
  assert.match(await said("incident.description"), /Mer\.[^]*Ändrad sedan den fördes över/);
  assert.match(await said("controller.reference"), /Ta bort svaret i e-tjänsten/);
  assert.doesNotMatch(await said("controller.name"), /Ändrad/);
  await page.driver.switchTo().window(form);
});

test("that it was sent is noted: lateness is judged by it, the box and the paper say so, and it can be taken back", async () => {
  const page = await host({ now: "2021-04-16T08:00:00+02:00" });
  await page.put(usbStick.answers);
  const { form, view } = await beside(page);
  const note = async (date, time, reference) => {
    const [day, clock, number] = await page.run(() => [...document.querySelectorAll(".bn-tr-sent input")]);
    await page.set(day, date);
    await page.set(clock, time);
    if (reference) await number.sendKeys(reference);
    await press(page, () => document.querySelector(".bn-tr-sent button"));
    return page.see(() => document.querySelector(".bn-tr-said").textContent);
  };
  assert.deepEqual(await page.run(() => [...document.querySelectorAll(".bn-tr-sent input")].map(({ value }) => value)), ["2021-04-16", "08:00", ""]);
  assert.match(await note("2021-04-17", "08:00", ""), /i framtiden/);
  assert.match(await note("", "08:00", ""), /Ange ett datum/);
  assert.equal(await note("2021-04-16", "07:55", "IMY-2021-1"), "Antecknat: inskickad 2021-04-16 kl. 07:55. Spara ärendet, så finns det kvar.");
  await page.until("the head says so", () => page.run(() => document.querySelector(".bn-transfer dl").innerText.includes("2021-04-16 kl. 07:55")));
  await page.driver.switchTo().window(form);
  const box = () => page.text(".bn-deadline");
  assert.match(await box(), /Anmälan är inskickad i tid[^]*Inskickad: 2021-04-16 kl\. 07:55/);
  assert.equal(await page.asksBeforeLeaving(), true, "what was noted is in no file");
  // A year later it is in time all the same, and the reasons for lateness are not asked for.
  await page.run(() => document.querySelector("form").setAttribute("data-bn-now", "2022-04-20T12:00:00+02:00"));
  await page.until("the clock has moved", async () => !(await page.shows(14)));
  assert.match(await box(), /inskickad i tid/);
  const { text } = await save(page);
  const whole = JSON.parse(text);
  assert.equal(api.saveFile(whole, { now: whole.saved }), text, "it is what the script API writes");
  const [sent] = whole.notifications;
  assert.deepEqual([sent.kind, sent.submittedAt, sent.authorityReference], ["new", "2021-04-16T07:55:00+02:00", "IMY-2021-1"]);
  assert.equal(sent.answers["controller.name"], usbStick.answers["controller.name"]);
  await page.driver.switchTo().window(view);
  await press(page, () => document.querySelectorAll(".bn-tr-sent button")[1]);
  await page.driver.switchTo().window(form);
  await page.until("it is taken back", async () => /gick ut/.test(await box()));
});

test("what is changed after it was sent is marked in the form, and is all that is to be typed over then", async () => {
  const page = await host();
  await page.put(usbStick.answers);
  const { form, view } = await beside(page);
  const whole = (await page.run(() => document.querySelectorAll(".bn-tr-entry:not([hidden])").length));
  await press(page, () => document.querySelector(".bn-tr-sent button"));
  await page.until("it is noted", () => page.run(() => /Antecknat/.test(document.querySelector(".bn-tr-said").textContent)));
  assert.equal(await page.run(() => document.querySelectorAll(".bn-tr-entry:not([hidden])").length), whole, "nothing has changed yet");
  await page.driver.switchTo().window(form);
  const marks = () => page.see(() => [...document.querySelectorAll(".bn-note")].map((note) => note.textContent));
  assert.deepEqual(await marks(), []);
  await page.type("incident.description", " Mer.");
  await page.type("actions[2].description", " Mer.");
  await page.until("both are marked", async () => (await marks()).length === 2);
  assert.deepEqual([...new Set(await marks())], ["Ändrad sedan anmälan skickades."]);
  assert.match(await page.run(() => {
    const described = document.querySelector('[name="incident.description"]').getAttribute("aria-describedby").split(" ");
    return described.map((id) => document.getElementById(id).textContent).join(" ");
  }), /Ändrad sedan anmälan skickades/);
  await page.driver.switchTo().window(view);
  const seen = () => page.run(() => [...document.querySelectorAll(".bn-transfer :is(h2, h3, h4, .bn-tr-label)")].filter((part) => part.getClientRects().length).map((part) => part.textContent));
  await page.until("it can be sifted", () => page.run(() => Boolean(document.querySelector(".bn-tr-bar + p input"))));
  if (!(await page.run(() => document.querySelector(".bn-tr-bar + p input").checked))) await press(page, () => document.querySelector(".bn-tr-bar + p input"));
  await page.until("only that is left", async () => (await seen()).length < 12);
  assert.deepEqual(await seen(), [
    "Incidenten", "16. Kort beskrivning av incidenten", "Konsekvenser", "30. Hur har ni agerat efter incidenten?", "Åtgärd 3", "Åtgärd", "Vi har skickat in",
  ]);
  assert.equal(await progress(page), "0 av 2 överförda");
  // What is sent now supplements it.
  await press(page, () => document.querySelector(".bn-tr-sent button"));
  await page.until("it is a supplement", () => page.run(() => /kompletteringen/.test(document.querySelector(".bn-tr-said").textContent)));
  await page.driver.switchTo().window(form);
  await page.until("nothing has changed since", async () => (await marks()).length === 0);
  const { text } = await save(page);
  assert.deepEqual(JSON.parse(text).notifications.map(({ kind }) => kind), ["new", "supplement"]);
});

test("when the page with the form is closed the window goes on, and saves what was noted", async () => {
  const page = await host();
  await page.put(usbStick.answers);
  const { form, view } = await beside(page);
  await page.driver.switchTo().window(form);
  await page.driver.get("about:blank");
  await page.driver.switchTo().window(view);
  await page.until("it is said", () => page.run(() => /är stängd/.test(document.querySelector(".bn-tr-note")?.textContent ?? "")));
  await press(page, () => document.querySelector('[data-bn-field="controller.name"] input'));
  await page.until("it is counted", async () => (await progress(page)).startsWith("1 av"));
  await page.run(() => {
    window.blobs = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.blobs.push(blob); return make(blob); };
    document.addEventListener("click", (event) => { if (event.target.download) event.preventDefault(); }, true);
  });
  await press(page, () => [...document.querySelectorAll("button")].find((button) => button.textContent === "Spara ärendet"));
  const text = await page.wait(() => window.blobs[0].text());
  const { case: held } = api.openFile(text);
  assert.deepEqual(held.transferred, ["controller.name"]);
  assert.equal(held.answers["incident.type"], usbStick.answers["incident.type"]);
  await page.driver.switchTo().window(form);
});

test("when the form is let go or drawn anew, what is noted in the window is kept there", async () => {
  const page = await host();
  await page.put(usbStick.answers);
  const { form, view } = await beside(page);
  await page.driver.switchTo().window(form);
  await page.run(() => document.querySelector("form").replaceWith(document.createElement("p")));
  await page.driver.switchTo().window(view);
  await press(page, () => document.querySelector('[data-bn-field="controller.name"] input'));
  await page.until("it is counted", async () => (await progress(page)).startsWith("1 av"));
  await press(page, () => document.querySelector('[data-bn-field="controller.reference"] input'));
  await page.until("both are", async () => (await progress(page)).startsWith("2 av"));
  await page.driver.switchTo().window(form);
});

test("it works under the strictest policy, in the window too", async () => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'";
  const page = await host({ policy });
  await page.put(usbStick.answers);
  const { form } = await beside(page);
  await page.run(() => {
    window.broken = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => window.broken.push(violatedDirective));
  });
  await press(page, () => document.querySelector('[data-bn-field="controller.name"] button'));
  await press(page, () => document.querySelector('[data-bn-field="controller.name"] input'));
  await page.until("it is counted", async () => (await progress(page)).startsWith("1 av"));
  assert.notEqual(await page.run(() => getComputedStyle(document.querySelector(".bn-tr-entry")).borderLeftStyle), "none", "it has its looks");
  assert.deepEqual(await page.run(() => window.broken), []);
  await page.driver.switchTo().window(form);
  assert.deepEqual(await page.recorded("violations"), []);
});

test("where no window can be had, the same stands on the page", async () => {
  const page = await host();
  await page.put(usbStick.answers);
  await page.run(() => { window.open = () => null; });
  await page.click(TRANSFER, ".bn-files");
  await page.until("it is there", () => page.run(() => Boolean(document.querySelector("dialog .bn-tr-entry"))));
  assert.deepEqual(await found(page), []);
  await press(page, () => document.querySelector('dialog [data-bn-field="controller.name"] input'));
  await page.until("it is counted", async () => (await progress(page)).startsWith("1 av"));
  await press(page, () => document.querySelector("dialog button"));
  await page.until("it is closed", () => page.run(() => !document.querySelector("dialog")));
  assert.equal(await page.run(() => document.activeElement.textContent), TRANSFER, "the focus is where it was");
});

test("what gets the focus stands clear of the bar", async () => {
  const page = await host();
  await page.put(usbStick.answers);
  const { form } = await beside(page);
  const covered = await page.run(() => {
    const bar = document.querySelector(".bn-tr-bar");
    const all = [...document.querySelectorAll(".bn-tr-entry input")];
    // Backwards, as with Shift and Tab: what comes into view does so at the top.
    return all.reverse().filter((input) => {
      input.focus();
      return input.getBoundingClientRect().top < bar.getBoundingClientRect().bottom && bar.getBoundingClientRect().top <= 0;
    }).length;
  });
  assert.equal(covered, 0);
  await page.driver.switchTo().window(form);
});

test("its window is accessible, and fits 400 px", async () => {
  const page = await host();
  await page.put(withMeasures(3));
  const { form } = await beside(page);
  assert.deepEqual(await found(page), []);
  const overflows = await page.run(() => {
    document.documentElement.style.width = "400px";
    return [...document.querySelectorAll(".bn-transfer *")].filter((part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== "inline" && !part.className.includes("hidden")).map((part) => part.outerHTML.slice(0, 80));
  });
  assert.deepEqual(overflows, []);
  await page.driver.switchTo().window(form);
});

test("in the element it is the same, in English with the authority's questions in Swedish", async () => {
  const page = await open({ path: "/www/element.html", edit: (html) => html.replace("<breach-notification>", `<breach-notification lang="en" now="${now}">`) });
  await page.run(() => { document.querySelector("breach-notification").value = JSON.stringify({ "controller.name": "Exempelnämnden", "incident.ongoing": "yes" }); });
  const before = await windows(page);
  const form = await page.driver.getWindowHandle();
  await page.click("Type it over into IMY's e-service", ".bn-files");
  await page.until("the window is there", async () => (await windows(page)).length > before.length);
  await page.driver.switchTo().window((await windows(page)).find((handle) => !before.includes(handle)));
  await page.until("it shows the answers", () => page.run(() => Boolean(document.querySelector(".bn-tr-entry"))));
  const text = await page.run(() => [...document.querySelectorAll("[lang]")].map((part) => [part.lang, part.innerText]));
  assert.match(text[0][1], /Type it over into IMY's e-service[^]*1\. Organisationens namn[^]*Copy[^]*12\. Pågår incidenten fortfarande\?\s*Choose\s*Ja/);
  assert.equal(text.find(([lang]) => lang === "sv")[1].includes("Organisationens namn"), true);
  assert.deepEqual(await found(page), []);
  await page.driver.switchTo().window(form);
});
