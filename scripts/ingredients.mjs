// What is in the files of pkg/ that is not ours: which crates Cargo compiled into which WebAssembly, the standard library and what it is made of
// included, and what writes lines of its own into the JavaScript. Cargo says it itself, beside each file that it builds (`CARGO_BUILD_SBOM`): what it
// names was compiled, and nothing else was.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./where.mjs";

/**
 * @typedef {object} Ingredient
 * @property {string} name
 * @property {string} version
 * @property {string} license an SPDX expression
 * @property {string} purl what it is called in lists like ours, and by the databases of advisories
 * @property {string[]} folders where its licence texts may stand: the first that has one counts
 * @property {string} [repository]
 * @property {string[]} files in which files of pkg/ it is
 * @property {string[]} uses the `purl` of each crate that it uses
 */

/**
 * @param {string} glue the folder that wasm-pack has filled, one folder a program; in each Cargo's word on what it compiled
 * @param {Record<string, { wasm: string, scripts: string[] }>} programs by folder: what its WebAssembly is called in pkg/, and the JavaScript made with its glue
 * @returns {{ ingredients: Ingredient[], own: Record<string, string[]> }} `own`: by WebAssembly, what our crate itself uses
 */
export function ingredientsOf(glue, programs) {
  const found = new Map();
  const own = {};
  for (const [folder, { wasm }] of Object.entries(programs)) {
    const said = JSON.parse(readFileSync(join(glue, folder, "compiled.json"), "utf8"));
    own[wasm] = read(said, wasm, found);
  }
  const glued = Object.values(programs).flatMap(({ scripts }) => scripts);
  found.get(...[...found.keys()].filter((purl) => purl.startsWith("pkg:cargo/wasm-bindgen@"))).files.push(...glued);
  found.set(...esbuild(glued));
  const ingredients = [...found.values()].sort((one, other) => (one.purl < other.purl ? -1 : 1));
  for (const ingredient of ingredients) ingredient.files = [...new Set(ingredient.files)].sort();
  return { ingredients, own };
}

function read({ crates, root: at, rustc }, wasm, found) {
  const compiled = new Set();
  const visit = (index) => {
    if (compiled.has(index)) return;
    compiled.add(index);
    for (const next of uses(crates[index])) visit(next);
  };
  // What runs while compiling is not in the file: build scripts, and macros with all that they use.
  const uses = ({ dependencies }) => dependencies.filter(({ index, kind }) => kind === "normal" && !crates[index].kind.includes("proc-macro")).map(({ index }) => index);
  const ours = crates.findIndex(({ id, kind }) => id.startsWith("path+") && id.includes("#breach-notification@") && kind.includes("cdylib"));
  if (ours < 0) throw new Error(`Cargo does not say that it compiled breach-notification for ${wasm} (root ${at})`);
  visit(ours);
  const described = new Map([...compiled].filter((index) => index !== ours).map((index) => [index, describe(crates[index].id, rustc)]));
  const purls = (index) => [...new Set(uses(crates[index]).map((next) => described.get(next).purl))].filter((purl) => purl !== described.get(index)?.purl);
  for (const [index, ingredient] of described) {
    const before = found.get(ingredient.purl) ?? { ...ingredient, files: [], uses: [] };
    before.files.push(wasm);
    before.uses = [...new Set([...before.uses, ...purls(index)])].sort();
    found.set(ingredient.purl, before);
  }
  return purls(ours).sort();
}

const inRustLibrary = /^path\+file:\/\/(?<folder>.*\/library\/(?<path>[^#]+))#(?:(?<name>[^@]+)@)?(?<version>.+)$/;
const onRegistry = /^registry\+.*#(?<name>[^@]+)@(?<version>.+)$/;

function describe(id, rustc) {
  const { groups: crate } = onRegistry.exec(id) ?? {};
  if (crate) return ofRegistry(crate);
  const { groups: part } = inRustLibrary.exec(id) ?? {};
  if (!part) throw new Error(`what is ${id}, which Cargo compiled?`);
  // The compiler's own routines come under licences of their own.
  if (part.name === "compiler_builtins") {
    const { license, repository } = manifestIn(part.folder);
    return { name: part.name, version: part.version, license, repository, purl: `pkg:cargo/${part.name}@${part.version}`, folders: [part.folder, dirname(part.folder)] };
  }
  // All else there is one thing with one version, the compiler's. The tables of Unicode in it come under Unicode's licence.
  const library = { name: "rust-std", version: rustc.version, license: "(MIT OR Apache-2.0) AND Unicode-3.0", repository: "https://github.com/rust-lang/rust" };
  return { ...library, purl: `pkg:generic/rust-std@${rustc.version}?vcs_url=git%2Bhttps%3A%2F%2Fgithub.com%2Frust-lang%2Frust%40${rustc.commit_hash}`, folders: [] };
}

function ofRegistry({ name, version }) {
  const folder = folderOf(`${name}-${version}`);
  const { license, repository } = manifestIn(folder);
  return { name, version, license, repository, purl: `pkg:cargo/${name}@${version}`, folders: [folder] };
}

let places;

/** Where Cargo has unpacked a crate: those of the standard library may lie among its sources. */
function folderOf(crate) {
  places ??= [...registries(), join(execFileSync("rustc", ["--print", "sysroot"], { encoding: "utf8" }).trim(), "lib/rustlib/src/rust/library/vendor")];
  const folder = places.map((place) => join(place, crate)).find((folder) => existsSync(join(folder, "Cargo.toml")));
  if (!folder) throw new Error(`the sources of ${crate} are nowhere in ${places.join(", ")}`);
  return folder;
}

/** The folders of registries, each as Cargo calls it, of a crate that it knows. */
function registries() {
  const metadata = JSON.parse(execFileSync("cargo", ["metadata", "--locked", "--format-version", "1", "--filter-platform", "wasm32-unknown-unknown"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 }));
  return [...new Set(metadata.packages.filter(({ source }) => source?.startsWith("registry+")).map(({ manifest_path: path }) => dirname(dirname(path))))];
}

/** What a crate says of itself: as Cargo has it, so that what a workspace says for all of its crates is there. */
function manifestIn(folder) {
  const text = readFileSync(join(folder, "Cargo.toml"), "utf8");
  const value = (key) => new RegExp(`^${key} *= *"([^"]*)"`, "m").exec(text)?.[1];
  const license = value("license");
  if (!license) throw new Error(`${folder}/Cargo.toml names no licence`);
  // Before SPDX had a word for it, a stroke was one.
  return { license: license.replaceAll("/", " OR "), repository: value("repository") };
}

/** What it puts into what it bundles, such as the lines that keep a class's name. */
function esbuild(files) {
  const folder = join(root, "node_modules/esbuild");
  const { name, version, license, repository } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const purl = `pkg:npm/${name}@${version}`;
  return [purl, { name, version, license, repository: repository.url.replace(/^git\+/, ""), purl, folders: [folder], files: [...files], uses: [] }];
}
