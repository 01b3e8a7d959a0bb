// The package as a programmer has it from npm: packed, installed from the tarball, compiled strictly, built by what cities' web sites are built with, and
// used in a browser. docs/add-to-your-site.md tells what is done here.

import { strict as assert } from "node:assert";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { By, logging } from "selenium-webdriver";
import { addressOf, listen, typeOf } from "../../scripts/serve.mjs";
import { root } from "../../scripts/where.mjs";
import { startBrowser } from "./support/browsers.mjs";
import { nativeSubmission, scenario } from "./support/scenarios.mjs";

const here = join(root, "tests/bundlers");
const made = join(root, "target/bundlers");
const installed = join(here, "node_modules/breach-notification");
const usbStick = scenario("usb-stick");

/** Runs a command there; what it has said is told where it fails. */
async function run(command, words, folder = here) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  try {
    return (await promisify(execFile)(command, words, { cwd: folder, env, maxBuffer: 1 << 26 })).stdout;
  } catch ({ message, stdout, stderr }) {
    throw new Error([message, stdout, stderr].join("\n"));
  }
}

const tool = (name, words, folder) => run(join(here, "node_modules/.bin", name), words, folder);

let browser;

before(async () => {
  assert.ok(existsSync(join(here, "node_modules/.bin/vite")), "the bundlers are not here: run scripts/setup");
  await rm(made, { recursive: true, force: true });
  await mkdir(made, { recursive: true });
  const [{ filename }] = JSON.parse(await run("npm", ["pack", join(root, "pkg"), "--json", "--pack-destination", made], root));
  // Into a folder with nothing else, which takes npm a moment; the bundlers find it among their own packages.
  await writeFile(join(made, "package.json"), JSON.stringify({ private: true }));
  await run("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", `./${filename}`], made);
  await rm(installed, { recursive: true, force: true });
  await cp(join(made, "node_modules/breach-notification"), installed, { recursive: true });
  browser = await startBrowser();
}, { timeout: 240_000 });
after(() => browser?.close());

test("what is installed from the tarball is what is in pkg/, file by file", async () => {
  const names = (folder) => readdir(folder).then((names) => names.sort());
  assert.deepEqual(await names(installed), await names(join(root, "pkg")));
  for (const name of await names(installed)) assert.ok((await readFile(join(installed, name))).equals(await readFile(join(root, "pkg", name))), name);
});

for (const resolution of ["bundler", "nodenext"]) {
  test(`its types hold strictly, found as ${resolution} finds them`, async () => {
    await tool("tsc", ["--project", ".", "--moduleResolution", resolution, "--module", resolution === "bundler" ? "esnext" : "nodenext"]);
  });
}

/** How each fills a folder. */
const bundlers = {
  async vite(out) {
    await tool("vite", ["build", "--outDir", out, "--base", "./", "--logLevel", "warn"]);
  },
  async webpack(out) {
    await run(process.execPath, ["webpack.mjs", out]);
    await page(out, "main.js", "breach-notification.css");
  },
  async esbuild(out) {
    await tool("esbuild", ["main.ts", "--bundle", "--minify", "--format=esm", `--outdir=${out}`, "--log-level=warning"]);
    // It leaves `new URL(…, import.meta.url)` as it is.
    for (const name of await readdir(installed)) if (name.endsWith(".wasm")) await cp(join(installed, name), join(out, name));
    await page(out, "main.js", "main.css");
  },
  async next(out) {
    await tool("next", ["build"], join(here, "next"));
    await cp(join(here, "next/out"), out, { recursive: true });
  },
};

/** The page, with what a bundler has made that takes no HTML. */
async function page(out, script, looks) {
  const html = await readFile(join(here, "index.html"), "utf8");
  await writeFile(join(out, "index.html"), html.replace("./main.ts", `./${script}`).replace("<!-- bundle -->", `<link rel="stylesheet" href="./${looks}">`));
}

/** Serves a folder, and notes what was asked for in vain. */
async function serve(folder) {
  const missing = [];
  const server = await listen(async (request, response) => {
    const { pathname } = addressOf(request);
    const path = pathname === "/" ? "/index.html" : pathname;
    const content = await readFile(join(folder, decodeURIComponent(path))).catch(() => null);
    if (content) return response.writeHead(200, { "content-type": typeOf(path) }).end(content);
    missing.push(path);
    response.writeHead(404).end();
  });
  return { ...server, missing };
}

for (const [name, build] of Object.entries(bundlers)) {
  test(`built by ${name} it is filled in and gives the notification`, { timeout: 300_000 }, async () => {
    const out = join(made, name);
    await mkdir(out, { recursive: true });
    await build(out);
    const { port, close, missing } = await serve(out);
    const { driver } = browser;
    const ask = (code, ...values) => driver.executeScript(`return (${code}).apply(null, arguments)`, ...values);
    try {
      await driver.get(`http://127.0.0.1:${port}/`);
      await driver.wait(() => ask(() => Boolean(globalThis.told?.ready && globalThis.told?.codes)), 60_000, "the form and the script API are ready");
      const told = await ask(() => globalThis.told);
      assert.equal(told.complete, false);
      assert.ok(told.codes.includes("required"), told.codes.join(", "));

      const field = await driver.findElement(By.css("breach-notification input[type=text]"));
      await field.sendKeys("Exempelkommun");
      const typed = await ask(() => document.querySelector("breach-notification").answers);
      assert.ok(Object.values(typed).includes("Exempelkommun"), JSON.stringify(typed));
      // The looks are there: a bundler may leave out what seems to have no effect.
      assert.notEqual(await ask(() => getComputedStyle(document.querySelector("breach-notification")).getPropertyValue("--bn-focus") || getComputedStyle(document.querySelector("breach-notification .bn-button")).borderRadius), "0px");

      await ask((answers, now) => {
        const element = document.querySelector("breach-notification");
        element.now = now;
        element.answers = answers;
        element.prepare();
      }, usbStick.answers, usbStick.now);
      await driver.wait(() => ask(() => Boolean(globalThis.told.submission)), 30_000, "the notification is there");
      assert.deepEqual(await ask(() => globalThis.told.submission), JSON.parse(nativeSubmission("usb-stick")));
      assert.deepEqual(missing.filter((path) => path !== "/favicon.ico"), []);
      const logged = await driver.manage().logs().get(logging.Type.BROWSER);
      assert.deepEqual(logged.map(({ message }) => message).filter((message) => !message.includes("/favicon.ico")), []);
    } finally {
      await close();
    }
  });
}
