// Writes pkg/'s package.json and build.json, which describe the other files.
//   node scripts/describe.mjs <folder> <tool>=<version>…
//   node scripts/describe.mjs <folder> --dev      for a build that nobody ships: no tools, no sizes

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { hashOfSources, toolsOf } from "./sources.mjs";

const [folder, ...rest] = process.argv.slice(2);
const isDev = rest[0] === "--dev";
const tools = toolsOf(isDev ? [] : rest);
const read = (name) => readFileSync(join(folder, name));
const writeJson = (name, value) => writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);

const shipped = readdirSync(folder).concat("build.json").sort();

// wasm-pack's package.json, which knows two thirds of the files.
const manifest = {
  ...JSON.parse(read("package.json")),
  type: "module",
  files: shipped.filter((name) => name !== "package.json"),
  exports: {
    ".": { types: "./breach_notification.d.ts", default: "./breach_notification.js" },
    "./*": "./*",
  },
  // Only these do something by being loaded.
  sideEffects: ["./breach-notification.js", "./breach-notification.inline.js", "./breach-notification-transfer.js", "./breach-register.js"],
};
writeJson("package.json", manifest);

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
  return [name, { ...sizes(content), integrity: `sha384-${createHash("sha384").update(content).digest("base64")}` }];
}));

/** Files are compressed one by one. */
const total = (names) => {
  const sum = (size) => names.reduce((sum, name) => sum + files[name][size], 0);
  return Object.fromEntries(["bytes", ...(isDev ? [] : ["gzip", "brotli"])].map((size) => [size, sum(size)]));
};

writeJson("build.json", {
  version: manifest.version,
  sources: hashOfSources(),
  tools,
  entries: Object.fromEntries(Object.entries(entries).map(([name, loads]) => [name, { loads, ...total(loads) }])),
  files,
});
