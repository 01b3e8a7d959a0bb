//! Which room of the house may use which: arrows point one way, down the lists below. ARCHITECTURE.md says what each is for.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The rooms of `src/` from the top down, and what each uses. `lib` stands for what the crate exports.
const ROOMS: &[(&str, &[&str])] = &[
    ("cli", &[]),
    ("api", &["page", "js", "register", "paper", "case", "handling", "severity", "forms", "engine", "json", "text"]),
    ("register_page", &["js", "engine", "register", "paper", "case", "json", "text"]),
    ("page", &["js", "paper", "forms", "engine", "markup", "time", "format", "json", "lean", "text"]),
    ("js", &["case", "forms", "engine", "time", "json", "text"]),
    ("lib", &["register", "paper", "case", "handling", "severity", "forms", "imy", "engine", "time", "json", "text"]),
    ("register", &["paper", "case", "severity", "engine", "time", "format", "json", "lean", "text"]),
    ("paper", &["case", "severity", "engine", "time", "format", "json", "lean", "text"]),
    ("case", &["internal_report", "imy", "engine", "time", "format", "json", "text"]),
    ("handling", &["json", "text"]),
    ("severity", &["json", "text"]),
    ("forms", &["internal_report", "imy", "engine", "json", "text"]),
    ("internal_report", &["imy", "rules", "engine", "text"]),
    ("imy", &["rules", "engine", "text"]),
    ("rules", &["engine", "time", "text"]),
    ("engine", &["time", "format", "json", "lean", "text"]),
    ("markup", &["format", "lean"]),
    ("time", &["format"]),
    ("format", &[]),
    ("json", &["lean"]),
    ("lean", &[]),
    ("text", &[]),
];

/// The parts of the engine from the bottom up: each uses those before it, and none behind it.
const ENGINE: &[&str] = &[
    "form",
    "words",
    "layout",
    "answers",
    "evaluation",
    "check",
    "table",
    "options",
    "report",
    "submission",
    "preview",
    "schema",
    "model",
    "session",
    "time_left",
    "adjust",
];

/// Parts of the page that know controls and elements, and nothing of the form that is alive.
const HELPERS: &[&str] = &[
    "binding",
    "claims",
    "control",
    "dom",
    "field_map",
    "file_name",
    "listener",
    "marks",
    "meanings",
    "sheet",
    "standing",
    "texts",
];

/// A file of the sources: its path below `src/`, and its lines without comments and tests.
struct Source {
    path: PathBuf,
    code: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut folders, mut sources) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let is_code = path.extension().is_some_and(|extension| extension == "rs");
            if path.is_dir() {
                folders.push(path);
            } else if is_code && path.file_stem().is_some_and(|name| name != "tests") {
                let text = std::fs::read_to_string(&path).unwrap();
                let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
                let code = text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>();
                sources.push(Source { path: path.strip_prefix(&root).unwrap().to_owned(), code: code.join("\n") });
            }
        }
    }
    assert!(sources.len() > 100, "the sources are there");
    sources
}

impl Source {
    /// The steps of its path: `engine`, `check`, `dates`.
    fn steps(&self) -> Vec<String> {
        let path = self.path.with_extension("");
        path.iter().map(|step| step.to_str().unwrap().to_owned()).collect()
    }

    fn room(&self) -> String {
        self.steps()[0].clone()
    }

    /// The paths that it names behind a prefix such as `crate::`, each as its first steps.
    fn paths(&self, prefix: &str) -> Vec<Vec<String>> {
        let mut paths = Vec::new();
        for (at, _) in self.code.match_indices(prefix) {
            let before = self.code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            let rest = &self.code[at + prefix.len()..];
            let inside = match rest.strip_prefix('{') {
                None => vec![rest],
                Some(braced) => braced.split('}').next().unwrap_or_default().split(',').map(str::trim).collect(),
            };
            for path in inside {
                let end = path.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(path.len());
                let steps: Vec<String> = path[..end].split("::").map(str::to_owned).collect();
                if steps.first().is_some_and(|step| !step.is_empty()) {
                    paths.push(steps);
                }
            }
        }
        paths
    }
}

/// Where what `lib.rs` exports comes from: `Answers` from `engine`.
fn exports(sources: &[Source]) -> BTreeMap<String, String> {
    let lib = sources.iter().find(|source| source.path == Path::new("lib.rs")).unwrap();
    let mut exports = BTreeMap::new();
    let code = lib
        .code
        .replace("#[doc(hidden)]", "")
        .replace("#[cfg(feature = \"cases\")]", "")
        .replace("#[cfg(feature = \"register\")]", "");
    for line in code.split(';').filter_map(|item| item.trim().strip_prefix("pub use ")) {
        let room = line.split("::").next().unwrap();
        for name in line.split(|c: char| !(c.is_alphanumeric() || c == '_')) {
            exports.insert(name.to_owned(), room.to_owned());
        }
    }
    assert_eq!(exports.get("Answers").map(String::as_str), Some("engine"));
    exports
}

#[test]
fn arrows_between_rooms_point_down() {
    let sources = sources();
    let exports = exports(&sources);
    let rooms: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let mut wrong = BTreeSet::new();
    let mut used = BTreeSet::new();
    for source in &sources {
        let room = source.room();
        let allowed =
            rooms.get(room.as_str()).unwrap_or_else(|| panic!("src/{room} is not in ROOMS: add it, with what it uses"));
        for path in source.paths("crate::") {
            let first = path[0].as_str();
            let target = match exports.get(first) {
                _ if rooms.contains_key(first) => first,
                Some(room) => room,
                None => "lib",
            };
            if target != room && !allowed.contains(&target) {
                wrong.insert(format!("{} uses {} ({})", source.path.display(), path.join("::"), target));
            }
            used.insert((room.clone(), target.to_owned()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    for (room, allowed) in ROOMS.iter().filter(|(room, _)| *room != "lib") {
        for target in *allowed {
            assert!(used.contains(&((*room).to_owned(), (*target).to_owned())), "{room} no longer uses {target}");
        }
    }
    // `lib.rs` names its modules without `crate::`.
    let lib = &sources.iter().find(|source| source.path == Path::new("lib.rs")).unwrap().code;
    for (room, _) in ROOMS.iter().filter(|(room, _)| !["lib", "forms"].contains(room)) {
        let is_named = lib.lines().any(|line| line.trim_start_matches("pub ").starts_with(&format!("use {room}::")));
        assert_eq!(is_named, rooms["lib"].contains(room), "lib and {room}");
    }
    for (at, (room, allowed)) in ROOMS.iter().enumerate() {
        let below: Vec<&str> = ROOMS[at + 1..].iter().map(|(room, _)| *room).collect();
        assert!(allowed.iter().all(|target| below.contains(target)), "{room} stands above all that it uses");
    }
}

#[test]
fn arrows_within_the_engine_point_down() {
    let mut wrong = BTreeSet::new();
    for source in sources().iter().filter(|source| source.room() == "engine" && source.steps().len() > 1) {
        let own = ENGINE.iter().position(|part| *part == source.steps()[1]);
        let own = own.unwrap_or_else(|| panic!("{} is not in ENGINE: add it at its height", source.path.display()));
        let depth = source.steps().len() - 2;
        let up = ["super::".repeat(depth + 1), "crate::engine::".to_owned()];
        for path in up.iter().flat_map(|prefix| source.paths(prefix)) {
            let target = ENGINE.iter().position(|part| *part == path[0]);
            if target.is_none_or(|target| target > own) {
                wrong.insert(format!("{} uses {}", source.path.display(), path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn helpers_of_the_page_know_nothing_of_the_form_that_is_alive() {
    let all = sources();
    for helper in HELPERS {
        let source = all.iter().find(|source| source.path == Path::new("page").join(helper).with_extension("rs"));
        let source = source.unwrap_or_else(|| panic!("src/page/{helper}.rs is there"));
        let uses = [source.paths("super::"), source.paths("crate::page::")].concat();
        let up = uses.iter().filter(|path| !HELPERS.contains(&path[0].as_str()));
        assert_eq!(up.collect::<Vec<_>>(), Vec::<&Vec<String>>::new(), "src/page/{helper}.rs");
    }
}

/// What takes no form means the notification: that is for those who use the crate, and not for the engine or the page.
#[test]
fn the_form_is_handed_over_and_not_assumed() {
    for source in sources()
        .iter()
        .filter(|source| ["engine", "js", "page", "rules", "imy", "internal_report"].contains(&source.room().as_str()))
    {
        for assumed in ["Answers::new(", "Answers::of(", "Answers::default(", "Options::at("] {
            assert!(!source.code.contains(assumed), "{} uses {assumed}…)", source.path.display());
        }
    }
}

/// What the engine says and does is any form's: the words of one stand in its own room.
#[test]
fn the_engine_names_no_form() {
    for source in sources().iter().filter(|source| ["engine", "js", "markup", "time"].contains(&source.room().as_str()))
    {
        for word in ["IMY", "imy", "incident.", "controller.", "consequences.", "NOTIFICATION"] {
            assert!(!source.code.contains(word), "{} names {word}", source.path.display());
        }
    }
}
