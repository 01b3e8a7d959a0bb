// Puts into a build what is read beside its code: the licences, the bill of materials, README and CHANGELOG.
//   node scripts/papers.mjs <folder with wasm-pack's output> <folder to fill> <tool>=<version>…
//   node scripts/papers.mjs texts <folder to fill>      README, CHANGELOG and our licences alone
//   node scripts/papers.mjs tags <folder>               writes the hashes of a build into README.md

import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { ingredientsOf } from "./ingredients.mjs";
import { thirdParty } from "./licences.mjs";
import { sbomOfFiles } from "./sbom.mjs";
import { toolsOf } from "./sources.mjs";
import { root } from "./where.mjs";

/** The programs, by the folder that scripts/build makes each in. */
const PROGRAMS = {
  api: { wasm: "breach_notification_bg.wasm", scripts: ["breach_notification.js"] },
  page: { wasm: "breach-notification_bg.wasm", scripts: ["breach-notification.js"] },
  register: { wasm: "breach-register_bg.wasm", scripts: ["breach-register.js"] },
};

/** The tags of which README.md has the hashes. */
const TAGS = ["breach-notification.js", "breach-register.js", "breach-notification.inline.js", "breach-notification.css"];

const crate = () => JSON.parse(execFileSync("cargo", ["metadata", "--locked", "--no-deps", "--format-version", "1"], { cwd: root, encoding: "utf8" })).packages[0];

export const integrityOf = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

/** The tags with the hashes of a build, as they stand in README.md. */
export function tagsOf(folder) {
  return TAGS.map((name) => {
    const integrity = integrityOf(readFileSync(join(folder, name)));
    if (name.endsWith(".css")) return `<link rel="stylesheet" href="/breach-notification/${name}" integrity="${integrity}">`;
    const type = name.endsWith(".inline.js") ? "" : ' type="module"';
    return `<script${type} src="/breach-notification/${name}" integrity="${integrity}"></script>`;
  }).join("\n");
}

const between = /(<!-- integrity -->\n```html\n)[^]*?(\n```\n<!-- \/integrity -->)/;

export function withTags(readme, tags) {
  if (!between.test(readme)) throw new Error("README.md has no place for the tags with their hashes: <!-- integrity -->");
  return readme.replace(between, (_, before, after) => before + tags + after);
}

/** As it stands in the package: what it links to there is there, all else is where the sources are. */
export function forPackage(text, repository, isThere) {
  return text.replace(/(!?)\]\((?!https?:|#)([^)#\s]+)/g, (link, image, path) => (isThere(path) ? link : `${image}](${repository}/${/\.png$/.test(path) ? "raw" : "blob"}/main/${path}`));
}

/** README, CHANGELOG and the licences, whatever else is in the folder. */
export function texts(to) {
  const { repository } = crate();
  for (const name of ["LICENSE-APACHE", "LICENSE-MIT"]) copyFileSync(join(root, name), join(to, name));
  for (const name of ["README.md", "CHANGELOG.md"]) {
    const isThere = (path) => ["README.md", "CHANGELOG.md"].includes(path) || existsSync(join(to, path));
    writeFileSync(join(to, name), forPackage(readFileSync(join(root, name), "utf8"), repository, isThere));
  }
}

function all(glue, to, tools) {
  const made = ingredientsOf(glue, PROGRAMS);
  writeFileSync(join(to, "THIRD-PARTY-LICENSES.txt"), thirdParty(made.ingredients));
  writeFileSync(join(to, "sbom.cdx.json"), sbomOfFiles(crate(), made, (name) => readFileSync(join(to, name)), tools));
  texts(to);
}

if (process.argv[1] === import.meta.filename) {
  const [from, to, ...tools] = process.argv.slice(2);
  if (from === "texts") texts(to);
  else if (from === "tags") writeFileSync(join(root, "README.md"), withTags(readFileSync(join(root, "README.md"), "utf8"), tagsOf(to)));
  else all(from, to, toolsOf(tools));
}
