//! The decision: what it says of cases that are assessed and decided in every way.

use super::support::assert_snapshot;
use super::{case_with, spoken, usb_stick};
use breach_notification::{Answers, Block, Case, Language, Options, Paper, PaperKind, decision_paper, paper};
use proptest::prelude::*;
use serde_json::{Value, json};

const BOTH: [(Language, &str); 2] = [(Language::Swedish, "sv"), (Language::English, "en")];

/// A case with these members.
pub fn with(case: &Case, members: Value) -> Case {
    let mut file = serde_json::to_value(case).unwrap();
    for (name, value) in members.as_object().unwrap() {
        file[name] = value.clone();
    }
    Case::from_json(serde_json::from_value(file).unwrap()).unwrap()
}

fn decision(case: &Case, options: &Options) -> Paper {
    paper(case, PaperKind::Decision, options)
}

fn high() -> Value {
    json!([{
        "at": "2021-04-19T10:00:00+02:00", "by": "dataskyddshandläggare", "isBreach": "yes",
        "nature": ["confidentiality", "availability"], "risk": "high",
        "reasons": "Uppgifterna gäller barns hälsa och familjeförhållanden och omfattas av tystnadsplikt. De går inte att återskapa.\n\nDet är inte känt om någon annan har haft tillgång till USB-minnet.",
        "severity": { "sensitive": 4, "identification": 4, "confidentiality": 0, "integrity": 0, "availability": 2, "malicious": false },
        "dpo": { "opinion": "supports", "on": "2021-04-19", "text": "Ombudet anser att även vårdnadshavarna bör informeras." }
    }])
}

fn signed(kind: &str, on: Option<&str>) -> Value {
    let mut decision = json!({
        "kind": kind, "by": { "role": "socialchef", "unit": "Socialkontoret", "name": "Namn Efternamn" },
        "delegation": { "board": "Exempelnämnden", "group": "003b" }, "reference": "EXN 2021/95",
        "caseOfficer": { "role": "dataskyddshandläggare" }, "servedOn": ["Registrator", "Dataskyddsombudet"]
    });
    if let Some(on) = on {
        decision["on"] = on.into();
    }
    decision
}

/// Every scenario of which the decision is kept as it reads: its name, when it is read, and the case.
fn scenarios() -> Vec<(&'static str, Options, Case)> {
    let (options, usb) = usb_stick();
    let mut consulted = signed("notify", Some("2021-04-20"));
    consulted["consulted"] = json!([{ "whom": "leverantören av verksamhetssystemet", "on": "2021-04-16", "answer": "Innehållet går inte att återskapa." }]);
    consulted["reportedToBoard"] = "2021-05-11".into();
    let unlikely = json!([{
        "at": "2021-04-14", "isBreach": "yes", "nature": ["confidentiality"], "risk": "unlikely",
        "reasons": "Brevet kom tillbaka oöppnat.", "dpo": { "opinion": "notAsked" }
    }]);
    let mut letter = Answers::new();
    for (name, answer) in [
        ("controller.name", "Exempelförvaltningen"),
        ("incident.occurred.date", "2021-04-12"),
        ("incident.discovered.date", "2021-04-14"),
        ("incident.discovered.time", "10:15"),
        ("incident.ongoing", "no"),
        ("incident.type", "disclosure-letter"),
        (
            "incident.description",
            "Ett brev med beslut om färdtjänst skickades till en tidigare adress och kom tillbaka oöppnat.",
        ),
        ("consequences.severity", "1"),
        ("dataSubjects.count.exact", "1"),
    ] {
        letter.insert(name, answer).unwrap();
    }
    let letter = case_with(&letter);
    let mut not_inform = signed("notInform", Some("2021-04-21"));
    not_inform["exemptions"] = json!(["c"]);
    not_inform["grounds"] = "Adresser saknas för de flesta. Informationen finns på nämndens webbplats från den 21 april 2021 och i lokaltidningen.".into();
    not_inform["by"]["role"] = "förvaltningschef".into();
    let close =
        json!({ "kind": "close", "on": "2021-06-01", "by": { "role": "socialchef" }, "reference": "EXN 2021/95" });
    vec![
        ("nothing-assessed", options, usb.clone()),
        ("blank", options, case_with(&Answers::new())),
        ("proposal", options, with(&usb, json!({ "assessments": high() }))),
        (
            "notify-and-inform",
            options,
            with(
                &usb,
                json!({
                    "assessments": high(), "decisions": [consulted.clone(), signed("inform", Some("2021-04-20"))],
                    "notifications": [{ "kind": "new", "submittedAt": "2021-04-20T16:05:00+02:00" }]
                }),
            ),
        ),
        (
            "not-notify",
            options,
            with(
                &letter,
                json!({ "assessments": unlikely, "decisions": [signed("notNotify", Some("2021-04-15")), signed("notInform", Some("2021-04-15"))] }),
            ),
        ),
        (
            "replaced",
            options,
            with(
                &usb,
                json!({ "assessments": high(), "decisions": [signed("notNotify", Some("2021-04-16")), consulted, not_inform] }),
            ),
        ),
        (
            "no-breach",
            options,
            with(
                &letter,
                json!({ "assessments": [{ "at": "2021-04-14", "isBreach": "no", "risk": "undecided", "reasons": "Inga personuppgifter fanns i brevet." }] }),
            ),
        ),
        (
            "close",
            options,
            with(
                &usb,
                json!({
                    "assessments": high(), "decisions": [signed("notify", Some("2021-04-20")), signed("inform", Some("2021-04-20")), close],
                    "notifications": [{ "kind": "new", "submittedAt": "2021-04-20T16:05:00+02:00", "authorityReference": "IMY-2021-0000" }],
                    "communications": [{ "on": "2021-04-22", "means": "individual", "extent": "all", "count": 4 }],
                    "closing": { "on": "2021-06-01", "lessons": "USB-minnen används inte längre. Anteckningar förs i ett skyddat reservsystem när verksamhetssystemet ligger nere." }
                }),
            ),
        ),
    ]
}

fn meant(name: &str, case: &Case, options: &Options) -> Paper {
    if name == "close" { decision_paper(case, &[2], options) } else { decision(case, options) }
}

#[test]
fn decisions_read_as_they_did() {
    for (name, options, case) in scenarios() {
        for (language, tag) in BOTH {
            let paper = meant(name, &case, &options.in_language(language));
            assert_snapshot(&format!("tests/papers/decision-{name}-{tag}.txt"), &spoken(&paper));
        }
    }
}

/// A line to write on.
const LINE: &str = "____________________";

/// How many places a paper leaves to a person, in its head and in its text.
fn left(paper: &Paper) -> usize {
    let lines = paper.meta.iter().filter(|(_, value)| value.contains(LINE)).count();
    // The line for a secrecy marking may stay blank.
    let is_one = |block: &&Block| match block {
        Block::ByHand(_) => true,
        Block::Paragraph(text) => text.contains(LINE),
        _ => false,
    };
    lines - 1 + paper.blocks.iter().filter(is_one).count()
}

#[test]
fn what_is_left_to_fill_in_is_counted() {
    for (name, options, case) in scenarios() {
        let paper = meant(name, &case, &options);
        let told = paper.notes.iter().find_map(|note| note.strip_prefix("Att fylla i för hand: "));
        assert_eq!(told, Some(format!("{}.", left(&paper))).filter(|_| left(&paper) > 0).as_deref(), "{name}");
    }
}

/// On whose behalf is said where the board is given, and never taken from question 1; no office but the board is named.
#[test]
fn nobody_decides_on_behalf_of_what_was_not_given() {
    for (name, options, case) in scenarios() {
        let text = spoken(&meant(name, &case, &options));
        let is_given = matches!(name, "notify-and-inform" | "not-notify" | "replaced");
        assert_eq!(text.contains("vägnar"), is_given, "{name}");
        assert!(!text.to_lowercase().contains("kommunen"), "{name}");
        assert!(!text.contains("Skärholmens stadsdelsförvaltnings vägnar"), "{name}");
    }
}

#[test]
fn a_decision_that_was_replaced_stays_and_says_so() {
    let (_, options, case) = scenarios().into_iter().find(|(name, ..)| *name == "replaced").unwrap();
    let earlier = spoken(&decision_paper(&case, &[0], &options));
    assert!(earlier.contains("inte anmäla händelsen") && earlier.contains("2021-04-16"), "{earlier}");
    assert!(earlier.contains("* Beslutet om anmälan har ersatts av ett senare beslut."));
    let later = spoken(&decision(&case, &options));
    assert!(later.contains("Beslutet ersätter beslutet 2021-04-16 om att inte anmäla incidenten."));
    assert!(!later.contains("har ersatts av"));
    assert!(decision_paper(&case, &[7], &options).title.starts_with("Förslag"), "there is none");
}

/// A decision says what it rested on when it was taken, whatever is answered and assessed later.
#[test]
fn a_decision_keeps_what_it_rested_on() {
    let (options, usb) = usb_stick();
    let mut taken = signed("notify", Some("2021-04-20"));
    taken["answers"] =
        json!({ "incident.description": "Som det var känt då.", "incident.discovered.date": "2021-04-13" });
    let mut assessments = high();
    let later = json!({ "at": "2021-05-02", "isBreach": "yes", "risk": "unlikely", "reasons": "Det visade sig att minnet var tomt." });
    assessments.as_array_mut().unwrap().push(later);
    let case = with(&usb, json!({ "assessments": assessments, "decisions": [taken] }));
    let text = spoken(&decision(&case, &options));
    assert!(text.contains("Som det var känt då.") && !text.contains("Verksamhetssystemet"), "{text}");
    assert!(text.contains("sannolikt till en hög risk") && !text.contains("minnet var tomt"), "{text}");
}

#[test]
fn an_answer_that_does_not_apply_does_not_stand_there() {
    let (options, usb) = usb_stick();
    let mut answers = usb.answers();
    answers.insert("incident.ongoing", "yes").unwrap();
    answers.insert("incident.causeComment", "Ett svar som inte längre gäller").unwrap();
    let case = with(&case_with(&answers), json!({ "assessments": high() }));
    let text = spoken(&decision(&case, &options));
    assert!(text.contains("Den pågår fortfarande."));
    assert!(!text.contains("upphörde") && !text.contains("inte längre gäller"), "{text}");
}

/// Any JSON, of which some has the names that a case has.
pub fn anything() -> impl Strategy<Value = Value> {
    let names = prop::sample::select(vec![
        "kind",
        "on",
        "at",
        "by",
        "role",
        "isBreach",
        "risk",
        "reasons",
        "severity",
        "dpo",
        "opinion",
        "delegation",
        "board",
        "group",
        "grounds",
        "exemptions",
        "consulted",
        "whom",
        "answers",
        "servedOn",
        "submittedAt",
        "means",
        "extent",
    ]);
    let words = prop::sample::select(vec![
        "notify",
        "notNotify",
        "inform",
        "notInform",
        "close",
        "yes",
        "no",
        "high",
        "unlikely",
        "a",
        "c",
        "2021-04-20",
        "supports",
        "new",
        "#",
        "##",
        "å",
        "1é23456789é",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-3..30i64).prop_map(Value::from),
        words.prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 48, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((names.clone(), inner), 0..6).prop_map(|members| members
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect::<serde_json::Map<_, _>>()
                .into()),
        ]
    })
}

proptest! {
    /// Whatever stands in a file, there is a paper, and it counts what it leaves to a person.
    #[test]
    fn there_is_a_paper_of_any_case(
        assessments in anything(), decisions in anything(), notifications in anything(), closing in anything(),
        places in prop::collection::vec(0..4usize, 0..3), english in any::<bool>(),
    ) {
        let (options, usb) = usb_stick();
        let options = if english { options.in_language(Language::English) } else { options };
        let list = |value: Value| if value.is_array() { value } else { json!([value]) };
        let case = with(&usb, json!({
            "assessments": list(assessments), "decisions": list(decisions), "notifications": list(notifications), "closing": closing
        }));
        for paper in [decision(&case, &options), decision_paper(&case, &places, &options)] {
            let count = paper.notes.iter().find_map(|note| note.rsplit_once(": ").map(|(_, count)| count)).and_then(|count| count.trim_end_matches('.').parse().ok());
            prop_assert_eq!(count.unwrap_or(0), left(&paper));
            prop_assert!(!paper.title.contains('#'));
        }
    }
}
