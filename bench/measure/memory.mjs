// What a page holds when the form is filled in, and after many edits. With many rows it is asked where those are: in pages.mjs.

import { held } from "./held.mjs";
import { filled } from "./pages.mjs";

const ROWS = 7;
const AT_ONCE = 250;
const PATIENCE = 120_000;

/** By contender what is held at the start and after so many edits; nothing where those take too long. */
export async function memory(driver, server, contenders, edits) {
  const results = {};
  for (const contender of contenders) {
    results[contender.id] = {
      start: await on(contender, () => true),
      edits: await on(contender, (tab) => edited(tab, edits)),
    };
  }
  return results;

  async function on(contender, work) {
    const tab = await filled(driver, server, contender, ROWS).catch(() => null);
    if (!tab) return null;
    try {
      return (await work(tab)) ? await held(tab) : null;
    } finally {
      await tab.close();
    }
  }
}

/** Types into a field, letter by letter, so often: whether it was done in time. */
async function edited(tab, edits) {
  await tab.show();
  const began = performance.now();
  for (let done = 0; done < edits; done += AT_ONCE) {
    if (performance.now() - began > PATIENCE) return false;
    await tab.run((from, count) => {
      const control = page.control("incident.description");
      for (let at = from; at < from + count; at += 1) typeInto(control, `Ett försök, det ${at}:e`);
      return new Promise((resolve) => setTimeout(resolve));
    }, done, AT_ONCE);
  }
  await tab.run(() => new Promise((resolve) => setTimeout(resolve, 500)));
  return true;
}
