//! The decision beside the assessment, and beside what comes after it: what it says where the one does not fit the other, and that it stays what was signed.

use super::decisions::with;
use super::{case_with, spoken, usb_stick};
use breach_notification::{Answers, Block, Case, Language, Options, Paper, PaperKind, decision_paper, paper, read_now};
use serde_json::{Value, json};

/// Discovered on 5 May 2026 at 08:15: the 72 hours run out on 8 May at 08:15.
fn known() -> Case {
    let mut answers = Answers::new();
    for (name, answer) in [("incident.discovered.date", "2026-05-05"), ("incident.discovered.time", "08:15")] {
        answers.insert(name, answer).unwrap();
    }
    case_with(&answers)
}

fn at(now: &str) -> Options {
    Options::at(read_now(now).unwrap())
}

fn decision(case: &Case, now: &str) -> Paper {
    paper(case, PaperKind::Decision, &at(now))
}

const NOW: &str = "2026-05-06T12:00:00+02:00";

/// The paper without its notes, and the notes.
fn told(members: Value, now: &str) -> (String, String) {
    let mut paper = decision(&with(&known(), members), now);
    let notes = std::mem::take(&mut paper.notes).join("\n");
    (spoken(&paper), notes)
}

fn assessed(is_breach: &str, risk: &str) -> Value {
    json!([{ "at": "2026-05-05T10:00:00+02:00", "isBreach": is_breach, "risk": risk, "nature": ["integrity"], "reasons": "Skäl" }])
}

fn decided(kind: &str, on: &str) -> Value {
    json!({ "kind": kind, "on": on, "by": { "role": "socialchef", "name": "Namn Efternamn" } })
}

fn by_hand(text: &str) -> Vec<&str> {
    text.lines().filter(|line| line.starts_with('[')).collect()
}

#[test]
fn a_day_that_is_none_decides_nothing() {
    for (on, is_decided) in [
        ("2026-05-06", true),
        ("2026-05-06T10:00:00+02:00", true),
        ("0002-05-06", false),
        ("0202-05-06T10:00:00+02:00", false),
        ("2100-01-01", false),
        ("i dag", false),
    ] {
        let (text, notes) = told(json!({ "decisions": [decided("notify", on)] }), NOW);
        assert_eq!(text.starts_with("= Beslut om"), is_decided, "{on}");
        assert_eq!(text.contains("Beslutsdatum: 2026-05-06\n"), is_decided, "{on}");
        assert_eq!(notes.contains("Det här är ett förslag."), !is_decided, "{on}");
        assert!(is_decided || !text.contains(on), "{on}");
    }
}

/// By the clocks of Stockholm, wherever a moment stands.
#[test]
fn a_moment_late_in_the_evening_is_of_its_day_in_stockholm() {
    let late = "2026-05-06T23:30:00Z";
    let mut one = decided("notify", late);
    one["consulted"] = json!([{ "whom": "leverantören", "on": late }]);
    let assessments = json!([
        { "at": late, "isBreach": "yes", "risk": "high", "reasons": "Skäl samma dag", "dpo": { "opinion": "supports", "on": late } },
        { "at": "2026-05-07T22:30:00Z", "isBreach": "yes", "risk": "unlikely", "reasons": "Skäl dagen efter" }
    ]);
    let (text, _) = told(json!({ "assessments": assessments, "decisions": [one] }), NOW);
    for said in
        ["Beslutsdatum: 2026-05-07", "(2026-05-07)", "Dataskyddsombudet tillstyrker (2026-05-07).", "Skäl samma dag"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("2026-05-06") && !text.contains("dagen efter"), "{text}");
    let closed = with(
        &known(),
        json!({
            "decisions": [decided("close", "2026-06-01")],
            "notifications": [{ "kind": "new", "submittedAt": late }],
            "communications": [{ "on": late, "means": "individual", "extent": "all" }],
        }),
    );
    let text = spoken(&decision_paper(&closed, &[0], &at(NOW)));
    assert!(text.contains("- 2026-05-07: anmälan inskickad") && !text.contains("2026-05-06"), "{text}");
}

#[test]
fn the_72_hours_have_run_out_when_they_have() {
    let time = |members: Value, now: &str| {
        let (text, _) = told(members, now);
        text.lines().find(|line| line.starts_with("De 72 timmarna g")).unwrap().to_owned()
    };
    let proposed = |sent: Value| json!({ "decisions": [{ "kind": "notify" }], "notifications": sent });
    let sent = json!([{ "kind": "new", "submittedAt": "2026-05-06T11:00:00+02:00" }]);
    let runs = "De 72 timmarna går ut 2026-05-08 kl. 08:15 (UTC+02:00).";
    let ran = "De 72 timmarna gick ut 2026-05-08 kl. 08:15 (UTC+02:00).";
    let when = " Anmälan skickades in 2026-05-06 kl. 11:00 (UTC+02:00).";
    let late = " Anmälan lämnas alltså senare än så.";
    assert_eq!(time(proposed(json!([])), NOW), runs);
    assert_eq!(time(proposed(sent.clone()), NOW), [runs, when].concat(), "sent, and still to come");
    assert_eq!(time(proposed(sent.clone()), "2026-05-08T08:15:00+02:00"), [ran, when].concat());
    assert_eq!(time(proposed(json!([])), "2026-05-08T08:16:00+02:00"), [ran, late].concat());
    // What was withdrawn is not sent.
    let mut withdrawn = sent.clone();
    withdrawn.as_array_mut().unwrap().push(json!({ "kind": "withdrawal", "submittedAt": NOW }));
    assert_eq!(time(proposed(withdrawn), "2026-05-08T08:16:00+02:00"), [ran, late].concat());
    // By the day of the decision, whenever it is read.
    for now in [NOW, "2026-06-01T12:00:00+02:00"] {
        let dated =
            |on: &str, sent: &Value| time(json!({ "decisions": [decided("notify", on)], "notifications": sent }), now);
        for (on, said) in [
            ("2026-05-06", runs.to_owned()),
            ("2026-05-07", [runs, when].concat()),
            ("2026-05-08", [runs, when].concat()),
            ("2026-05-09", [ran, when].concat()),
            ("2026-05-06T10:59:00+02:00", runs.to_owned()),
            ("2026-05-06T11:01:00+02:00", [runs, when].concat()),
        ] {
            assert_eq!(dated(on, &sent), said, "{on} at {now}");
        }
        assert_eq!(dated("2026-05-08", &json!([])), runs, "on that day it may be before or after");
        assert_eq!(dated("2026-05-08T08:16:00+02:00", &json!([])), [ran, late].concat());
        assert_eq!(dated("2026-05-09", &json!([{ "kind": "new", "submittedAt": null }])), [ran, late].concat());
    }
}

/// Whatever comes later: what was signed says the same.
#[test]
fn a_decision_stays_what_was_signed() {
    let (_, usb) = usb_stick();
    let mut notify = decided("notify", "2021-04-14");
    notify["answers"] = serde_json::to_value(&usb).unwrap()["answers"].clone();
    let close = decided("close", "2021-04-16");
    let assessments = assessed("yes", "high");
    let before = with(&usb, json!({ "assessments": assessments, "decisions": [notify, close] }));
    let mut later = assessments.clone();
    later.as_array_mut().unwrap().push(json!({ "at": "2021-05-01", "isBreach": "no", "reasons": "Senare" }));
    let after = with(
        &before,
        json!({
            "assessments": later,
            "notifications": [{ "kind": "new", "submittedAt": "2021-04-17T10:00:00+02:00" }],
            "communications": [{ "on": "2021-04-18", "means": "individual", "extent": "all" }],
        }),
    );
    for places in [vec![0], vec![1]] {
        let read = |case: &Case, now: &str| {
            let paper = decision_paper(case, &places, &at(now));
            (paper.title, paper.meta, paper.blocks)
        };
        assert_eq!(read(&before, "2021-04-14T12:00:00+02:00"), read(&after, "2021-06-01T12:00:00+02:00"), "{places:?}");
    }
}

#[test]
fn what_is_decided_is_no_proposal_for_what_is_proposed_beside_it() {
    let title = |decisions: Value| decision(&with(&known(), json!({ "decisions": decisions })), NOW);
    let both = title(json!([decided("notify", "2026-05-06"), { "kind": "inform" }]));
    assert_eq!(both.title, "Beslut om anmälan av personuppgiftsincident");
    assert!(both.notes.iter().any(|note| note.starts_with("Det finns också ett förslag till beslut om information.")));
    let both = title(json!([{ "kind": "notify" }, decided("notInform", "2026-05-06")]));
    assert_eq!(both.title, "Beslut om information till de registrerade om personuppgiftsincident");
    let alone = title(json!([{ "kind": "inform" }]));
    assert_eq!(alone.title, "Förslag till beslut om information till de registrerade om personuppgiftsincident");
    assert!(!alone.notes.iter().any(|note| note.starts_with("Det finns också")));
    let proposals = title(json!([{ "kind": "notify" }, { "kind": "inform" }]));
    assert!(proposals.title.starts_with("Förslag till beslut om anmälan"), "{}", proposals.title);
    // Who asks for both gets both.
    let case = with(&known(), json!({ "decisions": [decided("notify", "2026-05-06"), { "kind": "inform" }] }));
    assert!(decision_paper(&case, &[0, 1], &at(NOW)).title.starts_with("Förslag"));
}

#[test]
fn what_is_no_breach_is_notified_and_told_all_the_same() {
    let (text, notes) = told(
        json!({ "assessments": assessed("no", "undecided"), "decisions": [decided("notify", "2026-05-06"), decided("inform", "2026-05-06")] }),
        NOW,
    );
    assert!(text.contains("gäller därför inte.\nHändelsen anmäls och de registrerade informeras ändå.\n"), "{text}");
    assert!(!text.contains("72 timmar") && !text.contains("anmäla personuppgiftsincidenten"), "{text}");
    assert!(text.contains("- anmäla händelsen till ") && text.contains("- informera de registrerade om händelsen"));
    assert_eq!(by_hand(&text).iter().filter(|place| place.contains("Skriv varför händelsen anmäls och")).count(), 1);
    assert!(notes.contains("Enligt bedömningen är det inte en personuppgiftsincident, men beslutet"), "{notes}");
    // With grounds of its own it says why.
    let mut one = decided("inform", "2026-05-06");
    one["grounds"] = "De registrerade har frågat.".into();
    let (text, _) = told(json!({ "assessments": assessed("no", "undecided"), "decisions": [one] }), NOW);
    assert!(text.contains("De registrerade informeras ändå.") && !text.contains("Skriv varför"), "{text}");
    let (text, notes) = told(
        json!({ "assessments": assessed("no", "undecided"), "decisions": [decided("notNotify", "2026-05-06")] }),
        NOW,
    );
    assert!(!text.contains("ändå") && !notes.contains("Enligt bedömningen"), "{text}");
    let (text, _) = told(
        json!({ "assessments": assessed("yes", "unlikely"), "decisions": [decided("notify", "2026-05-06")] }),
        NOW,
    );
    assert!(text.contains("behöver då inte anmälas (artikel 33.1). Incidenten anmäls ändå."), "{text}");
    let (text, _) = told(
        json!({ "assessments": assessed("yes", "unlikely"), "decisions": [decided("notNotify", "2026-05-06")] }),
        NOW,
    );
    assert!(!text.contains("ändå"), "{text}");
}

#[test]
fn of_what_is_unclear_it_is_said_with_an_if() {
    for (risk, said) in [
        ("unlikely", "Om det är en personuppgiftsincident är det osannolikt att den medför en risk"),
        ("risk", "Om det är en personuppgiftsincident är det inte osannolikt att den medför en risk"),
        ("high", "Om det är en personuppgiftsincident leder den sannolikt till en hög risk"),
    ] {
        for kind in ["notify", "notInform"] {
            let (text, _) = told(
                json!({ "assessments": assessed("unclear", risk), "decisions": [decided(kind, "2026-05-06")] }),
                NOW,
            );
            assert!(text.contains(said), "{text}");
            assert!(
                !text.contains("Incidenten leder")
                    && !text.contains("Incidenten bedöms")
                    && !text.contains("Incidenten gäller"),
                "{text}"
            );
            assert!(!text.contains("anmäla personuppgiftsincidenten"), "{text}");
        }
    }
    let (text, _) =
        told(json!({ "assessments": assessed("yes", "high"), "decisions": [decided("notify", "2026-05-06")] }), NOW);
    assert!(text.contains("Incidenten leder sannolikt till en hög risk") && !text.contains("Om det är"), "{text}");
}

#[test]
fn why_what_is_to_be_notified_is_not_is_asked() {
    let asks = |risk: &str, one: Value| {
        let (text, _) = told(json!({ "assessments": assessed("yes", risk), "decisions": [one] }), NOW);
        by_hand(&text).iter().any(|place| place.starts_with("[Skriv varför händelsen inte anmäls"))
    };
    let not = || decided("notNotify", "2026-05-06");
    assert!(asks("risk", not()) && asks("high", not()));
    assert!(!asks("unlikely", not()) && !asks("undecided", not()) && !asks("risk", decided("notify", "2026-05-06")));
    let mut with_grounds = not();
    with_grounds["grounds"] = "Skälen står här.".into();
    assert!(!asks("risk", with_grounds), "it says why");
}

#[test]
fn nothing_is_exempted_from_what_the_law_does_not_ask() {
    for (risk, is_named, is_noted) in
        [("high", true, false), ("risk", false, true), ("unlikely", false, true), ("undecided", true, false)]
    {
        let mut one = decided("notInform", "2026-05-06");
        one["exemptions"] = json!(["a", "c"]);
        let (text, notes) = told(json!({ "assessments": assessed("yes", risk), "decisions": [one] }), NOW);
        assert_eq!(text.contains("34.3"), is_named, "{risk}: {text}");
        assert_eq!(notes.contains("Undantag från att informera står inte i beslutet."), is_noted, "{risk}: {notes}");
    }
    let (_, notes) =
        told(json!({ "assessments": assessed("yes", "risk"), "decisions": [decided("notInform", "2026-05-06")] }), NOW);
    assert!(!notes.contains("Undantag"), "{notes}");
}

#[test]
fn what_it_is_delegated_by_is_called_what_it_is() {
    for (typed, said) in [
        ("003b", "ärendegrupp 003b"),
        ("ärendegrupp 003b", "ärendegrupp 003b"),
        ("Ärendegrupp 003b", "ärendegrupp 003b"),
        ("3.2", "punkt 3.2"),
        ("Punkt 3.2", "punkt 3.2"),
        ("12", "nr 12"),
        ("A 3.2", "A 3.2"),
        ("§ 4", "§ 4"),
    ] {
        let mut one = decided("notify", "2026-05-06");
        one["delegation"] = json!({ "board": "Exempelnämnden", "group": typed });
        let case = with(&known(), json!({ "decisions": [one] }));
        let paper = decision(&case, NOW);
        let is_there = |block: &Block| matches!(block, Block::Paragraph(text) if *text == format!("På Exempelnämndens vägnar enligt delegation, {said}"));
        assert!(paper.blocks.iter().any(is_there), "{typed}: {}", spoken(&paper));
        let english =
            spoken(&breach_notification::paper(&case, PaperKind::Decision, &at(NOW).in_language(Language::English)));
        assert!(english.contains("On behalf of Exempelnämnden, by delegation, "), "{english}");
    }
}
