//! Scenarios as data: a name, the answers, the time, and what must come out.
//!
//! A file in `tests/scenarios` holds a whole form, a file in `tests/scenarios/codes` an array: what gives the problem that
//! the file is named after, and what comes as close as can be without giving it. Whatever a scenario does not name in
//! `expect` is not compared, except the problems: those it lists are all there are.
//!
//! Three things keep the files small. `"base": "complete"` starts from the answers and the time of
//! `tests/scenarios/bases/complete.json`; the scenario's own answers win, and `null` takes one away. A name such as
//! `actions[0..3].description` stands for the rows 0, 1 and 2. `{ "repeat": "å", "times": 201 }` is a text of that length.

use breach_notification::{Answers, Options, read_now};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Scenario {
    name: String,
    #[serde(rename = "source")]
    _source: Option<String>,
    base: Option<String>,
    now: Option<String>,
    #[serde(default)]
    absent_fields: Vec<String>,
    #[serde(default)]
    answers: Map<String, Value>,
    expect: Expectation,
}

/// What scenarios start from.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Base {
    now: String,
    answers: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Expectation {
    pub complete: bool,
    pub hidden_questions: Option<Vec<u8>>,
    pub required_questions: Option<Vec<u8>>,
    pub answered_questions: Option<Vec<u8>>,
    pub deadline: Option<BTreeMap<String, Value>>,
    pub problems: Vec<ExpectedProblem>,
    #[serde(default)]
    pub submission_has: BTreeMap<String, Value>,
    #[serde(default)]
    pub submission_lacks: Vec<String>,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ExpectedProblem {
    pub field: String,
    pub level: String,
    pub code: String,
}

/// A scenario with its base merged in.
pub struct Case {
    pub name: String,
    pub options: Options,
    pub answers: Answers,
    pub expect: Expectation,
}

/// Every scenario there is. They are read once: some have ten thousand rows.
pub fn every_case() -> impl Iterator<Item = &'static Case> {
    stories().iter().chain(codes().values().flatten())
}

/// The scenarios of whole forms.
pub fn stories() -> &'static [Case] {
    static STORIES: LazyLock<Vec<Case>> =
        LazyLock::new(|| files("").into_iter().map(|path| case(&path, read(&path))).collect());
    &STORIES
}

/// The scenarios of each file of codes, by its name. It goes before their own, which are short.
pub fn codes() -> &'static BTreeMap<String, Vec<Case>> {
    static CODES: LazyLock<BTreeMap<String, Vec<Case>>> = LazyLock::new(|| {
        let name = |path: &PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned();
        let cases = |path: &PathBuf| {
            let scenarios = read::<Vec<Scenario>>(path).into_iter().map(|scenario| case(path, scenario));
            scenarios.map(|case| Case { name: format!("{}: {}", name(path), case.name), ..case }).collect()
        };
        files("codes").iter().map(|path| (name(path), cases(path))).collect()
    });
    &CODES
}

/// The time and the answers that most scenarios start from.
pub fn complete() -> (Options, Answers) {
    static COMPLETE: LazyLock<(Options, Answers)> = LazyLock::new(|| {
        let base: Base = read(&folder("bases").join("complete.json"));
        (Options::at(read_now(&base.now).unwrap()), serde_json::from_value(base.answers.into()).unwrap())
    });
    COMPLETE.clone()
}

fn case(path: &Path, scenario: Scenario) -> Case {
    let mut now = scenario.now;
    let mut answers = Map::new();
    if let Some(base) = scenario.base {
        let base: Base = read(&folder("bases").join(base).with_extension("json"));
        answers = base.answers;
        now = now.or(Some(base.now));
    }
    for (name, answer) in scenario.answers {
        let answer = repeated(answer);
        for name in rows(&name) {
            answers.insert(name, answer.clone());
        }
    }
    answers.retain(|_, answer| !answer.is_null());
    let now = now.unwrap_or_else(|| panic!("{}: {} has a time", path.display(), scenario.name));
    let mut options = Options::at(read_now(&now).unwrap());
    for field in &scenario.absent_fields {
        options = options.without(&[field]).unwrap();
    }
    let answers = serde_json::from_value(answers.into())
        .unwrap_or_else(|error| panic!("{}: {}: {error}", path.display(), scenario.name));
    Case { name: scenario.name, options, answers, expect: scenario.expect }
}

/// `actions[0..3].date` is `actions[0].date`, `actions[1].date` and `actions[2].date`.
fn rows(name: &str) -> Vec<String> {
    let range = name.split_once("..").and_then(|(head, tail)| {
        let ((group, from), (to, field)) = (head.split_once('[')?, tail.split_once(']')?);
        Some((group, from.parse::<u32>().ok()?..to.parse().ok()?, field))
    });
    match range {
        Some((group, rows, field)) => rows.map(|row| format!("{group}[{row}]{field}")).collect(),
        None => vec![name.to_owned()],
    }
}

/// `{ "repeat": "å", "times": 2 }` is `"åå"`; everything else is itself.
fn repeated(answer: Value) -> Value {
    match (answer["repeat"].as_str(), answer["times"].as_u64()) {
        (Some(text), Some(times)) => text.repeat(times.try_into().unwrap()).into(),
        _ => answer,
    }
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios").join(name)
}

fn files(name: &str) -> Vec<PathBuf> {
    let paths = std::fs::read_dir(folder(name)).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect();
    paths.sort();
    paths
}

fn read<T: DeserializeOwned>(path: &Path) -> T {
    let text = std::fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub fn kebab(code: &str) -> String {
    let piece = |c: char| if c.is_uppercase() { format!("-{}", c.to_lowercase()) } else { c.to_string() };
    code.chars().map(piece).collect()
}
