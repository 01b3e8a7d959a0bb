//! What the tool is asked for.

use super::{Stopped, files};
use breach_notification::{Form, Json, Language, Options, read_now};
use chrono::{DateTime, Utc};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use std::time::SystemTime;

/// Checks notifications of personal data breaches (GDPR Art. 33), and counts a folder of case files
/// as the register that Art. 33(5) asks for.
///
/// It knows the form of the Swedish authority IMY. It reads files and nothing else: nothing is sent,
/// and no file is changed.
#[derive(Parser)]
#[command(name = "breach-notification", version, verbatim_doc_comment)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    Check(Check),
    Register(Register),
}

/// Check files by the form's own rules.
///
/// A file is a saved case, a notification as it was to be sent, a supplement, an internal report, or
/// the text of the copy that the authority's e-service gives. Each is judged at this moment, unless
/// --now says another; a case that says when it was sent, by that.
#[derive(Args)]
#[command(
    verbatim_doc_comment,
    after_help = "Exit status:
  0  no file has an error; gaps and advice stop nobody
  1  a file has an error: what it says could not be sent
  2  a file could not be read or is none of ours, or the command was wrong

Examples:
  breach-notification check anmalan.json
  breach-notification check --json inbox/*.json
  breach-notification check - < anmalan.json"
)]
pub struct Check {
    /// The files; - is the standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Print JSON: an array with the verdict on each file
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub common: Common,
}

/// Count a folder of case files: the register and the yearly report.
///
/// Every .json and .txt file in the folder and in those inside it is opened, those with a name that
/// begins with a dot aside; others are passed over. Without --csv or --json the yearly report is
/// printed as text. Files that could not be read, and those of the same case, are named on the
/// standard error, and never stop the rest.
#[derive(Args)]
#[command(
    verbatim_doc_comment,
    after_help = "Exit status:
  0  every file was read and counts
  1  a file is named on the standard error: it is none of ours or broken, or it is no case of its own;
     all others count. Or nothing is there of what was asked for, which is said there too
  2  the folder could not be read or the output not be written, or the command was wrong

Examples:
  breach-notification register arenden --year 2024
  breach-notification register arenden --year 2024 --controller Utbildningsnämnden
  breach-notification register arenden --csv --output register.csv"
)]
pub struct Register {
    /// The folder
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// Only breaches of this year: when the controller became aware, on Stockholm's calendar
    #[arg(long, value_parser = clap::value_parser!(i32).range(1900..=2099))]
    pub year: Option<i32>,
    /// Only those of this controller, by its name in question 1
    #[arg(long, value_name = "NAME")]
    pub controller: Option<String>,
    /// Print the rows as CSV for a spreadsheet: UTF-8 with a byte order mark, semicolons
    #[arg(long, conflicts_with = "json")]
    pub csv: bool,
    /// Print rows, report and problems as JSON
    #[arg(long)]
    pub json: bool,
    /// Write to this file, not to the standard output; one that is there already is left as it is
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// With --output: write over a file that is there already, unless it is one that a register reads
    #[arg(long, requires = "output")]
    pub force: bool,
    #[command(flatten)]
    pub common: Common,
}

/// What every command takes.
#[derive(Args)]
pub struct Common {
    /// The language of what is said
    #[arg(long, value_enum, default_value_t = Spoken::Sv)]
    language: Spoken,
    /// Judge at this time, such as 2024-05-06T12:00:00+02:00; left out: now
    #[arg(long, value_name = "TIME", value_parser = time)]
    now: Option<DateTime<Utc>>,
    /// What your city adjusts of the form: a file of JSON
    #[arg(long, value_name = "FILE")]
    adjust: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Spoken {
    Sv,
    En,
}

fn time(text: &str) -> Result<DateTime<Utc>, String> {
    read_now(text).map_err(|_| "it is a time with an offset, such as 2024-05-06T12:00:00+02:00".to_owned())
}

impl Common {
    pub fn language(&self) -> Language {
        match self.language {
            Spoken::Sv => Language::Swedish,
            Spoken::En => Language::English,
        }
    }

    /// What the files of a form are judged by. Here, and nowhere else, a clock is read.
    pub fn options(&self, form: Form) -> Result<Options, Stopped> {
        let clock = || {
            let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
            DateTime::from_timestamp(since.as_secs() as i64, since.subsec_nanos()).unwrap_or_default()
        };
        let form = self.adjusted(form)?;
        Ok(Options::of(form, self.now.unwrap_or_else(clock)).in_language(self.language()))
    }

    /// The form as the city adjusts it, where the adjustment is of this form.
    fn adjusted(&self, form: Form) -> Result<Form, Stopped> {
        let Some(file) = &self.adjust else { return Ok(form) };
        let stopped = |why: &str| Stopped([&files::name(file), ": ", why].concat());
        let text = files::read(file).map_err(stopped)?;
        let adjustment: Json = serde_json::from_str(&text).map_err(|_| stopped("no JSON"))?;
        let of = adjustment.get("form").and_then(Json::as_str).unwrap_or(Form::notification().id());
        if of != form.id() && Form::named(of).is_some() {
            return Ok(form);
        }
        form.adjusted(&adjustment).map_err(|error| stopped(&error.to_string()))
    }
}
