//! What the crate promises: a list of it, so that it does not grow, or lose something, by the way.
//!
//! There is no compiler in here, only the shape that rustfmt gives a file: `pub use` in `src/lib.rs` says what is public, and
//! in its own file a public item has its members four spaces in.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use support::assert_snapshot;

#[test]
fn what_is_public_is_listed() {
    let lib = read("src/lib.rs");
    let mut files: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut text = String::new();
    for line in shown(&lib) {
        if let Some(function) = line.strip_prefix("pub fn ") {
            writeln!(text, "fn {}", function.trim_end_matches(" {")).unwrap();
        } else if let Some(path) = line.strip_prefix("pub use ") {
            let (module, names) = path.trim_end_matches(';').rsplit_once("::").unwrap();
            let names = names.trim_matches(['{', '}']).split(", ");
            files.entry(module).or_default().extend(names);
        } else {
            // The JavaScript API, which `src/api/api.d.ts` describes.
            assert!(!line.starts_with("pub ") || line == "pub mod api;", "what is this? {line}");
        }
    }
    for (module, names) in &files {
        for name in names {
            item(&sources_of(module), name, &mut text);
        }
    }
    assert_snapshot("tests/public_api.txt", &text);
}

/// The files of a module: its own and, for types that the table of a form fills, those that give them more.
fn sources_of(module: &str) -> Vec<String> {
    let base = format!("src/{}", module.replace("::", "/"));
    let mut sources = Vec::new();
    if module != "forms" {
        sources.push(read("src/forms.rs"));
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(&base);
    let mut inside: Vec<_> = folder.read_dir().into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    inside.sort();
    sources.push(read(&format!("{base}.rs")));
    sources.extend(
        inside.iter().filter(|path| path.extension().is_some()).map(|path| std::fs::read_to_string(path).unwrap()),
    );
    sources
}

/// Lists an item with its fields or variants and its own functions.
fn item(sources: &[String], name: &str, text: &mut String) {
    let mut heads = Vec::new();
    let mut members = Vec::new();
    for source in sources {
        let mut inside = None;
        for line in shown(source) {
            let is_head = |head: &str| line.strip_prefix(head).is_some_and(|rest| of(rest, name));
            if !line.starts_with(' ') {
                inside = ["pub struct ", "pub enum ", "impl "].into_iter().find(|head| is_head(head));
                inside = inside.filter(|_| line.ends_with('{') || line.starts_with("pub "));
                if is_head("pub fn ") || inside.is_some_and(|head| head != "impl ") {
                    // What is in a `struct Name(…);` is private.
                    let head =
                        line.strip_suffix(");").and_then(|line| line.split_once('(')).map_or(line, |(head, _)| head);
                    heads.push(head.trim_end_matches([' ', '{']).trim_start_matches("pub ").to_owned());
                }
            }
            let Some(kind) = inside else { continue };
            let Some(member) = line.strip_prefix("    ").filter(|member| !member.starts_with([' ', '/', '#', '}']))
            else {
                continue;
            };
            match member.strip_prefix("pub ") {
                Some(public) => members.push(public.to_owned()),
                None if kind == "pub enum " => members.push(member.to_owned()),
                None => {}
            }
        }
    }
    let [head] = &heads[..] else { panic!("{name} is declared once, and not as {heads:?}") };
    writeln!(text, "{head}").unwrap();
    for member in members {
        writeln!(text, "    {}", member.trim_end_matches([' ', '{', ','])).unwrap();
    }
}

/// Whether what follows `pub struct ` or `impl ` is this item, and no trait for it.
fn of(rest: &str, name: &str) -> bool {
    rest.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '(', '<', ';']) && !rest.starts_with(" for "))
}

/// The lines of a file that say something, without what is hidden: that is the next line that is neither an attribute nor a
/// comment, for a function's body stands deeper than anything that is listed.
fn shown(source: &str) -> Vec<&str> {
    let mut shown = Vec::new();
    let mut is_hidden = false;
    for line in source.lines() {
        match line.trim_start() {
            "#[doc(hidden)]" => is_hidden = true,
            trimmed if trimmed.starts_with("#[") || trimmed.starts_with("//") => {}
            "" => {}
            _ if is_hidden => is_hidden = false,
            _ => shown.push(line),
        }
    }
    shown
}

fn read(file: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}
