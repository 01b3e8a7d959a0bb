// What counts as a change of the sources, where the bytes of pkg/ cannot be compared.

import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sourceFiles, whatCounts } from "../../scripts/sources.mjs";
import { root } from "../../scripts/where.mjs";

const same = (name, one, other) => assert.equal(whatCounts(name, one), whatCounts(name, other));
const differ = (name, one, other) => assert.notEqual(whatCounts(name, one), whatCounts(name, other));

test("a comment in Rust does not count", () => {
  same("src/a.rs", "fn a() { b() }\n", "// It's \"a\".\nfn a() { // b\n    /* c\n */ b() }\n");
  same("src/a.rs", "/// One.\nfn a() {}", "/// Two.\nfn a() {}");
});

test("in a file that speaks to wasm-bindgen its documentation does, and no other comment", () => {
  const exported = (docs, comment) => `${docs}\n#[wasm_bindgen]\n${comment}\npub fn a() {}\n`;
  differ("src/a.rs", exported("/// It's \"one\".", ""), exported("/// It's \"two\".", ""));
  same("src/a.rs", exported("/// It's \"one\".", "// It's a"), exported("/// It's \"one\".", "/* It's b */"));
});

test("what only looks like a comment counts", () => {
  for (const [one, other] of [
    ['let a = "//b";', 'let a = "//c";'],
    ['let a = "\\"//b";', 'let a = "\\"//c";'],
    ['let a = r#""//b"#;', 'let a = r#""//c"#;'],
    ["let (a, b) = ('\"', 1); // \"", "let (a, b) = ('\"', 2); // \""],
    ["let a = '\\''; b(/* ' */ 1);", "let a = '\\''; b(/* ' */ 2);"],
    ["fn a<'a>(b: &'a str) { c(\"//d\") }", "fn a<'a>(b: &'a str) { c(\"//e\") }"],
    ['let a = "b  c";', 'let a = "b c";'],
  ]) differ("src/a.rs", one, other);
});

test("of JavaScript and CSS the code counts, of all else every letter", () => {
  same("src/a.js", "a('//b');", "// c\na( '//b' ) /* d */;");
  differ("src/a.js", "a('//b');", "a('//c');");
  same("src/a.css", "a { b: c }", "/* d */\na {\n  b: c;\n}\n");
  differ("src/a.css", 'a { content: "/*b*/" }', 'a { content: "/*c*/" }');
  differ("src/a.d.ts", "/** A. */ let a;", "/** B. */ let a;");
});

test("in each of our own sources a letter of a word counts, and a comment at its top does not", () => {
  const ours = sourceFiles().filter((name) => /^src\/.*\.(rs|js|css)$/.test(name));
  assert.ok(ours.length > 100, `${ours.length}`);
  for (const name of ours) {
    const text = readFileSync(join(root, name), "utf8");
    same(name, text, `/* It's a "comment". */\n${text}`);
    // The last word that is no comment's: whatever came before has been read as what it is.
    const last = /\w+(?=\W*$)/.exec(whatCounts(name, text));
    assert.ok(last, name);
    const at = text.lastIndexOf(last[0]);
    differ(name, text, `${text.slice(0, at)}${last[0]}${last[0]}${text.slice(at + last[0].length)}`);
  }
});
