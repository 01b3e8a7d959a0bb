//! What the data subjects were told.

use super::field::{Choice, Kind, Screen, choice, field};
use crate::text::text;

static MEANS: [Choice; 3] = [
    choice(
        "individual",
        text("Till var och en: brev, e-post, telefon, samtal", "To each: letter, e-mail, telephone, in person"),
    )
    .means(text("Det vanliga.", "As a rule."), "Art. 34(1)"),
    choice(
        "public",
        text("Till allmänheten: webbplats, annons, anslag", "To the public: website, advertisement, notice"),
    )
    .means(
        text(
            "Räcker när det vore en oproportionell ansträngning att nå var och en.",
            "Is enough where it would be a disproportionate effort to reach each.",
        ),
        "Art. 34(3)(c)",
    ),
    choice("other", text("På annat sätt som når dem lika bra", "In another way that reaches them as well"))
        .means(text("Skriv hur.", "Write how."), "Art. 34(3)(c)"),
];

static EXTENT: [Choice; 2] = [
    choice("all", text("Alla som berörs", "All who are affected")),
    choice("part", text("En del av dem", "Some of them")),
];

pub(super) static SCREEN: Screen = Screen {
    title: text("Information till de registrerade", "Information to the data subjects"),
    introduction: text(
        "Anteckna varje gång de registrerade har fått veta något, hur och hur många.",
        "Record each time that the data subjects were told something, how, and how many.",
    ),
    fields: &[
        field("on", text("Datum", "Date"), Kind::Date).required().law("Art. 34(1)"),
        field("means", text("Hur informerades de?", "How were they informed?"), Kind::Choice(&MEANS)).required(),
        field("extent", text("Vilka fick veta?", "Who was told?"), Kind::Choice(&EXTENT)).required(),
        field("count", text("Hur många personer?", "How many persons?"), Kind::Number),
        field("text", text("Vad de fick veta", "What they were told"), Kind::LongText).law("Art. 34(2)").help(text(
            "Vad som har hänt, vem de kan kontakta, vad det kan leda till och vad som görs åt det. Brevet går att spara här.",
            "What happened, whom they can contact, what it may lead to and what is done about it. The letter can be kept here.",
        )),
    ],
};
