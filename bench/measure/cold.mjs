// A cold start: from the navigation until the form is there, or the first check is done. Each is on a host of its own, so that nothing is
// known of it: no cache, no compiled code, a new process.

import { editOf } from "../contenders.mjs";
import { Tab } from "./browser.mjs";
import { inTurn, summary } from "./statistics.mjs";

/** By the name of the page: `{ start, loaded }`; the page with nothing on it is "empty". */
export async function coldStarts(driver, server, contenders, rounds) {
  const starts = [
    { page: "empty" },
    ...contenders.flatMap((contender) => ["check", "form"].filter((kind) => contender[kind]).map((kind) => ({ contender, page: contender[kind] }))),
  ];
  const visit = async ({ contender, page }) => {
    const tab = await Tab.open(driver, server, `/bench/${page}.html`, contender && editOf(contender, {}));
    const at = await tab.run(() => window.usableAt);
    const loaded = tab.visit.loaded();
    await tab.close();
    return { at, loaded };
  };
  // The first time the server has yet to compress the files.
  const first = await inTurn(1, starts, visit);
  const results = await inTurn(rounds, starts, visit);
  return Object.fromEntries(starts.map((start) => [start.page, {
    start: summary(results.get(start).map(({ at }) => at)),
    loaded: first.get(start)[0].loaded,
  }]));
}
