//! `check`: files, each by the rules of its form.

use super::arguments::{Check, Common};
use super::files::{self, TOO_LARGE};
use super::registering::json;
use super::{Outcome, Stopped, output, words};
use breach_notification::text::Text;
use breach_notification::{
    Case, CaseStatus, Form, Json, Language, Level, NotOurs, Opened, OpenedKind, Options, Problem, RawAnswer, Report,
    case_status, check, open_file,
};
use std::path::Path;

/// Names of answers that no field has come from the file, and are not repeated.
const UNKNOWN_FIELD: &str = "unknownField";

/// What became of a file.
enum Verdict {
    /// It was judged.
    Judged { opened: Box<Opened>, report: Box<Report>, status: Option<CaseStatus> },
    /// It could not be: a code, and why.
    Refused(&'static str, String),
}

pub fn run(asked: &Check) -> Result<Outcome, Stopped> {
    let language = asked.common.language();
    let mut outcome = Outcome::Fine;
    let mut verdicts = Vec::new();
    for file in &asked.files {
        let verdict = judge(file, &asked.common)?;
        outcome = outcome.max(verdict.outcome());
        verdicts.push((files::name(file), verdict));
    }
    if asked.json {
        let all: Vec<serde_json::Value> = verdicts.iter().map(|(name, verdict)| verdict.as_json(name)).collect();
        output::write(&json(&all), None)?;
        return Ok(outcome);
    }
    let mut told = String::new();
    for (name, verdict) in &verdicts {
        match verdict {
            Verdict::Refused(_, why) => output::complain(&[name, ": ", why].concat()),
            Verdict::Judged { opened, report, status } => {
                told.push_str(&lines(name, opened, report, status.as_ref(), language));
            }
        }
    }
    output::write(&told, None)?;
    Ok(outcome)
}

fn judge(file: &Path, common: &Common) -> Result<Verdict, Stopped> {
    let options = common.options(Form::notification())?;
    let text = match files::read(file) {
        Ok(text) => text,
        Err(code) => {
            let why = if code == TOO_LARGE { words::TOO_LARGE } else { words::UNREADABLE };
            return Ok(Verdict::Refused(code, why.get(options.language).to_owned()));
        }
    };
    let opened = match open_file(&text, options.now) {
        Ok(opened) => opened,
        Err(error) => return Ok(Verdict::Refused("notOurs", why(&error, options.language))),
    };
    if opened.kind == OpenedKind::Report {
        let form = Form::internal_report();
        let report = report_of(&opened.case, form, &common.options(form)?);
        return Ok(Verdict::Judged { opened: Box::new(opened), report: Box::new(report), status: None });
    }
    let report = check(&opened.case.answers(), &options.submitted(opened.case.submitted_at()));
    let status = (opened.kind == OpenedKind::Case).then(|| case_status(&opened.case, &options));
    Ok(Verdict::Judged { opened: Box::new(opened), report: Box::new(report), status })
}

/// What a file is that is none of ours: what the crate says of it is for a person with a page before them.
fn why(error: &NotOurs, language: Language) -> String {
    match error.line() {
        Some(line) => words::DAMAGED.get(language).replace('#', &line.to_string()),
        None => words::NONE_OF_OURS.get(language).to_owned(),
    }
}

/// The verdict on an internal report, which a case begins with.
fn report_of(case: &Case, form: Form, options: &Options) -> Report {
    let mut answers = form.answers();
    let kept = case.as_json().get("reports").and_then(|reports| match reports {
        Json::List(all) => all.first()?.get("answers").cloned(),
        _ => None,
    });
    if let Some(Json::Object(members)) = kept {
        for (name, value) in members {
            let given = match value {
                Json::Text(text) => answers.insert(&name, text),
                Json::List(all) => {
                    let texts: Vec<String> = all.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect();
                    answers.insert(&name, RawAnswer::List(texts))
                }
                _ => Ok(()),
            };
            // What the form takes was taken when the file was opened.
            debug_assert!(given.is_ok());
        }
    }
    check(&answers, options)
}

impl Verdict {
    fn outcome(&self) -> Outcome {
        match self {
            Self::Judged { report, .. } if report.complete => Outcome::Fine,
            Self::Judged { .. } => Outcome::Remarks,
            Self::Refused(..) => Outcome::Failed,
        }
    }

    fn as_json(&self, name: &str) -> serde_json::Value {
        match self {
            Self::Refused(code, message) => serde_json::json!({ "file": name, "code": code, "message": message }),
            Self::Judged { opened, report, status } => {
                let problems: Vec<serde_json::Value> = report.problems.iter().map(problem).collect();
                let mut json = serde_json::json!({
                    "file": name,
                    "kind": opened.kind.as_str(),
                    "newer": opened.newer,
                    "unread": opened.unread.len(),
                    "complete": report.complete,
                    "problems": problems,
                    "deadline": report.deadline,
                });
                if let Some(status) = status {
                    json["status"] = serde_json::json!(status);
                }
                json
            }
        }
    }
}

/// A problem, without a name that only the file knows.
fn problem(problem: &Problem) -> serde_json::Value {
    let mut json = serde_json::json!(problem);
    if problem.code.as_str() == UNKNOWN_FIELD {
        json["field"] = "".into();
    }
    json
}

/// The verdict in words: how many of each, and each on a line of its own.
fn lines(name: &str, opened: &Opened, report: &Report, status: Option<&CaseStatus>, language: Language) -> String {
    let about_case = status.map_or(&[][..], |status| &status.problems);
    let problems: Vec<&Problem> = report.problems.iter().chain(about_case).collect();
    let mut parts = Vec::new();
    for (level, names) in [(Level::Error, words::ERROR), (Level::Gap, words::GAP), (Level::Advice, words::ADVICE)] {
        match problems.iter().filter(|problem| problem.level == level).count() {
            0 if level == Level::Error => parts.push(words::NO_ERRORS.get(language).to_owned()),
            0 => {}
            count => parts.push([&count.to_string(), " ", of(names, count).get(language)].concat()),
        }
    }
    let unread = opened.unread.len();
    if unread > 0 {
        parts.push(of(words::UNREAD, unread).get(language).replace('#', &unread.to_string()));
    }
    if opened.newer {
        parts.push(words::NEWER.get(language).to_owned());
    }
    let mut text = [name, ": ", &parts.join(", "), "\n"].concat();
    for problem in problems {
        let level = match problem.level {
            Level::Error => words::ERROR,
            Level::Gap => words::GAP,
            Level::Advice => words::ADVICE,
        };
        let mut at = String::new();
        if problem.question > 0 {
            at = [", ", &words::QUESTION.get(language).replace('#', &problem.question.to_string())].concat();
        }
        let level = of(level, 1).get(language);
        text.push_str(&["  ", level, &at, " (", problem.code.as_str(), "): ", &problem.message, "\n"].concat());
    }
    text
}

/// The word for one, or for several.
fn of(names: (Text, Text), count: usize) -> Text {
    if count == 1 { names.0 } else { names.1 }
}
