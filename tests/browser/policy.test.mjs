// The strictest policy that lets WebAssembly run at all: nothing inline, nothing from elsewhere.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { logging } from "selenium-webdriver";
import { browserName } from "./support/browsers.mjs";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; "
  + "img-src 'self'; base-uri 'none'; form-action 'self'";

/** Uses everything that the page has. */
async function useItAll(page) {
  await page.prepare();
  await page.put({ "incident.ongoing": "no", "processors.involved": "yes", "processors.organisations[1].name": "Exempel AB" });
  await page.click("Förhandsgranska");
  await page.click("Stäng");
  await page.put(least.answers);
  await page.prepare();
  await page.until("the result is shown", async () => (await page.text("[data-bn-result]"))?.includes("Inte inskickat"));
}

test("everything works under a strict policy", async (t) => {
  const page = await open({ policy, now: least.now });
  const before = page.visit.requests.length;
  await useItAll(page);
  assert.equal((await page.events("submission")).length, 1);
  assert.equal((await page.recorded("downloads")).length, 1);

  await t.test("which refuses nothing", async () => {
    assert.deepEqual(await page.recorded("violations"), []);
    assert.deepEqual(page.visit.reports, []);
  });

  await t.test("nothing is asked of another origin, and nothing of ours once it is ready", async () => {
    const entries = await page.run(() => performance.getEntriesByType("resource").map(({ name }) => name));
    assert.deepEqual(entries.filter((url) => !url.startsWith(`${page.visit.origin}/`)), []);
    assert.deepEqual(page.visit.requests.slice(before).map(({ path }) => path), []);
  });

  await t.test("it writes no word of trouble to the console", async (t) => {
    const written = await page.recorded("console");
    assert.deepEqual(written.filter(({ level }) => ["warn", "error"].includes(level)), []);
    if (browserName !== "chromium") return t.diagnostic("the browser's own log is only read in Chromium");
    const entries = await page.driver.manage().logs().get(logging.Type.BROWSER);
    const ours = entries.filter(({ message, level }) => message.includes(page.visit.folder) && level.name !== "INFO");
    assert.deepEqual(ours.map(({ message }) => message), []);
  });
});

test("what is hidden is hidden under a strict policy too", async () => {
  const page = await open({ policy, now: least.now });
  assert.equal(await page.shows(13), false);
  await page.answer("incident.ongoing", "no");
  assert.equal(await page.shows(13), true);
});

test("it can do with trusted types", async (t) => {
  if (browserName !== "chromium") return t.skip("only Chromium enforces trusted types in every version");
  const page = await open({ policy: `${policy}; require-trusted-types-for 'script'; trusted-types 'none'`, now: least.now });
  await useItAll(page);
  assert.deepEqual(await page.recorded("violations"), []);
});
