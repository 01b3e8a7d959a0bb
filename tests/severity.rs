//! ENISA's severity: the published examples, and every input against a second computation in hundredths.

#![cfg(not(target_arch = "wasm32"))]

use breach_notification::{Band, Json, Language, Severity, SeverityInput, severity};
use breach_notification::{Circumstances, ExplainedSeverity, explained_severity, severity_form};
use serde_json::{Value, json};

fn of(value: Value) -> Result<Severity, String> {
    let json: Json = serde_json::from_value(value).unwrap();
    SeverityInput::from_json(&json).and_then(|input| severity(&input)).map_err(|error| error.to_string())
}

/// A kind of data and its step, how easily somebody is identified, what has happened, whether it was meant; the score and its band.
#[test]
fn the_examples() {
    for (kind, step, identification, happened, malicious, score, band) in [
        ("simple", 1, 4, [0, 0, 0], false, "1.00", "low"),
        ("simple", 1, 4, [2, 0, 0], false, "1.50", "low"),
        ("simple", 1, 4, [2, 0, 0], true, "2.00", "medium"),
        ("behavioural", 2, 4, [0, 0, 2], true, "3.00", "high"),
        ("financial", 3, 4, [2, 0, 0], true, "4.00", "veryHigh"),
        ("sensitive", 1, 1, [0, 0, 0], false, "0.25", "low"),
        ("behavioural", 3, 1, [0, 0, 0], false, "0.75", "low"),
        ("sensitive", 4, 4, [2, 2, 2], true, "6.00", "veryHigh"),
    ] {
        let [confidentiality, integrity, availability] = happened;
        let found = of(json!({
            kind: step, "identification": identification, "confidentiality": confidentiality, "integrity": integrity,
            "availability": availability, "malicious": malicious
        }))
        .unwrap();
        let json = serde_json::to_value(found).unwrap();
        assert_eq!((&json["score"], &json["band"]), (&json!(score), &json!(band)));
    }
}

#[test]
fn every_input_comes_to_what_a_second_computation_does() {
    let mut seen = 0;
    let step = |at: u32| Some(at % 5).filter(|step| *step > 0);
    for ladders in 0..5_u32.pow(4) {
        let (simple, behavioural, financial, sensitive) =
            (step(ladders), step(ladders / 5), step(ladders / 25), step(ladders / 125));
        for rest in 0..4 * 27 * 2 {
            let input = SeverityInput {
                simple,
                behavioural,
                financial,
                sensitive,
                identification: rest % 4 + 1,
                confidentiality: rest / 4 % 3,
                integrity: rest / 12 % 3,
                availability: rest / 36 % 3,
                malicious: rest / 108 == 1,
            };
            let highest = [simple, behavioural, financial, sensitive].into_iter().flatten().max();
            let Some(highest) = highest else {
                assert!(severity(&input).is_err());
                continue;
            };
            // As the method writes it: SE = DPC × EI + CB.
            let ei = [0.25, 0.5, 0.75, 1.0][input.identification as usize - 1];
            let cb = f64::from(input.confidentiality + input.integrity + input.availability) * 0.25
                + if input.malicious { 0.5 } else { 0.0 };
            let score = f64::from(highest) * ei + cb;
            let found = severity(&input).unwrap();
            assert_eq!(found.score(), format!("{score:.2}"));
            let band = if score < 2.0 {
                Band::Low
            } else if score < 3.0 {
                Band::Medium
            } else if score < 4.0 {
                Band::High
            } else {
                Band::VeryHigh
            };
            assert_eq!(found.band, band, "{score}");
            seen += 1;
        }
    }
    assert_eq!(seen, 624 * 216);
}

#[test]
fn what_is_wrong_is_said_with_what_to_write() {
    let good = json!({
        "financial": 3, "identification": 2, "confidentiality": 0, "integrity": 0, "availability": 0, "malicious": false, "later": 1
    });
    assert!(of(good.clone()).is_ok());
    let with = |name: &str, value: Value| {
        let mut input = good.clone();
        input[name] = value;
        of(input).unwrap_err()
    };
    for value in [json!(0), json!(5), json!(1.5), json!("3"), json!(-1), json!(true), json!(1e300)] {
        assert!(with("financial", value).starts_with("financial is a step"), "financial");
    }
    assert!(with("financial", Value::Null).starts_with("at least one of simple"));
    for value in [Value::Null, json!(0), json!(5), json!("x")] {
        assert!(with("identification", value).starts_with("identification is a whole number of quarters, 1 to 4"));
    }
    for name in ["confidentiality", "integrity", "availability"] {
        for value in [Value::Null, json!(3), json!(0.25)] {
            assert!(with(name, value).starts_with(&format!("{name} is a whole number of quarters, 0 to 2")));
        }
    }
    assert_eq!(with("malicious", Value::Null), "malicious is true or false");
    assert!(of(json!([])).unwrap_err().contains("is an object"));
}

/// What is said of each score is what a person reckons after: the product, what is added, and the total.
#[test]
fn every_explanation_adds_up() {
    let quarters = |text: &str| {
        let (whole, hundredths) = text.split_once(',').unwrap();
        (whole.parse::<u32>().unwrap() * 100 + hundredths.parse::<u32>().unwrap()) / 25
    };
    for kind in 1..=4 {
        for rest in 0..4 * 27 * 2 {
            let input = SeverityInput {
                simple: Some(1),
                financial: Some(kind),
                identification: rest % 4 + 1,
                confidentiality: rest / 4 % 3,
                integrity: rest / 12 % 3,
                availability: rest / 36 % 3,
                malicious: rest / 108 == 1,
                ..SeverityInput::default()
            };
            let explained = explained_severity(&input, &Circumstances::default(), Language::Swedish).unwrap();
            assert_eq!(explained.severity, severity(&input).unwrap());
            let line = |start: &str| explanation(&explained).find(|line| line.starts_with(start));
            let mut total = quarters(line("Tillsammans: ").unwrap().rsplit("= ").next().unwrap().trim_end_matches('.'));
            assert_eq!(total, kind * input.identification);
            for called in ["Konfidentialitet: + ", "Riktighet: + ", "Tillgänglighet: + ", "Uppsåt: + "] {
                total += line(called).map_or(0, |line| quarters(line[called.len()..].split(". ").next().unwrap()));
            }
            assert_eq!(total, explained.severity.quarters);
            let sum = line("Summa: ").unwrap()["Summa: ".len()..].split(". ").next().unwrap();
            assert_eq!(quarters(sum), total);
            for line in explanation(&explained) {
                assert!(!line.contains(['#', '¤', '%']) && line.ends_with('.'), "{line}");
            }
        }
    }
}

fn explanation(explained: &ExplainedSeverity) -> impl Iterator<Item = &str> {
    explained.explanation.iter().map(String::as_str)
}

/// Line by line: of several kinds the highest and then the lower ones, and only what was added; else that nothing was.
#[test]
fn an_explanation_says_what_counted_and_nothing_else() {
    let told = |input: SeverityInput| {
        let explained = explained_severity(&input, &Circumstances::default(), Language::English).unwrap();
        let lines = explanation(&explained).map(|line| line.split_inclusive(". ").next().unwrap().trim().to_owned());
        lines.collect::<Vec<_>>()
    };
    let support = "The score is a support.";
    let one = SeverityInput { behavioural: Some(2), identification: 1, ..SeverityInput::default() };
    assert_eq!(
        told(one),
        [
            "Kind of data: behavioural data, step 2 of 4.",
            "How easily somebody is identified: 0.25.",
            "Together: 2 × 0.25 = 0.50.",
            "Nothing is added for what happened to the data or for intent.",
            "Total: 0.50.",
            support
        ]
    );
    let several = SeverityInput {
        simple: Some(1),
        behavioural: Some(3),
        financial: Some(2),
        sensitive: Some(3),
        identification: 4,
        integrity: 1,
        ..SeverityInput::default()
    };
    assert_eq!(
        told(several),
        [
            "Kind of data: sensitive data, step 3 of 4.",
            "Of several kinds the highest counts.",
            "How easily somebody is identified: 1.00.",
            "Together: 3 × 1.00 = 3.00.",
            "Integrity: + 0.25.",
            "Total: 3.25.",
            support
        ]
    );
    let explained = explained_severity(&several, &Circumstances::default(), Language::English).unwrap();
    let lower = "Of several kinds the highest counts. Lower: simple data 1, behavioural data 3, financial data 2.";
    assert_eq!(explained.explanation[1], lower);
    // Behind a number stands what it means.
    let hard = SeverityInput { identification: 2, ..one };
    let explained = explained_severity(&hard, &Circumstances::default(), Language::English).unwrap();
    let means = "Hard: for example a name in a large group, or a telephone number that stands in no directory.";
    assert_eq!(explained.explanation[1], format!("How easily somebody is identified: 0.50. {means}"));
}

#[test]
fn the_flags_stand_beside_the_score() {
    let input = SeverityInput { sensitive: Some(4), identification: 4, ..SeverityInput::default() };
    let with = |data_subjects, unintelligible| {
        let circumstances = Circumstances { data_subjects, unintelligible };
        let explained = explained_severity(&input, &circumstances, Language::English).unwrap();
        assert_eq!(explained.severity.score(), "4.00");
        (explained.flags, explained.explanation.len())
    };
    let lines = with(None, false).1;
    assert_eq!(with(Some(100), false), (vec![], lines));
    assert_eq!(with(Some(101), false), (vec!["manyIndividuals"], lines + 1));
    assert_eq!(with(Some(101), true), (vec!["manyIndividuals", "unintelligible"], lines + 2));
}

/// Every value that the form offers is taken, and every member is asked.
#[test]
fn what_the_form_offers_is_taken() {
    let form = serde_json::to_value(severity_form(Language::Swedish)).unwrap();
    let members = form["members"].as_array().unwrap();
    let mut lowest = json!({});
    for member in members {
        lowest[member["name"].as_str().unwrap()] = member["steps"][0]["value"].clone();
    }
    assert_eq!(of(lowest.clone()).unwrap().score(), "0.25");
    for member in members {
        for step in member["steps"].as_array().unwrap() {
            let mut input = lowest.clone();
            input[member["name"].as_str().unwrap()] = step["value"].clone();
            assert!(of(input).is_ok(), "{member}");
        }
    }
    let highest = members.iter().map(|member| {
        (
            member["name"].as_str().unwrap().to_owned(),
            member["steps"].as_array().unwrap().last().unwrap()["value"].clone(),
        )
    });
    assert_eq!(of(highest.collect::<serde_json::Map<_, _>>().into()).unwrap().score(), "6.00");
}
