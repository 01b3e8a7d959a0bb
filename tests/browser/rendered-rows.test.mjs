// Rows in tables with cells that the form does not know, and rows that are rendered where the host has only a place for them.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { bare, form } from "./support/bare.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

const css = '<link rel="stylesheet" href="../../../pkg/breach-notification.css">';
const send = "<p><button>Skicka</button></p>";
const add = (page) => page.run(() => finder.buttons("Lägg till ny")[0].click());
const table = (row, head = "") => form(`<h3>30. Hur har ni agerat efter incidenten?</h3><table>${head}<tbody>${row}</tbody></table>`, send);
/** The rows of the table: of each the names in its cells. */
const rows = (page) => page.see(() => [...document.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => `${cell.localName} ${cell.querySelector("input, textarea")?.name ?? finder.text(cell).replace(/Ta bort.*/, "")}`.trim())));

test("a row of a table is its tr, also with cells that the form does not know", async () => {
  const weight = '<tr><td><input name="actions[0].date" aria-label="Datum"></td><td><input name="actions[0].description" aria-label="Åtgärd"></td><td><input type="number" name="vikt[0]" value="3" aria-label="Vikt"></td></tr>';
  const page = await open(bare(table(weight)));
  await add(page);
  assert.deepEqual(await rows(page), [
    ["td actions[0].date", "td actions[0].description", "td vikt[0]"],
    ["td actions[1].date", "td actions[1].description", "td vikt[1]"],
  ]);
  assert.deepEqual(await page.run(() => [...document.querySelectorAll("table .bn-button")].map((button) => button.parentElement.localName)), ["td", "td"]);
});

test("so it is with one field among other cells", async () => {
  const one = '<tr><td>1</td><td><input name="actions[0].description" aria-label="Åtgärd"></td><td><input type="checkbox" name="klar[0]" aria-label="Klar"></td></tr>';
  const page = await open(bare(table(one)));
  await add(page);
  assert.deepEqual((await rows(page)).map(([, field, box]) => [field, box]), [["td actions[0].description", "td klar[0]"], ["td actions[1].description", "td klar[1]"]]);
});

test("a table that is there for the layout is no list of rows", async () => {
  const layout = form('<table><tbody><tr><td>30. Hur har ni agerat?</td><td><textarea name="actions[0].description" aria-label="Åtgärd"></textarea></td></tr></tbody></table>', send);
  const page = await open(bare(layout));
  await add(page);
  assert.equal(await page.run(() => document.querySelectorAll("tr").length), 1);
  assert.equal(await page.run(() => document.querySelectorAll("textarea").length), 2);
});

test("fields that are rendered on a host's page have borders, and say nothing that the host has said", async () => {
  const places = form('<h3>22. Organisationens namn och organisationsnummer</h3><div data-bn-question="22"></div><section><h2>Kontaktpersoner</h2><div data-bn-question="5"></div></section>', send);
  const page = await open(bare(places, { head: css }));
  assert.equal(await page.see(() => Math.min(...[...document.querySelectorAll(".bn-rows .bn-input")].map((field) => parseFloat(getComputedStyle(field).borderTopWidth)))), 1);
  const told = () => page.see(() => [...document.querySelectorAll(".bn-rows legend")].filter((legend) => legend.getBoundingClientRect().width > 2).map((legend) => finder.text(legend)));
  assert.deepEqual(await told(), []);
  // It is still the group's name, and rows are told apart once there are several.
  assert.equal(await page.run(() => finder.text(document.querySelector(".bn-rows fieldset legend"))), "22. Organisationens namn och organisationsnummer");
  await page.run(() => finder.buttons("Lägg till ny").at(-1).click());
  assert.deepEqual(await told(), ["Kontaktperson 1", "Kontaktperson 2"]);
});

test("without a heading of the host's they say what they are", async () => {
  const page = await open(bare(form('<div data-bn-question="22"></div>', send), { head: css }));
  assert.deepEqual(await page.see(() => [...document.querySelectorAll(".bn-rows legend")].filter((legend) => legend.getBoundingClientRect().width > 2).map((legend) => finder.text(legend))), [
    "22. Organisationens namn och organisationsnummer", "Biträde 1",
  ]);
});

test("a place that has a button of the host's is the host's to fill", async () => {
  const page = await open(bare(form('<div data-bn-question="22"><h3>22. Biträden</h3><button type="button">Lägg till biträde</button></div>', send), { head: css }));
  assert.equal(await page.run(() => document.querySelectorAll(".bn-rows").length), 0);
  assert.equal(await page.run(() => finder.buttons("Lägg till").length), 1);
});
