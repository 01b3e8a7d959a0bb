//! `register`: a folder of case files, counted.

use super::arguments::Register as Asked;
use super::files::{self, UNREADABLE};
use super::{Outcome, Stopped, output, plain_text, words};
use breach_notification::{Form, Language, Options, PaperKind, Register, RegisterFilter, RegisterProblem};
use rayon::prelude::*;

pub fn run(asked: &Asked) -> Result<Outcome, Stopped> {
    let options = asked.common.options(Form::notification())?;
    let file = asked.output.as_deref().map(|path| output::File { path, force: asked.force });
    if let Some(file) = &file {
        file.check(options.language)?;
    }
    let register = read(asked, &options)?;
    let filter = RegisterFilter { year: asked.year, controller: asked.controller.clone(), language: None };
    let result = register.result(&filter);
    let written = if asked.csv {
        register.csv(&filter)
    } else if asked.json {
        json(&result)
    } else {
        let report = register.paper(PaperKind::AnnualReport, &filter);
        report.as_ref().map(plain_text::of).unwrap_or_default()
    };
    output::write(&written, file.as_ref())?;
    for problem in &result.problems {
        output::complain(&[&problem.file, ": ", &said(problem, options.language)].concat());
    }
    let is_empty = result.rows.is_empty();
    if is_empty {
        let name = files::name(&asked.folder);
        let asked_for_all = asked.year.is_none() && asked.controller.is_none();
        let why = if asked_for_all { words::NO_CASES } else { words::NO_SUCH_CASES };
        output::complain(&[&name, ": ", why.get(options.language)].concat());
    }
    Ok(if result.problems.is_empty() && !is_empty { Outcome::Fine } else { Outcome::Remarks })
}

/// All files of the folder, in as many threads as there are cores. In which order they come means nothing.
fn read(asked: &Asked, options: &Options) -> Result<Register, Stopped> {
    let no_folder = || Stopped([&files::name(&asked.folder), ": no folder that can be read"].concat());
    let (found, closed) = files::inside(&asked.folder).ok_or_else(no_folder)?;
    let empty = || Register::new(options);
    let add = |mut register: Register, file: &files::Found| {
        match files::read(&file.path) {
            Ok(text) => register.add(&file.name, &text),
            Err(code) => register.add_broken(&file.name, code),
        }
        register
    };
    let join = |mut one: Register, other: Register| {
        one.append(other);
        one
    };
    let mut register = found.par_iter().fold(empty, add).reduce(empty, join);
    for name in closed {
        register.add_broken(&name, UNREADABLE);
    }
    Ok(register)
}

/// What is wrong with a file, in words.
fn said(problem: &RegisterProblem, language: Language) -> String {
    let words = match problem.code {
        UNREADABLE => words::UNREADABLE,
        files::TOO_LARGE => words::TOO_LARGE,
        "sameCase" => words::SAME_CASE,
        "supplementOf" => words::SUPPLEMENT_OF,
        "reportOf" => words::REPORT_OF,
        "copyOf" => words::COPY_OF,
        _ => words::NOT_OURS,
    };
    words.get(language).replace('#', problem.other.as_deref().unwrap_or_default())
}

/// JSON, two spaces a level, with a line end.
pub fn json(value: &impl serde::Serialize) -> String {
    // What is ours always is JSON.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}
