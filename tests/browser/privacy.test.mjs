// What a person types stays on the page: it is in the submission, and nowhere else.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { logging } from "selenium-webdriver";
import { browserName } from "./support/browsers.mjs";
import { least, scenario } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const secret = "Hemligheten7531";
const usbStick = scenario("usb-stick");

/** Notes every text in our own parts of the page that holds the secret, however short it stands there. */
const watching = (html) => html.replace("</body>", `<script>
  window.said = [];
  window.heard = 0;
  const ours = ".bn-messages, .bn-summary, [role=status], .bn-deadline, .bn-result";
  new MutationObserver((mutations) => {
    for (const { target, addedNodes } of mutations) {
      for (const node of [target, ...addedNodes]) {
        if (!(node.closest ? node : node.parentElement)?.closest(ours)) continue;
        heard += 1;
        if (node.textContent.includes("${secret}")) said.push(node.textContent);
      }
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
</script></body>`);

/** Everything that a page can do with text that is marked: typed everywhere, refused, previewed, prepared. */
async function useItAll(page) {
  const texts = await page.run((secret) => {
    const controls = [...document.querySelector("form").elements].filter(({ type }) => ["text", "textarea", "email", "tel"].includes(type));
    for (const control of controls) {
      control.focus();
      control.value = `${secret} 121212-1212`;
      control.dispatchEvent(new InputEvent("input", { bubbles: true }));
      control.dispatchEvent(new Event("change", { bubbles: true }));
      control.blur();
    }
    return controls.length;
  }, secret);
  assert.ok(texts > 25, `${texts} fields for text`);
  await page.put({ "incident.ongoing": "no", "information.given": "no", "processors.involved": "yes" });
  await page.prepare();
  await page.addRow("actions[0].date");
  await page.removeRow("actions[0].date", 1);
  await page.put({ ...usbStick.answers, "dataSubjects.count.exact": "", "records.count.exact": "", "incident.description": secret, "confidentiality.request": secret });
  await page.click("Förhandsgranska");
  await page.click("Stäng");
  await page.prepare();
  assert.ok((await page.submission()).includes(secret));
}

test("what was typed is in the submission, and nowhere else", async (t) => {
  const page = await open({ now: usbStick.now, edit: watching });
  const requests = page.visit.requests.length;
  await useItAll(page);

  await t.test("no event but the submission carries it", async () => {
    const events = await page.recorded("events");
    assert.ok(events.length > 30);
    assert.deepEqual(events.filter(({ name, json }) => name !== "submission" && json.includes("Hemlig")), []);
  });

  await t.test("no message repeats it", async () => {
    assert.ok(await page.run(() => heard > 20));
    assert.deepEqual(await page.run(() => said), []);
  });

  await t.test("the console gets to know nothing", async (t) => {
    const written = await page.recorded("console");
    assert.deepEqual(written.filter(({ text }) => text.includes("Hemlig")), []);
    assert.ok(written.length <= 1, `as good as nothing is written: ${JSON.stringify(written)}`);
    if (browserName !== "chromium") return t.diagnostic("the browser's own log is only read in Chromium");
    const entries = await page.driver.manage().logs().get(logging.Type.BROWSER);
    assert.deepEqual(entries.filter(({ message }) => message.includes("Hemlig")), []);
  });

  await t.test("nothing is stored, and nothing is asked of any server", async () => {
    const kept = await page.wait(async () => ({
      cookie: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: indexedDB.databases ? (await indexedDB.databases()).length : 0,
      caches: window.caches ? (await caches.keys()).length : 0,
      workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
      address: location.search + location.hash,
      title: document.title.includes("Hemlig"),
    }));
    assert.deepEqual(kept, { cookie: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0, address: "", title: false });
    assert.equal(page.visit.requests.length, requests);
  });

  await t.test("attributes and ids tell nothing", async () => {
    const telling = await page.run(() => [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes])
      .filter(({ value }) => value.includes("Hemlig")).map(({ name }) => name));
    assert.deepEqual(telling, []);
  });
});

test("what a person takes away is gone from the page's memory of the preview", async () => {
  const page = await open({ now: least.now });
  await page.put({ "incident.description": secret });
  await page.click("Förhandsgranska");
  await page.click("Stäng");
  assert.equal(await page.run((secret) => document.documentElement.textContent.includes(secret), secret), false);
});
