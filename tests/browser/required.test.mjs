// What must be filled in now is said, to those who see it and to those who hear it.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { bare, form } from "./support/bare.mjs";
import { pages } from "./support/states.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

const now = "2026-05-06T10:00:00+02:00";
const required = async (page, field) => (await page.control(field)).getAttribute("aria-required");
const label = (page) => page.see(() => finder.headings(14).filter((heading) => finder.visible(heading)).map((heading) => heading.innerText.replace(/\s+/g, " ").trim()));

for (const [name, settings] of Object.entries(pages)) {
  test(`${name}: the reasons for a delay are required once it is certain, and no sooner`, async () => {
    const page = await open(settings(now));
    // Today a day ago at an unknown hour, 72 hours ago: perhaps.
    await page.put({ "incident.discovered.date": "2026-05-03" });
    assert.equal(await required(page, "incident.lateReason"), null);
    assert.doesNotMatch((await label(page))[0], /obligatoriskt/);
    await page.put({ "incident.discovered.date": "2026-05-01" });
    assert.equal(await required(page, "incident.lateReason"), "true");
    assert.match((await label(page))[0], /\(obligatoriskt\)$/);
    await page.put({ "incident.discovered.date": "2026-05-03" });
    assert.equal(await required(page, "incident.lateReason"), null);
    assert.doesNotMatch((await label(page))[0], /obligatoriskt/);
  });

  test(`${name}: starred fields are required, those of a further row once it has content`, async () => {
    const page = await open(settings(now));
    for (const field of ["controller.name", "contacts[0].email", "contactAddress.city"]) assert.equal(await required(page, field), "true", field);
    for (const field of ["controller.organisationNumber", "contacts[0].role"]) assert.equal(await required(page, field), null, field);
    await page.addRow("contacts[0].name");
    assert.equal(await required(page, "contacts[1].email"), null);
    await page.answer("contacts[1].role", "Registrator");
    assert.equal(await required(page, "contacts[1].email"), "true");
  });
}

test("what the host says of its own is given back to the letter", async () => {
  const fields = '<p><label for="a">1. Organisationens namn</label><input id="a" name="controller.name" aria-required="false" aria-invalid="false" aria-describedby=" hjalp  tips "></p><p><label for="o">2. Organisationsnummer</label><input id="o" name="controller.organisationNumber"></p><p><label for="d">11. Datum</label><input id="d" name="incident.discovered.date"></p><p><label for="s">14. Varför så sent? <b data-bn-required hidden="hidden">(obligatoriskt)</b></label><textarea id="s" name="incident.lateReason"></textarea></p><p id="hjalp">Hjälp</p><p id="tips">Tips</p><p><button>Skicka</button></p>';
  const body = form(fields).replace("<form", '<form novalidate="novalidate"');
  const page = await open({ ...bare(body, { now }), wait: false, edit: (html) => bare(body, { now }).edit(html).replace(/<script [^>]*breach-notification[^>]*><\/script>/, '<script type="module" src="manual.mjs"></script>') });
  await page.until("the module is there", () => page.run(() => Boolean(window.api)));
  const html = () => page.run(() => document.body.innerHTML);
  const before = await html();
  await page.run(() => { window.live = api.enhance(document.querySelector("form")); });
  assert.equal(await page.see(() => document.getElementById("a").getAttribute("aria-required")), "true");
  await page.run(() => { const field = document.getElementById("d"); field.value = "2026-05-01"; field.dispatchEvent(new InputEvent("input", { bubbles: true })); });
  await page.run(() => document.querySelector("button:not([type=button])").click());
  assert.equal(await page.see(() => finder.visible(document.querySelector("b"))), true);
  assert.equal(await page.see(() => document.getElementById("a").getAttribute("aria-invalid")), "true");
  await page.run(() => live.disconnect());
  assert.equal(await html(), before);
});
