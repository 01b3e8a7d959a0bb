//! What supplements a notification: all that has changed since the latest that was sent, and nothing else; and from it what was sent can be told.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::{
    Answers, Block, Case, CaseId, Language, OpenedKind, Options, PaperKind, RawAnswer, build_submission,
    build_supplement, check, open_file, paper, supplement_schema,
};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;
use support::scenarios::complete;
use support::{assert_snapshot, random};

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let schema = serde_json::to_value(supplement_schema()).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
});

/// Answers, of which these are others; `null` takes one away.
fn with(answers: &Answers, others: Value) -> Answers {
    let mut answers = answers.clone();
    for (name, answer) in others.as_object().unwrap() {
        answers.insert(name, serde_json::from_value::<RawAnswer>(answer.clone()).unwrap()).unwrap();
    }
    answers
}

/// Those of the complete notification, with three measures.
fn base() -> (Options, Answers) {
    let (options, answers) = complete();
    let mut kept = Answers::new();
    for (name, answer) in answers.iter().filter(|(name, _)| !name.starts_with("actions")) {
        kept.insert(name, answer.clone()).unwrap();
    }
    let measures = json!({
        "actions[0].date": "2026-05-04", "actions[0].description": "A", "actions[1].description": "B", "actions[2].description": "C",
    });
    (options, with(&kept, measures))
}

fn case(answers: &Answers, sent: Value) -> Case {
    let mut case = Case::new(base().0.now, &CaseId::from_random([3; 16]));
    case.set_answers(answers);
    let mut file = serde_json::to_value(&case).unwrap();
    file["notifications"] = sent;
    Case::from_json(serde_json::from_value(file).unwrap()).unwrap()
}

fn sent(answers: &Answers) -> Value {
    json!([{ "kind": "new", "submittedAt": "2026-05-06T10:00:00+02:00", "authorityReference": "IMY-1", "answers": answers }])
}

/// The supplement of a case; whatever it is, it fits its schema and is told in the paper.
fn supplement(case: &Case, options: &Options) -> Option<Value> {
    let (supplement, report) = build_supplement(case, options);
    assert_eq!(report, check(&case.answers(), &options.submitted(case.submitted_at())));
    let written = paper(case, PaperKind::Supplement, options);
    let supplement = serde_json::to_value(supplement?).unwrap();
    let errors: Vec<String> =
        SCHEMA.iter_errors(&supplement).map(|error| format!("{error} at {}", error.instance_path())).collect();
    // The schema is that of the whole form.
    assert!(errors.is_empty() || !options.absent_fields.is_empty(), "{errors:?}");
    let rows = written.blocks.iter().filter_map(|block| match block {
        Block::Table { rows, .. } => Some(rows.len()),
        _ => None,
    });
    assert_eq!(
        rows.sum::<usize>(),
        supplement["changes"].as_array().unwrap().len(),
        "each change is a row of the paper"
    );
    Some(supplement)
}

fn changes(case: &Case, options: &Options) -> Value {
    supplement(case, options).map_or(Value::Null, |supplement| supplement["changes"].clone())
}

#[test]
fn what_has_changed_is_told() {
    let (options, answers) = base();
    let from_to =
        |was: &Value, is: Value| changes(&case(&with(&answers, is), sent(&with(&answers, was.clone()))), &options);
    let nothing = json!({});
    for (what, was, is, expected) in [
        ("nothing", nothing.clone(), nothing.clone(), Value::Null),
        (
            "an answer",
            nothing.clone(),
            json!({ "incident.description": "Mer" }),
            json!([{ "field": "incident.description", "question": 16, "before": answers.get("incident.description"), "after": "Mer" }]),
        ),
        (
            "an answer that was blank, and one that is",
            json!({ "controller.reference": "", "confidentiality.request": "Allt" }),
            json!({ "controller.reference": "KS 1", "confidentiality.request": null }),
            json!([
                { "field": "controller.reference", "question": 4, "after": "KS 1" },
                { "field": "confidentiality.request", "question": 37, "before": "Allt" }
            ]),
        ),
        (
            "only how it is written",
            json!({ "controller.organisationNumber": "2120000142", "incident.discovered.time": "9", "controller.reference": "KS 1" }),
            json!({ "controller.organisationNumber": "212000-0142", "incident.discovered.time": "kl. 09.00", "controller.reference": " KS 1\n" }),
            Value::Null,
        ),
        (
            "only what is blank",
            json!({ "controller.reference": null }),
            json!({ "controller.reference": " \u{ad}" }),
            Value::Null,
        ),
        (
            "choices in another order, by their label",
            json!({ "personalData.categories": ["health", "identifying"] }),
            json!({ "personalData.categories": ["identifying", "Hälsa"] }),
            Value::Null,
        ),
        (
            "choices",
            json!({ "personalData.categories": ["health"] }),
            json!({ "personalData.categories": ["identifying", "health"] }),
            json!([{ "field": "personalData.categories", "question": 26, "before": ["health"], "after": ["health", "identifying"] }]),
        ),
        (
            "what does not apply any more",
            json!({ "incident.ongoing": "no", "incident.ended.date": "2026-05-05", "incident.ended.time": null }),
            json!({ "incident.ongoing": "yes", "incident.ended.date": "2026-05-05" }),
            json!([
                { "field": "incident.ongoing", "question": 12, "before": "no", "after": "yes" },
                { "field": "incident.ended.date", "question": 13, "before": "2026-05-05" }
            ]),
        ),
        (
            "what applies neither then nor now",
            json!({ "incident.ongoing": "yes", "incident.ended.date": "2026-05-05", "incident.ended.comment": null }),
            json!({ "incident.ongoing": "yes", "incident.ended.date": "2026-05-06", "incident.ended.comment": null }),
            Value::Null,
        ),
        (
            "a row moved",
            nothing.clone(),
            json!({ "actions[1].description": "C", "actions[2].description": "B" }),
            Value::Null,
        ),
        (
            "a blank row in between",
            nothing.clone(),
            json!({ "actions[2].description": " ", "actions[7].description": "C" }),
            Value::Null,
        ),
        (
            "a row edited",
            nothing.clone(),
            json!({ "actions[0].date": null, "actions[1].description": "B2", "actions[1].date": "2026-05-05" }),
            json!([
                { "field": "actions[0].date", "question": 30, "before": "2026-05-04" },
                { "field": "actions[1].date", "question": 30, "after": "2026-05-05" },
                { "field": "actions[1].description", "question": 30, "before": "B", "after": "B2" }
            ]),
        ),
        (
            "a row added in the middle",
            nothing.clone(),
            json!({ "actions[1].description": "N", "actions[2].description": "B", "actions[3].description": "C" }),
            // In the place of B, which has moved.
            json!([{ "field": "actions[1].description", "question": 30, "after": "N", "row": "added" }]),
        ),
        (
            "a row removed from the top",
            nothing.clone(),
            json!({ "actions[0].date": null, "actions[0].description": "B", "actions[1].description": "C", "actions[2].description": null }),
            json!([
                { "field": "actions[0].date", "question": 30, "before": "2026-05-04", "row": "removed" },
                { "field": "actions[0].description", "question": 30, "before": "A", "row": "removed" }
            ]),
        ),
        (
            "a row doubled",
            nothing,
            json!({ "actions[3].description": "B" }),
            json!([{ "field": "actions[3].description", "question": 30, "after": "B", "row": "added" }]),
        ),
    ] {
        assert_eq!(from_to(&was, is), expected, "{what}");
    }
}

#[test]
fn there_is_none_without_a_notification_that_stands_or_with_an_error() {
    let (options, answers) = base();
    let now = with(&answers, json!({ "controller.reference": "KS 99" }));
    let is_one = |case: &Case| supplement(case, &options).is_some();
    let new = sent(&answers)[0].clone();
    let withdrawn = json!({ "kind": "withdrawal", "submittedAt": "2026-05-06" });
    for (what, notifications, expected) in [
        ("one was sent", json!([new]), true),
        ("none was", json!([]), false),
        ("it is no list", json!("new"), false),
        ("what was sent is not known", json!([{ "kind": "new", "submittedAt": null }]), false),
        ("a supplement to nothing", json!([{ "kind": "supplement", "submittedAt": null, "answers": answers }]), false),
        ("withdrawn", json!([new, withdrawn]), false),
        ("withdrawn, and sent anew", json!([new, withdrawn, new]), true),
        (
            "the latest is not known, the one before is",
            json!([new, { "kind": "supplement", "submittedAt": null }]),
            true,
        ),
    ] {
        assert_eq!(is_one(&case(&now, notifications)), expected, "{what}");
    }
    let wrong = with(&now, json!({ "controller.organisationNumber": "1" }));
    assert!(!is_one(&case(&wrong, sent(&answers))), "an error");
    assert!(
        is_one(&case(&now, sent(&with(&answers, json!({ "controller.organisationNumber": "1" }))))),
        "of what was sent it matters not"
    );
    assert!(is_one(&case(&now, sent(&Answers::new()))), "nothing was known");
}

#[test]
fn sent_twice_it_is_compared_with_the_latest_and_is_of_the_first() {
    let (options, answers) = base();
    let second = with(&answers, json!({ "controller.reference": "KS 2" }));
    let mut notifications = sent(&answers);
    let supplemented =
        json!({ "kind": "supplement", "submittedAt": "2026-05-07", "authorityReference": "IMY-2", "answers": second });
    notifications.as_array_mut().unwrap().push(supplemented);
    assert_eq!(supplement(&case(&second, notifications.clone()), &options), None);
    let third = with(&second, json!({ "incident.discovered.date": "2026-05-06" }));
    let built = supplement(&case(&third, notifications.clone()), &options).unwrap();
    let told: Vec<&Value> = built["changes"].as_array().unwrap().iter().map(|change| &change["field"]).collect();
    assert_eq!(told[0], "incident.discovered.date", "{told:?}");
    assert_eq!(built["of"], json!({ "submittedAt": "2026-05-06T10:00:00+02:00", "authorityReference": "IMY-1" }));
    let keys: Vec<&String> = built.as_object().unwrap().keys().collect();
    let expected =
        ["schemaVersion", "kind", "form", "generator", "createdAt", "deadline", "of", "changes", "submission"];
    assert_eq!(keys, expected);
    // The deadline is that of what was sent first, with what it said of the discovery.
    let first =
        build_submission(&answers, &options.submitted(case(&answers, sent(&answers)).submitted_at())).0.unwrap();
    let first = serde_json::to_value(first).unwrap();
    assert_eq!(built["deadline"], first["deadline"]);
    assert_ne!(built["submission"]["deadline"], first["deadline"]);
    // It was sent then, whatever the clock shows now.
    let later = Options::at(options.now + chrono::TimeDelta::days(30));
    let late =
        supplement(&case(&with(&second, json!({ "controller.reference": "KS 3" })), notifications), &later).unwrap();
    assert_eq!(late["deadline"], first["deadline"]);
}

#[test]
fn a_city_s_choices_are_in_it_and_in_its_schema() {
    let (options, answers) = base();
    let adjustment = json!({ "choices": { "incident.type": ["disclosure-other", { "key": "misdirected", "sv": "Felskick", "en": "Misdirected" }] } });
    let options = options.adjust(&serde_json::from_value(adjustment).unwrap()).unwrap();
    let now = with(&answers, json!({ "incident.type": "misdirected" }));
    let held = case(&now, sent(&with(&answers, json!({ "incident.type": "disclosure-other" }))));
    let expected =
        json!([{ "field": "incident.type", "question": 15, "before": "disclosure-other", "after": "misdirected" }]);
    let (built, _) = build_supplement(&held, &options);
    assert_eq!(serde_json::to_value(built.unwrap()).unwrap()["changes"], expected);
    let said = paper(&held, PaperKind::Supplement, &options);
    assert!(said.blocks.iter().any(|block| matches!(block, Block::Table { rows, .. } if rows[0][1] == "Felskick")));
}

/// The case that a supplement's file becomes has the same supplement.
fn assert_it_comes_back(held: &Case, options: &Options) {
    let Some(built) = supplement(held, options) else { return };
    let opened = open_file(&built.to_string(), options.now).unwrap();
    assert_eq!((opened.kind, opened.unread.len()), (OpenedKind::Supplement, 0));
    let again = supplement(&opened.case, options);
    let again = again.unwrap_or_else(|| panic!("there is one again: {}", built["changes"]));
    assert_eq!(again["changes"], built["changes"]);
    assert_eq!(again["submission"], built["submission"]);
    assert_eq!(again["of"], built["of"]);
}

#[test]
fn rows_come_back_from_a_file_in_whatever_way_they_have_changed() {
    let (options, answers) = base();
    let rows = |texts: &[&str]| {
        let mut rows = with(
            &answers,
            json!({ "actions[0].date": null, "actions[0].description": null, "actions[1].description": null, "actions[2].description": null }),
        );
        for (at, text) in texts.iter().enumerate() {
            rows.insert(format!("actions[{at}].description"), *text).unwrap();
        }
        rows
    };
    // Every list of up to four rows of three kinds, to every other.
    let mut lists: Vec<Vec<&str>> = vec![vec![]];
    let mut at = 0;
    while lists[at].len() < 4 {
        for text in ["v", "w", "x"] {
            let mut longer = lists[at].clone();
            longer.push(text);
            lists.push(longer);
        }
        at += 1;
    }
    for (number, was) in lists.iter().enumerate() {
        // One in seven: there are many.
        for is in lists.iter().skip(number % 7).step_by(7) {
            assert_it_comes_back(&case(&rows(is), sent(&rows(was))), &options);
        }
    }
}

#[test]
fn sent_at_no_time_that_can_be_read_it_is_sent_all_the_same() {
    let (options, answers) = base();
    let told = json!([{ "kind": "new", "submittedAt": "the day before yesterday", "answers": answers }]);
    let held = case(&with(&answers, json!({ "controller.reference": "KS 99" })), told);
    let mut supplement = supplement(&held, &options).unwrap();
    assert_eq!(supplement["of"]["submittedAt"], Value::Null);
    // One that was made elsewhere may say so nevertheless.
    supplement["of"]["submittedAt"] = json!("the day before yesterday");
    let opened = open_file(&supplement.to_string(), options.now).unwrap();
    assert_eq!(opened.unread.len(), 1);
    assert!(opened.unread[0].text.starts_with("of.submittedAt"), "{}", opened.unread[0].text);
    assert_eq!(opened.case.changed_since_sent(&options), held.changed_since_sent(&options));
    assert!(opened.case.changed_since_sent(&options).is_some_and(|changed| !changed.is_empty()));
}

#[test]
fn a_file_that_tells_less_gives_what_it_tells() {
    let (options, answers) = base();
    let mut built =
        supplement(&case(&with(&answers, json!({ "controller.reference": "KS 99" })), sent(&answers)), &options)
            .unwrap();
    let before = built["changes"][0].clone();
    let open = |file: &Value| open_file(&file.to_string(), options.now).unwrap();
    built["changes"] =
        json!([{ "field": "nowhere" }, before, 5, { "field": "actions[4294967295].date", "before": true }]);
    let opened = open(&built);
    let told: Vec<&str> = opened.unread.iter().map(|unread| &unread.text[..10]).collect();
    assert_eq!(told, ["changes[0]", "changes[2]", "changes[3]"]);
    assert_eq!(changes(&opened.case, &options), json!([before]));
    for nothing in [json!([]), json!("x"), Value::Null] {
        built["changes"] = nothing;
        let file = serde_json::to_value(open(&built).case).unwrap();
        assert_eq!(file["notifications"][0].get("answers"), None);
    }
    built["changes"] = json!([{ "field": "actions[4294967295].description", "row": "removed", "before": "X" }, { "field": "actions[4294967294].description", "before": "Y" }]);
    assert_eq!(open(&built).unread.len(), 0);
}

/// A paper as it is read.
fn spoken(case: &Case, options: &Options) -> String {
    let paper = paper(case, PaperKind::Supplement, options);
    let mut lines = vec![format!("= {}", paper.title)];
    lines.extend(paper.meta.iter().map(|(label, value)| format!("{label}: {value}")));
    for block in &paper.blocks {
        match block {
            Block::Heading { level, text } => lines.push(format!("\n{} {text}", "=".repeat(usize::from(*level)))),
            Block::Paragraph(text) => lines.push(text.clone()),
            Block::Table { columns, rows } => {
                lines.extend(std::iter::once(columns).chain(rows).map(|row| format!("    | {} |", row.join(" | "))));
            }
            Block::List(items) => lines.extend(items.iter().map(|item| format!("- {item}"))),
            Block::Signature(label) => lines.push(format!("________ {label}")),
            _ => unreachable!("a block that no supplement has"),
        }
    }
    lines.join("\n") + "\n"
}

#[test]
fn the_paper_reads_as_it_did() {
    let (options, answers) = base();
    let now = with(
        &answers,
        json!({
            "controller.reference": "KS 2026-17", "incident.description": "Mer är känt.", "personalData.categories": ["health", "identifying"], "actions[0].description": "A, klart",
            "actions[3].date": "2026-05-06", "actions[3].time": "9", "actions[3].description": "D"
        }),
    );
    let held = case(
        &now,
        sent(&with(&answers, json!({ "controller.reference": null, "personalData.categories": ["health"] }))),
    );
    for (language, name) in [(Language::Swedish, "sv"), (Language::English, "en")] {
        assert_snapshot(&format!("tests/papers/supplement-{name}.txt"), &spoken(&held, &options.in_language(language)));
    }
    for (notifications, says) in [
        (json!([]), "ingen anmälan är inskickad, eller så är den återkallad."),
        (
            json!([{ "kind": "new", "submittedAt": null }, { "kind": "withdrawal", "submittedAt": null }]),
            "ingen anmälan är inskickad, eller så är den återkallad.",
        ),
        (json!([{ "kind": "new", "submittedAt": null }]), "för det är inte känt vilka uppgifter som skickades in."),
        (sent(&now), "för inget har ändrats sedan uppgifterna senast skickades in."),
    ] {
        let text = spoken(&case(&now, notifications), &options);
        assert!(text.contains(says) && !text.contains("____"), "{text}");
    }
    let wrong = case(&with(&now, json!({ "controller.organisationNumber": "1" })), sent(&now));
    assert!(spoken(&wrong, &options).contains("- 2. "), "what is to be corrected stands on top");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// Whatever was sent and whatever is known now: it is total, and what has changed, put into what was sent, is what is known now.
    #[test]
    fn what_was_sent_comes_back(was in random::answers(), is in random::answers(), options in random::options()) {
        let held = case(&is, json!([{ "kind": "new", "submittedAt": null, "answers": was }]));
        assert_it_comes_back(&held, &options);
        prop_assert_eq!(supplement(&case(&is, sent(&is)), &options), None);
    }

    /// A few answers of a complete notification are others.
    #[test]
    fn what_was_sent_of_a_whole_one_comes_back(
        was in prop::collection::vec(random::field_and_answer(), 0..6), is in prop::collection::vec(random::field_and_answer(), 0..6)
    ) {
        let (options, answers) = base();
        let edited = |edits: Vec<(String, RawAnswer)>| {
            let mut answers = answers.clone();
            for (name, answer) in edits {
                answers.insert(name, answer).unwrap();
            }
            answers
        };
        let (was, is) = (edited(was), edited(is));
        assert_it_comes_back(&case(&is, sent(&was)), &options);
    }
}
