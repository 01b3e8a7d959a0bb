//! What those who handle a breach are asked is what a case can hold, and what follows in law names its article.

#![cfg(not(target_arch = "wasm32"))]

use breach_notification::{Json, Language, assessment_advice, case_form, case_schema, severity_form};
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
