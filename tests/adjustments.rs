//! What a city adjusts of a form: what is accepted is used, what is wrong is told with its path, and whatever is accepted
//! leaves the rules of the form as they were.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::engine::adjust::adjustment_schema;
use breach_notification::engine::form::{Choice, Kind};
use breach_notification::engine::layout::FieldId;
use breach_notification::engine::session::Session;
use breach_notification::engine::table::Table;
use breach_notification::text::Language;
use breach_notification::{
    Answers, Form, InvalidAdjustment, Json, Options, RawAnswer, build_submission, check, preview,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use support::form::{InForm, TABLE, form, ids};
use support::random;
use support::scenarios::{complete, every_case};
use support::{assert_snapshot, at};

/// The example of the documentation.
fn example() -> Value {
    json!({
        "form": "imy-notification",
        "choices": { "incident.type": [
            "disclosure-other",
            { "key": "misdirected", "sv": "Obehörigt röjande: Felskick", "en": "Unauthorised disclosure: misdirected" },
        ] },
        "texts": {
            "15": { "help": { "sv": "Välj det som ligger närmast." } },
            "controller.address.street": { "hint": { "sv": "Besöksadressen." } },
        },
        "limits": { "incident.description": 2000 },
        "prefill": {
            "controller.name": "Exempelnämnden",
            "controller.organisationNumber": "212000-0142",
            "contacts[0].role": "Dataskyddsombud",
            "incident.sector": "public",
        },
        "links": { "notify": "https://intranet.example.se/anmal" },
        "retentionMonths": 24,
        "recipient": { "sv": "dataskyddsombudet, via registrator" },
    })
}

fn to_json(value: &Value) -> Json {
    serde_json::from_value(value.clone()).unwrap()
}

fn adjusted(adjustment: &Value) -> Form {
    adjusted_of(Form::notification(), adjustment)
}

fn adjusted_of(form: Form, adjustment: &Value) -> Form {
    form.adjusted(&to_json(adjustment)).unwrap_or_else(|error| panic!("{error}: {adjustment}"))
}

fn model(form: Form, language: Language) -> Value {
    serde_json::to_value(form.model(language)).unwrap()
}

fn field<'a>(model: &'a Value, name: &str) -> &'a Value {
    let questions =
        model["sections"].as_array().unwrap().iter().flat_map(|section| section["questions"].as_array().unwrap());
    questions.flat_map(|question| question["fields"].as_array().unwrap()).find(|field| field["name"] == name).unwrap()
}

/// At the time of the complete scenario.
fn under(form: Form) -> Options {
    Options::of(form, complete().0.now)
}

#[test]
fn the_adjusted_form_is_the_form_with_what_was_adjusted() {
    let form = adjusted(&example());
    let sv = model(form, Language::Swedish);
    let choices = |model: &Value| -> Vec<(String, String)> {
        let choices = field(model, "incident.type")["choices"].as_array().unwrap().clone();
        choices.iter().map(|choice| (choice["key"].to_string(), choice["label"].to_string())).collect()
    };
    let expected = [
        ("\"disclosure-other\"", "\"Obehörigt röjande: Övrigt\""),
        ("\"misdirected\"", "\"Obehörigt röjande: Felskick\""),
    ];
    assert_eq!(choices(&sv), expected.map(|(key, label)| (key.to_owned(), label.to_owned())));
    assert_eq!(field(&sv, "controller.address.street")["hint"], "Besöksadressen.");
    assert_eq!(field(&sv, "incident.description")["advisedLength"], 2000);
    assert_eq!(field(&sv, "controller.name")["prefill"], "Exempelnämnden");
    assert_eq!(field(&sv, "contacts[i].role")["prefill"], "Dataskyddsombud");
    assert_eq!(field(&sv, "incident.sector")["prefill"], "public");
    assert_eq!(sv["links"]["notify"], "https://intranet.example.se/anmal");
    assert_eq!(sv["retentionMonths"], 24);
    assert_eq!(sv["recipient"], "dataskyddsombudet, via registrator");
    // In a language in which nothing is given it stays as it was; where nothing was, the other language stands in.
    let en = model(form, Language::English);
    let of = |model: &Value, number: u64| {
        let sections = model["sections"].as_array().unwrap().clone();
        let mut all = sections.into_iter().flat_map(|section| section["questions"].as_array().unwrap().clone());
        all.find(|question| question["number"] == number).unwrap()["help"].clone()
    };
    assert_eq!(of(&sv, 15), "Välj det som ligger närmast.");
    assert_eq!(of(&en, 15), "Choose the alternative that fits best.");
    assert_eq!(field(&en, "controller.address.street")["hint"], "Besöksadressen.");
    // All else is as before.
    let mut before = model_without_own(Form::notification());
    let mut after = model_without_own(form);
    for name in [
        "incident.type",
        "controller.address.street",
        "incident.description",
        "controller.name",
        "contacts[i].role",
        "incident.sector",
        "controller.organisationNumber",
    ] {
        for model in [&mut before, &mut after] {
            forget(model, name);
        }
    }
    assert_eq!(after, before);
}

fn model_without_own(form: Form) -> Value {
    let mut model = model(form, Language::English);
    for member in ["links", "retentionMonths", "recipient"] {
        model.as_object_mut().unwrap().remove(member);
    }
    model
}

fn forget(model: &mut Value, name: &str) {
    for section in model["sections"].as_array_mut().unwrap() {
        for question in section["questions"].as_array_mut().unwrap() {
            question["fields"].as_array_mut().unwrap().retain(|field| field["name"] != name);
        }
    }
}

#[test]
fn an_added_choice_is_answered_by_its_key_and_fits_the_adjusted_schema() {
    let form = adjusted(&example());
    let (_, mut answers) = complete();
    answers.insert("incident.type", "obehörigt röjande:  felskick").unwrap();
    let (submission, report) = build_submission(&answers, &under(form));
    assert!(report.complete, "{:?}", report.problems);
    let submission = serde_json::to_value(submission).unwrap();
    assert_eq!(at(&submission, "incident.type"), Some(&json!("misdirected")));
    assert!(validator(form).is_valid(&submission));
    let back = form.read_submission(&to_json(&submission)).unwrap();
    assert_eq!(
        build_submission(&back, &under(form)).0.map(|json| serde_json::to_value(json).unwrap()),
        Some(submission)
    );
}

#[test]
fn what_a_closed_list_no_longer_offers_is_no_choice() {
    let form = adjusted(&json!({ "choices": { "incident.sector": ["public"], "consequences.severity": ["4", "3"] } }));
    let (_, mut answers) = complete();
    answers.insert("consequences.severity", "1").unwrap();
    let told = check(&answers, &under(form)).problems;
    assert!(told.iter().any(|problem| problem.field == "consequences.severity" && problem.code == "unknownChoice"));
    let schema = serde_json::to_value(form.json_schema()).unwrap();
    let keys = &schema["properties"]["consequences"]["properties"]["severity"]["oneOf"];
    assert_eq!(
        keys.as_array().unwrap().iter().map(|choice| choice["const"].as_str().unwrap()).collect::<Vec<_>>(),
        ["4", "3"]
    );
}

#[test]
fn a_choice_under_another_name_is_the_same_choice_and_is_still_known_by_the_authoritys() {
    let form =
        adjusted(&json!({ "choices": { "incident.ongoing": [{ "key": "no", "sv": "Nej, den är över" }, "yes"] } }));
    for text in ["no", "Nej, den är över", "Nej", "No"] {
        let mut answers = Answers::new();
        answers.insert("incident.ongoing", text).unwrap();
        let report = check(&answers, &under(form));
        assert!(report.questions.iter().any(|question| question.number == 13 && question.applies), "{text}");
        assert!(report.problems.iter().all(|problem| problem.code != "unknownChoice"), "{text}");
    }
    let mut answers = Answers::new();
    answers.insert("incident.ongoing", "no").unwrap();
    let shown = preview(&answers, &under(form));
    let lines = shown.iter().flat_map(|section| &section.entries).find(|entry| entry.number == 12).unwrap();
    assert_eq!(lines.lines, ["Nej, den är över"]);
}

/// What speaks of a choice calls it what it is called now.
#[test]
fn a_comment_on_a_choice_under_another_name_is_asked_for_by_that_name() {
    let causes = TABLE.field(TABLE.place("incident.cause").unwrap().field).kind.choices();
    let mut list: Vec<Value> =
        causes.iter().map(|choice| choice.key.into()).filter(|key: &Value| key != "other").collect();
    list.push(json!({ "key": "other", "sv": "Annan orsak", "en": "Another cause" }));
    let form = adjusted(&json!({ "choices": { "incident.cause": list } }));
    let label = |language| field(&model(form, language), "incident.causeComment")["label"].clone();
    assert_eq!(label(Language::Swedish), "Ange kommentar vid val \"Annan orsak\"");
    assert_eq!(label(Language::English), "Add a comment if you choose \"Another cause\"");
    assert_eq!(
        field(&model(form, Language::Swedish), "incident.areaComment")["label"],
        "Ange kommentar vid val \"Övrigt\""
    );
    let told = |form| {
        let mut answers = Answers::new();
        answers.insert("incident.cause", "other").unwrap();
        let problems = check(&answers, &under(form)).problems;
        problems.into_iter().find(|problem| problem.code == "commentMissing").unwrap().message
    };
    assert!(told(Form::notification()).contains("Övrigt"));
    assert!(!told(form).contains("Övrigt"));
}

/// What somebody has learnt to call it, or has in a draft, means the same after the city has given it another name.
#[test]
fn a_choice_is_known_by_all_that_it_was_called() {
    let list = |field: &str| TABLE.field(TABLE.place(field).unwrap().field).kind.choices();
    for field in ["information.reasonsNot", "dataSubjects.groups"] {
        let renamed = |(at, choice): (usize, &Choice)| match at % 2 {
            0 => json!({ "key": choice.key, "sv": format!("Nytt {at}") }),
            _ => json!({ "key": choice.key, "en": format!("New {at}") }),
        };
        let choices: Vec<Value> = list(field).iter().enumerate().map(renamed).collect();
        let form = adjusted(&json!({ "choices": { field: choices } }));
        for choice in list(field) {
            for text in [choice.key, choice.label.sv, choice.label.en].into_iter().chain(choice.printed) {
                let mut answers = complete().1;
                for (name, answer) in [("information.given", "no"), ("information.planned", "no"), (field, text)] {
                    answers.insert(name, answer).unwrap();
                }
                let problems = check(&answers, &under(form)).problems;
                assert!(problems.iter().all(|problem| problem.code != "unknownChoice"), "{field}: {text}");
            }
        }
    }
}

/// Two schemas are used side by side: the form's own, and that of a city.
#[test]
fn only_the_schema_of_the_forms_own_choices_bears_its_name() {
    let id = |adjustment: &Value| serde_json::to_value(adjusted(adjustment).json_schema()).unwrap().get("$id").cloned();
    assert_eq!(id(&json!({ "retentionMonths": 12 })), Some(json!("urn:breach-notification:submission:1")));
    assert_eq!(id(&example()), None);
}

/// A postal code is judged by the country that is filled in beside it.
#[test]
fn what_is_filled_in_beforehand_is_judged_together() {
    let prefill = |country: &str| {
        let prefill = json!({ "controller.address.country": country, "controller.address.postalCode": "0150" });
        Form::notification().adjusted(&to_json(&json!({ "prefill": prefill })))
    };
    assert!(prefill("Norge").is_ok());
    assert_eq!(prefill("Sverige").unwrap_err().mistakes()[0].path, "/prefill/controller.address.postalCode");
}

#[test]
fn an_adjusted_limit_is_the_one_that_is_advised_and_counted() {
    let form = adjusted(&json!({ "limits": { "incident.description": 20 } }));
    let told = |text: String| {
        let mut answers = Answers::new();
        answers.insert("incident.description", text).unwrap();
        let report = check(&answers, &under(form));
        report.problems.into_iter().find(|problem| problem.code == "tooLong").map(|problem| problem.message)
    };
    assert_eq!(told("å".repeat(20)), None);
    assert!(told("å".repeat(21)).unwrap().contains(" 20 "));
}

/// What is filled in beforehand is for a form that we render: a check does not add it.
#[test]
fn a_check_adds_nothing_that_is_filled_in_beforehand() {
    let form = adjusted(&example());
    let mut without = example();
    without.as_object_mut().unwrap().remove("prefill");
    let told = |form| check(&Answers::new(), &under(form)).problems;
    assert_eq!(told(form), told(adjusted(&without)));
}

#[test]
fn every_mistake_is_told_with_its_path_and_none_of_it_is_used() {
    let long: Vec<Value> =
        (0..70).map(|number| json!({ "key": format!("k{number}"), "sv": format!("K {number}") })).collect();
    for (adjustment, expected) in [
        (json!([]), vec![("", "write an object")]),
        (json!("x"), vec![("", "write an object")]),
        (json!({ "form": "annat" }), vec![("/form", "imy-notification")]),
        (json!({ "form": 1 }), vec![("/form", "imy-notification")]),
        (json!({ "question": {}, "labels": {} }), vec![("/question", "no such member"), ("/labels", "no such member")]),
        (json!({ "choices": [] }), vec![("/choices", "write an object")]),
        (
            json!({ "choices": { "incident.typ": ["access"] } }),
            vec![("/choices/incident.typ", "no field of the form has this name: did you mean incident.type?")],
        ),
        (
            json!({ "choices": { "controller.name": ["x"] } }),
            vec![("/choices/controller.name", "only a field with a list")],
        ),
        (json!({ "choices": { "incident.type": "access" } }), vec![("/choices/incident.type", "whole list")]),
        (json!({ "choices": { "incident.type": [] } }), vec![("/choices/incident.type", "one choice at least")]),
        (
            json!({ "choices": { "incident.type": ["acces"] } }),
            vec![("/choices/incident.type/0", "no choice with this key")],
        ),
        (
            json!({ "choices": { "incident.type": ["access", 1] } }),
            vec![("/choices/incident.type/1", "write an object")],
        ),
        (
            json!({ "choices": { "incident.type": ["access", "access"] } }),
            vec![("/choices/incident.type/1", "already")],
        ),
        (
            json!({ "choices": { "incident.type": ["access", { "key": "intrang", "sv": "Obehörig  ÅTKOMST" }] } }),
            vec![("/choices/incident.type/1", "reads as another")],
        ),
        (
            json!({ "choices": { "incident.type": [{ "key": "Ny nyckel", "sv": "Ny" }] } }),
            vec![("/choices/incident.type/0/key", "small letters")],
        ),
        (
            json!({ "choices": { "incident.type": [{ "sv": "Ny" }] } }),
            vec![("/choices/incident.type/0", "key is missing")],
        ),
        (
            json!({ "choices": { "incident.type": [{ "key": "ny" }] } }),
            vec![("/choices/incident.type/0", "write sv, en")],
        ),
        (
            json!({ "choices": { "incident.type": [{ "key": "ny", "sv": " ", "farg": "x" }] } }),
            vec![("/choices/incident.type/0/sv", "not blank"), ("/choices/incident.type/0/farg", "a key, sv and en")],
        ),
        (
            json!({ "choices": { "incident.cause": ["technical"] } }),
            vec![("/choices/incident.cause", "\"other\" cannot be left out")],
        ),
        (
            json!({ "choices": { "incident.ongoing": ["yes"] } }),
            vec![("/choices/incident.ongoing", "\"no\" cannot be left out")],
        ),
        (
            json!({ "choices": { "consequences.severity": ["1", "2"] } }),
            vec![("/choices/consequences.severity", "\"3\""), ("/choices/consequences.severity", "\"4\"")],
        ),
        (json!({ "choices": { "incident.type": long } }), vec![("/choices/incident.type", "more choices")]),
        (json!({ "texts": { "38": {} } }), vec![("/texts/38", "number of a question")]),
        (json!({ "texts": { "15": { "text": { "sv": "x" } } } }), vec![("/texts/15/text", "only its help")]),
        (
            json!({ "texts": { "controller.name": { "label": { "sv": "x" } } } }),
            vec![("/texts/controller.name/label", "only its hint")],
        ),
        (json!({ "texts": { "15": { "help": "x" } } }), vec![("/texts/15/help", "write an object")]),
        (json!({ "texts": { "15": { "help": {} } } }), vec![("/texts/15/help", "under sv, en or both")]),
        (json!({ "texts": { "15": { "help": { "sv": " " } } } }), vec![("/texts/15/help/sv", "not blank")]),
        (json!({ "texts": { "15": { "help": { "de": "x" } } } }), vec![("/texts/15/help/de", "sv, en or both")]),
        (
            json!({ "texts": { "contacts[0].role": { "hint": { "sv": "x" } }, "contacts[i].role": { "hint": { "sv": "y" } } } }),
            vec![("/texts/contacts[i].role", "under another name")],
        ),
        (json!({ "limits": { "incident.description": 0 } }), vec![("/limits/incident.description", "from 1 to 50000")]),
        (json!({ "limits": { "incident.description": 2.5 } }), vec![("/limits/incident.description", "whole number")]),
        (json!({ "limits": { "incident.description": "20" } }), vec![("/limits/incident.description", "whole number")]),
        (json!({ "limits": { "incident.type": 20 } }), vec![("/limits/incident.type", "field for text")]),
        (json!({ "prefill": { "controller.name": 1 } }), vec![("/prefill/controller.name", "not blank")]),
        (json!({ "prefill": { "controller.name": " " } }), vec![("/prefill/controller.name", "not blank")]),
        (
            json!({ "prefill": { "controller.organisationNumber": "212000-0143" } }),
            vec![("/prefill/controller.organisationNumber", "")],
        ),
        (json!({ "prefill": { "controller.email": "x" } }), vec![("/prefill/controller.email", "no field")]),
        (json!({ "prefill": { "contacts[0].email": "x" } }), vec![("/prefill/contacts[0].email", "")]),
        (json!({ "prefill": { "contacts[1].role": "x" } }), vec![("/prefill/contacts[1].role", "no field")]),
        (
            json!({ "prefill": { "contacts[0].role": "x", "contacts[i].role": "y" } }),
            vec![("/prefill/contacts[i].role", "under another name")],
        ),
        (json!({ "prefill": { "incident.sector": "kommun" } }), vec![("/prefill/incident.sector", "does not offer")]),
        (
            json!({ "prefill": { "incident.type": "theft" }, "choices": { "incident.type": ["access"] } }),
            vec![("/prefill/incident.type", "does not offer")],
        ),
        (
            json!({ "prefill": { "dataSubjects.groups": ["pupils", "x"] } }),
            vec![("/prefill/dataSubjects.groups", "does not offer")],
        ),
        (json!({ "links": { "help": "https://example.se" } }), vec![("/links/help", "write notify")]),
        (json!({ "links": { "notify": "javascript:alert(1)" } }), vec![("/links/notify", "https://")]),
        (json!({ "links": { "notify": "https://" } }), vec![("/links/notify", "https://")]),
        (json!({ "links": { "notify": "https://a b" } }), vec![("/links/notify", "https://")]),
        (json!({ "links": { "notify": "https://a\u{a0}b" } }), vec![("/links/notify", "https://")]),
        (json!({ "links": { "notify": "https:///a" } }), vec![("/links/notify", "https://")]),
        (json!({ "retentionMonths": 0 }), vec![("/retentionMonths", "from 1 to 1200")]),
        (json!({ "recipient": "registrator" }), vec![("/recipient", "write an object")]),
        (json!({ "recipient": { "sv": "" } }), vec![("/recipient/sv", "not blank")]),
        (json!({ "a/b~": 1 }), vec![("/a~1b~0", "no such member")]),
        // All of them at once.
        (
            json!({ "limits": { "x": 1 }, "retentionMonths": "två", "choices": { "incident.type": ["x"] } }),
            vec![
                ("/limits/x", "no field"),
                ("/retentionMonths", "whole number"),
                ("/choices/incident.type/0", "no choice"),
            ],
        ),
    ] {
        let error = Form::notification().adjusted(&to_json(&adjustment)).expect_err(&adjustment.to_string());
        let told: Vec<(&str, &str)> = error.mistakes().iter().map(|at| (&*at.path, &*at.message)).collect();
        assert_eq!(
            told.iter().map(|(path, _)| *path).collect::<Vec<_>>(),
            expected.iter().map(|(path, _)| *path).collect::<Vec<_>>(),
            "{adjustment}"
        );
        for ((_, message), (_, part)) in told.iter().zip(&expected) {
            assert!(message.contains(part), "{adjustment}: {message}");
        }
        assert!(error.to_string().contains(told[0].1), "{error}");
        assert!(!is_described(&adjustment) || is_beyond_the_schema(&error), "the schema takes {adjustment}");
    }
}

/// What the schema leaves to the reading.
fn is_beyond_the_schema(error: &InvalidAdjustment) -> bool {
    error.mistakes().iter().all(|mistake| {
        mistake.path.starts_with("/prefill/")
            || ["reads as another", "already", "more choices"].iter().any(|part| mistake.message.contains(part))
    })
}

static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let schema = serde_json::to_value(adjustment_schema(breach_notification::forms())).unwrap();
    jsonschema::draft7::meta::validate(&schema).unwrap_or_else(|error| panic!("{error}"));
    jsonschema::draft7::new(&schema).unwrap()
});

fn is_described(adjustment: &Value) -> bool {
    SCHEMA.is_valid(adjustment)
}

fn validator(form: Form) -> jsonschema::Validator {
    jsonschema::draft202012::new(&serde_json::to_value(form.json_schema()).unwrap()).unwrap()
}

#[test]
fn the_example_of_the_documentation_is_what_an_editor_is_told_to_write() {
    assert!(
        is_described(&example()),
        "{:?}",
        SCHEMA.iter_errors(&example()).map(|error| error.to_string()).collect::<Vec<_>>()
    );
}

/// A text of characters that nobody sees is blank; a pattern of a schema does not know that.
#[test]
fn a_text_that_nobody_sees_is_blank() {
    let unseen = json!({ "recipient": { "sv": "\u{ad}\u{200b}" } });
    let error = Form::notification().adjusted(&to_json(&unseen)).unwrap_err();
    assert_eq!(error.mistakes()[0].path, "/recipient/sv");
}

#[test]
fn an_address_is_one_however_its_scheme_is_written() {
    for address in
        ["https://example.se", "HTTP://intranat/anmal", "https://[::1]:8080/", "https://åäö.example.se/?a=b#c"]
    {
        let adjustment = json!({ "$schema": null, "links": { "notify": address } });
        assert!(is_described(&adjustment), "{address}");
        assert_eq!(model(adjusted(&adjustment), Language::Swedish)["links"]["notify"], address);
    }
}

#[test]
fn an_adjustment_that_is_asked_for_again_is_the_same_form() {
    assert_eq!(adjusted(&example()), adjusted(&example()));
    assert_ne!(adjusted(&example()), Form::notification());
    assert_eq!(adjusted(&json!({})).model(Language::Swedish), Form::notification().model(Language::Swedish));
}

/// A rule that goes by a choice has to say so: else a city could leave it out, and the rule would never find anything again.
/// So of choices that no rule names one is as good as another.
#[test]
fn a_choice_that_no_rule_names_may_be_any_other() {
    // The keys of a range are read: `11-100`.
    let ranges = ["dataSubjects.count.range", "records.count.range"];
    let lists: Vec<(FieldId, Vec<&str>)> = ids()
        .filter(|id| id.field().kind.list().is_some() && !ranges.contains(&id.field().name))
        .map(|id| (id, unnamed(id)))
        .collect();
    let mut swapped = 0;
    for case in every_case() {
        let before = verdicts(&case.answers, &case.options);
        for (id, unnamed) in &lists {
            let name = id.field().name;
            let Some(answer) = case.answers.get(name) else { continue };
            for (at, key) in
                unnamed.iter().enumerate().filter(|(_, key)| answer.texts().iter().any(|text| text == *key))
            {
                // The next of them that is not chosen too.
                let others = unnamed.iter().cycle().skip(at + 1).take(unnamed.len() - 1);
                let Some(other) = others.copied().find(|other| answer.texts().iter().all(|text| text != other)) else {
                    continue;
                };
                let put = |text: &String| if text == key { other.to_owned() } else { text.clone() };
                let texts: Vec<String> = answer.texts().iter().map(put).collect();
                let is_many = matches!(id.field().kind, Kind::Many(_));
                let raw = if is_many { RawAnswer::List(texts) } else { RawAnswer::Text(texts[0].clone()) };
                let mut answers = case.answers.clone();
                answers.insert(name, raw).unwrap();
                let after = verdicts(&answers, &case.options);
                assert_eq!(after, before, "{}: {name}, {other} for {key}: a rule goes by one of them", case.name);
                swapped += 1;
            }
        }
    }
    assert!(swapped > 1000, "{swapped}");
}

/// The keys of the choices that an adjustment may leave out.
fn unnamed(id: FieldId) -> Vec<&'static str> {
    let list = id.field().kind.list().unwrap();
    (0..list.choices.len()).filter(|at| !is_named(TABLE, id, *at)).map(|at| list.choices[at].key).collect()
}

fn verdicts(answers: &Answers, options: &Options) -> BTreeSet<(String, &'static str, &'static str)> {
    let problems = check(answers, options).problems;
    problems.into_iter().map(|problem| (problem.field, problem.code.as_str(), problem.level.as_str())).collect()
}

/// Whether an adjustment that leaves it out is refused for that.
fn is_named(table: &'static Table, id: FieldId, at: usize) -> bool {
    let list = table.field(id).kind.list().unwrap();
    let kept = list.choices.iter().enumerate().filter(|(other, _)| *other != at);
    let kept: Vec<&str> = kept.map(|(_, choice)| choice.key).collect();
    let adjustment = json!({ "form": table.form.id, "choices": { table.field(id).name: kept } });
    form(table).adjusted(&to_json(&adjustment)).is_err()
}

/// Everything that may be adjusted of a form, at random.
fn adjustment_of(table: &'static Table) -> impl Strategy<Value = Value> {
    let of_kind =
        |wanted: fn(&Kind) -> bool| table.ids().filter(|id| wanted(&table.field(*id).kind)).collect::<Vec<_>>();
    let lists = of_kind(|kind| kind.list().is_some());
    let texts = of_kind(Kind::is_text);
    let hinted = table.ids().collect::<Vec<_>>();
    let numbers: Vec<u8> = table.questions().map(|question| question.number).collect();
    let word = || prop::option::of("[A-ZÅÄÖ][a-zåäö]{2,8}");
    let text = move || {
        (word(), word(), "[A-ZÅÄÖ][a-zåäö]{2,8}").prop_map(|(sv, en, else_sv)| match (sv, en) {
            (None, None) => json!({ "sv": else_sv }),
            (sv, en) => [("sv", sv), ("en", en)]
                .into_iter()
                .filter_map(|(key, text)| Some((key.to_owned(), text?.into())))
                .collect::<Map<_, _>>()
                .into(),
        })
    };
    // A field in rows goes by two names.
    let named = move |id: FieldId| {
        let name = table.field(id).name;
        any::<bool>().prop_map(move |first| if first { name.replace("[i]", "[0]") } else { name.to_owned() })
    };
    let choices = subsequence(lists, 0..4)
        .prop_flat_map(move |fields| fields.into_iter().map(|id| choices_of(table, id)).collect::<Vec<_>>());
    let helps = subsequence(numbers, 0..4).prop_flat_map(move |numbers| {
        numbers.into_iter().map(|number| (Just(number.to_string()), text())).collect::<Vec<_>>()
    });
    let hints = subsequence(hinted, 0..4)
        .prop_flat_map(move |fields| fields.into_iter().map(|id| (named(id), text())).collect::<Vec<_>>());
    let limits = subsequence(texts.clone(), 0..4)
        .prop_flat_map(move |fields| fields.into_iter().map(|id| (named(id), 1_u32..=50_000)).collect::<Vec<_>>());
    let filled = subsequence(texts, 0..4)
        .prop_flat_map(move |fields| fields.into_iter().map(|id| (named(id), "[a-zåäö]{1,9}")).collect::<Vec<_>>());
    (choices, helps, hints, limits, filled, any::<bool>()).prop_map(
        move |(choices, helps, hints, limits, filled, fills)| {
            let mut adjustment =
                json!({ "form": table.form.id, "choices": {}, "texts": {}, "limits": {}, "prefill": {} });
            for (name, list) in choices {
                // An added choice is filled in beforehand.
                if fills && let Some(last) = list.last().filter(|choice| choice.get("key").is_some()) {
                    adjustment["prefill"][name] = last["key"].clone();
                }
                adjustment["choices"][name] = list.into();
            }
            for (number, help) in helps {
                adjustment["texts"][number] = json!({ "help": help });
            }
            for (name, hint) in hints {
                adjustment["texts"][name] = json!({ "hint": hint });
            }
            for (name, limit) in limits {
                adjustment["limits"][name] = limit.into();
            }
            for (name, text) in filled {
                adjustment["prefill"][name] = text.into();
            }
            adjustment
        },
    )
}

/// A list in any order, without some that nothing goes by, with some called otherwise and some added.
fn choices_of(table: &'static Table, id: FieldId) -> impl Strategy<Value = (&'static str, Vec<Value>)> {
    let list = table.field(id).kind.list().unwrap();
    let free: Vec<usize> = (0..list.choices.len()).filter(|at| !is_named(table, id, *at)).collect();
    let count = free.len();
    let dropped = subsequence(free, 0..=count);
    let order = Just((0..list.choices.len()).collect::<Vec<_>>()).prop_shuffle();
    (dropped, order, 0_usize..4, any::<u32>()).prop_map(move |(dropped, order, added, renamed)| {
        let mut choices: Vec<Value> = Vec::new();
        for at in order.into_iter().filter(|at| !dropped.contains(at)) {
            let key = list.choices[at].key;
            choices.push(match renamed >> (at % 16 * 2) & 3 {
                0 => json!({ "key": key, "sv": format!("Kallad {at}"), "en": format!("Called {at}") }),
                1 => json!({ "key": key, "en": format!("Called {at}") }),
                _ => key.into(),
            });
        }
        for number in 0..added.max(usize::from(choices.is_empty())) {
            let language = if number == 1 { "en" } else { "sv" };
            choices.push(json!({ "key": format!("tillagd-{number}"), language: format!("Tillagd {number}") }));
        }
        (table.field(id).name, choices)
    })
}

/// The answers, with choices that the form offers in the place of those that it does not.
fn offered(answers: &Answers, form: Form, table: &'static Table) -> Answers {
    let model = model(form, Language::Swedish);
    let mut offered = answers.clone();
    for id in table.ids().filter(|id| table.field(*id).kind.list().is_some()) {
        let name = table.field(id).name;
        let Some(answer) = answers.get(name) else { continue };
        let choices = field(&model, name)["choices"].as_array().unwrap();
        let keys: Vec<&str> = choices.iter().map(|choice| choice["key"].as_str().unwrap()).collect();
        let one_of_them = |text: &String| {
            if keys.contains(&text.as_str()) { text.clone() } else { keys[text.len() % keys.len()].to_owned() }
        };
        let texts: Vec<String> = answer.texts().iter().map(one_of_them).collect();
        let is_many = matches!(table.field(id).kind, Kind::Many(_));
        offered.insert(name, if is_many { RawAnswer::List(texts) } else { RawAnswer::Text(texts[0].clone()) }).unwrap();
    }
    offered
}

/// A form that a city has adjusted, with answers, and what somebody changes in them.
type Filled = (&'static Table, Value, Answers, Options, Vec<(String, RawAnswer)>);

fn filled() -> impl Strategy<Value = Filled> {
    select(breach_notification::forms().to_vec()).prop_flat_map(|table| {
        let edits = prop::collection::vec(random::field_and_answer_of(table), 0..6);
        (Just(table), adjustment_of(table), random::answers_of(table), random::options_of(table), edits)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Whatever is accepted leaves the engine's promises standing, of every form.
    #[test]
    fn whatever_is_accepted_every_promise_holds((table, adjustment, answers, plain, edits) in filled()) {
        prop_assert!(is_described(&adjustment), "{adjustment}");
        let form = adjusted_of(form(table), &adjustment);
        let options = plain.adjust(&to_json(&adjustment)).unwrap();
        let answers = offered(&answers, form, table);
        // What is filled in step by step is judged as what is filled in at once.
        let mut session = Session::with_answers(&options, answers);
        for (name, answer) in edits {
            session.set(&name, answer).unwrap();
        }
        let answers = offered(&session.answers(), form, table);
        let session = Session::with_answers(&options, answers.clone());
        let (submission, report) = build_submission(&answers, &options);
        prop_assert_eq!(&session.report(), &report);
        // What is built fits the schema of the adjusted form, and is read back as what it was made of.
        if let Some(submission) = submission {
            let json = serde_json::to_value(&submission).unwrap();
            // A page that lacks questions may give one that the schema of the whole form refuses.
            let whole = Options::of(form, options.now);
            if build_submission(&answers, &whole).0.is_some() {
                prop_assert!(validator(form).is_valid(&json), "{:?}", validator(form).iter_errors(&json).map(|error| error.to_string()).collect::<Vec<_>>());
            }
            let back = form.read_submission(&submission).unwrap();
            prop_assert_eq!(build_submission(&back, &options).0, Some(submission));
        }
        // Conditions and rules go by the same choices as before, wherever these stand and whatever they are called now. What
        // was added no rule knows.
        if !adjustment["choices"].to_string().contains("tillagd") {
            let known = |report: &breach_notification::Report| -> BTreeSet<_> {
                let judged = report.problems.iter().filter(|problem| problem.code != "tooLong");
                judged.map(|problem| (problem.field.clone(), problem.code.as_str())).collect()
            };
            let before = check(&answers, &plain);
            prop_assert_eq!(known(&before), known(&report));
            prop_assert_eq!(before.questions, report.questions);
        }
    }

    /// An adjustment that changes nothing of what is chosen changes nothing of what is built.
    #[test]
    fn texts_and_what_is_filled_in_change_no_submission(answers in random::answers(), options in random::options()) {
        let mut adjustment = example();
        for member in ["choices", "limits"] {
            adjustment.as_object_mut().unwrap().remove(member);
        }
        let form = Options::of(adjusted(&adjustment), options.now).in_language(options.language);
        let plain = Options::at(options.now).in_language(options.language);
        prop_assert_eq!(build_submission(&answers, &form), build_submission(&answers, &plain));
    }

    /// Anything at all: it is used or told, and never half.
    #[test]
    fn anything_at_all_is_used_or_told(changes in prop::collection::vec((0_usize..400, value()), 1..4)) {
        let mut adjustment = example();
        for (at, value) in changes {
            mutate(&mut adjustment, at, value);
        }
        match Form::notification().adjusted(&to_json(&adjustment)) {
            Ok(_) => prop_assert!(is_described(&adjustment), "the schema refuses {adjustment}"),
            Err(error) => {
                prop_assert!(!error.mistakes().is_empty());
                for mistake in error.mistakes() {
                    prop_assert!(mistake.path.is_empty() || mistake.path.starts_with('/'));
                }
                prop_assert!(!is_described(&adjustment) || is_beyond_the_schema(&error), "{error}: the schema takes {adjustment}");
            }
        }
    }
}

fn value() -> impl Strategy<Value = Value> {
    select(vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(7),
        json!(1e300),
        json!(2.5),
        json!(""),
        json!("x"),
        json!("other"),
        json!([]),
        json!({}),
        json!(["access"]),
        json!({ "key": "theft" }),
        json!({ "sv": "x", "en": "" }),
        json!("https://example.se/"),
    ])
}

/// Puts a value in the place of one somewhere inside.
fn mutate(json: &mut Value, at: usize, value: Value) {
    let mut paths = vec![String::new()];
    collect(json, "", &mut paths);
    let path = paths[at % paths.len()].clone();
    if let Some(place) = json.pointer_mut(&path) {
        *place = value;
    }
}

fn collect(json: &Value, path: &str, paths: &mut Vec<String>) {
    let inside: Vec<(String, &Value)> = match json {
        Value::Object(members) => {
            members.iter().map(|(key, value)| (key.replace('~', "~0").replace('/', "~1"), value)).collect()
        }
        Value::Array(values) => values.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        _ => return,
    };
    for (key, value) in inside {
        let path = format!("{path}/{key}");
        paths.push(path.clone());
        collect(value, &path, paths);
    }
}

#[test]
fn the_schema_for_editors_is_the_one_that_the_forms_give() {
    let schema = serde_json::to_string_pretty(&adjustment_schema(breach_notification::forms())).unwrap();
    assert_snapshot("src/api/adjust.schema.json", &(schema + "\n"));
}
