// How a person hears the form who does not see it: a virtual screen reader reads it, fills it in and makes mistakes, and what was heard
// stands in tests/heard/. UPDATE_SNAPSHOTS=1 writes it anew; read what differs as that person would.

import { strict as assert } from "node:assert";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { browserName } from "./support/browsers.mjs";
import { placeOf, wordsIfKey } from "./support/places.mjs";
import { scenario } from "./support/scenarios.mjs";
import { root } from "./support/server.mjs";
import { suite } from "./support/suite.mjs";

const { open, here } = suite();
const { now, answers } = scenario("usb-stick");

/** So long, in ms, may the browser wait for a script, by the clock of the page, which goes hours ahead. */
const HOURS = 10 * 3_600_000;

async function start(path) {
  await here.browser.driver.manage().setTimeouts({ script: HOURS });
  const page = await open({ path, wait: false, mayFail: true, scripts: ["simulated.js", "heard.js"] });
  await page.until("the form is ready", () => page.wait(async () => {
    await simulated.awake(10, 1);
    return recorded.events.some(({ name }) => name === "ready");
  }));
  await page.wait((now) => simulated.goTo(now), now);
  return page;
}

/** What each part is about, and what is done in it; all that is heard comes back, by part. */
const parts = {
  "The page, from its beginning to its end": async (page) => {
    await page.wait(() => heard.start());
    await page.wait(() => heard.readTo("document"));
  },

  "Sent while it is blank: the list of errors, and to its first field": async (page) => {
    await page.wait(() => heard.start());
    await page.wait(() => heard.press("Skapa underlag"));
    await page.wait(() => heard.readOn(8));
    await page.wait(() => heard.press(finder.summary().links[0]));
    await page.wait((place) => heard.type(place, "Exempelnämnden"), placeOf("controller.name"));
    await page.wait((place) => heard.type(place, "1234"), placeOf("controller.organisationNumber"));
    await page.wait((place) => heard.type(place, "212000-0142"), placeOf("controller.organisationNumber"));
    await page.wait(() => heard.press("Skapa underlag"));
  },

  "Rows are added, taken away and brought back": async (page) => {
    await page.wait(() => heard.start());
    await page.wait((place) => heard.type(place, "Dataskyddsombudet"), placeOf("contacts[0].name"));
    await page.wait((place) => heard.add(place), placeOf("contacts[1].name"));
    await page.wait((place) => heard.remove(place), placeOf("contacts[1].name"));
    await page.wait((place) => heard.add(place), placeOf("contacts[1].name"));
    await page.wait((place) => heard.type(place, "Registratorn"), placeOf("contacts[1].name"));
    await page.wait((place) => heard.remove(place), placeOf("contacts[1].name"));
    await page.wait(() => heard.press("Ångra"));
  },

  "The time runs out": async (page) => {
    await page.wait((now) => simulated.goTo(now), "2021-04-15T08:00:00+02:00");
    await page.wait(() => heard.start());
    await page.wait((place) => heard.type(place, "2021-04-13"), placeOf("incident.discovered.date"));
    await page.wait((place) => heard.type(place, "08:30"), placeOf("incident.discovered.time"));
    for (const left of ["24:00", "06:00", "01:00", "00:15", "00:00"]) await page.wait((left) => heard.wait("2021-04-16T08:30:00+02:00", left), left);
  },

  "It is filled in, read before it is prepared, and prepared": async (page) => {
    await page.wait(() => heard.start());
    for (const [field, value] of Object.entries(answers)) {
      await page.wait((place, value, words) => heard.answer(place, value, words), placeOf(field), value, [value].flat().map(wordsIfKey));
    }
    await page.wait(() => heard.press("Förhandsgranska"));
    await page.wait(() => heard.readTo("dialog"));
    await page.wait(() => heard.press("Stäng"));
    await page.wait(() => heard.press("Skapa underlag"));
    await page.wait(() => heard.readTo("group"));
  },
};

const pages = { "a-form-page": "/www/index.html", "the-element": "/www/element.html" };

for (const [name, path] of Object.entries(pages)) {
  // A native date of WebKit's tells only later that it has the focus.
  const skip = browserName === "webkit" && path === "/www/index.html" ? "native dates are heard a step later" : false;
  test(`${name.replaceAll("-", " ")} is heard as its transcript says`, { skip }, async () => {
    const transcript = [];
    for (const [part, listen] of Object.entries(parts)) {
      const page = await start(path);
      await listen(page);
      // The virtual reader stumbles over what is off the page before it comes to it.
      const errors = await page.recorded("errors");
      assert.deepEqual(errors.filter((error) => !error.includes("/heard.js")), [], "errors that the page did not catch");
      transcript.push(`# ${part}`, "", ...(await page.run(() => heard.lines)), "");
    }
    const text = `${transcript.join("\n").trim()}\n`;
    const file = join(root, "tests/heard", `${name}.txt`);
    if (process.env.UPDATE_SNAPSHOTS) {
      mkdirSync(join(root, "tests/heard"), { recursive: true });
      writeFileSync(file, text);
    }
    assert.deepEqual(text.split("\n"), readFileSync(file, "utf8").split("\n"));
  });
}
