// On the page: how long the main thread works for a key, a choice, a row, a preview, from the event until the page has come to rest and has
// been drawn. That counts scripts, styles, layout and painting alike, whether they come at once or behind a timer of the contender's own.

import { condition, now, valid } from "./sets.mjs";
import { editOf } from "../contenders.mjs";
import { isTimeout, Tab } from "./browser.mjs";
import { checksOnPage } from "./checks.mjs";
import { held } from "./held.mjs";
import { inTurn, summary } from "./statistics.mjs";

/** What a person does, in the order of the table; each is done, and undone by what stands beside it. */
export const DEEDS = ["key", "choice", "row added", "row removed", "preview"];

/** After so long, in ms, a deed has been measured often enough; what takes long the first time is done once a round. */
const ENOUGH = 8_000;
const LONG = 1_000;

/** So many measures are handed over as a draft. Pressing the button for the others takes no longer than this, in ms, piece by piece. */
const AT_ONCE = 100;
const GROWING = 150_000;
const CHUNK = 3_000;

/**
 * `deeds` by contender, number of rows and deed, in ms, what is `checked` on pages alone, by number of rows, and the `memory` with
 * most rows: nothing where it would take too long, or where there is no such thing.
 */
export async function onPages(driver, server, contenders, sizes, settings) {
  const results = Object.fromEntries(contenders.map(({ id }) => [id, {}]));
  const checked = {};
  const memory = {};
  const gaveUp = new Set();
  for (const size of sizes) {
    const open = [];
    for (const contender of contenders.filter(({ checksOnPage }) => checksOnPage)) {
      const tab = await filled(driver, server, contender, 1);
      if (size <= AT_ONCE) checked[size] = await checksOnPage(tab, size, settings.checks);
      await tab.close();
    }
    for (const contender of contenders) {
      if (gaveUp.has(contender.id)) continue;
      const tab = await filled(driver, server, contender, size - 1).catch((error) => note(contender, size, error));
      if (!tab) {
        gaveUp.add(contender.id);
        continue;
      }
      open.push({ contender, tab });
    }
    const jobs = open.flatMap((one) => ["nothing", ...DEEDS].map((deed) => ({ ...one, deed, spent: 0 })));
    await inTurn(1, jobs, (job) => worked(job, 1));
    for (const job of jobs) Object.assign(job, { isSlow: job.spent > LONG, spent: 0 });
    const all = await inTurn(settings.pages.rounds, jobs, (job) => worked(job, settings.pages.times));
    const idle = new Map([...all].filter(([{ deed }]) => deed === "nothing").map(([{ tab }, times]) => [tab, summary(times)?.median ?? 0]));
    for (const [{ contender, tab, deed }, times] of all) {
      if (deed === "nothing" || times.includes(null)) continue;
      (results[contender.id][size] ??= {})[deed] = summary(times.map((time) => Math.max(time - idle.get(tab), 0)));
    }
    for (const { contender, tab } of open) {
      // Last of all, for it clears up.
      if (!tab.gaveUp && size === sizes.at(-1)) memory[contender.id] = await held(tab);
      await tab.close();
    }
  }
  return { deeds: results, checked, memory };

  function note({ id }, size, error) {
    console.error(`${id} is not measured with ${size} rows: ${error.message.split("\n")[0]}`);
  }
}

/** A page with the whole notification and so many measures. */
export async function filled(driver, server, contender, rows) {
  const tab = await Tab.open(driver, server, `/bench/${contender.form}.html`, editOf(contender, { now }));
  try {
    if (contender.driven) await tab.run(() => import("/bench/driver.js").then(() => {}));
    await tab.run((answers, now) => page.take(answers, now), valid(Math.min(rows, AT_ONCE)), now);
    const shown = await grown(tab, rows);
    if (shown !== rows) throw new Error(`it shows ${shown} of ${rows} rows, and more would take too long`);
    return tab;
  } catch (error) {
    await tab.close();
    throw error;
  }
}

/** Adds rows one by one, as a person does, for as long as it may still come to an end in time: how many there are. */
async function grown(tab, rows) {
  await tab.show();
  for (const end = performance.now() + GROWING; ; ) {
    const { shown, each } = await tab.run(grow, rows, CHUNK);
    if (shown >= rows || !((rows - shown) * each < end - performance.now())) return shown;
  }
}

/** In the page: presses the button for so long, in ms, until there are so many rows. */
async function grow(rows, patience) {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const [began, from] = [performance.now(), page.rows()];
  while (page.rows() < rows && performance.now() - began < patience) {
    // Some draw a little later, and have no button until then.
    page.addButton()?.click();
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { shown: page.rows(), each: (performance.now() - began) / Math.max(page.rows() - from, 1) };
}

/** How long the main thread works for each, in ms, with what a page does that is left alone; null where that does not come to an end. */
async function worked(job, times) {
  const { tab, spent, isSlow } = job;
  if (spent > ENOUGH || tab.gaveUp) return undefined;
  const began = performance.now();
  try {
    return await workedBy(job, isSlow ? 1 : times);
  } catch (error) {
    if (!isTimeout(error)) throw error;
    tab.gaveUp = true;
    return null;
  } finally {
    job.spent += performance.now() - began;
  }
}

async function workedBy({ tab, deed }, count) {
  await tab.show();
  if (deed === "row removed" || deed === "row added") return rowsWorked(tab, deed, count);
  const before = await tab.worked();
  const done = await tab.run(perform, deed, count, condition);
  const time = (await tab.worked()) - before;
  if (deed === "preview" && done) await tab.run(() => { page.closePreview(); return new Promise((resolve) => setTimeout(resolve, 100)); });
  return done ? time / done : null;
}

/** A row is added where the rows are as many as they should be but one, and taken away again, one for one. */
async function rowsWorked(tab, deed, count) {
  let time = 0;
  const undo = deed === "row added" ? "row removed" : "row added";
  for (let at = 0; at < count; at += 1) {
    if (deed === "row removed") await tab.run(perform, undo, 1, {});
    const before = await tab.worked();
    await tab.run(perform, deed, 1, {});
    time += (await tab.worked()) - before;
    if (deed === "row added") await tab.run(perform, undo, 1, {});
  }
  return time / count;
}

/** In the page: does something so often, each time until it is drawn, and gives how often. */
async function perform(deed, count, { by, shows, hides }) {
  const rest = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, page.pause ?? 20))));
  const button = { "row added": "addButton", "row removed": "removeButton" }[deed];
  if (deed === "preview" && !page.preview) return 0;
  const times = deed === "preview" ? 1 : count;
  const text = deed === "key" ? page.control("incident.description") : null;
  for (let at = 0; at < times; at += 1) {
    if (text) typeInto(text, `${text.value}${"abc "[at % 4]}`);
    else if (deed === "choice") page.option(by, page.option(by, shows).checked ? hides : shows).click();
    else if (deed === "preview") page.preview();
    else if (button) page[button]().click();
    await rest();
  }
  return times;
}
