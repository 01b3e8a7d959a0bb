// Measures ours beside its peers, in one browser, in one run, and prints the tables.
//   node bench/run.mjs [--quick] [--write]

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/where.mjs";
import { contenders, editOf } from "./contenders.mjs";
import { startBrowser, Tab } from "./measure/browser.mjs";
import { buildPages } from "./measure/build.mjs";
import { checks } from "./measure/checks.mjs";
import { coldStarts } from "./measure/cold.mjs";
import { checkerIsWrong, pageIsWrong } from "./measure/correctness.mjs";
import { memory } from "./measure/memory.mjs";
import { onPages } from "./measure/pages.mjs";
import { now } from "./measure/sets.mjs";
import { full, quick } from "./measure/settings.mjs";
import { startServer } from "./measure/server.mjs";
import { tables } from "./table.mjs";

const words = process.argv.slice(2);
const settings = words.includes("--quick") ? quick : full;
const progress = (text) => console.error(text);

progress("Bundling the contenders…");
await buildPages();
const server = await startServer();
const browser = await startBrowser();
try {
  const results = await measured(browser.driver);
  const heading = await about(browser.driver);
  const text = `${heading}\n\n${tables(results)}\n\n${notes(results)}\n`;
  mkdirSync(join(root, "target"), { recursive: true });
  writeFileSync(join(root, "target/bench.md"), text);
  writeFileSync(join(root, "target/bench.json"), JSON.stringify(results, null, 1));
  console.log(text);
  if (words.includes("--write")) intoReadme(`${heading}\n\n${tables(results, { short: true })}`);
} finally {
  await browser.close();
  await server.close();
}

async function measured(driver) {
  progress("Asking each for the right verdict…");
  const wrong = await judged(driver);
  const right = contenders.filter(({ id }) => !wrong[id]);
  const pages = right.filter(({ form }) => form);

  progress("Cold starts…");
  const cold = await coldStarts(driver, server, right, settings.cold);

  progress("Checks…");
  const tabs = new Map();
  for (const { id, check } of right.filter(({ check }) => check)) tabs.set(id, await Tab.open(driver, server, `/bench/${check}.html`));
  const checked = await checks(tabs, settings.sizes, settings.checks);
  for (const tab of tabs.values()) await tab.close();

  progress("On the page…");
  const onPage = await onPages(driver, server, pages, settings.rows, settings);

  progress("Memory…");
  const held = settings.edits ? await memory(driver, server, pages, settings.edits) : null;
  return { contenders, wrong, settings, cold, checks: checked, pages: onPage, memory: held };
}

/** By contender what is wrong with its verdict, told at once. */
async function judged(driver) {
  const wrong = {};
  for (const contender of contenders) {
    for (const kind of ["check", "form"].filter((kind) => contender[kind])) {
      const tab = await Tab.open(driver, server, `/bench/${contender[kind]}.html`, kind === "form" ? editOf(contender, { now }) : undefined);
      if (kind === "form" && contender.driven) await tab.run(() => import("/bench/driver.js").then(() => {}));
      const flaw = await (kind === "form" ? pageIsWrong : checkerIsWrong)(tab);
      await tab.close();
      if (!flaw) continue;
      wrong[contender.id] = flaw;
      progress(`${contender.id} is not measured: it ${flaw}`);
    }
  }
  return wrong;
}

/** When, of what, and on what: figures of two runs are not compared. */
async function about(driver) {
  const git = (...words) => execFileSync("git", words, { cwd: root, encoding: "utf8" }).trim();
  const isChanged = git("status", "--porcelain", "--", "pkg", "src", "bench") !== "";
  const commit = `${git("rev-parse", "--short", "HEAD")}${isChanged ? ", changed" : ""}`;
  const { browserName, browserVersion } = Object.fromEntries((await driver.getCapabilities()).map_);
  const cores = availableParallelism();
  return `Measured ${new Date().toISOString().slice(0, 10)} at ${commit}, in ${browserName} ${browserVersion} on ${cores} core${cores === 1 ? "" : "s"}${settings === quick ? ", in a quick run" : ""}: medians, and how many times hand-written JavaScript's.`;
}

function notes({ wrong, cold }) {
  const lines = [
    `An empty page starts in ${cold.empty.start.median.toFixed(0)} ms (${cold.empty.start.low.toFixed(0)}–${cold.empty.start.high.toFixed(0)}). In brackets: the tenths at either end.`,
    "Bytes are what the browser asked for, with brotli: scripts, WebAssembly, looks, the form's definition. Not the page around it.",
    "What a page does is the work of its main thread, until it is drawn. Checks are timed inside the page.",
    "All but ours tell errors alone; ajv and SurveyJS call the hand-written formats. form-js checks only what is shown.",
    "On the page, rows beyond the first hundred are added by the page's own button, and blank.",
    "A dash: it has no such thing, or it takes more than a minute, or it takes too long until there are so many rows.",
    ...Object.entries(wrong).map(([id, flaw]) => `${id} is wrong, and so not measured: it ${flaw}.`),
  ];
  return lines.map((line) => `- ${line}`).join("\n");
}

function intoReadme(text) {
  const path = join(root, "README.md");
  const readme = readFileSync(path, "utf8");
  const place = /<!-- bench -->[^]*<!-- \/bench -->/;
  if (!place.test(readme)) throw new Error("README.md has no <!-- bench --> … <!-- /bench -->");
  writeFileSync(path, readme.replace(place, () => `<!-- bench -->\n${text}\n<!-- /bench -->`));
}
