// Makes the pages of the contenders in target/bench: definitions from our own form, one minified bundle for each.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { choicesOf } from "../definitions/choices.mjs";
import { formJs } from "../definitions/form-js.mjs";
import { groups, models, sections } from "../definitions/model.mjs";
import { schema } from "../definitions/schema.mjs";
import { survey } from "../definitions/survey.mjs";
import { hostPage } from "../pages/host.mjs";
import { validator } from "../definitions/validator.mjs";
import { root } from "../../scripts/where.mjs";

export const built = join(root, "target/bench");
const here = join(root, "bench");
const generated = join(built, "generated");

/** A page that checks and shows nothing: it is ready when the first check, of a blank form, is done. */
const checker = (name) => `
  import contender from "./contenders/${name}.mjs";
  const it = window.contender = await contender();
  it.check(it.take({}, "2026-05-06T10:00:00+02:00"));
  window.usableAt = performance.now();`;

/** A page that shows the form: it is ready when that is laid out. */
const form = (name) => `
  import mount from "./pages/${name}.mjs";
  import { typeInto } from "./pages/typing.mjs";
  window.typeInto = typeInto;
  window.page = await mount(document.querySelector("main"));
  document.body.getBoundingClientRect();
  window.usableAt = performance.now();`;

const entries = {
  "check-api": checker("api"),
  "check-hand-written": checker("hand-written"),
  "check-ajv": checker("ajv"),
  "check-surveyjs": checker("surveyjs"),
  "form-hand-written": form("hand-written"),
  "form-surveyjs": form("surveyjs"),
  "form-form-js": form("form-js"),
};

/** Before all else: notes when ours is live and laid out, and what fails, and keeps an eye on WebAssembly's memory. */
const START = `<script>
  addEventListener("breach-notification-ready", () => { document.body.getBoundingClientRect(); window.usableAt = performance.now(); }, true);
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...values) => {
      const result = await original.apply(WebAssembly, values);
      for (const value of Object.values((result.instance ?? result).exports)) if (value instanceof WebAssembly.Memory) (window.memories ??= []).push(value);
      return result;
    };
  }
  addEventListener("error", (event) => { window.failedWith ??= event.message; });
  addEventListener("unhandledrejection", (event) => { window.failedWith ??= String(event.reason?.stack ?? event.reason); });
</script>`;

const html = (head, body = "<main></main>") => `<!DOCTYPE html>\n<html lang="sv">\n<head><meta charset="utf-8"><title>Mätning</title><link rel="icon" href="data:,">${head}</head>\n<body>${body}</body>\n</html>\n`;

export async function buildPages() {
  rmSync(built, { recursive: true, force: true });
  mkdirSync(generated, { recursive: true });
  define("choices", choicesOf(models("sv")));
  define("form", { sections: sections().map(({ title, fields }) => ({ title, fields: fields.map(shown) })), groups: groups() });
  define("survey", survey());
  define("form-js", formJs());
  writeFileSync(join(generated, "validator.mjs"), validator(schema(), join(here, "contenders/ajv-formats.mjs")));
  for (const [name, contents] of Object.entries(entries)) await bundle(name, contents);
  await bundle("driver", 'import drive from "./pages/ours.mjs"; import { typeInto } from "./pages/typing.mjs"; window.page = drive(); window.typeInto = typeInto;', "");
  writeFileSync(join(built, "form-drop-in.html"), hostPage({ sections: sections(), groups: groups(), start: START, looks: readFileSync(join(here, "pages/hand-written.css"), "utf8") }));
  page("form-element", '<link rel="stylesheet" href="/pkg/breach-notification.css"><script type="module" src="/pkg/breach-notification.js"></script>', '<main class="bn-page"><breach-notification></breach-notification></main>');
  page("empty", '<script type="module">document.body.getBoundingClientRect(); window.usableAt = performance.now();</script>');
}

const define = (name, value) => writeFileSync(join(generated, `${name}.json`), JSON.stringify(value));

/** What a hand-written page needs to know of a field in order to show it. */
const shown = ({ name, title, help, kind, required, choices, group, column }) => ({ name, title, help, kind, required, group, column, choices: choices?.map(({ key, label }) => [key, label]) });

async function bundle(name, contents, body) {
  const { metafile } = await build({
    stdin: { contents, resolveDir: here, sourcefile: `${name}.mjs` },
    outfile: join(built, `${name}.js`),
    alias: { generated },
    // The validator stands outside bench/, and what it imports does not.
    nodePaths: [join(here, "node_modules")],
    external: ["/pkg/*"],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    loader: { ".svg": "dataurl" },
    metafile: true,
    logLevel: "error",
  });
  if (body === "") return;
  const looks = Object.keys(metafile.outputs).some((file) => file.endsWith(".css"));
  page(name, `${looks ? `<link rel="stylesheet" href="/bench/${name}.css">` : ""}<script type="module" src="/bench/${name}.js"></script>`);
}

const page = (name, head, body) => writeFileSync(join(built, `${name}.html`), html(`${START}${head}`, body));
