// Files as a person has them: one is saved by a button, and opened by another.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

/** The page without the place where the parts for files stand. */
export const withoutFiles = (html) => html.replace("<div data-bn-files></div>", "");

/** The browser's own windows to choose a file in cannot be operated: without them it is a download, and a control. */
export const withoutPickers = (page) => page.run(() => {
  window.showSaveFilePicker = undefined;
  window.showOpenFilePicker = undefined;
});

const folder = mkdtemp(join(tmpdir(), "bn-files-"));
after(async () => rm(await folder, { recursive: true }));

/** Presses "Save", and gives the file: `{ name, text }`. */
export async function save(page, press = () => page.click("Spara", ".bn-files")) {
  await withoutPickers(page);
  const before = (await page.recorded("downloads")).length;
  await press();
  await page.until("it is saved", async () => (await page.recorded("downloads")).length > before);
  const { name, url } = (await page.recorded("downloads")).at(-1);
  return { name, text: await page.wait((url) => recorded.blobs[url].text(), url) };
}

/** Presses "Open" and chooses a file of this name with this text. */
export async function choose(page, name, text, press = () => page.click("Öppna", ".bn-files")) {
  await withoutPickers(page);
  await page.run(() => {
    // The window itself would stay open for good.
    document.addEventListener("click", (event) => { if (event.target.type === "file") event.preventDefault(); }, true);
  });
  await press();
  await page.until("a file is asked for", () => page.run(() => Boolean(document.querySelector(".bn-files input[type=file]"))));
  const path = join(await folder, name);
  await writeFile(path, text);
  const input = await page.run(() => document.querySelector(".bn-files input[type=file]"));
  await input.sendKeys(path);
}

/** The same, and waits until it is open. */
export async function openFile(page, name, text, press) {
  await choose(page, name, text, press);
  await page.until("it is open", async () => (await said(page)).includes(name));
}

/** What is said of files. */
export const said = (page) => page.see(() => document.querySelector(".bn-files").innerText.replace(/[\u00a0\u202f]/g, " "));
