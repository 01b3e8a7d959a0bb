//! The table of the notification: it says what the contract says. What holds of any table is in `tests/forms.rs`.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::engine::form::{
    Choice, ChoiceList, Condition, Demand, Field, Hiding, Kind, LegalBasis, Question,
};
use breach_notification::engine::layout::FieldSet;
use breach_notification::{Language, form_model};
use serde_json::Value;
use std::collections::BTreeSet;
use support::contract;
use support::form::{InForm, TABLE, ids, place, questions};

#[test]
fn the_form_has_37_questions_in_8_sections_numbered_in_order() {
    assert_eq!(TABLE.form.sections.len(), 8);
    assert_eq!(TABLE.questions().count(), 37);
    assert!(questions().map(|question| question.number).eq(1..=37));
}

#[test]
fn questions_and_fields_are_those_of_the_contract() {
    let mut rows = Vec::new();
    for section in TABLE.form.sections {
        for question in section.questions {
            let fields: Vec<_> = question.fields.iter().map(|field| (starred(field), kind(&field.kind))).collect();
            rows.push((question.number, section.title.sv, question.text.sv, fields));
        }
    }
    assert_eq!(rows.len(), contract::QUESTIONS.len());
    for (row, (number, section, text, fields)) in rows.iter().zip(contract::QUESTIONS) {
        let fields = fields.iter().map(|(name, kind)| ((*name).to_owned(), *kind)).collect();
        assert_eq!(*row, (*number, *section, *text, fields), "Q{number}: src/imy and tests/support/contract.rs differ");
    }
}

#[test]
fn lists_of_choices_are_those_of_the_contract() {
    for (numbers, open, choices) in contract::CHOICES {
        for number in *numbers {
            let list = lists(question(*number)).next().unwrap();
            assert_eq!(list.open, *open, "Q{number}");
            let row = |choice: &Choice| (choice.key, choice.label.sv, choice.seen);
            let rows: Vec<_> = list.choices.iter().map(row).collect();
            // The order of a list is known where every choice has been seen.
            if choices.iter().all(|(_, _, seen)| *seen) {
                assert_eq!(rows, *choices, "Q{number}");
            }
            let (rows, choices): (BTreeSet<_>, BTreeSet<_>) = (rows.iter().collect(), choices.iter().collect());
            let differing: Vec<_> = rows.symmetric_difference(&choices).collect();
            assert!(
                differing.is_empty(),
                "Q{number}: only in one of src/imy/choices.rs and CHOICES in tests/support/contract.rs: {differing:?}"
            );
        }
    }
    let listed = contract::CHOICES.iter().flat_map(|(numbers, ..)| *numbers).count();
    assert_eq!(listed, questions().flat_map(lists).count(), "every list is in the contract");
}

#[test]
fn labels_and_hints_are_as_printed() {
    let labels = |number: u8| -> Vec<_> {
        question(number).fields.iter().map(|field| field.label.map_or("", |label| label.sv)).collect()
    };
    let address = ["Adress", "Postnummer", "Ort", "Land"];
    let event = ["Datum", "Klockslag", "Eventuell kommentar"];
    assert_eq!((labels(3), labels(9)), (address.to_vec(), address.to_vec()));
    assert_eq!((labels(10), labels(11), labels(13)), (event.to_vec(), event.to_vec(), event.to_vec()));
    assert_eq!(labels(23)[0], "Exakt antal registrerade");
    assert_eq!(labels(24)[0], "Exakt antal uppgifter");
    assert_eq!(labels(30), ["Datum", "Klockslag", "Åtgärd"]);
    assert_eq!((labels(32), labels(34)), (vec![event[0], event[2]], vec![event[0], event[2]]));
    for number in [18, 20, 25, 26, 28] {
        assert_eq!(labels(number)[1], "Ange kommentar vid val \"Övrigt\"", "Q{number}");
    }
    let hint = |number: u8, field: usize| question(number).fields[field].hint.map_or("", |hint| hint.sv);
    for number in [25, 26, 28, 35] {
        assert_eq!(hint(number, 0), "Markera alla alternativ som gäller.", "Q{number}");
    }
    for number in [23, 24] {
        let estimate = "Om ni inte känner till det exakta antalet kan ni uppskatta antalet genom att fylla i något av de \
                        angivna intervallen.";
        assert_eq!(hint(number, 1), estimate, "Q{number}");
    }
    assert!(TABLE.form.groups.iter().all(|group| group.add.sv == "Lägg till ny"));
}

#[test]
fn the_printed_wording_is_kept_where_ours_is_tidied() {
    let printed: Vec<_> = questions().flat_map(lists).flat_map(|list| list.choices).filter_map(|c| c.printed).collect();
    assert_eq!(
        printed,
        [
            "Skola Förskola, grundskola, gymnasium",
            "Vi har redan vidtagit åtgärder som avhjälp riskerna",
            "Att informera innebär en oproportionell ansträngning, vi har istället informerat allmänheten",
        ]
    );
}

/// What the contract says in the column "applies when".
#[test]
fn conditions_are_those_of_the_contract() {
    for field in ids() {
        let (number, field) = (field.entry().question.number, field.field());
        let chosen = |field, choice| Condition::Chosen { field, choice };
        let expected = match (number, field.name) {
            (13, _) => chosen("incident.ongoing", "no"),
            (14, _) => Condition::LateOrMayBe,
            (22, _) => chosen("processors.involved", "yes"),
            (32, _) => chosen("information.given", "yes"),
            (33, _) => chosen("information.given", "no"),
            (34, _) => chosen("information.planned", "yes"),
            (35, _) => chosen("information.planned", "no"),
            (_, "incident.causeComment") => chosen("incident.cause", "other"),
            (_, "incident.areaComment") => chosen("incident.area", "other"),
            (_, "dataSubjects.groupsComment") => chosen("dataSubjects.groups", "other"),
            (_, "personalData.categoriesComment") => chosen("personalData.categories", "other"),
            (_, "consequences.comment") => chosen("consequences.likely", "other"),
            _ => Condition::Always,
        };
        assert_eq!(field.applies, expected, "{}", field.name);
    }
}

#[test]
fn the_hours_are_counted_from_what_is_asked_before_the_reasons_for_lateness() {
    assert!(place("incident.discovered.time").unwrap().field < place("incident.lateReason").unwrap().field);
}

#[test]
fn hiding_what_the_printout_always_shows_is_marked_as_ours() {
    for id in ids() {
        let (number, field) = (id.entry().question.number, id.field());
        let ours = matches!(number, 14 | 22) || field.name.ends_with("Comment") || field.name == "consequences.comment";
        assert_eq!(field.hiding == Hiding::Ours, ours, "{}", field.name);
        assert!(!ours || field.applies != Condition::Always, "{} can be hidden", field.name);
    }
}

#[test]
fn contact_persons_processors_and_measures_repeat() {
    let groups: Vec<_> = TABLE.form.groups.iter().map(|group| (group.name, group.at_least_one)).collect();
    assert_eq!(groups, [("contacts", true), ("processors.organisations", false), ("actions", false)]);
}

#[test]
fn other_has_a_comment_in_the_five_questions_that_ask_for_one() {
    let commented: Vec<_> = questions()
        .filter(|question| {
            question.fields.iter().any(|field| matches!(field.applies, Condition::Chosen { choice: "other", .. }))
        })
        .map(|question| question.number)
        .collect();
    assert_eq!(commented, [18, 20, 25, 26, 28]);
    for number in commented {
        let [choice, comment] = question(number).fields else { panic!("Q{number} has two fields") };
        assert_eq!(comment.applies, Condition::Chosen { field: choice.name, choice: "other" });
    }
    // The others with "Övrigt" are open lists without a comment in the authority's form.
    let others =
        questions().filter(|question| lists(question).any(|list| list.choices.iter().any(|c| c.key == "other")));
    assert!(others.map(|question| question.number).eq([15, 17, 18, 20, 25, 26, 28]));
}

#[test]
fn the_legal_basis_of_every_question_is_that_of_the_contract() {
    let mut left: BTreeSet<u8> = (1..=37).collect();
    for (numbers, articles) in contract::LEGAL_BASIS {
        for number in *numbers {
            assert!(left.remove(number), "Q{number} stands there once");
            match question(*number).legal_basis {
                LegalBasis::Law(references) => assert_eq!(references, *articles, "Q{number}"),
                LegalBasis::None(_) => assert!(articles.is_empty(), "Q{number}"),
            }
        }
    }
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_question_that_rests_on_no_article_says_what_it_is_for() {
    let purposes = questions().filter_map(|question| match &question.legal_basis {
        LegalBasis::None(purpose) => Some((question.number, purpose)),
        LegalBasis::Law(references) => {
            assert!(!references.is_empty(), "Q{}", question.number);
            None
        }
    });
    let purposes: Vec<_> = purposes.collect();
    assert_eq!(purposes.len(), contract::PURPOSES.len());
    for ((number, purpose), (meant, word)) in purposes.into_iter().zip(contract::PURPOSES) {
        assert_eq!(number, *meant);
        assert!(purpose.sv.contains(word), "Q{number}: {}", purpose.sv);
    }
}

#[test]
fn the_questions_with_a_help_text_are_those_of_the_contract() {
    let helped: Vec<_> = questions().filter_map(|question| Some((question.number, question.help?))).collect();
    assert!(helped.iter().map(|(number, _)| number).eq(contract::HELP.iter().map(|(number, _)| number)));
    for ((number, help), (_, word)) in helped.iter().zip(contract::HELP) {
        assert!(
            help.sv.contains(word),
            "Q{number}: has not the word {word:?} of HELP in tests/support/contract.rs: {}",
            help.sv
        );
    }
}

#[test]
fn only_countries_are_prefilled_and_only_our_form_does_it() {
    for field in ids().map(|id| id.field()) {
        let expected: &[&str] = if field.name.ends_with(".country") { &["Sverige"] } else { &[] };
        assert_eq!(field.prefill, expected, "{}", field.name);
    }
}

#[test]
fn what_is_no_name_finds_no_place() {
    for none in [
        "",
        "controller",
        "controller.",
        "controller.nam",
        "controller.names",
        "Controller.name",
        "controller[0].name",
        "contacts.name",
        "contacts[i].name",
        "contacts[].name",
        "contacts[00].name",
        "contacts[-1].name",
        "contacts[4294967296].name",
        "contacts[0]name",
        "contacts[0.name",
        "contacts[0].name[0]",
        "contacts[0][0].name",
        "contacts[0]",
        "actions[0].name",
    ] {
        assert_eq!(place(none), None, "{none}");
    }
}

#[test]
fn places_stand_in_the_order_in_which_a_person_fills_them_in() {
    let names = [
        "contacts[0].phone",
        "contacts[1].name",
        "contacts[10].name",
        "contactAddress.street",
        "actions[0].description",
        "actions[1].date",
    ];
    let places: Vec<_> = names.iter().map(|name| place(name).unwrap()).collect();
    assert!(places.is_sorted_by(|one, next| TABLE.order(*one) < TABLE.order(*next)));
}

#[test]
fn a_date_knows_its_time_and_a_postal_code_its_country() {
    let mut pairs = 0;
    for id in ids() {
        let (name, entry) = (id.field().name, id.entry());
        let beside = |other: &str| {
            let name = [name.rsplit_once('.').map_or("", |(path, _)| path), other].join(".");
            ids().find(|id| id.field().name == name)
        };
        assert_eq!(entry.time, beside("time").filter(|_| name.ends_with(".date")), "{name}");
        assert_eq!(entry.date, beside("date").filter(|_| name.ends_with(".time")), "{name}");
        assert_eq!(entry.country, beside("country").filter(|_| name.ends_with(".postalCode")), "{name}");
        pairs += usize::from(entry.time.is_some()) + usize::from(entry.country.is_some());
    }
    assert_eq!(pairs, 6, "four events with a time and two addresses");
}

#[test]
fn a_set_of_fields_is_one() {
    let (first, last) = (ids().next().unwrap(), ids().last().unwrap());
    let both = FieldSet::of(&[first, last]);
    assert!(both.contains(first) && both.contains(last));
    assert_eq!(both.iter().collect::<Vec<_>>(), [first, last]);
    assert_eq!((TABLE.all().without(both)).iter().count(), TABLE.count() - 2);
    assert_eq!(TABLE.all().iter().count(), TABLE.count());
    assert!(ids().all(|id| TABLE.all().contains(id) && !FieldSet::NONE.contains(id)));
    assert!(FieldSet::NONE.is_empty() && !both.is_empty());
    assert!(both.meets(first.alone()) && !both.meets(TABLE.all().without(both)));
    assert_eq!((both & first.alone()) | last.alone(), both);
    let mut set = both;
    set |= TABLE.all();
    set.put(first, false);
    assert_eq!(set, TABLE.all().without(first.alone()));
    set.put(first, true);
    assert_eq!(set, TABLE.all());
}

#[test]
fn the_model_is_the_table_in_one_language() {
    let [sv, en] = [Language::Swedish, Language::English].map(|l| serde_json::to_value(form_model(l)).unwrap());
    let sections = sv["sections"].as_array().unwrap();
    let model: Vec<&Value> = sections.iter().flat_map(|section| section["questions"].as_array().unwrap()).collect();
    assert_eq!(model.len(), 37);
    assert_eq!(model[27]["law"], serde_json::json!(["Art. 33(3)(c)", "skäl 85"]));
    let english = en["sections"][5]["questions"][0]["law"].clone();
    assert_eq!(english, serde_json::json!(["Art. 33(3)(c)", "recital 85"]));
    for (model, question) in model.iter().zip(questions()) {
        assert_eq!(model["number"], question.number);
        assert_eq!(model["text"], question.text.sv);
        assert_eq!(model["help"].as_str(), question.help.map(|help| help.sv));
        match question.legal_basis {
            LegalBasis::Law(references) => {
                let swedish: Vec<_> = references.iter().map(|reference| reference.replace("recital", "skäl")).collect();
                assert_eq!(model["law"], Value::from(swedish));
            }
            LegalBasis::None(purpose) => {
                assert_eq!(model["law"], Value::Array(Vec::new()));
                assert_eq!(model["purpose"], purpose.sv);
            }
        }
        assert_eq!(model["fields"].as_array().unwrap().len(), question.fields.len());
        for (model, field) in model["fields"].as_array().unwrap().iter().zip(question.fields) {
            assert_model_of_field(model, field, question);
        }
    }
}

fn assert_model_of_field(model: &Value, field: &Field, question: &Question) {
    assert_eq!(model["name"], field.name);
    assert_eq!(model["label"], field.label.unwrap_or(question.text).sv);
    assert_eq!(model["hint"].as_str(), field.hint.map(|hint| hint.sv));
    assert_eq!(model["kind"], kind(&field.kind));
    assert_eq!(model["hiding"], if field.hiding == Hiding::Ours { "ours" } else { "authority" });
    assert_eq!(model["prefill"].as_str(), field.prefill.first().copied());
    assert_eq!(model["autocomplete"].as_str(), field.autocomplete);
    let length = match field.kind {
        Kind::Text => Some(200),
        Kind::Long => Some(4_000),
        _ => None,
    };
    assert_eq!(model["advisedLength"].as_u64(), length);
    match field.demand {
        Demand::Optional => assert_eq!(model["required"], false),
        Demand::Starred(_) => assert_eq!(model["required"], true),
        Demand::WhenLate(_) => assert_eq!(model["required"], "whenLate"),
    }
    match field.applies {
        Condition::Always => assert_eq!(model["applies"], "always"),
        Condition::LateOrMayBe => assert_eq!(model["applies"], "lateOrMayBe"),
        Condition::Chosen { field, choice } => {
            assert_eq!(model["applies"], serde_json::json!({ "field": field, "choice": choice }));
        }
        other => panic!("the notification has no such condition: {other:?}"),
    }
    let (Kind::One(list) | Kind::Many(list)) = field.kind else {
        return assert_eq!(model["choices"], Value::Null);
    };
    assert_eq!(model["open"], list.open);
    let choices = model["choices"].as_array().unwrap();
    assert_eq!(choices.len(), list.choices.len());
    for (model, choice) in choices.iter().zip(list.choices) {
        assert_eq!((&model["key"], &model["label"]), (&choice.key.into(), &choice.label.sv.into()));
        assert_eq!((model["printed"].as_str(), &model["seen"]), (choice.printed, &choice.seen.into()));
    }
}

fn question(number: u8) -> &'static Question {
    questions().find(|question| question.number == number).unwrap()
}

fn lists(question: &'static Question) -> impl Iterator<Item = &'static ChoiceList> {
    question.fields.iter().filter_map(|field| match field.kind {
        Kind::One(list) | Kind::Many(list) => Some(list),
        _ => None,
    })
}

fn starred(field: &Field) -> String {
    let star = if matches!(field.demand, Demand::Starred(_)) { "*" } else { "" };
    [field.name, star].concat()
}

fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Long => "long",
        Kind::OrganisationNumber => "organisationNumber",
        Kind::PostalCode => "postalCode",
        Kind::Email => "email",
        Kind::Phone => "phone",
        Kind::Date => "date",
        Kind::Time => "time",
        Kind::Count => "count",
        Kind::One(_) => "one",
        Kind::Many(_) => "many",
    }
}
