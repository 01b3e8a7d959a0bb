//! Whom the reader can ask (Art. 33(3)(b)), and where one can complain (Art. 77).

use super::{Letter, to_both};
use crate::paper::Block;
use crate::paper::told::{AUTHORITY, filled};
use crate::text::{Text, text};

const HEADING: Text = text("Har du frågor?", "Do you have questions?");
const ASK_US: Text = text("Hör gärna av dig till oss:", "You are welcome to contact us:");
const EMAIL: Text = text("Mejl: #", "E-mail: #");
const PHONE: Text = text("Telefon: #", "Telephone: #");
const NUMBER: Text = text("Säg numret # när du hör av dig.", "Give the number # when you contact us.");
const ASK: Text = text(
    "Skriv här: vem den som får brevet kan kontakta, med namn, telefon och mejl",
    "Write here: whom the person who gets the letter can contact, with name, telephone and e-mail",
);
const COMPLAIN: Text = text(
    "Är du inte nöjd med hur vi har gjort? Säg gärna det till oss. Du har rätt att klaga hos #.",
    "Are you not content with what we have done? You are welcome to tell us. You have the right to complain to #.",
);

impl Letter<'_> {
    pub(super) fn contact(&self) -> Vec<Block> {
        let language = self.language();
        let mut blocks = vec![self.heading(to_both(HEADING))];
        match self.officer() {
            Some([name, role, email, phone]) => {
                // Who is called by their role is not called so twice.
                let is_said = |role: &String| {
                    name.as_ref().is_some_and(|name| name.to_lowercase().contains(&role.to_lowercase()))
                };
                let role = role.filter(|role| !is_said(role));
                let who: Vec<String> = [name, role].into_iter().flatten().collect();
                let line =
                    |label: Text, value: Option<String>| value.map(|value| filled(label.get(language), &[&value]));
                let who = Some(who.join(", ")).filter(|who| !who.is_empty());
                let lines: Vec<String> = [who, line(PHONE, phone), line(EMAIL, email)].into_iter().flatten().collect();
                blocks.push(self.paragraph(to_both(ASK_US)));
                blocks.push(Block::List(lines));
            }
            None => blocks.push(self.by_hand(ASK)),
        }
        if let Some(reference) = self.told.line("controller.reference") {
            blocks.push(Block::Paragraph(filled(NUMBER.get(language), &[&reference])));
        }
        blocks.push(Block::Paragraph(filled(COMPLAIN.get(language), &[AUTHORITY.get(language)])));
        blocks
    }

    /// The data protection officer among the contacts of the notification, where there is a way to reach them. Any other is a contact for the authority, and need
    /// not want letters from everybody.
    pub(super) fn officer(&self) -> Option<[Option<String>; 4]> {
        let fields = ["contacts[0].name", "contacts[0].role", "contacts[0].email", "contacts[0].phone"];
        let rows: Vec<[Option<String>; 4]> =
            self.told.typed_rows(&fields).into_iter().filter_map(|row| row.try_into().ok()).collect();
        let is_officer = |[name, role, ..]: &&[Option<String>; 4]| {
            [name, role].into_iter().flatten().any(|called| {
                let called = called.to_lowercase();
                called.contains("dataskyddsombud") || called.contains("data protection officer")
            })
        };
        let can_be_reached = |[_, _, email, phone]: &&[Option<String>; 4]| email.is_some() || phone.is_some();
        rows.iter().filter(can_be_reached).find(is_officer).cloned()
    }
}
