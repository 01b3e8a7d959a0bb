//! The answers as they get into the authority's e-service. It takes no file, so each goes there by hand, field by field and in its order. It
//! speaks Swedish alone, and so does this paper.

use super::notification::{considerations, head, sent};
use super::{Block, Entry, Paper, PaperKind};
use crate::Case;
use crate::case::supplement::Comparison;
use crate::engine::evaluation::{Evaluation, Value};
use crate::engine::form::{Kind, Question};
use crate::engine::layout::{FieldId, GroupId, Layout, Place};
use crate::engine::options::Options;
use crate::engine::preview::answer_lines;
use crate::engine::session::Session;
use crate::lean::Digits;
use crate::text::{Language, Text, text};

const TITLE: Text = text("För över till IMY:s e-tjänst", "For IMY's e-service");
const LANGUAGE: Language = Language::Swedish;

/// What is to be typed, chosen and ticked. What was typed over before and has been taken away since is there too, without an answer: it is to be
/// taken away there as well; and so is what was sent and is gone.
pub(crate) fn transfer(session: &Session, case: &Case, options: &Options) -> Paper {
    let evaluation = session.evaluation();
    let mut gone: Vec<String> = case.changed_since_transfer().into_iter().map(str::to_owned).collect();
    gone.extend(gone_since_sent(case, session, options));
    let writing = Writing { evaluation, layout: evaluation.layout(), gone };
    let mut blocks = considerations(session);
    for section in writing.layout.form.sections {
        let mut questions = Vec::new();
        let mut written = None;
        for question in section.questions {
            match writing.group_of(question) {
                None => writing.add_question(&mut questions, question),
                // Its rows were written with the first of its questions.
                Some(group) if written == Some(group) => {}
                Some(group) => {
                    written = Some(group);
                    writing.add_group(&mut questions, group, section.questions);
                }
            }
        }
        blocks.extend(under(2, section.title.get(LANGUAGE).to_owned(), questions));
    }
    Paper {
        kind: PaperKind::Transfer,
        title: TITLE.get(LANGUAGE).to_owned(),
        language: LANGUAGE,
        meta: head(session, Some(sent(case.submitted_at(), LANGUAGE))),
        blocks,
        notes: Vec::new(),
    }
}

struct Writing<'a> {
    evaluation: &'a Evaluation,
    layout: &'static Layout,
    /// Fields that may have an answer there and none here.
    gone: Vec<String>,
}

impl Writing<'_> {
    fn group_of(&self, question: &Question) -> Option<GroupId> {
        self.layout.fields_of(question).lowest().and_then(|first| self.layout.entry(first).group)
    }

    fn add_question(&self, blocks: &mut Vec<Block>, question: &Question) {
        blocks.extend(under(3, title(question), self.answers(question, 0)));
    }

    /// The rows of a group, each with all that the e-service asks for in it: it has a block of fields for each row.
    fn add_group(&self, blocks: &mut Vec<Block>, group: GroupId, questions: &[Question]) {
        let questions: Vec<&Question> =
            questions.iter().filter(|question| self.group_of(question) == Some(group)).collect();
        let name = self.layout.group(group).row.get(LANGUAGE);
        let mut rows = Vec::new();
        // The rows of one question stand below it; those of several have them below.
        let (row_level, only) = match *questions {
            [only] => (4, Some(only)),
            _ => (3, None),
        };
        for (at, row) in self.rows(group).into_iter().enumerate() {
            let answers = questions.iter().flat_map(|question| {
                let answers = self.answers(question, row);
                if only.is_some() { answers } else { under(row_level + 1, title(question), answers) }
            });
            rows.extend(under(row_level, [name, " ", &(at + 1).digits()].concat(), answers.collect()));
        }
        match only {
            Some(question) => blocks.extend(under(3, title(question), rows)),
            None => blocks.append(&mut rows),
        }
    }

    /// The rows with something in them, and those that had something when it was typed over.
    fn rows(&self, group: GroupId) -> Vec<u32> {
        let mut rows: Vec<u32> = self.evaluation.rows(group).collect();
        let places = self.gone.iter().filter_map(|name| self.layout.place(name));
        rows.extend(places.filter(|place| self.layout.entry(place.field).group == Some(group)).map(|place| place.row));
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    fn answers(&self, question: &Question, row: u32) -> Vec<Block> {
        self.layout.fields_of(question).iter().filter_map(|field| self.answer(Place { field, row })).collect()
    }

    fn answer(&self, place: Place) -> Option<Block> {
        let name = self.layout.name(place);
        let lines = self.lines(place);
        let answered = !lines.is_empty();
        (answered || self.gone.contains(&name)).then(|| Block::Answers {
            label: self.label(place.field),
            lines,
            field: name,
            answered,
            entry: Some(self.entry(place.field)),
        })
    }

    /// What a field is called; where it has no name of its own, as its question.
    fn label(&self, field: FieldId) -> String {
        let own = self.layout.field(field).label.map(|label| label.get(LANGUAGE).to_owned());
        own.unwrap_or_else(|| title(self.layout.entry(field).question))
    }

    fn entry(&self, field: FieldId) -> Entry {
        match self.layout.field(field).kind {
            Kind::One(_) => Entry::Choose,
            Kind::Many(_) => Entry::Tick,
            _ => Entry::Type,
        }
    }

    /// What is typed, or the names of what is chosen, as the authority prints them.
    fn lines(&self, place: Place) -> Vec<String> {
        match (self.evaluation.value(place), self.layout.field(place.field).kind) {
            (Some(Value::Chosen(chosen)), Kind::One(list) | Kind::Many(list)) if !chosen.unlisted => {
                let name = |choice: &crate::engine::form::Choice| choice.printed.unwrap_or(choice.label.sv).to_owned();
                chosen.of(list).map(name).collect()
            }
            _ => {
                let lines = answer_lines(self.evaluation, place, LANGUAGE);
                lines.iter().flat_map(|line| line.split('\n')).map(str::to_owned).collect()
            }
        }
    }
}

fn title(question: &Question) -> String {
    [&question.number.digits(), ". ", question.text.get(LANGUAGE)].concat()
}

fn heading(level: u8, text: String) -> Block {
    Block::Heading { level, text }
}

/// Blocks with a heading over them; none where there are none.
fn under(level: u8, title: String, mut blocks: Vec<Block>) -> Vec<Block> {
    if !blocks.is_empty() {
        blocks.insert(0, heading(level, title));
    }
    blocks
}

/// The fields that had an answer when the notification was last sent, and have none.
fn gone_since_sent(case: &Case, session: &Session, options: &Options) -> Vec<String> {
    let Ok(comparison) = Comparison::of(case, session, options) else { return Vec::new() };
    let gone = comparison.changes.iter().filter(|change| change.after.is_none());
    gone.map(|change| session.table().name(change.place)).collect()
}
