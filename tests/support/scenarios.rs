//! Scenarios as data: a name, the answers, the time, and what must come out.
//!
//! A file in `tests/scenarios` holds a whole form, a file in `tests/scenarios/codes` an array: what gives the problem that
//! the file is named after, and what comes as close as can be without giving it. Whatever a scenario does not name in
//! `expect` is not compared, except the problems: those it lists are all there are.
//!
//! Those of the internal report stand in `tests/scenarios/internal-report`, in the same shape, and say so with
//! `"form": "internal-report"`, or by their base.
//!
//! Three things keep the files small. `"base": "complete"` starts from the answers and the time of
//! `tests/scenarios/bases/complete.json`; the scenario's own answers win, and `null` takes one away. A name such as
//! `actions[0..3].description` stands for the rows 0, 1 and 2. `{ "repeat": "å", "times": 201 }` is a text of that length.

use super::form::{TABLE, TABLES};
use breach_notification::engine::table::Table;
use breach_notification::{Answers, Form, Options, RawAnswer, read_now};
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
    form: Option<String>,
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
    form: Option<String>,
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
    pub form: Form,
    pub options: Options,
    pub answers: Answers,
    pub expect: Expectation,
}

/// The scenarios of a form: of whole ones, and those of each code, by the name of its file.
pub struct Scenarios {
    pub stories: Vec<Case>,
    pub codes: BTreeMap<String, Vec<Case>>,
}

impl Scenarios {
    /// Every one of them.
    pub fn every(&self) -> impl Iterator<Item = &Case> {
        self.stories.iter().chain(self.codes.values().flatten())
    }

    fn read(folder: &str) -> Self {
        let name = |path: &PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned();
        // The name of the file goes before their own, which are short.
        let cases = |path: &PathBuf| {
            let scenarios = read::<Vec<Scenario>>(path).into_iter().map(|scenario| case(path, scenario));
            scenarios.map(|case| Case { name: format!("{}: {}", name(path), case.name), ..case }).collect()
        };
        let codes = Path::new(folder).join("codes");
        Self {
            stories: files(folder).into_iter().map(|path| case(&path, read(&path))).collect(),
            codes: files(codes.to_str().unwrap()).iter().map(|path| (name(path), cases(path))).collect(),
        }
    }
}

/// The scenarios of a form. They are read once: some have ten thousand rows.
pub fn of(table: &Table) -> &'static Scenarios {
    static EACH: LazyLock<[Scenarios; 2]> = LazyLock::new(|| [Scenarios::read(""), Scenarios::read("internal-report")]);
    let at = TABLES.iter().position(|each| *each == table).unwrap();
    for case in EACH[at].every() {
        assert_eq!(case.form.id(), table.form.id, "{} stands among those of its form", case.name);
    }
    &EACH[at]
}

/// Every scenario of the notification.
pub fn every_case() -> impl Iterator<Item = &'static Case> {
    of(TABLE).every()
}

/// Its scenarios of whole forms.
pub fn stories() -> &'static [Case] {
    &of(TABLE).stories
}

/// Its scenarios of each file of codes, by its name.
pub fn codes() -> &'static BTreeMap<String, Vec<Case>> {
    &of(TABLE).codes
}

/// The time and the answers that most scenarios of the notification start from.
pub fn complete() -> (Options, Answers) {
    complete_of(TABLE)
}

/// The same of any form.
pub fn complete_of(table: &Table) -> (Options, Answers) {
    static COMPLETE: LazyLock<[(Options, Answers); 2]> = LazyLock::new(|| {
        ["complete", "report"].map(|name| {
            let base: Base = read(&folder("bases").join(name).with_extension("json"));
            let form = form_named(base.form);
            (Options::of(form, read_now(&base.now).unwrap()), answers_to(form, base.answers).unwrap())
        })
    });
    COMPLETE[TABLES.iter().position(|each| *each == table).unwrap()].clone()
}

/// The notification is meant where none is named.
fn form_named(id: Option<String>) -> Form {
    id.map_or_else(Form::notification, |id| Form::named(&id).unwrap_or_else(|| panic!("{id} is a form")))
}

/// Of ten thousand rows all are put in at once.
fn answers_to(form: Form, all: Map<String, Value>) -> Result<Answers, Box<dyn std::error::Error>> {
    if form == Form::notification() {
        return Ok(serde_json::from_value(all.into())?);
    }
    let mut answers = form.answers();
    for (name, answer) in all {
        answers.insert(name, serde_json::from_value::<RawAnswer>(answer)?)?;
    }
    Ok(answers)
}

fn case(path: &Path, scenario: Scenario) -> Case {
    let (mut now, mut form) = (scenario.now, scenario.form);
    let mut answers = Map::new();
    if let Some(base) = scenario.base {
        let base: Base = read(&folder("bases").join(base).with_extension("json"));
        answers = base.answers;
        now = now.or(Some(base.now));
        form = form.or(base.form);
    }
    for (name, answer) in scenario.answers {
        let answer = repeated(answer);
        for name in rows(&name) {
            answers.insert(name, answer.clone());
        }
    }
    answers.retain(|_, answer| !answer.is_null());
    let now = now.unwrap_or_else(|| panic!("{}: {} has a time", path.display(), scenario.name));
    let form = form_named(form);
    let mut options = Options::of(form, read_now(&now).unwrap());
    for field in &scenario.absent_fields {
        options = options.without(&[field]).unwrap();
    }
    let answers =
        answers_to(form, answers).unwrap_or_else(|error| panic!("{}: {}: {error}", path.display(), scenario.name));
    Case { name: scenario.name, form, options, answers, expect: scenario.expect }
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
