//! `docs/form.md` is the page that the table of the form gives, and what it says of the checks is what they do.

#![cfg(not(target_arch = "wasm32"))]

mod page;
mod spellings;
#[path = "../support/mod.rs"]
mod support;

use breach_notification::build_submission;
use breach_notification::engine::form::Kind;
use page::{is_checked, levels, page};
use support::assert_snapshot;
use support::form::{TABLE, codes, place, questions};
use support::scenarios::every_case;

#[test]
fn the_page_is_the_one_that_the_table_gives() {
    assert_snapshot("docs/form.md", &page());
}

#[test]
fn every_question_field_choice_and_check_is_on_the_page() {
    let page = page();
    for question in questions() {
        assert!(page.contains(&format!("\n### {}. {}\n\n*{}*\n", question.number, question.text.sv, question.text.en)));
        for field in question.fields {
            assert!(page.contains(&format!("\n| `{}` | ", field.name)), "{}", field.name);
            if let Kind::One(list) | Kind::Many(list) = field.kind {
                for choice in list.choices {
                    let row = format!("\n| `{}` | {} | {} | ", choice.key, choice.label.sv, choice.label.en);
                    assert!(page.contains(&row), "{row}");
                }
            }
        }
    }
    for code in codes() {
        assert!(page.contains(&format!("\n| `{code}` | ")), "{code}");
    }
}

#[test]
fn every_rule_says_what_it_looks_for_under_a_name_in_camel_case() {
    for rule in TABLE.rules {
        let (code, facts) = (rule.code().as_str(), rule.facts());
        assert!(!facts.looks_for.is_empty(), "{code}: say .looking_for(…), for docs/form.md");
        let is_camel_case =
            code.starts_with(|c: char| c.is_ascii_lowercase()) && code.chars().all(|c| c.is_ascii_alphanumeric());
        assert!(is_camel_case, "{code}: a code is in camelCase");
    }
}

#[test]
fn what_is_reported_in_a_scenario_is_on_the_page_at_its_level() {
    for case in every_case() {
        for problem in build_submission(&case.answers, &case.options).1.problems {
            let Some(place) = place(&problem.field) else { continue };
            let guard = matches!(problem.code.as_str(), "tooLong" | "tooManyRows") && problem.level.as_str() == "error";
            assert!(guard || is_checked(place.field, problem.code.as_str()), "{}: {problem:?}", case.name);
            assert!(
                guard || levels(problem.code.as_str(), place.field).contains(&problem.level),
                "{}: not in the .levels of its rule: {problem:?}",
                case.name
            );
        }
    }
}
