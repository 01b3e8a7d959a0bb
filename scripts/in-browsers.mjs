// Runs files of browser tests, as many at a time as there are processors: BROWSER=firefox node scripts/in-browsers.mjs FILE…
// What each says is written once it has ended, as `node --test` writes it, so that nothing stands in between; in the end, which files took longest.
// A file with a failure is run once more when the others have ended, alone and in a browser of its own, and what it says then counts: beside others it may have waited
// in vain for its turn. Both are written, and which they were.

import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { browserName, newBrowser } from "../tests/browser/support/browsers.mjs";
import { canBeLent, lent } from "../tests/browser/support/lending.mjs";

// The long ones first: one that begins last has the others' processors idle. How long a file is tells about how long it takes.
const waiting = process.argv.slice(2).map((file) => ({ file, size: statSync(file).size })).sort((a, b) => b.size - a.size).map(({ file }) => file);
/** So long may a file take, in ms: several times as long as the longest. */
const PATIENCE = 600_000;

const took = new Map();
const again = [];

/** Runs one file, and gives whether it went well. What counts its tests is left out where they do not count. */
async function run(file, environment, counts) {
  const started = performance.now();
  const output = [];
  const child = spawn(process.execPath, ["--test", "--test-reporter=spec", file], { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => output.push(bytes));
  const late = setTimeout(() => child.kill(), PATIENCE);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearTimeout(late);
  const isWell = code === 0;
  took.set(file, (performance.now() - started) / 1000);
  const said = String(Buffer.concat(output));
  process.stdout.write(`\n${file}, ${took.get(file).toFixed(1)} s\n${isWell || counts ? said : said.replace(/^ℹ .*\n/gm, "")}`);
  return isWell;
}

/** A browser that is there still and as it was, or a new one. */
async function stillThere(browser) {
  const handles = await browser?.driver.getAllWindowHandles().catch(() => []);
  if (handles?.length === 1) return browser;
  await browser?.close();
  return newBrowser();
}

/** Takes one file after the other, with a browser for all of them where that can be. */
async function lane() {
  let browser = null;
  while (waiting.length) {
    const file = waiting.shift();
    if (canBeLent(browserName)) browser = await stillThere(browser);
    if (!(await run(file, browser ? await lent(browser) : {}, false))) again.push(file);
  }
  await browser?.close();
}

await Promise.all(Array.from({ length: Math.min(availableParallelism(), waiting.length) }, lane));

let isWell = true;
for (const file of again) {
  process.stdout.write(`\nOnce more, alone: ${file}\n`);
  isWell = (await run(file, {}, true)) && isWell;
}

const longest = [...took].sort(([, a], [, b]) => b - a).slice(0, 10);
process.stdout.write(`\nLongest in ${browserName}: ${longest.map(([file, seconds]) => `${basename(file, ".test.mjs")} ${seconds.toFixed(0)} s`).join(", ")}\n`);
process.exitCode = isWell ? 0 : 1;
