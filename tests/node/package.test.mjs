// What a stranger has in hand: the package, its licences, its bill of materials and its hashes. It is pkg/ that is looked at, whatever else is built.

import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { ACCEPTED, chosen } from "../../scripts/licences.mjs";
import { forPackage, integrityOf, tagsOf, withTags } from "../../scripts/papers.mjs";
import { root } from "../../scripts/where.mjs";

const pkg = join(root, "pkg");
const read = (name) => readFileSync(join(pkg, name));
const source = (name) => readFileSync(join(root, name), "utf8");
const run = (command, ...words) => execFileSync(command, words, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
const manifest = JSON.parse(read("package.json"));
const { files, tools } = JSON.parse(read("build.json"));
const bill = JSON.parse(read("sbom.cdx.json"));
const crates = bill.components.filter(({ type }) => type === "library");
const isIn = ({ properties = [] }, file) => properties.some(({ name, value }) => name === "breach-notification:in" && value === file);

const PROGRAMS = {
  "breach_notification_bg.wasm": ["--features=api"],
  "breach-notification_bg.wasm": ["--no-default-features"],
  "breach-register_bg.wasm": ["--no-default-features", "--features=register-page"],
};

test("the hashes in README.md and build.json are those of the files", () => {
  const readme = source("README.md");
  assert.equal(withTags(readme, tagsOf(pkg)), readme, "run scripts/build: README.md has the hashes of other files");
  assert.equal(readme.match(/integrity="sha384-/g).length, 4);
  const described = Object.fromEntries(Object.entries(files).map(([name, { integrity }]) => [name, integrity]));
  assert.deepEqual(described, Object.fromEntries(readdirSync(pkg).filter((name) => name !== "build.json").map((name) => [name, integrityOf(read(name))])));
});

test("the tarball holds all of pkg/ and nothing else", () => {
  const [{ files: packed }] = JSON.parse(run("npm", "pack", pkg, "--dry-run", "--json"));
  assert.deepEqual(packed.map(({ path }) => path).sort(), readdirSync(pkg).sort());
  for (const name of ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE", "THIRD-PARTY-LICENSES.txt", "sbom.cdx.json", "build.json"]) assert.ok(existsSync(join(pkg, name)), name);
});

test("its package.json says whose it is, what it exports and what has an effect", () => {
  const repository = "https://github.com/breach-notification/breach-notification";
  assert.deepEqual([manifest.repository.url, manifest.homepage, manifest.bugs.url, manifest.license], [`git+${repository}.git`, repository, `${repository}/issues`, "MIT OR Apache-2.0"]);
  for (const [name, entry] of Object.entries(manifest.exports)) {
    if (name === "./*") continue;
    for (const path of Object.values(entry)) assert.ok(existsSync(join(pkg, path)), `${name}: ${path}`);
    assert.match(entry.types, /\.d\.ts$/);
  }
  assert.deepEqual(Object.keys(manifest.exports), [".", "./breach-notification.js", "./breach-register.js", "./*"]);
  assert.ok(manifest.sideEffects.includes("./breach-notification.css"));
  for (const path of manifest.sideEffects) assert.ok(existsSync(join(pkg, path)), path);
  // Nothing is fetched when it is installed, and nothing runs.
  assert.equal(manifest.dependencies, undefined);
  assert.equal(manifest.scripts, undefined);
});

test("README, CHANGELOG and licences in it are those of the sources, and each of their links leads somewhere", () => {
  for (const name of ["README.md", "CHANGELOG.md"]) {
    const expected = forPackage(source(name), manifest.homepage, (path) => existsSync(join(pkg, path)));
    assert.equal(String(read(name)), expected, `run scripts/build --texts: pkg/${name} is not ${name} as it is now`);
    for (const [, path] of expected.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) assert.ok(existsSync(join(pkg, path)), `${name}: ${path}`);
    for (const [, path] of expected.matchAll(/\/(?:blob|raw)\/main\/([^)#\s]+)/g)) assert.ok(existsSync(join(root, path)), `${name}: ${path}`);
  }
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) assert.equal(String(read(name)), source(name));
});

for (const [what, path] of [["the package", "pkg/sbom.cdx.json"], ["the crate", "sbom.cdx.json"]]) {
  test(`the bill of materials of ${what} is valid CycloneDX, and the same for everybody`, async () => {
    const errors = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(source(path));
    assert.equal(errors, null, JSON.stringify(errors));
    const { serialNumber, metadata, components } = JSON.parse(source(path));
    assert.deepEqual([serialNumber, metadata.timestamp], [undefined, undefined]);
    for (const { type, purl, licenses } of components) if (type === "library") assert.ok(purl && licenses.length, purl);
  });
}

test("the bill of materials has the hash of each file that it speaks of", () => {
  const hashes = bill.components.filter(({ type }) => type === "file").map(({ name, hashes: [{ alg, content }] }) => [name, alg, `sha384-${Buffer.from(content, "hex").toString("base64")}`]);
  assert.equal(hashes.length, 6);
  for (const [name, alg, integrity] of hashes) assert.deepEqual([alg, integrity], ["SHA-384", files[name].integrity], name);
});

test("every crate that is compiled in is in the bill of materials and in the licences", () => {
  const licences = String(read("THIRD-PARTY-LICENSES.txt"));
  for (const [file, features] of Object.entries(PROGRAMS)) {
    // What Cargo resolves, beside what it said while it compiled.
    const tree = run("cargo", "tree", "--locked", "--target=wasm32-unknown-unknown", "--edges=normal,no-proc-macro", ...features, "--prefix=none", "--no-dedupe", "--format={p}");
    const resolved = new Set([...tree.matchAll(/^(\S+) v(\S+)/gm)].map(([, name, version]) => `${name} ${version}`).filter((crate) => !crate.startsWith("breach-notification ")));
    assert.ok(resolved.size > 15, `${resolved.size}`);
    const listed = new Set(crates.filter((crate) => isIn(crate, file)).map(({ name, version }) => `${name} ${version}`));
    for (const crate of resolved) {
      assert.ok(listed.has(crate), `${crate} is in ${file}, and not in sbom.cdx.json`);
      assert.ok(licences.includes(`\n  ${crate} `), `${crate} is in ${file}, and not in THIRD-PARTY-LICENSES.txt`);
    }
    // Of the rest each belongs to the standard library, which is compiled along.
    const rest = [...listed].filter((crate) => !resolved.has(crate)).map((crate) => crate.split(" ")[0]).sort();
    assert.deepEqual(rest.filter((name) => !PARTS_OF_STD.includes(name)), []);
    assert.ok(rest.includes("rust-std") && rest.includes("compiler_builtins"), rest.join(", "));
  }
  assert.equal(crates.find(({ name }) => name === "rust-std").version, tools.rustc.split(" ")[1]);
});

/** What the standard library of Rust takes from others, on any system. */
const PARTS_OF_STD = ["rust-std", "compiler_builtins", "cfg-if", "dlmalloc", "hashbrown", "libc", "memchr", "rustc-demangle", "rustc-literal-escaper", "addr2line", "gimli", "miniz_oxide", "object", "adler2"];

test("each of them has a licence that we accept, and its text with its names", () => {
  const licences = String(read("THIRD-PARTY-LICENSES.txt"));
  const sections = licences.split(/^={80}\n/m).slice(1).map((section) => section.split(/\n-{80}\n/));
  const begins = { MIT: /Permission is hereby granted, free of charge/, "Apache-2.0": /Apache License\s+Version 2\.0/, "Unicode-3.0": /UNICODE LICENSE V3/, "Apache-2.0 WITH LLVM-exception": /LLVM Exceptions/ };
  assert.deepEqual(Object.keys(begins), ACCEPTED);
  assert.ok(crates.length > 30, `${crates.length}`);
  for (const { name, version, licenses } of crates) {
    const texts = sections.filter(([whose]) => whose.split(", ").includes(`${name} ${version}`)).map(([, text]) => text);
    for (const id of chosen(licenses[0].expression)) assert.ok(texts.some((text) => begins[id].test(text)), `${name} ${version}: ${id}`);
    assert.ok(texts.every((text) => /copyright/i.test(text)), `${name} ${version}`);
  }
});

test("a licence is chosen as it says that it may be, and what we do not accept is refused", () => {
  assert.deepEqual(chosen("Unlicense OR MIT"), ["MIT"]);
  assert.deepEqual(chosen("Apache-2.0 OR MIT"), ["MIT"]);
  assert.deepEqual(chosen("(MIT OR Apache-2.0) AND Unicode-3.0"), ["MIT", "Unicode-3.0"]);
  assert.deepEqual(chosen("MIT AND Apache-2.0 WITH LLVM-exception AND (MIT OR Apache-2.0)"), ["MIT", "Apache-2.0 WITH LLVM-exception"]);
  for (const expression of ["GPL-3.0-only", "MIT AND GPL-3.0-only", "GPL-3.0-only OR AGPL-3.0-only"]) assert.throws(() => chosen(expression), /no licence that we accept/, expression);
});

test("no file names a folder of the machine that built it", () => {
  const folders = ["/root/", "/home/", "/Users/", "/tmp/", "C:\\Users", ".cargo/", ".rustup", "rustlib/", `${homedir()}/`, `${root}/`];
  const found = readdirSync(pkg).flatMap((name) => folders.filter((folder) => read(name).includes(folder)).map((folder) => `${name}: ${folder}`));
  assert.deepEqual(found, []);
});

test("the crate that is published holds its sources, its papers and its bill of materials, and nothing of a form page's", () => {
  const listed = run("cargo", "package", "--list", "--allow-dirty", "--locked").trim().split("\n");
  for (const name of ["Cargo.toml", "Cargo.lock", "README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE", "SECURITY.md", "sbom.cdx.json", "src/lib.rs", "src/cli/main.rs"]) assert.ok(listed.includes(name), name);
  const own = /^(Cargo\.(toml|toml\.orig|lock)|\.cargo_vcs_info\.json|README\.md|CHANGELOG\.md|SECURITY\.md|LICENSE-\w+|sbom\.cdx\.json|src\/.*|docs\/[\w-]+\.md|examples\/receiving_server\.rs)$/;
  assert.deepEqual(listed.filter((name) => !own.test(name)), []);
});

test("every test that SECURITY.md names is there", () => {
  const named = [...source("SECURITY.md").matchAll(/`(tests\/[\w./-]+)`: "([^"]+)"/g)];
  assert.ok(named.length > 15, `${named.length}`);
  for (const [, file, name] of named) {
    const written = file.endsWith(".rs") ? `fn ${name}(` : `test("${name}"`;
    assert.ok(source(file).includes(written), `${file}: ${name}`);
  }
  for (const [, script, option] of source("SECURITY.md").matchAll(/`(scripts\/\w+)(?: (--\w+))?`/g)) assert.ok(source(script).includes(option ?? ""), `${script} ${option}`);
});
