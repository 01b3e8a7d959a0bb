// Counts the tests, for docs/testing.md: `node scripts/count-tests.mjs` writes the counts there, between their marks. tests/node/counts.test.mjs
// says when they are not what they were.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./where.mjs";

export const page = join(root, "docs/testing.md");
const BETWEEN = /(<!-- counts -->\n)[\s\S]*?(<!-- \/counts -->)/;

/** The paths of the files in a folder whose names end so. */
function files(folder, ending, inside = true) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return inside ? files(path, ending) : [];
    return entry.name.endsWith(ending) ? [path] : [];
  });
}

const read = (path) => readFileSync(join(root, path), "utf8");
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const times = (pattern, paths) => sum(paths.map((path) => read(path).match(pattern)?.length ?? 0));

function counts() {
  const scenarios = (paths) => sum(paths.map((path) => [JSON.parse(read(path))].flat().length));
  const all = files("tests/scenarios", ".json").filter((path) => !path.includes("/bases/"));
  const internal = all.filter((path) => path.startsWith("tests/scenarios/internal-report/"));
  const codes = all.filter((path) => path.includes("/codes/"));
  const rust = [...files("src", ".rs"), ...files("tests", ".rs")];
  const properties = sum(rust.map((path) => sum((read(path).match(/^proptest! \{[\s\S]*?^\}/gm) ?? []).map((block) => block.match(/#\[test\]/g)?.length ?? 0))));
  const written = /^\s*(await t\.)?test\(/gm;
  const browser = files("tests/browser", ".test.mjs", false);
  const node = files("tests/node", ".test.mjs", false);
  return [
    ["scenarios of the notification", scenarios(all) - scenarios(internal)],
    ["scenarios of the internal report", scenarios(internal)],
    ["rules with a file of scenarios of their own", codes.length],
    ["native tests", times(/^\s*#\[test\]/gm, rust)],
    ["of these properties, tried with many random inputs", properties],
    ["tests at the boundary, in Firefox", times(/^\s*#\[wasm_bindgen_test\]/gm, rust)],
    ["files of tests in Node", node.length],
    ["tests written in them", times(written, node)],
    ["files of tests in browsers", browser.length],
    ["tests written in them; many run for several pages", times(written, browser)],
    ["pages of hosts, in the manner of other products", files("tests/browser/hosts", ".html").length],
    ["lines in the transcripts of what is heard", times(/\n/g, files("tests/heard", ".txt"))],
  ];
}

/** The page with the counts as they are now. */
export function counted() {
  const rows = counts().map(([what, number]) => `| ${what} | ${number} |\n`).join("");
  return read("docs/testing.md").replace(BETWEEN, (_, before, after) => `${before}\n| | |\n|---|---:|\n${rows}\n${after}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, counted());
