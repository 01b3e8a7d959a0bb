//! Who decides and handles it, when, under which number, and who gets it.

use super::Matter;
use super::choosing::Chosen;
use crate::format::date;
use crate::paper::told::{TO_FILL_IN, typed, typed_list};
use crate::text::{Text, text};

const OFFICER: Text = text("Handläggare", "Case officer");
const DECIDED_BY: Text = text("Beslut av", "Decided by");
const DATE: Text = text("Beslutsdatum", "Date of the decision");
const REFERENCE: Text = text("Dnr", "Reg. no.");
const SERVED_ON: Text = text("Beslutet delges", "Sent to");
const MATTER: Text = text("Ärende", "Matter");
const CONTROLLER: Text = text("Personuppgiftsansvarig", "Controller");
const SECRECY: Text = text("Sekretessmarkering (vid behov)", "Secrecy marking (if needed)");
const BREACH: Text = text("Personuppgiftsincident", "Personal data breach");
const BREACH_OF: Text = text("Personuppgiftsincident som upptäcktes #", "Personal data breach discovered on #");

impl Matter<'_> {
    /// In the order in which decisions have it. What is not known is a line to write on.
    pub(super) fn head(&self) -> Vec<(String, String)> {
        let language = self.language();
        let mut head = Vec::new();
        let mut say = |label: Text, value: String| head.push((label.get(language).to_owned(), value));
        say(OFFICER, self.of_each(|one| who(&[one.within("caseOfficer", "name"), one.within("caseOfficer", "role")])));
        say(
            DECIDED_BY,
            self.of_each(|one| who(&[one.within("by", "name"), one.within("by", "role"), one.within("by", "unit")])),
        );
        say(DATE, self.of_each(|one| one.on().map(date::write)));
        let own = self.told.line("controller.reference");
        say(REFERENCE, self.of_each(|one| one.typed("reference").map(str::to_owned).or_else(|| own.clone())));
        say(
            SERVED_ON,
            self.of_each(|one| {
                let names = one.recorded.map(|(_, decision)| typed_list(decision, "servedOn")).unwrap_or_default();
                (!names.is_empty()).then(|| names.join(", "))
            }),
        );
        say(MATTER, self.matter());
        say(CONTROLLER, self.told.line("controller.name").unwrap_or_else(|| TO_FILL_IN.to_owned()));
        say(SECRECY, TO_FILL_IN.to_owned());
        head
    }

    /// What the decisions have in common; where they differ, each with what it is about.
    fn of_each(&self, of: impl Fn(&Chosen) -> Option<String>) -> String {
        let values: Vec<Option<String>> = self.chosen.iter().map(of).collect();
        let Some(first) = values.first() else { return TO_FILL_IN.to_owned() };
        let blank = || TO_FILL_IN.to_owned();
        if values.iter().all(|value| value == first) {
            return first.clone().unwrap_or_else(blank);
        }
        let language = self.language();
        let told = self
            .chosen
            .iter()
            .zip(values)
            .map(|(one, value)| [&value.unwrap_or_else(blank), " (", one.kind.about().get(language), ")"].concat());
        told.collect::<Vec<_>>().join("; ")
    }

    /// What the city calls it, or when it was discovered.
    fn matter(&self) -> String {
        if let Some(title) = typed(self.case.as_json(), "title") {
            return title.to_owned();
        }
        match self.told.line("incident.discovered.date") {
            Some(date) => self.say(BREACH_OF, &[&date]),
            None => self.say(BREACH, &[]),
        }
    }
}

fn who(parts: &[Option<&str>]) -> Option<String> {
    let known: Vec<&str> = parts.iter().filter_map(|part| *part).collect();
    (!known.is_empty()).then(|| known.join(", "))
}
