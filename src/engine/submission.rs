//! The submission: the answers that apply, normalised and nested by their names; and the way back.

mod read;

pub use read::NotASubmission;
pub(crate) use read::read_submission;

use super::check::is_in_sweden;
use super::evaluation::{Evaluation, Value};
use super::form::Kind;
use super::layout::Place;
use crate::format::organisation_number::OrganisationNumber;
use crate::format::{count, date, email, normalise_text, organisation_number, phone, postal_code, time, visible};
use crate::json::{Json, object};
use crate::lean::Digits;
use crate::time::zone;

/// The version of the submission's structure.
pub const SCHEMA_VERSION: u32 = 1;

/// What stands in a submission beside the answers.
pub(crate) const ENVELOPE: [&str; 5] = ["schemaVersion", "form", "generator", "createdAt", "deadline"];

/// The submission of a form, whatever its state: whoever sends it sees to it that there is no error.
pub(crate) fn submission(evaluation: &Evaluation) -> Json {
    let mut submission = envelope(evaluation);
    let layout = evaluation.layout();
    for field in layout.ids().filter(|field| evaluation.is_answered(*field)) {
        match layout.entry(field).group {
            None => put(&mut submission, evaluation, Place::first(field), 0),
            Some(group) => {
                for (at, row) in evaluation.rows(group).enumerate() {
                    put(&mut submission, evaluation, Place { field, row }, at);
                }
            }
        }
    }
    submission
}

fn envelope(evaluation: &Evaluation) -> Json {
    let (form, deadline) = (evaluation.layout().form, evaluation.deadline());
    object([
        ("schemaVersion", SCHEMA_VERSION.into()),
        ("form", object([("id", form.id.into()), ("version", form.version.into())])),
        ("generator", object([("name", env!("CARGO_PKG_NAME").into()), ("version", env!("CARGO_PKG_VERSION").into())])),
        ("createdAt", zone::write(zone::in_stockholm(evaluation.now())).into()),
        (
            "deadline",
            object([
                ("status", deadline.status.as_str().into()),
                ("startsAt", deadline.starts_at.map(zone::write).into()),
                ("expiresAt", deadline.expires_at.map(zone::write).into()),
                ("assumedTime", deadline.assumed_time.into()),
            ]),
        ),
    ])
}

/// Puts an answer where its name says; `row` is its row's position among those with content.
fn put(submission: &mut Json, evaluation: &Evaluation, place: Place, row: usize) {
    let empty = || Json::Object(Vec::new());
    let mut at = submission;
    let mut path = evaluation.layout().field(place.field).name;
    // A row that has no answer to this field must be there all the same, so that the next one keeps its position.
    let value = normalised(evaluation, place);
    while let Some((step, rest)) = path.split_once('.') {
        path = rest;
        at = match step.strip_suffix("[i]") {
            None => at.entry(step, empty()),
            Some(group) => {
                let Json::List(rows) = at.entry(group, Json::List(Vec::new())) else { return };
                if rows.len() <= row {
                    rows.resize_with(row + 1, empty);
                }
                &mut rows[row]
            }
        };
    }
    if let Some(value) = value {
        at.push(path, value);
    }
}

/// An answer as it stands in the submission; `None` where it is blank or does not apply.
pub(crate) fn normalised(evaluation: &Evaluation, place: Place) -> Option<Json> {
    let (answer, value) = (evaluation.answer(place)?, evaluation.value(place)?);
    Some(match (value, evaluation.layout().field(place.field).kind) {
        (Value::Count(number), _) => Json::Number(*number as f64),
        (Value::Chosen(chosen), Kind::Many(list)) => chosen.of(list).map(|choice| choice.key).collect(),
        (Value::Chosen(chosen), Kind::One(list)) if !chosen.is_empty() => {
            chosen.of(list).next().map(|choice| choice.key).into()
        }
        _ => normalised_text(evaluation, place, answer.as_text()).into(),
    })
}

/// An answer's text in its normal form; trimmed where it has none. Only in a free text is there something that nobody
/// sees.
pub(crate) fn normalised_text(evaluation: &Evaluation, place: Place, typed: &str) -> String {
    let normal = match evaluation.layout().field(place.field).kind {
        Kind::Date => date::parse(typed).map(date::write),
        Kind::Time => time::parse(typed).map(time::write),
        Kind::Count => count::parse(typed).map(|number| number.digits()),
        Kind::Phone => phone::parse(typed),
        Kind::Email => email::parse(typed),
        Kind::OrganisationNumber => match organisation_number::parse(typed) {
            OrganisationNumber::Valid(number) => Some(number),
            _ => None,
        },
        Kind::PostalCode if is_in_sweden(evaluation, place) => postal_code::parse(typed),
        Kind::Text | Kind::Long | Kind::One(_) | Kind::Many(_) => return normalise_text(typed),
        // Abroad.
        Kind::PostalCode => None,
    };
    normal.unwrap_or_else(|| normalise_text(&visible(typed)))
}
