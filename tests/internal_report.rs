//! The internal report is the one of the contract: its questions in their order, the notification's names wherever they mean the
//! same, and words of its own, to one person.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::engine::check::Level;
use breach_notification::engine::form::{Condition, Demand, Kind};
use breach_notification::engine::session::Session;
use breach_notification::engine::time_left::time_left;
use breach_notification::engine::words::City;
use breach_notification::imy::NOTIFICATION;
use breach_notification::internal_report::INTERNAL_REPORT as REPORT;
use breach_notification::text::text;
use breach_notification::{Form, Language, Options, check, preview, read_now};
use std::collections::BTreeSet;
use std::fmt::Write;
use support::assert_snapshot;
use support::form::codes_of;
use support::scenarios::{complete_of, of};

/// The questions of the contract: a star is what a report is refused without, and a field with a condition says it.
const QUESTIONS: &[&[(&str, &str)]] = &[
    &[("reporter.name*", "text")],
    &[("reporter.unit", "text")],
    &[("reporter.email*", "email")],
    &[("reporter.phone", "phone")],
    &[("controller.name", "text")],
    &[
        ("incident.discovered.date*", "date"),
        ("incident.discovered.time", "time"),
        ("incident.discovered.comment", "text"),
    ],
    &[("incident.occurred.date", "date"), ("incident.occurred.time", "time"), ("incident.occurred.comment", "text")],
    &[("incident.ongoing", "one: yes, no")],
    &[("incident.what*", "many: disclosed, lost, destroyed, changed, unavailable, not-known")],
    &[("incident.description*", "long")],
    &[
        (
            "incident.cause",
            "one of an open list: human-single, routines, technical, attack-external, attack-internal, unknown, other",
        ),
        ("incident.causeComment", "text, when incident.cause is other"),
    ],
    &[("access.unauthorised", "one: yes, no, unknown"), ("access.who", "text, when access.unauthorised is yes")],
    &[
        (
            "dataSubjects.groups",
            "many: employees, users, customers, subscribers, members, military, patients, children, pupils, \
            students, vulnerable, others-at-risk, not-known, other",
        ),
        ("dataSubjects.groupsComment", "text, when dataSubjects.groups is other"),
    ],
    &[
        ("dataSubjects.count.exact", "count"),
        (
            "dataSubjects.count.range",
            "one of an open list: 1-10, 11-100, 101-1000, 1001-10000, 10001-100000, over-100000",
        ),
    ],
    &[
        (
            "personalData.categories",
            "many: ethnic-origin, political-opinions, beliefs, union, genetic, biometric, health, sex-life, \
            offences, identity-number, financial, official-documents, location, communication-logs, communication-metadata, \
            identifying, contact, not-known, other",
        ),
        ("personalData.categoriesComment", "text, when personalData.categories is other"),
    ],
    &[("personalData.encrypted", "one: yes, no, unknown")],
    &[("processors.involved", "one: yes, no")],
    &[("processors.organisations[i].name", "text, when processors.involved is yes")],
    &[("actions[i].date", "date"), ("actions[i].time", "time"), ("actions[i].description", "long")],
    &[("information.given", "one: yes, no")],
];

#[test]
fn questions_and_fields_are_those_of_the_contract() {
    let form = REPORT.form;
    assert_eq!((form.id, form.version), ("internal-report", "1"));
    assert_eq!(form.schema_id, "urn:breach-notification:internal-report:1");
    assert_eq!(form.title.sv, "Intern rapport om personuppgiftsincident");
    assert_eq!(form.title.en, "Internal report of a personal data breach");
    assert_eq!(REPORT.questions().count(), QUESTIONS.len());
    for (question, fields) in REPORT.questions().zip(QUESTIONS) {
        let described: Vec<_> = question
            .fields
            .iter()
            .map(|field| {
                let star = if matches!(field.demand, Demand::Starred(_)) { "*" } else { "" };
                let when = match field.applies {
                    Condition::Always => String::new(),
                    Condition::Chosen { field, choice } => format!(", when {field} is {choice}"),
                    other => panic!("the report has no such condition: {other:?}"),
                };
                ([field.name, star].concat(), kind(&field.kind) + &when)
            })
            .collect();
        let expected: Vec<_> = fields.iter().map(|(name, kind)| ((*name).to_owned(), (*kind).to_owned())).collect();
        assert_eq!(described, expected, "Q{}", question.number);
    }
}

fn kind(kind: &Kind) -> String {
    let list = |how: &str| {
        let list = kind.list().unwrap();
        let open = if list.open { " of an open list" } else { "" };
        format!("{how}{open}: {}", list.choices.iter().map(|choice| choice.key).collect::<Vec<_>>().join(", "))
    };
    match kind {
        Kind::Text => "text".to_owned(),
        Kind::Long => "long".to_owned(),
        Kind::Email => "email".to_owned(),
        Kind::Phone => "phone".to_owned(),
        Kind::Date => "date".to_owned(),
        Kind::Time => "time".to_owned(),
        Kind::Count => "count".to_owned(),
        Kind::One(_) => list("one"),
        Kind::Many(_) => list("many"),
        other => panic!("the report has no such kind: {other:?}"),
    }
}

/// What is answered here can be carried over: the same name is the same kind of answer, with the very same choices.
#[test]
fn a_name_of_the_notification_means_what_it_means_there() {
    let mut own = Vec::new();
    for field in REPORT.ids().map(|id| REPORT.field(id)) {
        let Some(there) = NOTIFICATION.ids().map(|id| NOTIFICATION.field(id)).find(|there| there.name == field.name)
        else {
            own.push(field.name);
            continue;
        };
        assert_eq!(kind(&field.kind), kind(&there.kind), "{}", field.name);
        assert_eq!(field.applies, there.applies, "{}", field.name);
        let lists = [field, there].map(|field| field.kind.list().map(std::ptr::from_ref));
        assert_eq!(lists[0], lists[1], "{}", field.name);
    }
    let only_here = [
        "reporter.name",
        "reporter.unit",
        "reporter.email",
        "reporter.phone",
        "incident.what",
        "access.unauthorised",
        "access.who",
    ];
    assert_eq!(own, only_here);
}

#[test]
fn it_has_none_of_the_gaps_and_needs_no_reasons() {
    let codes = codes_of(&REPORT);
    for absent in
        ["missingContent", "supplementExpected", "noSupplementDespiteGaps", "badOrganisationNumber", "badPostalCode"]
    {
        assert!(!codes.contains(&absent), "{absent}");
    }
    for case in of(&REPORT).every() {
        let report = check(&case.answers, &case.options);
        assert!(report.problems.iter().all(|problem| problem.level != Level::Gap), "{}", case.name);
    }
    assert!(REPORT.ids().all(|id| !matches!(REPORT.field(id).demand, Demand::WhenLate(_))));
}

/// One person is spoken to, and nobody is told that the authority gets it.
#[test]
fn its_words_are_to_one_person_and_name_no_e_service() {
    for text in texts() {
        for word in text.to_lowercase().split(|c: char| !c.is_alphanumeric()) {
            assert!(
                !["ni", "er", "era", "ert", "imy", "underlag", "underlaget", "anmälan"].contains(&word),
                "{word}: {text}"
            );
        }
        assert!(!text.contains("e-tjänst"), "{text}");
    }
}

/// What it says in Swedish itself: not the choices that both forms have.
fn texts() -> Vec<String> {
    let mut texts = Vec::new();
    for section in REPORT.form.sections {
        texts.push(section.title.sv.to_owned());
        for question in section.questions {
            texts.extend([Some(question.text), question.help].into_iter().flatten().map(|text| text.sv.to_owned()));
            for field in question.fields {
                texts.extend([field.label, field.hint].into_iter().flatten().map(|text| text.sv.to_owned()));
                if let Demand::Starred(text) = field.demand {
                    texts.push(text.sv.to_owned());
                }
            }
        }
    }
    // Every sentence of the words stands in what they are when they are printed.
    let words = format!("{:?}", REPORT.words);
    texts.extend(words.split("sv: \"").skip(1).map(|rest| rest.split("\", en: ").next().unwrap().to_owned()));
    assert!(texts.len() > 80, "{}", texts.len());
    texts
}

#[test]
fn the_hours_are_counted_from_the_discovery_and_the_board_judges_from_when() {
    let (_, answers) = complete_of(&REPORT);
    let said = |now: &str, language| {
        let options = Options::of(Form::internal_report(), read_now(now).unwrap());
        time_left(&check(&answers, &options).deadline, &REPORT.words.time, language)
    };
    let now = "2026-05-06T10:00:00+02:00";
    assert_eq!(
        said(now, Language::Swedish),
        "Det är 1\u{a0}dygn och 22\u{a0}timmar kvar av de 72 timmarna, räknat från upptäckten."
    );
    assert_eq!(
        said(now, Language::English),
        "Time left of the 72 hours, counted from the discovery: 1\u{a0}day and 22\u{a0}hours."
    );
    let late = "2026-05-09T10:15:00+02:00";
    assert_eq!(
        said(late, Language::Swedish),
        "De 72 timmarna från upptäckten gick ut för 1\u{a0}dygn och 2\u{a0}timmar sedan. Lämna rapporten ändå, så fort du kan."
    );
    let note = REPORT.words.time.note.unwrap();
    assert!(note.sv.contains("Nämnden bedömer") && note.en.contains("The board judges"));
}

#[test]
fn it_says_that_it_is_not_handed_over_and_to_whom_where_a_city_has_said_so() {
    let words = REPORT.words;
    assert_eq!(words.prepare.sv, "Skapa rapporten");
    let says = |recipient| words.not_handed_over(&City { recipient, ..City::NOTHING }, Language::Swedish);
    assert_eq!(says(None), "Inte lämnat än: lämna rapporten själv");
    let officer = text("dataskyddsombudet, via registrator", "the data protection officer, through the registry");
    assert_eq!(says(Some(officer)), "Inte lämnat till dataskyddsombudet, via registrator: lämna rapporten själv");
    let adjustment = r#"{ "form": "internal-report", "recipient": { "sv": "dataskyddsombudet, via registrator" } }"#;
    let adjusted = Form::internal_report().adjusted(&serde_json::from_str(adjustment).unwrap()).unwrap();
    assert_eq!(
        serde_json::to_value(adjusted.model(Language::Swedish)).unwrap()["recipient"],
        "dataskyddsombudet, via registrator"
    );
}

#[test]
fn it_is_previewed_in_its_own_words() {
    let (options, answers) = complete_of(&REPORT);
    let sections = preview(&answers, &options);
    let numbers: Vec<_> = sections.iter().flat_map(|section| &section.entries).map(|entry| entry.number).collect();
    // No supplier is involved, so question 18 is not asked.
    assert_eq!(numbers, (1..=20).filter(|number| *number != 18).collect::<Vec<_>>());
    let what = sections.iter().flat_map(|section| &section.entries).find(|entry| entry.number == 9).unwrap();
    assert_eq!(
        (what.question, what.lines.join("\n").as_str()),
        ("Vad har hänt med uppgifterna?", "Någon obehörig har sett eller fått uppgifterna")
    );
}

/// What the scenarios have it say of problems, word by word.
#[test]
fn every_message_is_as_it_was() {
    let codes = codes_of(&REPORT);
    let mut said = BTreeSet::new();
    for case in of(&REPORT).every() {
        let mut session = Session::with_answers(&case.options, case.answers.clone());
        let swedish: Vec<_> = session.problems().collect();
        session.set_language(Language::English);
        for (sv, en) in swedish.into_iter().zip(session.problems()) {
            let at = codes.iter().position(|code| sv.code == *code).unwrap();
            said.insert((at, sv.level, sv.question, sv.field, sv.message, en.message));
        }
    }
    let mut text = "Every message about a problem in an internal report, as the scenarios give them. \
        UPDATE_SNAPSHOTS=1 cargo test --test internal_report writes this file.\n"
        .to_owned();
    for (at, level, question, field, sv, en) in said {
        write!(text, "\n{}, {}, Q{question} {field}\n  sv: {sv}\n  en: {en}\n", codes[at], level.as_str()).unwrap();
    }
    assert_snapshot("tests/messages-internal-report.txt", &text);
}

/// The type that scripts see has the parts of a report, each once.
#[test]
fn a_report_has_the_parts_that_are_described() {
    let (_, rest) = include_str!("../src/api/api.d.ts").split_once("export interface InternalReport extends ").unwrap();
    let (body, _) = rest.split_once("\n}\n").unwrap();
    let described: BTreeSet<_> = body.lines().skip(2).map(|line| line.trim().split('?').next().unwrap()).collect();
    let parts = REPORT.ids().map(|id| REPORT.field(id).name.split(['.', '[']).next().unwrap());
    assert_eq!(described, parts.collect());
}
