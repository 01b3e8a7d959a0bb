// Writes pkg/'s package.json and build.json, which describe the other files.
//   node scripts/describe.mjs <folder> <tool>=<version>…
//   node scripts/describe.mjs <folder> --dev      for a build that nobody ships: no tools, no sizes
//   node scripts/describe.mjs <folder> --texts    anew, where nothing but what is read has changed: the sources and the tools are those of before

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { hashOfSources, toolsOf } from "./sources.mjs";
import { root } from "./where.mjs";

const [folder, ...rest] = process.argv.slice(2);
const isDev = rest[0] === "--dev";
const before = rest[0] === "--texts" ? JSON.parse(readFileSync(join(folder, "build.json"), "utf8")) : null;
const tools = before?.tools ?? toolsOf(isDev ? [] : rest);
const read = (name) => readFileSync(join(folder, name));
const writeJson = (name, value) => writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);

const shipped = [...new Set(readdirSync(folder).concat("build.json"))].sort();
const crate = JSON.parse(execFileSync("cargo", ["metadata", "--locked", "--no-deps", "--format-version", "1"], { cwd: root, encoding: "utf8" })).packages[0];

// wasm-pack's package.json, which knows half of the files.
const manifest = {
  ...JSON.parse(read("package.json")),
  type: "module",
  repository: { type: "git", url: `git+${crate.repository}.git` },
  homepage: crate.homepage,
  bugs: { url: `${crate.repository}/issues` },
  files: shipped.filter((name) => name !== "package.json"),
  exports: {
    ".": typed("breach_notification"),
    "./breach-notification.js": typed("breach-notification"),
    "./breach-register.js": typed("breach-register"),
    "./*": "./*",
  },
  // Only these do something by being loaded; a bundler leaves out the looks as well, where it is not told.
  sideEffects: ["./breach-notification.css", "./breach-notification.inline.js", "./breach-notification-transfer.js", "./breach-notification.js", "./breach-register.js"],
};
writeJson("package.json", manifest);

/** What an entry means to a bundler, and to an editor. */
function typed(name) {
  return { types: `./${name}.d.ts`, default: `./${name}.js` };
}

/** What a page loads with each file that it may begin with. The looks are optional: most pages take them. */
const entries = {
  "breach-notification.js": ["breach-notification.js", "breach-notification_bg.wasm", "breach-notification.css"],
  "breach-notification.inline.js": ["breach-notification.inline.js", "breach-notification.css"],
  "breach-notification.html": ["breach-notification.html"],
  "breach-notification-transfer.html": ["breach-notification-transfer.html", "breach-notification-transfer.js"],
  "breach-register.js": ["breach-register.js", "breach-register_bg.wasm", "breach-notification.css"],
  "breach-register.html": ["breach-register.html"],
  "breach_notification.js": ["breach_notification.js", "breach_notification_bg.wasm"],
};

/** How much is downloaded: as it is, and as a server compresses it. Of megabytes it takes long. */
const sizes = (content) => ({
  bytes: content.length,
  ...(!isDev && { gzip: gzipSync(content, { level: 9 }).length, brotli: brotliCompressSync(content).length }),
});

const files = Object.fromEntries(shipped.filter((name) => name !== "build.json").map((name) => {
  const content = read(name);
  const integrity = `sha384-${createHash("sha384").update(content).digest("base64")}`;
  // What is as it was weighs what it did.
  const known = before?.files[name]?.integrity === integrity ? before.files[name] : null;
  return [name, known ?? { ...sizes(content), integrity }];
}));

/** Files are compressed one by one. */
const total = (names) => {
  const sum = (size) => names.reduce((sum, name) => sum + files[name][size], 0);
  return Object.fromEntries(["bytes", ...(isDev ? [] : ["gzip", "brotli"])].map((size) => [size, sum(size)]));
};

writeJson("build.json", {
  version: manifest.version,
  sources: before?.sources ?? hashOfSources(),
  tools,
  entries: Object.fromEntries(Object.entries(entries).map(([name, loads]) => [name, { loads, ...total(loads) }])),
  files,
});
