//! Prints answers as the authority's e-service does, as far as the two copies of `tests/printouts` show it.

use breach_notification::engine::form::{Choice, ChoiceList, Condition, Hiding, Kind, Question};
use breach_notification::engine::layout::{FieldId, Place};
use breach_notification::imy::NOTIFICATION;
use breach_notification::{Answer, Answers};

/// How boxes are printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Style {
    Glyphs,
    Brackets,
    /// As a scan of 2021 has them, with its stray marks, and labels that stand before the values of two fields.
    Scan,
}

/// A line that was printed.
#[derive(Clone, Debug)]
pub struct Printed {
    pub text: String,
    /// Whether it is a part of an answer that has more lines: nobody could know that it is missing.
    pub is_part: bool,
    /// How long the mark is that it begins with.
    pub mark: usize,
}

pub struct Printer<'a> {
    answers: &'a Answers,
    style: Style,
    pub lines: Vec<Printed>,
    marks: usize,
}

/// A whole copy.
pub fn print(answers: &Answers, style: Style) -> Vec<Printed> {
    let mut printer = Printer { answers, style, lines: Vec::new(), marks: 0 };
    printer.section(NOTIFICATION.form.title.sv);
    printer.section("Fält med asterisk (*) är obligatoriska.");
    for section in NOTIFICATION.form.sections {
        printer.section(section.title.sv);
        let questions = section.questions.iter().filter(|question| is_printed(question, answers));
        let (rows, others): (Vec<_>, Vec<_>) = questions.partition(|question| (5..=8).contains(&question.number));
        for row in 0..if rows.is_empty() { 0 } else { count(answers, "contacts").max(1) } {
            rows.iter().for_each(|question| printer.question(question, row));
            printer.add("kontaktperson");
        }
        others.iter().for_each(|question| printer.question(question, 0));
    }
    printer.lines
}

/// Whether the e-service prints a question: it hides those that do not apply.
pub fn is_printed(question: &Question, answers: &Answers) -> bool {
    question.fields.iter().any(|field| match (field.hiding, field.applies) {
        (Hiding::Authority, Condition::Chosen { field, choice }) => {
            answers.get(field).is_some_and(|answer| answer.as_text() == choice)
        }
        _ => true,
    })
}

/// How many rows of a group there are.
pub fn count(answers: &Answers, group: &str) -> u32 {
    (0..100)
        .rev()
        .find(|row| answers.iter().any(|(name, _)| name.starts_with(&format!("{group}[{row}]"))))
        .map_or(0, |row| row + 1)
}

impl Printer<'_> {
    fn line(&mut self, text: &str) {
        self.lines.push(Printed { text: text.to_owned(), is_part: false, mark: 0 });
    }

    fn section(&mut self, title: &str) {
        self.line(title);
        self.line("");
    }

    fn add(&mut self, row: &str) {
        let quote = if self.style == Style::Scan { "II " } else { "\"" };
        self.line(&format!("Klicka på {quote}Lägg till ny\" om du vill lägga till ytterligare {row}"));
        self.line("");
    }

    fn question(&mut self, question: &Question, row: u32) {
        let star = if question.number % 3 == 1 { " *" } else { "" };
        self.line(&format!("{}. {}{star}", question.number, question.text.sv));
        let fields: Vec<FieldId> = NOTIFICATION.fields_of(question).iter().collect();
        match question.number {
            22 | 30 => {
                let (group, name) = if question.number == 22 {
                    ("processors.organisations", "biträde")
                } else {
                    ("actions", "åtgärd")
                };
                for row in 0..count(self.answers, group).max(1) {
                    self.line("");
                    self.fields(&fields, row);
                    self.add(name);
                }
            }
            _ => self.fields(&fields, row),
        }
        self.line("");
    }

    fn fields(&mut self, fields: &[FieldId], row: u32) {
        let is_kind = |field: &FieldId, wanted: fn(&Kind) -> bool| wanted(&NOTIFICATION.field(*field).kind);
        let time = fields.iter().find(|field| is_kind(field, |kind| matches!(kind, Kind::Time)));
        let long = fields.iter().find(|field| is_kind(field, Kind::is_text));
        if let (Some(time), Some(text), Style::Scan) = (time, long, self.style) {
            self.field(fields[0], row);
            let label = |field: FieldId| NOTIFICATION.field(field).label.unwrap().sv;
            self.section(label(*text));
            self.line(label(*time));
            self.value(*time, row);
            ["", "j", ""].iter().for_each(|line| self.line(line));
            self.value(*text, row);
            return self.line("");
        }
        for field in fields {
            self.field(*field, row);
        }
    }

    fn field(&mut self, field: FieldId, row: u32) {
        let entry = NOTIFICATION.field(field);
        if let Some(hint) = entry.hint {
            self.line(hint.sv);
        } else if let Some(label) = entry.label {
            self.line(label.sv);
        }
        match entry.kind {
            Kind::Many(list) => self.list(field, list),
            _ => self.value(field, row),
        }
        self.line("");
    }

    fn value(&mut self, field: FieldId, row: u32) {
        let Some(answer) = self.answers.get(&NOTIFICATION.name(Place { field, row })) else { return };
        if let Kind::One(list) = NOTIFICATION.field(field).kind {
            if self.style == Style::Brackets && list.choices.len() <= 3 {
                for choice in list.choices {
                    let mark = if choice.key == answer.as_text() { "(x)" } else { "( )" };
                    let text = format!("{mark} {}", choice.label.sv);
                    self.lines.push(Printed { text, is_part: false, mark: mark.len() });
                }
                return;
            }
            let arrow = if self.style == Style::Scan { " _:J" } else { "" };
            let label = list.choices.iter().find(|choice| choice.key == answer.as_text()).unwrap().label.sv;
            return self.line(&format!("{label}{arrow}"));
        }
        let lines: Vec<&str> = answer.as_text().split('\n').collect();
        for text in &lines {
            self.lines.push(Printed { text: (*text).to_owned(), is_part: lines.len() > 1, mark: 0 });
        }
    }

    fn list(&mut self, field: FieldId, list: &ChoiceList) {
        let empty = [].as_slice();
        let ticked = self.answers.get(NOTIFICATION.field(field).name).map_or(empty, Answer::texts);
        for choice in list.choices {
            self.item(choice, ticked.iter().any(|key| key == choice.key));
        }
    }

    fn item(&mut self, choice: &Choice, is_ticked: bool) {
        self.marks += 1;
        let of = |marks: &[&'static str]| marks[self.marks % marks.len()];
        let mark = match (self.style, is_ticked) {
            (Style::Glyphs, true) => of(&["☒", "☑"]),
            (Style::Glyphs, false) => "☐",
            (Style::Brackets, true) => of(&["[x]", "[X]"]),
            (Style::Brackets, false) => "[ ]",
            (Style::Scan, true) => of(&["P'", "P", "w", "~"]),
            (Style::Scan, false) => of(&["r", ".r", "r.-"]),
        };
        let colon = if choice.key == "other" { ":" } else { "" };
        self.lines.push(Printed {
            text: format!("{mark} {}{colon}", choice.label.sv),
            is_part: false,
            mark: mark.len(),
        });
    }
}
