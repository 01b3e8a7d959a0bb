// The preview on paper: what the browser prints as a PDF, read back by another program.

import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { browserName } from "./support/browsers.mjs";
import { openFile } from "./support/files.mjs";
import { scenario } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite({ isWhole: true });
const { now, answers } = scenario("usb-stick");
const skip = browserName === "chromium" ? false : "only Chromium's driver prints as its people do";
const long = `${"En åtgärd som tar plats. ".repeat(60)}`;

/** The pages of the PDF as text, line by line. */
async function print(page) {
  const folder = mkdtempSync(join(tmpdir(), "breach-notification-print-"));
  try {
    const { data } = await page.driver.sendAndGetDevToolsCommand("Page.printToPDF", { preferCSSPageSize: true });
    writeFileSync(join(folder, "preview.pdf"), Buffer.from(data, "base64"));
    const info = execFileSync("pdfinfo", [join(folder, "preview.pdf")], { encoding: "utf8" });
    const text = execFileSync("pdftotext", ["-raw", join(folder, "preview.pdf"), "-"], { encoding: "utf8" });
    return { info, pages: text.split("\f").slice(0, -1).map((page) => page.split("\n").filter(Boolean)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const path of ["/www/index.html", "/www/element.html"]) {
  test(`the preview of ${path} prints as a document of its own`, { skip }, async () => {
    const page = await open({ path, now });
    await page.put({ ...answers, "incident.description": long, "incident.lateReason": long, "confidentiality.request": long });
    await page.click("Förhandsgranska");
    const entries = await page.run(() => [...document.querySelectorAll(".bn-preview-entry")].map((entry) => ({
      question: finder.text(entry.querySelector(".bn-question")),
      answer: finder.text(entry.querySelector(".bn-answer, td:last-child")),
    })));
    const { info, pages } = await print(page);
    // In a table words are broken at the ends of lines.
    const whole = (text) => text.replace(/[-\s]+/g, "");
    const begins = (lines, text) => whole(lines.join(" ")).includes(whole(text.slice(0, 60)));

    assert.match(info, /Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts/, "A4");
    assert.ok(pages.length >= 3, "it takes several pages");
    for (const [at, lines] of pages.entries()) {
      assert.ok(lines.includes(`${at + 1} (${pages.length})`), `page ${at + 1} is numbered`);
    }
    assert.ok(entries.length > 30);
    for (const { question, answer } of entries) {
      const on = pages.find((lines) => begins(lines, question));
      assert.ok(on, `${question} can be read`);
      assert.ok(begins(on, answer), `${question} stands with its answer`);
    }
    const all = pages.flat().join("\n");
    assert.ok(pages[0].slice(0, 2).includes("Anmälan av personuppgiftsincident"), pages[0].slice(0, 3).join("|"));
    assert.match(all, /Inskickad: ?\n?Nej/);
    assert.match(all, /Datum och underskrift\nNamn och befattning\n*$/);
    assert.doesNotMatch(all, /Det här händer nu/, "what is for the screen stays there");
    for (const chrome of ["Skriv ut", "Stäng", "Ändra", "Skapa underlag", "Självservice", "Innehåll"]) {
      assert.ok(!all.includes(chrome), `${chrome} is not printed`);
    }
  });
}

const held = JSON.stringify({
  caseVersion: 1, form: { id: "imy-notification", version: "2021" }, id: "0".repeat(26), opened: "2021-04-19T10:00:00+02:00", saved: "2021-04-19T10:00:00+02:00", answers,
  assessments: [{ at: "2021-04-20", isBreach: "yes", risk: "high", reasons: "Uppgifterna rör barns hälsa." }],
  decisions: [{ kind: "notify", on: "2021-04-20", by: { role: "Förvaltningschef" } }],
  notifications: [{ kind: "new", submittedAt: "2021-04-20T10:00:00+02:00", answers: { ...answers, "incident.description": "Kort" } }],
});

for (const [words, title, last] of [
  ["Beslutet", "Beslut om anmälan av personuppgiftsincident", /Underskrift av beslutsfattare\n[^]*Namnförtydligande/],
  ["Brevet till de", "Viktig information om dina personuppgifter", /Med vänlig hälsning/],
  ["Kompletteringen", "Komplettering av anmälan av personuppgiftsincident", /Datum och underskrift/],
]) {
  test(`"${title}" prints as a document of its own, with what is for the screen left out`, { skip }, async () => {
    const page = await open({ path: "/www/case.html", edit: (html) => html.replace("<breach-notification>", `<breach-notification now="${now}">`) });
    await openFile(page, "a.json", held);
    await page.click("Bedömning", ".bn-files");
    await page.until("the case is there", () => page.run(() => Boolean(document.querySelector(".bn-case h2"))));
    await page.click(words, ".bn-case");
    const { info, pages } = await print(page);
    assert.match(info, /Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts/, "A4");
    const all = pages.flat().join("\n");
    const inOneLine = (lines) => lines.join(" ").replace(/\s+/g, " ");
    assert.ok(inOneLine(pages[0].slice(0, 4)).includes(title), inOneLine(pages[0].slice(0, 4)));
    assert.equal(inOneLine(pages.flat()).split(title).length, 2, "the title once");
    assert.match(all, last);
    for (const screen of ["kan bli", "Läsbarhet", "Skriv ut", "Vad återstår", "Handlägg en"]) assert.ok(!all.includes(screen), `${screen} is not printed`);
  });
}

test("with the preview closed the page prints as it did", { skip }, async () => {
  const page = await open({ now });
  const before = (await print(page)).pages.flat();
  await page.click("Förhandsgranska");
  await page.click("Stäng");
  assert.deepEqual((await print(page)).pages.flat(), before);
});
