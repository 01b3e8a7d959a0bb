//! `docs/form.md` and its like are the pages that the tables of the forms give, and what they say of the checks is what they do.

#![cfg(not(target_arch = "wasm32"))]

mod page;
mod spellings;
#[path = "../support/mod.rs"]
mod support;

use breach_notification::build_submission;
use breach_notification::engine::form::Kind;
use page::PAGES;
use support::assert_snapshot;
use support::form::{TABLES, codes_of};
use support::scenarios::of;

#[test]
fn the_pages_are_those_that_the_tables_give() {
    assert!(PAGES.iter().map(|page| page.table).eq(TABLES), "every form has a page");
    for page in &PAGES {
        assert_snapshot(page.file, &page.text());
    }
}

#[test]
fn every_question_field_choice_and_check_is_on_the_page() {
    for page in &PAGES {
        let text = page.text();
        for question in page.table.questions() {
            let heading = format!("\n### {}. {}\n\n*{}*\n", question.number, question.text.sv, question.text.en);
            assert!(text.contains(&heading), "{heading}");
            for field in question.fields {
                assert!(text.contains(&format!("\n| `{}` | ", field.name)), "{}", field.name);
                if let Kind::One(list) | Kind::Many(list) = field.kind {
                    for choice in list.choices {
                        let row = format!("\n| `{}` | {} | {} |", choice.key, choice.label.sv, choice.label.en);
                        assert!(text.contains(&row), "{row}");
                    }
                }
            }
        }
        for code in codes_of(page.table) {
            assert!(text.contains(&format!("\n| `{code}` | ")), "{code}");
        }
    }
}

#[test]
fn every_rule_says_what_it_looks_for_under_a_name_in_camel_case() {
    for rule in TABLES.iter().flat_map(|table| table.rules) {
        let (code, facts) = (rule.code().as_str(), rule.facts());
        assert!(!facts.looks_for.is_empty(), "{code}: say .looking_for(…), for docs/form.md");
        let is_camel_case =
            code.starts_with(|c: char| c.is_ascii_lowercase()) && code.chars().all(|c| c.is_ascii_alphanumeric());
        assert!(is_camel_case, "{code}: a code is in camelCase");
    }
}

#[test]
fn what_is_reported_in_a_scenario_is_on_the_page_at_its_level() {
    for page in &PAGES {
        for case in of(page.table).every() {
            for problem in build_submission(&case.answers, &case.options).1.problems {
                let Some(place) = page.table.place(&problem.field) else { continue };
                let (code, level) = (problem.code.as_str(), problem.level.as_str());
                let guard = matches!(code, "tooLong" | "tooManyRows") && level == "error";
                assert!(guard || page.is_checked(place.field, code), "{}: {problem:?}", case.name);
                assert!(
                    guard || page.levels(code, place.field).contains(&problem.level),
                    "{}: not in the .levels of its rule: {problem:?}",
                    case.name
                );
            }
        }
    }
}
