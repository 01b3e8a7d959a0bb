// The bill of materials, in CycloneDX. Two of them, since two things are shipped: the files of pkg/, and the crate.
//   node scripts/sbom.mjs crate [--check]    writes sbom.cdx.json, what the crate and its command-line tool are made of; or says whether it is true

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Enums, Models, Serialize, Spec } from "@cyclonedx/cyclonedx-library";
import { root } from "./where.mjs";

const { Component, ExternalReference, LicenseExpression, Property, Tool } = Models;
const { ComponentType, ComponentScope, ExternalReferenceType, HashAlgorithm } = Enums;
const SPEC = Spec.Spec1dot6;

/** Neither a moment nor a number of its own: the same sources give the same bytes. */
function written(bom) {
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(SPEC));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

const MIT_OR_APACHE = new LicenseExpression("MIT OR Apache-2.0");

function ours(type, purl, { name, version, description, repository }) {
  const component = new Component(type, name, { version, description, purl, bomRef: purl });
  component.licenses.add(MIT_OR_APACHE);
  component.externalReferences.add(new ExternalReference(repository, ExternalReferenceType.VCS));
  component.externalReferences.add(new ExternalReference(`${repository}/security/advisories/new`, ExternalReferenceType.SecurityContact));
  return component;
}

function theirs({ name, version, license, purl, repository, files }) {
  const component = new Component(ComponentType.Library, name, { version, purl, bomRef: purl, scope: ComponentScope.Required });
  component.licenses.add(new LicenseExpression(license));
  if (/^https?:/.test(repository ?? "")) component.externalReferences.add(new ExternalReference(repository, ExternalReferenceType.VCS));
  for (const file of files ?? []) component.properties.add(new Property("breach-notification:in", file));
  return component;
}

/**
 * Of the files of pkg/: which of them hold what, with the hash of each.
 *
 * @param {object} crate what Cargo says of it
 * @param {{ ingredients: object[], own: Record<string, string[]> }} made see scripts/ingredients.mjs
 * @param {(name: string) => Buffer} read a file of pkg/
 * @param {Record<string, string>} tools what it was built with
 */
export function sbomOfFiles(crate, { ingredients, own }, read, tools) {
  const bom = new Models.Bom();
  const package_ = ours(ComponentType.Application, `pkg:npm/${crate.name}@${crate.version}`, crate);
  bom.metadata.component = package_;
  for (const [name, version] of Object.entries(tools)) bom.metadata.tools.tools.add(new Tool({ name, version }));
  const components = new Map(ingredients.map((ingredient) => [ingredient.purl, theirs(ingredient)]));
  for (const { purl, uses } of ingredients) for (const used of uses) components.get(purl).dependencies.add(components.get(used).bomRef);
  for (const component of components.values()) bom.components.add(component);
  for (const name of [...new Set(ingredients.flatMap(({ files }) => files))].sort()) {
    const file = new Component(ComponentType.File, name, { bomRef: `file:${name}` });
    file.licenses.add(MIT_OR_APACHE);
    file.hashes.set(HashAlgorithm["SHA-384"], createHash("sha384").update(read(name)).digest("hex"));
    const holds = own[name] ?? ingredients.filter(({ files }) => files.includes(name)).map(({ purl }) => purl);
    for (const purl of holds) file.dependencies.add(components.get(purl).bomRef);
    bom.components.add(file);
    package_.dependencies.add(file.bomRef);
  }
  return written(bom);
}

/** Of the crate with its command-line tool, as Cargo.lock has it: on every system, without what only the tests take. */
export function sbomOfCrate() {
  const cargo = (...words) => execFileSync("cargo", words, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  const { packages } = JSON.parse(cargo("metadata", "--locked", "--format-version", "1", "--all-features"));
  const crate = packages.find(({ name, source }) => name === "breach-notification" && source === null);
  const bom = new Models.Bom();
  const purl = ({ name, version }) => `pkg:cargo/${name}@${version}`;
  const whole = ours(ComponentType.Library, purl(crate), crate);
  bom.metadata.component = whole;
  const components = new Map([[purl(crate), whole]]);
  const path = [];
  // "2syn v3.0.9 (proc-macro)": how deep, and what. Macros and build scripts run while it is compiled, with all that they use.
  for (const line of cargo("tree", "--locked", "--target", "all", "--all-features", "--edges", "normal,build", "--prefix", "depth", "--no-dedupe", "--format", "|{p}|").trim().split("\n")) {
    const [, depth, name, version] = /^(\d+)\|(\S+) v([^\s|]+)/.exec(line);
    const found = packages.find((one) => one.name === name && one.version === version);
    const key = purl(found);
    if (!components.has(key)) {
      components.set(key, theirs({ ...found, license: found.license.replaceAll("/", " OR "), purl: key }));
      bom.components.add(components.get(key));
    }
    path.length = Number(depth);
    path.at(-1)?.dependencies.add(components.get(key).bomRef);
    path.push(components.get(key));
  }
  return written(bom);
}

if (process.argv[1] === import.meta.filename && process.argv[2] === "crate") {
  const [file, now] = [join(root, "sbom.cdx.json"), sbomOfCrate()];
  if (process.argv[3] !== "--check") writeFileSync(file, now);
  else if (readFileSync(file, "utf8") !== now) {
    console.error("sbom.cdx.json does not say what the crate is made of: run node scripts/sbom.mjs crate");
    process.exit(1);
  }
}
