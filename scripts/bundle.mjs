// Makes the files of pkg/ from wasm-pack's output, src/page/ and src/register_page/.
//   node scripts/bundle.mjs <folder> <folder to fill> [--dev]
// The folder has one for each WebAssembly, as wasm-pack leaves it: `api`, the script API, and `page`, the drop-in with the element, and
// `register`, the register in a browser.
// With --dev the files are made for reading and made fast, not for size.

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build as bundle } from "esbuild";
import { minify } from "terser";
import { apiBeside, apiInside, bindgenGlue, fast, small, wasmInside } from "./inline-wasm.mjs";
import { throughPrototypes } from "./reach.mjs";
import { shortenImports, throughGlue } from "./short-imports.mjs";
import { root } from "./where.mjs";

const [from, to] = process.argv.slice(2, 4).map((path) => resolve(path));
const isDev = process.argv[4] === "--dev";
const page = (name) => join(root, "src/page", name);
const registerPage = (name) => join(root, "src/register_page", name);
const made = (name) => join(to, name);

/** A WebAssembly and its glue, as wasm-bindgen calls them. */
const program = (folder, name) => {
  const glue = join(from, folder, `${name}.js`);
  return { glue, name, file: `${name}_bg.wasm`, unnamed: readFileSync(join(from, folder, `${name}_bg.wasm`)) };
};
const [API, PAGE] = [program("api", "breach_notification"), program("page", "breach-notification")];
const REGISTER = program("register", "breach-register");
const crate = JSON.parse(readFileSync(join(from, "api/package.json"), "utf8"));
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

// What the files of one build call themselves, so that those of two are never taken for one. It comes from what they hold,
// so they are made twice: without a name, and then with the one that follows from that. What changes none of them, a
// comment say, changes no name.
await named(`b${"0".repeat(16)}`);
const buildName = `b${hashOf([API.file, "breach_notification.js", PAGE.file, "breach-notification.js", "breach-notification-transfer.js", "breach-notification.css"])}`;
const apiOptions = await named(buildName);
await inlineDropIn();
alone();
// The register has a name of its own: what changes in it changes no byte of a form page.
await register(`b${"0".repeat(16)}`);
await registerAlone(await register(`b${hashOf([REGISTER.file, "breach-register.js"])}`));
for (const name of ["breach_notification.d.ts", "breach_notification_bg.wasm.d.ts", "package.json"]) copyFileSync(join(from, "api", name), made(name));
copyFileSync(page("drop_in.d.ts"), made("breach-notification.d.ts"));
copyFileSync(registerPage("register.d.ts"), made("breach-register.d.ts"));
await schema();
copyFileSync(join(root, "src/api/adjust.schema.json"), made("breach-notification.adjust.schema.json"));

/**
 * Makes a file, and has it made smaller once more: a second pair of eyes finds 3 % that the first has left, as a download. Whatever it leaves out, the
 * notices and the types' address stay.
 */
async function build(options) {
  ofOurs(await bundle({ ...options, metafile: true }));
  if (isDev || !options.outfile.endsWith(".js")) return;
  const format = { ascii_only: true, comments: /^!|@ts-self-types/, ecma: 2020 };
  const settings = { module: options.format === "esm", compress: { passes: 3, ecma: 2020 }, format, keep_classnames: options.keepNames };
  const { code } = await minify(readFileSync(options.outfile, "utf8"), settings);
  writeFileSync(options.outfile, `${code}\n`);
}

/** What comes from npm would have to be in the list of licences, and scripts/ingredients.mjs knows of nothing but what esbuild adds itself. */
function ofOurs({ metafile }) {
  const foreign = Object.keys(metafile.inputs).filter((path) => path.includes("node_modules/"));
  if (foreign.length) throw new Error(`scripts/ingredients.mjs does not name what these come from: ${foreign.join(", ")}`);
}

/** Makes the files that a page loads one by one, under a name. Gives what the script API was made with. */
async function named(name) {
  const [ofApi, ofPage] = [API, PAGE].map((program) => optionsOf(program, name));
  await Promise.all([glue(ofApi), dropIn(ofPage), transfer(ofApi), styles()]);
  return ofApi;
}

/** Writes a WebAssembly under the name of the build, and gives what its glue is made with. */
function optionsOf({ glue, file, unnamed }, name) {
  const { wasm, renaming, ours } = shortenImports(unnamed, `./${file.replace(/wasm$/, "js")}`, name);
  writeFileSync(made(file), wasm);
  const define = { BUILD: JSON.stringify(name) };
  return { ...common, ...renaming, define, plugins: [bindgenGlue(glue), throughPrototypes(glue, page("reach.js"), (source) => throughGlue(source, ours))] };
}

function hashOf(names) {
  const hash = createHash("sha256");
  for (const name of names) hash.update(createHash("sha256").update(readFileSync(made(name))).digest());
  return hash.digest("hex").slice(0, 16);
}

/** The script API: wasm-pack's glue; its snippets are folded in, so that it is one file. */
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

/** The drop-in as an ES module, which finds the WebAssembly beside it. */
async function dropIn(options) {
  await build({
    ...options,
    plugins: [...options.plugins, apiBeside],
    entryPoints: [page("drop_in.js")],
    outfile: made("breach-notification.js"),
    format: "esm",
    banner: { js: notice },
  });
}

/** The drop-in as one classic script with everything inside. */
async function inlineDropIn() {
  await build({
    ...apiOptions,
    entryPoints: [page("inline.js")],
    outfile: made("breach-notification.inline.js"),
    format: "iife",
    plugins: [...apiOptions.plugins, apiInside(join(root, "src/api/glue.js")), wasmInside(made(API.file), isDev ? fast : small)],
    // A classic script has no address of its own. The glue would ask for one
    // only if it had to find the WebAssembly, and it is handed the bytes.
    define: { ...apiOptions.define, "import.meta.url": "undefined" },
    banner: { js: notice },
  });
}

/** The window beside the e-service: no WebAssembly, for what it shows is handed to it. */
async function transfer({ define }) {
  await build({
    ...common,
    define,
    entryPoints: [page("transfer/page.js")],
    outfile: made("breach-notification-transfer.js"),
    format: "esm",
    banner: { js: notice },
  });
  copyFileSync(page("transfer/page.html"), made("breach-notification-transfer.html"));
}

async function styles() {
  await build({
    ...common,
    entryPoints: [page("breach-notification.css")],
    outfile: made("breach-notification.css"),
    banner: { css: notice },
  });
}

/** The register as an ES module, which finds its WebAssembly beside it, and the form once it is asked for. Gives what it was made with. */
async function register(name) {
  const options = optionsOf(REGISTER, name);
  await build({
    ...options,
    entryPoints: [registerPage("register.js")],
    outfile: made("breach-register.js"),
    format: "esm",
    banner: { js: notice },
  });
  return options;
}

/** The register in one file, with the whole form: what is opened in it cannot leave the page either. */
async function registerAlone(options) {
  const { outputFiles, metafile } = await bundle({
    ...options,
    entryPoints: [registerPage("inline.js")],
    write: false,
    metafile: true,
    format: "iife",
    plugins: [...options.plugins, wasmInside(made(REGISTER.file), isDev ? fast : small)],
    define: { ...options.define, "import.meta.url": "undefined" },
  });
  ofOurs({ metafile });
  inOneFile(registerPage("alone.html"), "breach-register.html", { form: readFileSync(made("breach-notification.inline.js"), "utf8"), script: outputFiles[0].text });
}

/** The whole form in one file. */
function alone() {
  inOneFile(page("alone.html"), "breach-notification.html", { script: readFileSync(made("breach-notification.inline.js"), "utf8") });
}

/** A page with its scripts and the looks inside. Its policy lets nothing in and nothing out: what is typed cannot leave the page. */
function inOneFile(template, name, scripts) {
  const style = readFileSync(made("breach-notification.css"), "utf8");
  // The one sequence that would end a script early; it can only stand in a text.
  const inside = Object.fromEntries(Object.entries(scripts).map(([name, script]) => [name, script.replaceAll("</script", "<\\/script")]));
  const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const hashes = Object.values(inside).map(hash).join(" ");
  const policy = `default-src 'none'; script-src ${hashes} 'wasm-unsafe-eval'; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`;
  const parts = { policy, style, ...inside };
  const html = readFileSync(template, "utf8").replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
  writeFileSync(made(name), html);
}

/** Asks the built WebAssembly itself, so that the file cannot differ from jsonSchema(). */
async function schema() {
  const { default: init, jsonSchema } = await import(pathToFileURL(made("breach_notification.js")));
  await init({ module_or_path: readFileSync(made("breach_notification_bg.wasm")) });
  writeFileSync(made("breach-notification.schema.json"), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
}
