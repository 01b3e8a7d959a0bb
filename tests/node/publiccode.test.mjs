// publiccode.yml by the rules of the standard, and what it says beside what is so. The standard's own tool is written in Go, and is not to be had from the registries that
// scripts/setup takes tools from: scripts/audit runs it where somebody has installed it.

import { strict as assert } from "node:assert";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import parse from "spdx-expression-parse";
import { parse as parseYaml } from "yaml";
import { root } from "../../scripts/where.mjs";

const read = (name) => readFileSync(join(root, name), "utf8");
const publiccode = parseYaml(read("publiccode.yml"));
const validate = addFormats(new Ajv({ allErrors: true })).compile(JSON.parse(read("tests/support/publiccode.schema.json")));

test("publiccode.yml goes by the rules of the standard", () => {
  assert.ok(validate(publiccode), JSON.stringify(validate.errors, null, 2));
  parse(publiccode.legal.license);
});

test("the rules find what is wrong", () => {
  const wrong = {
    "a kind of maintenance that there is not": (is) => { is.maintenance.type = "volunteers"; },
    "a community that nobody can be reached of": (is) => { delete is.maintenance.contacts; },
    "a description that is too short": (is) => { is.description.sv.longDescription = "Kort."; },
    "a key that there is not": (is) => { is.licence = "MIT"; },
    "a date in words": (is) => { is.releaseDate = "november"; },
    "no licence": (is) => { delete is.legal.license; },
  };
  for (const [what, change] of Object.entries(wrong)) {
    const copy = structuredClone(publiccode);
    change(copy);
    assert.equal(validate(copy), false, what);
  }
});

test("what it says is so", () => {
  const cargo = (key) => new RegExp(`^${key} = "(.*)"$`, "m").exec(read("Cargo.toml"))[1];
  assert.deepEqual([publiccode.name, publiccode.softwareVersion, publiccode.legal.license, publiccode.landingURL], ["name", "version", "license", "repository"].map(cargo));
  for (const { screenshots = [] } of Object.values(publiccode.description)) for (const path of screenshots) assert.ok(existsSync(join(root, path)), path);
  assert.deepEqual(Object.keys(publiccode.description).sort(), [...publiccode.localisation.availableLanguages].sort());
});
