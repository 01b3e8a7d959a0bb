//! What a form of ours has filled in beforehand. It is held against the rules, so that nobody is handed an error.

use super::choices::{Offered, as_it_is};
use super::reading::Reader;
use crate::engine::answers::{Answer, Answers};
use crate::engine::check::Level;
use crate::engine::form::Kind;
use crate::engine::layout::{FieldId, Place};
use crate::engine::options::Options;
use crate::engine::session::Session;
use crate::json::Json;
use crate::text::Language;
use chrono::DateTime;
use std::slice;

/// Later than any day that is filled in beforehand: the first second of 2100.
const LATER: i64 = 4_102_444_800;

impl Reader {
    /// Reads what is filled in beforehand, where these choices are offered.
    pub fn prefill(
        &mut self,
        json: &Json,
        at: &str,
        choices: &[(FieldId, Vec<Offered>)],
    ) -> Vec<(FieldId, Vec<String>)> {
        let mut prefill = Vec::new();
        let mut written: Vec<(FieldId, String)> = Vec::new();
        for (field, value, at) in self.fields(json, at) {
            let kind = self.table.field(field).kind;
            let values = match (value, kind) {
                (Json::List(values), Kind::Many(_)) => values,
                _ => slice::from_ref(value),
            };
            let texts = self.all_written(values, &at);
            let Some(texts) = texts.filter(|texts| !texts.is_empty()) else { continue };
            let usable = match kind.list() {
                None => {
                    written.push((field, at.clone()));
                    Ok(texts)
                }
                Some(list) => {
                    let adjusted = choices.iter().find(|(other, _)| *other == field);
                    let keys = match adjusted {
                        Some((_, offered)) => keys(offered, &texts),
                        None => keys(&as_it_is(list), &texts),
                    };
                    keys.ok_or("the list does not offer this: write the key of a choice")
                }
            };
            match usable {
                Ok(texts) => prefill.push((field, texts)),
                Err(message) => self.wrong(&at, message),
            }
        }
        self.judge(&prefill, written);
        prefill
    }

    fn all_written(&mut self, values: &[Json], at: &str) -> Option<Vec<String>> {
        let mut texts = Vec::new();
        for value in values {
            texts.push(self.written(value, at)?);
        }
        Some(texts)
    }

    /// What the rules say of all of it as answers: a postal code is judged by the country beside it.
    fn judge(&mut self, prefill: &[(FieldId, Vec<String>)], written: Vec<(FieldId, String)>) {
        let mut answers = Answers::of_form(self.table.layout());
        for (field, _) in &written {
            let texts = prefill.iter().find(|(other, _)| other == field).map(|(_, texts)| texts[0].clone());
            answers.keep(self.table.name(Place::first(*field)), texts.map(Answer::Text));
        }
        let then = DateTime::from_timestamp(LATER, 0).unwrap_or_default();
        let options = Options::of_form(self.table, then).in_language(Language::English);
        let session = Session::with_answers(&options, answers);
        for (field, at) in &written {
            let problems = session.problems_at(&self.table.name(Place::first(*field)));
            // Where there is an error it stands first.
            if let Some(error) = problems.first().filter(|problem| problem.level == Level::Error) {
                self.wrong(at, &error.message);
            }
        }
    }
}

/// The keys of the choices that are meant; `None` where one of them is not offered.
fn keys(offered: &[Offered], texts: &[String]) -> Option<Vec<String>> {
    let mut keys = Vec::new();
    for text in texts {
        keys.push(offered.iter().find(|choice| choice.is_meant_by(text))?.key.clone());
    }
    Some(keys)
}
