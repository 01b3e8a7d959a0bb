//! The supplement as a paper (Art. 33(4)): what the authority was told, and what is known now.

use super::notification::{NOT_ANSWERED, PREPARED, considerations, sent, signatures, whose};
use super::{Block, Paper, PaperKind};
use crate::Case;
use crate::case::sent::Standing;
use crate::case::supplement::{Change, Comparison, Nothing, RowChange};
use crate::engine::evaluation::Evaluation;
use crate::engine::options::Options;
use crate::engine::preview::answer_lines;
use crate::engine::session::Session;
use crate::engine::time_left::moment;
use crate::json::Json;
use crate::lean::Digits;
use crate::text::{Language, Text, text};
use crate::time::zone::in_stockholm;

const TITLE: Text = text(
    "Komplettering av anmälan av personuppgiftsincident",
    "Supplement to the notification of a personal data breach",
);
const SENT: Text = text("Anmälan inskickad", "Notification sent");
const REFERENCE: Text = text("Myndighetens ärendenummer", "The authority's case number");
const CHANGED: Text = text(
    "Det här har ändrats sedan uppgifterna senast skickades in.",
    "This has changed since the information was last sent.",
);
const FOUR_WEEKS: Text = text(
    "Har ingen komplettering kommit in efter fyra veckor beslutar myndigheten utifrån de uppgifter som den har.",
    "When nothing has come after four weeks, the authority decides on the information that it has.",
);
const WHAT: Text = text("Uppgift", "Item");
const BEFORE: Text = text("Före", "Before");
const NOW: Text = text("Nu", "Now");
const ADDED: Text = text("Ny rad", "New row");
const REMOVED: Text = text("Borttagen rad", "Row removed");

impl Nothing {
    const fn reason(self) -> Text {
        match self {
            Self::NotSent => text(
                "Det finns inget att komplettera: ingen anmälan är inskickad, eller så är den återkallad.",
                "There is nothing to supplement: no notification has been sent, or it was withdrawn.",
            ),
            Self::NotKnown => text(
                "Det går inte att säga vad som har ändrats, för det är inte känt vilka uppgifter som skickades in.",
                "What has changed cannot be told, for it is not known which information was sent.",
            ),
            Self::Unchanged => text(
                "Det finns inget att komplettera, för inget har ändrats sedan uppgifterna senast skickades in.",
                "There is nothing to supplement, for nothing has changed since the information was last sent.",
            ),
        }
    }
}

/// What has changed, question by question, with what stands in its way on top; or why there is nothing.
pub(crate) fn supplement(session: &Session, case: &Case, options: &Options) -> Paper {
    let language = session.language();
    let comparison = Comparison::of(case, session, options);
    let mut meta = whose(session);
    let mut say = |label: Text, value: String| meta.push((label.get(language).to_owned(), value));
    if let Some(standing) = Standing::of(case) {
        say(SENT, sent(Some(standing.submitted_at()), language));
        if let Some(reference) = standing.first().get("authorityReference").and_then(Json::as_str) {
            say(REFERENCE, reference.to_owned());
        }
    }
    let mut blocks = Vec::new();
    match comparison {
        Err(nothing) => blocks.push(paragraph(nothing.reason(), language)),
        Ok(comparison) => {
            blocks.extend(considerations(session));
            blocks.push(paragraph(CHANGED, language));
            blocks.extend(questions(&comparison, language));
            blocks.push(paragraph(FOUR_WEEKS, language));
            blocks.extend(signatures(language));
        }
    }
    say(PREPARED, moment(in_stockholm(session.evaluation().now()), language));
    Paper {
        kind: PaperKind::Supplement,
        title: TITLE.get(language).to_owned(),
        language,
        meta,
        blocks,
        notes: Vec::new(),
    }
}

fn paragraph(sentence: Text, language: Language) -> Block {
    Block::Paragraph(sentence.get(language).to_owned())
}

/// Each question with another answer, and a table of what was and what is.
fn questions(comparison: &Comparison, language: Language) -> Vec<Block> {
    let layout = comparison.after.evaluation().layout();
    let mut blocks = Vec::new();
    for question in layout.questions() {
        let fields = layout.fields_of(question);
        let is_alone = |change: &Change| {
            layout.field(change.place.field).label.is_none() && layout.entry(change.place.field).group.is_none()
        };
        let changed: Vec<&Change> =
            comparison.changes.iter().filter(|change| fields.contains(change.place.field)).collect();
        if changed.is_empty() {
            continue;
        }
        // What is called as its question is not called so twice.
        let are_named = !changed.iter().all(|change| is_alone(change));
        let mut columns = [BEFORE, NOW].map(|head| head.get(language).to_owned()).to_vec();
        if are_named {
            columns.insert(0, WHAT.get(language).to_owned());
        }
        let row = |change: &&Change| {
            let mut cells = cells(comparison, change, language).to_vec();
            if are_named {
                cells.insert(0, name(comparison.after.evaluation(), change, language));
            }
            cells
        };
        let title = [&question.number.digits(), ". ", question.text.get(language)].concat();
        blocks.push(Block::Heading { level: 2, text: title });
        blocks.push(Block::Table { columns, rows: changed.iter().map(row).collect() });
    }
    blocks
}

/// What was answered and what is, in the words of the form.
fn cells(comparison: &Comparison, change: &Change, language: Language) -> [String; 2] {
    let blank = |row: RowChange, said: Text| if change.row == Some(row) { said } else { NOT_ANSWERED };
    let words = |session: &Session, side: &Option<(_, Json)>, blank: Text| match side {
        Some((place, _)) => answer_lines(session.evaluation(), *place, language).join("; "),
        None => blank.get(language).to_owned(),
    };
    [
        words(&comparison.before, &change.before, blank(RowChange::Added, ADDED)),
        words(comparison.after, &change.after, blank(RowChange::Removed, REMOVED)),
    ]
}

/// What a field is called; in a row, with what the row is called and its number.
fn name(evaluation: &Evaluation, change: &Change, language: Language) -> String {
    let layout = evaluation.layout();
    let field = change.place.field;
    let label = layout.field(field).label.map(|label| label.get(language));
    let Some(group) = layout.entry(field).group else {
        return label.unwrap_or(layout.entry(field).question.text.get(language)).to_owned();
    };
    let row = [layout.group(group).row.get(language), " ", &(change.place.row as usize + 1).digits()].concat();
    label.map_or_else(|| row.clone(), |label| [&row, ": ", label].concat())
}
