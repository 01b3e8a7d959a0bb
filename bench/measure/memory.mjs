// Memory of a page, after all that can go is gone: what scripts hold, what the browser holds of the page's elements, and WebAssembly's.

import { filled } from "./pages.mjs";

const AT_ONCE = 250;
const PATIENCE = 120_000;

/** By contender what is held at the start, after so many edits and with so many rows, where it is shown with them in time. */
export async function memory(driver, server, contenders, edits, rows, shows) {
  const results = {};
  for (const contender of contenders) {
    results[contender.id] = {
      start: await on(contender, 1, () => true),
      edits: await on(contender, 7, (tab) => edited(tab, edits)),
      rows: shows(contender) ? await on(contender, rows, () => true) : null,
    };
  }
  return results;

  async function on(contender, rows, work) {
    const tab = await filled(driver, server, contender, rows).catch(() => null);
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

async function held(tab) {
  await tab.devTools("HeapProfiler.enable");
  for (let time = 0; time < 2; time += 1) await tab.devTools("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await tab.devTools("Runtime.getHeapUsage");
  const wasm = await tab.run(() => (window.memories ?? []).reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  return { scripts: usedSize, page: embedderHeapUsedSize, wasm, buffers: backingStorageSize, all: usedSize + embedderHeapUsedSize + wasm };
}
