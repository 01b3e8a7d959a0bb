//! What holds of every form: its table is sound in itself, it says everything in both languages, and however it is filled in it is
//! judged as one that is filled in at once, and comes back from its submission.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use breach_notification::engine::form::{Choice, ChoiceList, Condition, Demand, Kind, LegalBasis};
use breach_notification::engine::layout::Place;
use breach_notification::engine::session::Session;
use breach_notification::engine::table::Table;
use breach_notification::engine::words::{City, SentWords, TimeWords, Words};
use breach_notification::text::Text;
use breach_notification::{Form, Language, build_submission, check};
use jsonschema::Validator;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use support::form::{TABLES, form};
use support::random::{answers_of, field_and_answer_of, options_of};
use support::scenarios::of;

#[test]
fn a_form_is_found_by_its_id_and_has_one_of_its_own() {
    assert_eq!(
        breach_notification::forms(),
        TABLES,
        "a new form is in tests/support/form.rs too, and has its scenarios"
    );
    let ids: BTreeSet<_> = TABLES.iter().map(|table| form(table).id()).collect();
    assert_eq!(ids.len(), TABLES.len());
    let schemas: BTreeSet<_> = TABLES.iter().map(|table| table.form.schema_id).collect();
    assert_eq!(schemas.len(), TABLES.len());
    assert_eq!(ids, BTreeSet::from([Form::notification().id(), Form::internal_report().id()]));
    assert_eq!(Form::named("another"), None);
}

#[test]
fn questions_are_numbered_from_1_and_sections_have_names_of_their_own() {
    for table in TABLES {
        let numbers: Vec<_> = table.questions().map(|question| question.number).collect();
        assert!(numbers.iter().copied().eq(1..=numbers.len() as u8), "{}: {numbers:?}", table.form.id);
        let sections: BTreeSet<_> = table.form.sections.iter().map(|section| section.id).collect();
        assert_eq!(sections.len(), table.form.sections.len());
    }
}

#[test]
fn names_are_unique_camel_case_paths_and_none_is_inside_another() {
    for table in TABLES {
        let names: BTreeSet<_> = table.ids().map(|id| table.field(id).name).collect();
        assert_eq!(names.len(), table.count(), "each is there once");
        for name in &names {
            for step in name.split('.') {
                let step = step.strip_suffix("[i]").unwrap_or(step);
                let is_camel =
                    step.starts_with(|c: char| c.is_ascii_lowercase()) && step.chars().all(|c| c.is_ascii_alphabetic());
                assert!(is_camel, "{name}");
            }
            let inside = names.iter().find(|other| other.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')));
            assert_eq!(inside, None, "in {name}");
        }
    }
}

#[test]
fn a_condition_refers_to_a_choice_of_an_earlier_field() {
    for table in TABLES {
        for id in table.ids() {
            let Condition::Chosen { field, choice } = table.field(id).applies else { continue };
            let deciding = table.place(field).unwrap().field;
            assert!(deciding < id, "{field} comes before {}", table.field(id).name);
            assert!(table.entry(deciding).group.is_none(), "{field} does not repeat");
            assert!(table.field(deciding).kind.choices().iter().any(|each| each.key == choice), "{field} has {choice}");
        }
    }
}

#[test]
fn a_field_repeats_exactly_when_its_name_has_the_path_of_a_group() {
    for table in TABLES {
        for id in table.ids() {
            let group = table.field(id).name.split_once("[i]").map(|(group, _)| group);
            assert_eq!(table.entry(id).group.map(|group| table.group(group).name), group, "{}", table.field(id).name);
        }
        for group in table.groups() {
            let fields: Vec<_> = table.columns(group).iter().collect();
            let span: Vec<_> = table.ids().filter(|id| fields[0] <= *id && *id <= fields[fields.len() - 1]).collect();
            assert_eq!(fields, span, "the fields of {} stand side by side", table.group(group).name);
        }
    }
}

#[test]
fn a_name_finds_its_place_and_a_place_its_name() {
    for table in TABLES {
        for id in table.ids() {
            for row in [0, 1, 10, u32::MAX] {
                let name = table.field(id).name.replace("[i]", &format!("[{row}]"));
                let row = if table.entry(id).group.is_some() { row } else { 0 };
                assert_eq!(table.place(&name), Some(Place { field: id, row }), "{name}");
                assert_eq!(table.name(Place { field: id, row }), name);
            }
        }
    }
}

#[test]
fn keys_and_labels_of_a_list_are_unique_and_none_is_another_ones() {
    for (name, list) in TABLES.into_iter().flat_map(lists) {
        let mut words = BTreeSet::new();
        for choice in list.choices {
            let own: BTreeSet<_> = [Some(choice.key), Some(choice.label.sv), Some(choice.label.en), choice.printed]
                .into_iter()
                .flatten()
                .map(|word| word.to_lowercase().replace(':', ""))
                .collect();
            for word in own {
                assert!(words.insert(word.clone()), "{name}: {word}");
            }
            let is_key = choice.key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            assert!(is_key, "{name}: {}", choice.key);
        }
    }
}

#[test]
fn a_question_rests_on_an_article_or_says_what_it_is_for() {
    for question in TABLES.into_iter().flat_map(|table| table.questions()) {
        match &question.legal_basis {
            LegalBasis::Law(references) => {
                assert!(!references.is_empty(), "Q{}", question.number);
                // What rests on another act alone cites no article.
                assert!(question.cited.is_none_or(|cited| references.contains(&cited)), "Q{}", question.number);
            }
            LegalBasis::None(purpose) => {
                assert_eq!(question.cited, None, "Q{}", question.number);
                assert_both_languages(purpose);
            }
        }
    }
}

#[test]
fn every_text_of_a_row_stands_in_both_languages() {
    for table in TABLES {
        assert_both_languages(&table.form.title);
        table.form.groups.iter().flat_map(|group| [&group.row, &group.add]).for_each(assert_both_languages);
        table.form.sections.iter().for_each(|section| assert_both_languages(&section.title));
        for question in table.questions() {
            assert_both_languages(&question.text);
            question.help.iter().for_each(assert_sentences);
            for field in question.fields {
                field.label.iter().chain(&field.hint).for_each(assert_both_languages);
                match &field.demand {
                    Demand::Optional => {}
                    Demand::Starred(text) | Demand::WhenLate(text) => assert_sentences(text),
                }
                // Several parts are told apart by their labels.
                let choice_and_comment = matches!(field.kind, Kind::One(_) | Kind::Many(_));
                assert!(
                    question.fields.len() == 1 || field.label.is_some() || choice_and_comment,
                    "{} lacks .labelled, and its question has several fields",
                    field.name
                );
            }
        }
    }
    for choice in TABLES.into_iter().flat_map(lists).flat_map(|(_, list)| list.choices) {
        if is_number(choice) {
            assert_eq!(choice.label.sv, choice.label.en);
        } else {
            assert_both_languages(&choice.label);
        }
    }
}

/// Every one of them is named here: a new one does not compile until it is.
#[test]
fn what_a_form_says_around_its_questions_stands_in_both_languages() {
    for table in TABLES {
        let Words {
            time,
            introduction: [what, hours],
            sends_nothing,
            sends_nothing_on,
            numbers,
            prepare,
            preview_title,
            to_correct,
            not_sent,
            not_sent_to,
            prepared,
            how_to_go_on,
            in_a_frame,
            one_gap_left,
            gaps_left,
            service,
            service_elsewhere,
            download,
            next_steps,
            outdated,
            rows_may_be_lost,
            file_prefix,
            file_fallback,
        } = table.words;
        let TimeWords {
            name,
            not_known,
            not_usable,
            left,
            may_have_run_out,
            may_have_run_out_correct,
            ran_out,
            note,
            sent,
        } = time;
        if let Some(SentWords { in_time, late, cannot_tell, sent, at }) = sent {
            [in_time, late, cannot_tell, sent].into_iter().for_each(assert_sentences);
            assert_both_languages(at);
            assert_eq!([at.sv, at.en].concat().matches('#').count(), 2);
        }
        for words in [name, prepare, preview_title, to_correct, not_sent, prepared, service_elsewhere, download] {
            assert_both_languages(words);
        }
        for words in
            [what, hours, sends_nothing, sends_nothing_on, how_to_go_on, in_a_frame, outdated, rows_may_be_lost]
                .into_iter()
                .chain([not_known, not_usable, may_have_run_out, may_have_run_out_correct, one_gap_left])
                .chain(note)
                .chain(*next_steps)
        {
            assert_sentences(words);
            assert!(![words.sv, words.en].concat().contains('#'), "no number is put in: {words:?}");
        }
        for words in [left, ran_out, gaps_left].into_iter().chain(not_sent_to) {
            assert_both_languages(words);
            assert_eq!((words.sv.matches('#').count(), words.en.matches('#').count()), (1, 1), "{words:?}");
        }
        // What a person in Swedish need not be told is blank in it.
        assert!(
            [numbers.sv, numbers.en].into_iter().all(|words| words.is_empty() || words.ends_with('.')),
            "{numbers:?}"
        );
        if let Some((words, address)) = service {
            assert_both_languages(words);
            assert!(address.starts_with("https://"), "{address}");
        }
        // What a city alone can know.
        let City { recipient, retention_months, notify } = table.city;
        assert!(recipient.is_none() && retention_months.is_none() && notify.is_none());
        for name in [file_prefix, file_fallback] {
            assert!(!name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{name}");
        }
    }
}

/// They are read when there is no time left, too.
#[test]
fn the_next_steps_of_no_form_give_a_time_that_may_be_over() {
    for step in TABLES.into_iter().flat_map(|table| table.words.next_steps) {
        assert!(!step.sv.contains("72") && !step.sv.contains("i tid"), "{}", step.sv);
        assert!(!step.en.contains("72") && !step.en.contains("in time"), "{}", step.en);
    }
}

#[test]
fn a_model_differs_from_one_language_to_the_other_in_texts_alone() {
    for table in TABLES {
        let model = |language| serde_json::to_value(form(table).model(language)).unwrap();
        let [sv, en] = [Language::Swedish, Language::English].map(model);
        assert_eq!((&sv["language"], &en["language"]), (&"sv".into(), &"en".into()));
        assert_eq!(untexted(&sv), untexted(&en));
        assert_eq!(sv["id"], table.form.id);
    }
}

/// Of each form, with formats asserted as a receiver would have it.
static SCHEMAS: LazyLock<Vec<Validator>> = LazyLock::new(|| {
    let schema = |table: &Table| {
        let schema = serde_json::to_value(form(table).json_schema()).unwrap();
        assert_eq!(schema["$id"], table.form.schema_id);
        if let Err(error) = jsonschema::draft202012::meta::validate(&schema) {
            panic!("{}: {error} at {}", table.form.id, error.instance_path());
        }
        jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap()
    };
    TABLES.into_iter().map(schema).collect()
});

/// And none fits that of another form.
#[test]
fn every_submission_of_a_scenario_fits_the_schema_of_its_form() {
    for (at, table) in TABLES.into_iter().enumerate() {
        let mut built = 0;
        for case in of(table).every().filter(|case| case.options.absent_fields.is_empty()) {
            let (Some(submission), _) = build_submission(&case.answers, &case.options) else { continue };
            let submission = serde_json::to_value(&submission).unwrap();
            for (other, schema) in SCHEMAS.iter().enumerate() {
                let fits = schema.validate(&submission);
                assert_eq!(fits.is_ok(), other == at, "{}: {fits:?}", case.name);
            }
            built += 1;
        }
        assert!(built > 20, "the scenarios build submissions: {built}");
    }
}

#[test]
fn what_is_a_submission_of_another_form_is_not_read() {
    let submissions = TABLES.map(|table| {
        let submitted = of(table).every().find_map(|case| build_submission(&case.answers, &case.options).0);
        (form(table), submitted.unwrap())
    });
    for (at, (form, _)) in submissions.iter().enumerate() {
        for (other, (_, submission)) in submissions.iter().enumerate() {
            assert_eq!(form.read_submission(submission).is_ok(), at == other);
        }
    }
}

proptest! {
    #[test]
    fn a_form_that_is_filled_in_step_by_step_is_judged_as_one_that_is_filled_in_at_once(
        (table, options, answers, steps) in select(TABLES.to_vec()).prop_flat_map(|table| {
            let steps = prop::collection::vec(field_and_answer_of(table), 0..20);
            (Just(table), options_of(table), answers_of(table), steps)
        })
    ) {
        let mut session = Session::with_answers(&options, answers.clone());
        let mut all = answers;
        for (name, answer) in steps {
            session.set(&name, answer.clone()).unwrap();
            all.insert(name, answer).unwrap();
        }
        let report = check(&all, &options);
        prop_assert_eq!(session.report(), report.clone());
        let (submission, _) = build_submission(&all, &options);
        prop_assert_eq!(session.submission(), submission.clone());
        prop_assert_eq!(submission.is_some(), report.complete);
        let Some(submission) = submission else { return Ok(()) };
        let json = serde_json::to_value(&submission).unwrap();
        let schema = &SCHEMAS[TABLES.iter().position(|each| *each == table).unwrap()];
        // A page that lacks questions may give what the schema refuses, as its docs say.
        prop_assert!(!options.absent_fields.is_empty() || schema.is_valid(&json), "{:#}", json);
        let again = form(table).read_submission(&submission).unwrap();
        prop_assert_eq!(build_submission(&again, &options).0, Some(submission));
    }
}

fn lists(table: &'static Table) -> impl Iterator<Item = (&'static str, &'static ChoiceList)> {
    let fields = table.ids().map(|id| table.field(id));
    fields.filter_map(|field| field.kind.list().map(|list| (field.name, list)))
}

fn is_number(choice: &Choice) -> bool {
    choice.label.sv.chars().all(|c| c.is_ascii_digit() || " -".contains(c))
}

fn assert_both_languages(text: &Text) {
    assert!(!text.sv.trim().is_empty() && !text.en.trim().is_empty(), "{text:?}");
    assert_ne!(text.sv, text.en);
    for words in [text.sv, text.en] {
        assert_eq!(words.trim(), words);
        assert!(!words.contains("  ") && !words.contains('\n'), "{words:?}");
    }
}

/// What is said in sentences ends as one.
fn assert_sentences(text: &Text) {
    assert_both_languages(text);
    for words in [text.sv, text.en] {
        assert!(words.ends_with(['.', '?']), "has no full stop at its end: {words}");
    }
}

/// A model without what is told in its language.
fn untexted(model: &Value) -> Value {
    match model {
        Value::Object(members) => {
            let told = ["title", "language", "text", "help", "purpose", "law", "label", "hint", "row", "add"];
            let rest = members.iter().filter(|(key, _)| !told.contains(&key.as_str()));
            rest.map(|(key, value)| (key.clone(), untexted(value))).collect()
        }
        Value::Array(values) => values.iter().map(untexted).collect(),
        other => other.clone(),
    }
}
