// Makes the files of pkg/ from wasm-pack's output and src/page/.
//   node scripts/bundle.mjs <wasm-pack's folder> <folder to fill> [--dev]
// With --dev they are made for reading and made fast, not for size.

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { bindgenGlue, fast, glueBeside, glueInside, small, wasmInside } from "./inline-wasm.mjs";
import { throughPrototypes } from "./reach.mjs";
import { shortenImports } from "./short-imports.mjs";
import { root } from "./where.mjs";

const [from, to] = process.argv.slice(2, 4).map((path) => resolve(path));
const isDev = process.argv[4] === "--dev";
const page = (name) => join(root, "src/page", name);
const made = (name) => join(to, name);
const given = (name) => join(from, name);

const crate = JSON.parse(readFileSync(given("package.json"), "utf8"));
const notice = `/*! ${crate.name} ${crate.version} | ${crate.license} */`;

// ASCII only (esbuild's default): a city's page may be in another encoding,
// and a classic script is read in the page's.
const common = {
  bundle: true,
  minify: !isDev,
  target: ["chrome109", "firefox115", "safari16.4"],
  legalComments: "none",
  logLevel: "warning",
};

mkdirSync(to, { recursive: true });
const bindgen = given("breach_notification.js");
const unnamed = readFileSync(given("breach_notification_bg.wasm"));
const declarations = ["breach_notification.d.ts", "breach_notification_bg.wasm.d.ts", "package.json"];

// What the files of one build call themselves, so that those of two are never taken for one. It comes from what they hold,
// so they are made twice: without a name, and then with the one that follows from that. What changes none of them, a
// comment say, changes no name.
await named(`b${"0".repeat(16)}`);
const buildName = `b${hashOf(["breach_notification_bg.wasm", "breach_notification.js", "breach-notification.js", "breach-notification.css"])}`;
const glueOptions = await named(buildName);
await inlineDropIn();
alone();
for (const name of declarations) copyFileSync(given(name), made(name));
await schema();
copyFileSync(join(root, "src/api/adjust.schema.json"), made("breach-notification.adjust.schema.json"));

/** Makes the files that a page loads one by one, under a name. Gives what the glue was made with. */
async function named(name) {
  const { wasm, renaming } = shortenImports(unnamed, name);
  common.define = { BUILD: JSON.stringify(name) };
  // wasm-bindgen names a file of ours once for each part of it that is imported: the same file each time.
  const logOverride = { "duplicate-object-key": "silent" };
  const options = { ...common, ...renaming, logOverride, plugins: [bindgenGlue(bindgen), throughPrototypes(bindgen, page("reach.js"))] };
  writeFileSync(made("breach_notification_bg.wasm"), wasm);
  await Promise.all([glue(options), dropIn(), styles()]);
  return options;
}

function hashOf(names) {
  const hash = createHash("sha256");
  for (const name of names) hash.update(createHash("sha256").update(readFileSync(made(name))).digest());
  return hash.digest("hex").slice(0, 16);
}

/** wasm-pack's glue; its snippets are folded in, so that it is one file. */
async function glue(options) {
  await build({
    ...options,
    entryPoints: [join(root, "src/api/glue.js")],
    outfile: made("breach_notification.js"),
    format: "esm",
    // A class that a page can see keeps its name.
    keepNames: true,
    banner: { js: `/* @ts-self-types="./breach_notification.d.ts" */\n${notice}` },
  });
}

/** The drop-in as an ES module, which finds the glue and the WebAssembly beside it. */
async function dropIn() {
  await build({
    ...common,
    entryPoints: [page("drop_in.js")],
    outfile: made("breach-notification.js"),
    format: "esm",
    plugins: [glueBeside],
    banner: { js: notice },
  });
}

/** The drop-in as one classic script with everything inside. */
async function inlineDropIn() {
  await build({
    ...glueOptions,
    entryPoints: [page("inline.js")],
    outfile: made("breach-notification.inline.js"),
    format: "iife",
    plugins: [...glueOptions.plugins, glueInside(join(root, "src/api/glue.js")), wasmInside(made("breach_notification_bg.wasm"), isDev ? fast : small)],
    // A classic script has no address of its own. The glue would ask for one
    // only if it had to find the WebAssembly, and it is handed the bytes.
    define: { ...common.define, "import.meta.url": "undefined" },
    banner: { js: notice },
  });
}

async function styles() {
  await build({
    ...common,
    entryPoints: [page("breach-notification.css")],
    outfile: made("breach-notification.css"),
    banner: { css: notice },
  });
}

/** The whole form in one file. Its policy lets nothing in and nothing out: what is typed cannot leave the page. */
function alone() {
  const style = readFileSync(made("breach-notification.css"), "utf8");
  // The one sequence that would end the script early; it can only stand in a text.
  const script = readFileSync(made("breach-notification.inline.js"), "utf8").replaceAll("</script", "<\\/script");
  const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = `default-src 'none'; script-src ${hash(script)} 'wasm-unsafe-eval'; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`;
  const parts = { policy, style, script };
  const html = readFileSync(page("alone.html"), "utf8").replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
  writeFileSync(made("breach-notification.html"), html);
}

/** Asks the built WebAssembly itself, so that the file cannot differ from jsonSchema(). */
async function schema() {
  const { default: init, jsonSchema } = await import(pathToFileURL(made("breach_notification.js")));
  await init({ module_or_path: readFileSync(made("breach_notification_bg.wasm")) });
  writeFileSync(made("breach-notification.schema.json"), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
}
