//! What those who handle a breach are asked is what a case can hold, and what follows in law names its article.

#![cfg(not(target_arch = "wasm32"))]

use breach_notification::{
    Case, CaseId, Json, Language, assessment_advice, case_form, case_schema, open_file, read_now, severity_form,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const BOTH: [Language; 2] = [Language::Swedish, Language::English];

fn as_value(json: Json) -> Value {
    serde_json::to_value(json).unwrap()
}

/// A value's schema, with what it refers to in its place.
fn resolved<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str() {
        Some(reference) => root.pointer(reference.trim_start_matches('#')).unwrap(),
        None => schema,
    }
}

/// The paths of the members of an object: `dpo.opinion`, `consulted[i].whom`.
fn paths(root: &Value, schema: &Value, path: &str, found: &mut Vec<(String, Value)>) {
    let schema = resolved(root, schema);
    if let Some(members) = schema["properties"].as_object() {
        for (name, member) in members {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            paths(root, member, &path, found);
        }
        return;
    }
    let items = resolved(root, &schema["items"]);
    if items["properties"].is_object() {
        paths(root, items, &format!("{path}[i]"), found);
    } else {
        found.push((path.to_owned(), schema.clone()));
    }
}

fn schema_of(member: &str) -> (Value, Value) {
    let root = as_value(case_schema());
    let member = match member {
        "closing" => root["properties"]["closing"].clone(),
        one => root["properties"][format!("{one}s")]["items"].clone(),
    };
    (root, member)
}

#[test]
fn every_member_of_a_case_is_asked_and_nothing_else() {
    // Asked elsewhere: the severity has a form of its own, the answers are the notification's.
    let elsewhere = |path: &str| path.starts_with("severity") || path == "answers";
    for member in ["assessment", "decision", "communication", "closing"] {
        let (root, schema) = schema_of(member);
        let mut known = Vec::new();
        paths(&root, &schema, "", &mut known);
        known.retain(|(path, _)| !elsewhere(path));
        let form = as_value(case_form(Language::Swedish));
        let fields = form[member]["fields"].as_array().unwrap();
        let asked: BTreeSet<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(asked, known.iter().map(|(path, _)| path.as_str()).collect(), "{member}");
        for field in fields {
            let name = field["name"].as_str().unwrap();
            let schema = &known.iter().find(|(path, _)| path == name).unwrap().1;
            let schema = resolved(&root, schema);
            let one = if schema["items"].is_object() { resolved(&root, &schema["items"]) } else { schema };
            let offered: Vec<&Value> =
                field["options"].as_array().into_iter().flatten().map(|choice| &choice["value"]).collect();
            assert_eq!(offered, one["enum"].as_array().into_iter().flatten().collect::<Vec<_>>(), "{name}");
            assert_eq!(
                schema["type"] == "array",
                matches!(field["kind"].as_str(), Some("choices" | "lines")),
                "{name}"
            );
            if let Some(other) = field["when"]["field"].as_str() {
                let other = fields.iter().find(|field| field["name"] == other).unwrap();
                let choices: Vec<&Value> =
                    other["options"].as_array().unwrap().iter().map(|choice| &choice["value"]).collect();
                assert!(field["when"]["equals"].as_array().unwrap().iter().all(|value| choices.contains(&value)));
            }
        }
    }
}

#[test]
fn both_languages_ask_the_same() {
    fn without_texts(value: &Value) -> Value {
        match value {
            Value::Object(members) => members
                .iter()
                .filter(|(name, _)| {
                    !["title", "introduction", "label", "help", "question", "text", "source"].contains(&name.as_str())
                })
                .map(|(name, value)| (name.clone(), without_texts(value)))
                .collect::<serde_json::Map<_, _>>()
                .into(),
            Value::Array(values) => values.iter().map(without_texts).collect(),
            other => other.clone(),
        }
    }
    for form in [case_form, severity_form] {
        let [swedish, english] = BOTH.map(|language| as_value(form(language)));
        assert_eq!(without_texts(&swedish), without_texts(&english));
        assert_ne!(swedish, english);
    }
}

#[test]
fn what_follows_in_law_names_its_article_and_tells_nobody_what_they_must() {
    for is_breach in ["yes", "no", "unclear", "?"] {
        for risk in ["unlikely", "risk", "high", "undecided", "?"] {
            for opinion in ["supports", "opposes", "awaited", "notAsked", "?"] {
                let assessment = json!({ "isBreach": is_breach, "risk": risk, "dpo": { "opinion": opinion } });
                let assessment: Json = serde_json::from_value(assessment).unwrap();
                let [swedish, english] = BOTH.map(|language| assessment_advice(&assessment, language));
                assert_eq!(swedish.len(), english.len());
                assert_eq!(swedish.is_empty(), is_breach == "?");
                for line in swedish.iter().chain(&english) {
                    assert!(line.contains("(Art. "), "{line}");
                    assert!(!line.contains("ni måste") && !line.contains("you must"), "{line}");
                }
                let is_told = |article: &str| swedish.iter().any(|line| line.contains(article));
                assert_eq!(is_told("Art. 34(3)"), is_breach == "yes" && risk == "high");
                assert_eq!(
                    is_told("72 timmar"),
                    is_breach == "unclear"
                        || is_breach == "yes" && risk != "unlikely"
                        || is_breach == "yes" && opinion == "awaited"
                );
            }
        }
    }
    assert!(assessment_advice(&serde_json::from_value(json!([1])).unwrap(), Language::Swedish).is_empty());
}

/// What is said of each judgement, by a word of each sentence: what follows, and nothing else.
#[test]
fn each_judgement_has_its_own_advice() {
    let cases: [(Value, &[&str]); 10] = [
        (json!({ "isBreach": "no", "risk": "high" }), &["no personal data breach"]),
        (json!({ "isBreach": "unclear" }), &["is not clear", "Consult"]),
        (json!({ "isBreach": "yes" }), &["documented", "has not been judged", "Consult"]),
        (json!({ "isBreach": "yes", "risk": "undecided" }), &["documented", "has not been judged", "Consult"]),
        (json!({ "isBreach": "yes", "risk": "unlikely" }), &["documented", "need not be notified", "Consult"]),
        (
            json!({ "isBreach": "yes", "risk": "risk", "dpo": { "opinion": "notAsked" } }),
            &["documented", "within 72 hours", "is not high", "Consult"],
        ),
        (
            json!({ "isBreach": "yes", "risk": "high", "dpo": { "opinion": "supports" } }),
            &["documented", "within 72 hours", "clear and plain language", "three exemptions"],
        ),
        (json!({ "isBreach": "unclear", "dpo": { "opinion": "supports" } }), &["is not clear"]),
        (json!({ "isBreach": "unclear", "dpo": { "opinion": "opposes" } }), &["is not clear", "opposes it"]),
        (json!({ "isBreach": "unclear", "dpo": { "opinion": "awaited" } }), &["is not clear", "is awaited"]),
    ];
    for (assessment, words) in cases {
        let advice = assessment_advice(&serde_json::from_value(assessment.clone()).unwrap(), Language::English);
        assert_eq!(advice.len(), words.len(), "{assessment}: {advice:?}");
        assert!(advice.iter().zip(words).all(|(told, word)| told.contains(word)), "{assessment}: {advice:?}");
    }
}

/// A legal value of a field: of its choices that at this place.
fn legal(field: &Value, choice: usize) -> Value {
    let option = || {
        let options = field["options"].as_array().unwrap();
        options[choice % options.len()]["value"].clone()
    };
    match field["kind"].as_str().unwrap() {
        "choice" => option(),
        "choices" => json!([option()]),
        "date" => json!("2026-05-06"),
        "moment" => json!("2026-05-06T10:00:00+02:00"),
        "number" => json!(4),
        "lines" => json!(["Registrator", "Dataskyddsombudet"]),
        _ => json!("Några ord"),
    }
}

/// Puts a value where a path of a screen says: `dpo.opinion`, `consulted[i].whom`.
fn put(entry: &mut Value, path: &str, value: Value) {
    let place = match path.split_once('.') {
        None => &mut entry[path],
        Some((row, name)) if row.ends_with("[i]") => {
            let rows = &mut entry[row.trim_end_matches("[i]")];
            if rows.is_null() {
                *rows = json!([{}]);
            }
            &mut rows[0][name]
        }
        Some((object, name)) => &mut entry[object][name],
    };
    *place = value;
}

/// What a screen writes with these answered: whatever has to be, and of the others those that are chosen and asked.
fn written(screen: &Value, is_chosen: &[bool], choice: usize) -> Value {
    let mut entry = json!({});
    for (at, field) in screen["fields"].as_array().unwrap().iter().enumerate() {
        let name = field["name"].as_str().unwrap();
        let is_asked = field["when"]["field"].as_str().is_none_or(|other| {
            let is = entry.pointer(&format!("/{}", other.replace('.', "/")));
            field["when"]["equals"].as_array().unwrap().iter().any(|value| Some(value) == is)
        });
        if is_asked && (field["required"] == true || is_chosen[at % is_chosen.len()]) {
            put(&mut entry, name, legal(field, choice + at));
        }
    }
    entry
}

/// What is asked can be left out wherever the screen says so: the file keeps the rest, and fits its schema.
fn is_kept(member: &str, entry: &Value) -> Result<(), String> {
    let now = read_now("2026-05-06T12:00:00+02:00").unwrap();
    let mut file = serde_json::to_value(Case::new(now, &CaseId::from_random([3; 16]))).unwrap();
    let (name, value) = match member {
        "closing" => ("closing".to_owned(), entry.clone()),
        one => (format!("{one}s"), json!([entry])),
    };
    file[&name] = value;
    let schema = jsonschema::validator_for(&as_value(case_schema())).unwrap();
    if !schema.is_valid(&file) {
        return Err(format!("{entry} is not what the schema says"));
    }
    let case = Case::from_json(serde_json::from_value(file.clone()).unwrap()).unwrap();
    let opened = open_file(&case.save(now), now).unwrap();
    match serde_json::to_value(&opened.case).unwrap()[&name] == file[&name] && opened.unread.is_empty() {
        true => Ok(()),
        false => Err(format!("{entry} came back without {:?}", opened.unread)),
    }
}

const SCREENS: [&str; 4] = ["assessment", "decision", "communication", "closing"];

#[test]
fn each_field_of_a_screen_is_kept_alone() {
    let form = as_value(case_form(Language::Swedish));
    for member in SCREENS {
        for chosen in 0..form[member]["fields"].as_array().unwrap().len() {
            let mut is_chosen = [false; 32];
            is_chosen[chosen] = true;
            for choice in 0..5 {
                is_kept(member, &written(&form[member], &is_chosen, choice)).unwrap();
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_screens_write_is_kept(
        member in prop::sample::select(SCREENS.to_vec()), is_chosen in prop::collection::vec(any::<bool>(), 32), choice in 0..12usize,
    ) {
        let form = as_value(case_form(Language::Swedish));
        let kept = is_kept(member, &written(&form[member], &is_chosen, choice));
        prop_assert!(kept.is_ok(), "{:?}", kept);
    }
}
