//! The letter: eight of them, after examples of the EDPB's Guidelines 01/2021, read as those who get them would.

use super::decisions::{anything, with};
use super::support::assert_snapshot;
use super::{case_with, spoken};
use breach_notification::{
    Answers, Block, Case, Form, Language, Options, Paper, PaperKind, Reader, letter_paper, paper, read_now,
};
use proptest::prelude::*;
use serde_json::{Value, json};

const BOTH: [(Language, &str); 2] = [(Language::Swedish, "sv"), (Language::English, "en")];

fn options() -> Options {
    Options::at(read_now("2021-04-22T09:00:00+02:00").unwrap())
}

/// A case with these answers beside what all have.
fn case(answers: Value) -> Case {
    let mut all = json!({
        "controller.name": "Exempelnämnden",
        "controller.reference": "EXN 2021/95",
        "contacts[0].name": "Kontaktcenter", "contacts[0].email": "kontakt@example.se", "contacts[0].phone": "08-465 004 01",
        "contacts[1].name": "Dataskyddsombudet", "contacts[1].role": "Dataskyddsombud",
        "contacts[1].email": "dataskyddsombud@example.se", "contacts[1].phone": "08-465 004 00",
        "incident.discovered.date": "2021-04-13",
        "incident.ongoing": "no",
        "incident.description": "Beskrivning till myndigheten",
        "actions[0].description": "Åtgärd till myndigheten"
    });
    for (name, answer) in answers.as_object().unwrap() {
        all[name] = answer.clone();
    }
    case_with(&serde_json::from_value::<Answers>(all).unwrap())
}

/// The scenarios, by the number of the example in the guidelines where there is one.
fn scenarios() -> Vec<(&'static str, Case)> {
    let sent = json!({ "notifications": [{ "kind": "new", "submittedAt": "2021-04-15T10:00:00+02:00" }] });
    vec![
        (
            "04-ransomware",
            with(
                &case(json!({
                    "incident.occurred.date": "2021-04-10", "incident.ongoing": "yes", "incident.type": "access", "incident.cause": "attack-external",
                    "dataSubjects.groups": ["employees", "users"], "personalData.encrypted": "no",
                    "personalData.categories": ["identity-number", "financial", "identifying", "contact"],
                    "consequences.likely": ["loss-of-control", "identity-theft", "financial-loss"]
                })),
                sent.clone(),
            ),
        ),
        (
            "05-job-applications",
            with(
                &case(json!({
                    "incident.occurred.date": "2021-03-12", "incident.ended.date": "2021-04-13", "incident.type": "access", "incident.cause": "attack-external",
                    "dataSubjects.groups": ["other"], "dataSubjects.groupsComment": "Arbetssökande", "personalData.encrypted": "no",
                    "personalData.categories": ["official-documents", "identifying", "contact", "other"],
                    "personalData.categoriesComment": "Betyg och intyg", "consequences.likely": ["loss-of-control", "identity-theft", "other"],
                    "consequences.comment": "Kontakt från främmande"
                })),
                sent.clone(),
            ),
        ),
        (
            "07-credential-stuffing",
            case(json!({
                "incident.occurred.date": "2021-04-12", "incident.type": "access", "incident.cause": "attack-external",
                "dataSubjects.groups": ["customers"], "personalData.encrypted": "no",
                "personalData.categories": ["financial", "identifying", "contact"], "consequences.likely": ["loss-of-control", "financial-loss"]
            })),
        ),
        (
            "11-unencrypted-device",
            with(
                &case(json!({
                    "incident.occurred.date": "2021-04-13", "incident.type": "theft", "incident.cause": "attack-external",
                    "dataSubjects.groups": ["users"], "personalData.encrypted": "no",
                    "personalData.categories": ["identity-number", "identifying", "contact"], "consequences.likely": ["loss-of-control", "identity-theft"]
                })),
                json!({ "notifications": [{ "kind": "new", "submittedAt": null }] }),
            ),
        ),
        (
            "12-paper-files",
            case(json!({
                "incident.occurred.date": "2021-04-12", "incident.type": "theft", "incident.cause": "attack-external",
                "dataSubjects.groups": ["patients", "vulnerable"], "personalData.encrypted": "no",
                "personalData.categories": ["health", "identifying"], "consequences.likely": ["secrecy-lost", "reputation", "discrimination"]
            })),
        ),
        (
            "14-mail-to-the-wrong-person",
            case(json!({
                "incident.occurred.date": "2021-04-13", "incident.type": "disclosure-email", "incident.cause": "human-single",
                "dataSubjects.groups": ["others-at-risk"], "personalData.encrypted": "no",
                "personalData.categories": ["health", "identity-number", "identifying", "contact"],
                "consequences.likely": ["loss-of-control", "secrecy-lost"]
            })),
        ),
        (
            "17-social-engineering",
            case(json!({
                "incident.occurred.date": "2021-04-01", "incident.type": "disclosure-other", "incident.cause": "attack-external",
                "dataSubjects.groups": ["customers"], "personalData.encrypted": "no",
                "personalData.categories": ["communication-metadata", "contact", "financial"],
                "consequences.likely": ["identity-theft", "other-disadvantage", "restricted-rights"]
            })),
        ),
        (
            "pupils",
            case(json!({
                "incident.occurred.date": "2021-04-12", "incident.type": "disclosure-publication", "incident.cause": "routines",
                "dataSubjects.groups": ["pupils", "children"], "personalData.encrypted": "no",
                "personalData.categories": ["health", "identity-number", "identifying"],
                "consequences.likely": ["loss-of-control", "discrimination", "reputation", "identity-theft", "secrecy-lost"]
            })),
        ),
    ]
}

fn letter(case: &Case, options: &Options) -> Paper {
    paper(case, PaperKind::Letter, options)
}

#[test]
fn letters_read_as_they_did() {
    for (name, case) in scenarios() {
        for (language, tag) in BOTH {
            let paper = letter(&case, &options().in_language(language));
            assert_snapshot(&format!("tests/papers/letter-{name}-{tag}.txt"), &spoken(&paper));
        }
    }
}

/// The number in a note, behind these words.
fn number(paper: &Paper, behind: &str) -> usize {
    let note = paper.notes.iter().find_map(|note| note.strip_prefix(behind)).unwrap();
    note.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

fn marked(paper: &Paper) -> usize {
    let lines = paper.meta.iter().filter(|(_, value)| value.starts_with("____")).count();
    lines + paper.blocks.iter().filter(|block| matches!(block, Block::ByHand(_))).count()
}

#[test]
fn what_is_written_by_hand_is_marked_and_counted_and_the_rest_is_easy_to_read() {
    for (name, case) in scenarios() {
        for reader in [Reader::DataSubject, Reader::Guardian] {
            let [swedish, english] =
                BOTH.map(|(language, _)| letter_paper(&case, reader, &options().in_language(language)));
            assert_eq!(number(&swedish, "Att skriva för hand: "), marked(&swedish), "{name}");
            assert_eq!(number(&english, "To be written by hand: "), marked(&english), "{name}");
            assert!(number(&swedish, "Läsbarhet: LIX ") < 40, "{name}: {:?}", swedish.notes);
            assert!(number(&english, "Readability: LIX ") < 40, "{name}: {:?}", english.notes);
        }
    }
}

/// What was written for the authority is for the authority: it stands on the screen, beside the letter.
#[test]
fn nothing_written_for_the_authority_gets_into_a_letter() {
    for (name, case) in scenarios() {
        let paper = letter(&case, &options());
        let (sent, notes) = (spoken(&as_sent(&paper)), paper.notes.join("\n"));
        for typed in ["Beskrivning till", "Åtgärd till", "Betyg och intyg", "Kontakt från", "Arbetssökande"] {
            assert!(!sent.contains(typed), "{name}");
        }
        assert!(notes.contains("Beskrivning till myndigheten") && notes.contains("Åtgärd till myndigheten"), "{name}");
    }
}

fn as_sent(paper: &Paper) -> Paper {
    let mut paper = paper.clone();
    paper.notes.clear();
    paper
}

#[test]
fn a_letter_has_at_most_five_lines_of_advice_each_with_whose_it_is() {
    for (name, case) in scenarios() {
        for reader in [Reader::DataSubject, Reader::Guardian] {
            let paper = letter_paper(&case, reader, &options());
            let at = paper
                .blocks
                .iter()
                .position(|block| matches!(block, Block::Heading { text, .. } if text == "Vad kan du göra?"));
            let Block::List(lines) = &paper.blocks[at.unwrap() + 1] else { panic!("{name}: no advice") };
            assert!((1..=5).contains(&lines.len()), "{name}");
            assert!(
                lines
                    .iter()
                    .all(|line| line.ends_with('.') && (line.contains(" Råd från ") || line.contains(" Bris "))),
                "{name}: {lines:?}"
            );
        }
    }
}

/// Every choice has its words: what is no "other" and not unknown is never left to a person.
#[test]
fn every_choice_has_its_sentence() {
    let model = serde_json::to_value(Form::notification().model(Language::Swedish)).unwrap();
    let fields =
        model["sections"].as_array().unwrap().iter().flat_map(|section| section["questions"].as_array().unwrap());
    let fields: Vec<&Value> = fields.flat_map(|question| question["fields"].as_array().unwrap()).collect();
    let keys = |name: &str| -> Vec<String> {
        let field = fields.iter().find(|field| field["name"] == name).unwrap();
        field["choices"].as_array().unwrap().iter().map(|choice| choice["key"].as_str().unwrap().to_owned()).collect()
    };
    let full = json!({ "incident.type": "loss", "personalData.categories": ["health"], "consequences.likely": ["reputation"] });
    let least = [Reader::DataSubject, Reader::Guardian]
        .map(|reader| marked(&letter_paper(&case(full.clone()), reader, &options())));
    let mut said = std::collections::BTreeSet::new();
    for name in ["incident.type", "personalData.categories", "consequences.likely"] {
        for key in keys(name).iter().filter(|key| !matches!(key.as_str(), "other" | "not-known")) {
            let mut answers = full.clone();
            answers[name] = if name == "incident.type" { json!(key) } else { json!([key]) };
            for (at, reader) in [Reader::DataSubject, Reader::Guardian].into_iter().enumerate() {
                for (language, _) in BOTH {
                    let paper = letter_paper(&case(answers.clone()), reader, &options().in_language(language));
                    // Where nobody else may have the data, there is no advice of others.
                    let more = usize::from(matches!(key.as_str(), "destruction" | "alteration"));
                    assert!(marked(&paper) <= least[at] + more, "{name} {key}");
                    let mut paper = as_sent(&paper);
                    paper.blocks.retain(|block| !matches!(block, Block::ByHand(_)));
                    assert!(said.insert(spoken(&paper)) || answers == full, "{name} {key}: as another");
                }
            }
        }
    }
}

#[test]
fn it_is_written_to_guardians_where_all_are_children() {
    let title = |groups: Value| letter(&case(json!({ "dataSubjects.groups": groups })), &options()).title;
    assert!(title(json!(["pupils"])).contains("ditt barns"));
    assert!(!title(json!(["pupils", "employees"])).contains("ditt barns"));
    assert!(!title(json!([])).contains("ditt barns"));
    let both = letter(&case(json!({ "dataSubjects.groups": ["children", "employees"] })), &options());
    assert!(both.notes.iter().any(|note| note.contains("brev till vårdnadshavarna")));
}

#[test]
fn what_does_not_apply_is_not_said() {
    let ended = json!({ "incident.occurred.date": "2021-04-01", "incident.ended.date": "2021-04-13", "incident.ongoing": "yes" });
    let text = spoken(&letter(&case(ended), &options()));
    assert!(text.contains("pågår fortfarande") && !text.contains("var över"), "{text}");
}

proptest! {
    #[test]
    fn there_is_a_letter_of_any_case(
        answers in anything(), decisions in anything(), notifications in anything(), guardian in any::<bool>(), english in any::<bool>(),
    ) {
        let options = options().in_language(if english { Language::English } else { Language::Swedish });
        let case = with(&scenarios()[0].1, json!({ "answers": answers, "decisions": decisions, "notifications": notifications }));
        let reader = if guardian { Reader::Guardian } else { Reader::DataSubject };
        let paper = letter_paper(&case, reader, &options);
        let behind = if english { "To be written by hand: " } else { "Att skriva för hand: " };
        prop_assert_eq!(number(&paper, behind), marked(&paper));
    }
}

/// What the letter says in Swedish, without what stands on the screen alone.
fn said(case: &Case) -> String {
    spoken(&as_sent(&letter(case, &options())))
}

/// Who logged in, or was sent or shown something, has it as it is read.
#[test]
fn what_was_encrypted_is_hard_to_read_where_it_was_lost_as_it_was_kept() {
    for (kind, is_hard) in [
        ("loss", true),
        ("theft", true),
        ("disclosure-letter", true),
        ("disclosure-email", false),
        ("disclosure-publication", false),
        ("access", false),
        ("alteration", false),
        ("other", false),
    ] {
        let text = |encrypted: &str| said(&case(json!({ "incident.type": kind, "personalData.encrypted": encrypted })));
        assert_eq!(text("yes").contains("mycket svårt för någon annan att läsa dem"), is_hard, "{kind}");
        assert_eq!(text("yes").contains("[Skriv här: om någon annan kan läsa uppgifterna"), !is_hard, "{kind}");
        assert!(!text("no").contains("krypterade"), "{kind}");
    }
}

/// That it was reported is said for as long as that stands.
#[test]
fn what_was_withdrawn_was_not_reported() {
    let with_sent = |kinds: &[&str]| {
        let sent: Vec<Value> = kinds
            .iter()
            .zip(15..)
            .map(|(kind, day)| json!({ "kind": kind, "submittedAt": format!("2021-04-{day}T23:30:00Z") }))
            .collect();
        said(&with(&case(json!({})), json!({ "notifications": sent })))
    };
    assert!(with_sent(&["new"]).contains("den 16 april 2021."), "by Stockholm's clocks");
    assert!(!with_sent(&["new", "withdrawal"]).contains("Vi anmälde"));
    let again = with_sent(&["new", "withdrawal", "new"]);
    assert!(again.contains("Vi anmälde") && again.contains("den 18 april 2021."), "{again}");
}

#[test]
fn what_is_not_known_is_not_what_is_listed_and_nobody_promises_to_write_again() {
    let text = |kinds: Value| said(&case(json!({ "personalData.categories": kinds })));
    let (none, others) = (text(json!(["not-known"])), text(json!(["health", "not-known"])));
    assert!(none.contains("Vi vet inte än vilka uppgifter det gäller."), "{none}");
    assert!(others.contains("- hälsa\nVi vet inte än vilka andra uppgifter det gäller."), "{others}");
    for text in [none, others] {
        assert!(!text.contains("Vi hör av oss") && text.contains("[Skriv här: hur den som får brevet får veta mer"));
    }
    assert!(!text(json!(["health"])).contains("får veta mer"));
}

/// Whom the authority can ask is not whom everybody can.
#[test]
fn only_the_data_protection_officer_is_given_as_a_contact() {
    let asks = "[Skriv här: vem den som får brevet kan kontakta";
    let text = said(&case(json!({})));
    assert!(text.contains("- Dataskyddsombudet") && !text.contains("Kontaktcenter") && !text.contains(asks), "{text}");
    let unreachable = json!({ "contacts[1].email": "", "contacts[1].phone": "" });
    let nobody = json!({ "contacts[1].name": "Namn Efternamn", "contacts[1].role": "Systemförvaltare" });
    for answers in [unreachable, nobody] {
        let paper = letter(&case(answers), &options());
        let text = spoken(&as_sent(&paper));
        assert!(text.contains(asks) && !text.contains("Kontaktcenter") && !text.contains("example.se"), "{text}");
        let notes = paper.notes.join("\n");
        assert!(notes.contains("(fråga 5–8): Kontaktcenter, kontakt@example.se, 08-465 004 01."), "{notes}");
        assert!(!notes.contains("Kontrollera kontaktuppgifterna"), "{notes}");
    }
    let by_name = json!({ "contacts[1].role": "", "contacts[1].name": "Nämndens dataskyddsombud" });
    assert!(said(&case(by_name)).contains("- Nämndens dataskyddsombud"));
}

/// Art. 77 has no order: nobody has to tell the sender first.
#[test]
fn one_may_complain_without_telling_us() {
    let text = said(&case(json!({})));
    assert!(text.contains("Säg gärna det till oss. Du har rätt att klaga hos Integritetsskyddsmyndigheten (IMY)."));
    assert!(!text.contains("först"), "{text}");
}

/// The latest decision not to inform is told once it is one.
#[test]
fn a_decision_not_to_inform_counts_once_it_has_a_day() {
    let is_told = |on: &str| {
        let case = with(&case(json!({})), json!({ "decisions": [{ "kind": "notInform", "on": on }] }));
        letter(&case, &options()).notes.iter().any(|note| note.starts_with("Det senaste beslutet är att inte"))
    };
    assert!(is_told("2021-04-20") && !is_told("0002-04-20") && !is_told(""));
}
