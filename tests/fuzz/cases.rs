//! Any JSON as a case: where it stands, what follows of what was judged, how severe it is, its supplement and its papers.

use super::invariants::some_day;
use breach_notification::{
    Block, Case, Circumstances, Json, Language, OpenedKind, Options, Paper, PaperKind, Reader, SeverityInput,
    assessment_advice, build_supplement, case_status, check, decision_paper, explained_severity, letter_paper,
    open_file, paper, read_submitted_at, severity,
};

const STAGES: &[&str] = &["assess", "decide", "notify", "inform", "supplement", "closed", "open"];
const OWED: &[&str] = &["assess", "decide", "notify", "inform", "publicNotice", "supplement"];

pub fn run(input: &str) {
    // As a script hands it over, unread; and as a file that is opened.
    if let Some(case) = serde_json::from_str::<Json>(input).ok().and_then(|json| Case::from_json(json).ok()) {
        hold(&case);
    }
    let Ok(opened) = open_file(input, some_day().now) else { return };
    hold(&opened.case);
    let saved = open_file(&opened.case.save(some_day().now), some_day().now).expect("what we save is ours");
    let stands = |case: &Case| case_status(case, &some_day());
    assert_eq!(stands(&saved.case), stands(&opened.case), "saving changes nothing of where it stands");
}

fn hold(case: &Case) {
    let [swedish, english] = [Language::Swedish, Language::English].map(|language| some_day().in_language(language));
    stands_somewhere(case, &swedish);
    let stand = |options: &Options| {
        let status = case_status(case, options);
        let codes: Vec<_> = status.problems.iter().map(|one| (one.field.clone(), one.code)).collect();
        (status.stage, status.owed, codes)
    };
    assert_eq!(stand(&swedish), stand(&english), "the language is only how it is told");
    is_supplemented(case, &swedish);
    for assessment in list(case, "assessments") {
        is_advised_on(assessment);
    }
    for options in [&swedish, &english] {
        reads_as_papers(case, options);
    }
    // Blank answers are left out, which changes nothing of what was typed over.
    let mut again = case.clone();
    again.set_answers(&case.answers());
    assert!(again.answers().iter().all(|(name, answer)| case.answers().get(name) == Some(answer)));
    assert_eq!(again.changed_since_transfer(), case.changed_since_transfer(), "nothing was typed");
}

fn list<'a>(case: &'a Case, name: &str) -> &'a [Json] {
    match case.as_json().get(name) {
        Some(Json::List(all)) => all,
        _ => &[],
    }
}

fn stands_somewhere(case: &Case, options: &Options) {
    let status = case_status(case, options);
    assert!(STAGES.contains(&status.stage));
    // In the order in which it is done, and each once.
    let places: Vec<usize> =
        status.owed.iter().map(|owed| OWED.iter().position(|known| *known == owed.what).unwrap()).collect();
    assert!(places.is_sorted_by(|one, next| one < next));
    let first = status.owed.iter().map(|owed| owed.what).find(|what| *what != "publicNotice");
    assert!(first.map_or(matches!(status.stage, "closed" | "open"), |first| first == status.stage));
    for owed in &status.owed {
        // What follows upon the last days of which a date may be lies in the year after them.
        assert!(
            owed.until.as_deref().is_none_or(|until| until.starts_with("2100-01-") || read_submitted_at(until).is_ok())
        );
        assert!(owed.law.starts_with("Art. "));
    }
    for problem in &status.problems {
        let (name, place) = problem.field.strip_suffix(']').unwrap().split_once('[').unwrap();
        assert!(place.parse::<usize>().unwrap() < list(case, name).len(), "it is told of what is there");
        assert!(!problem.message.contains('#') && problem.law.is_some());
    }
}

/// What supplements it has all that has changed; opened as a file, it is to the same notification and says the same.
fn is_supplemented(case: &Case, options: &Options) {
    let changed = case.changed_since_sent(options);
    let (supplement, report) = build_supplement(case, options);
    let Some(supplement) = supplement else {
        let nothing = changed.is_none_or(|changed| changed.is_empty());
        assert!(nothing || !report.complete, "what has changed is left out for an error alone");
        return;
    };
    assert!(report.complete);
    let changed = changed.expect("it is known what was sent");
    assert!(!changed.is_empty());
    let Some(Json::List(changes)) = supplement.get("changes") else { panic!("it says what has changed") };
    let told: Vec<_> = changes.iter().map(|change| change.get("field").and_then(Json::as_str).unwrap()).collect();
    assert_eq!(told, changed);
    let opened = open_file(&serde_json::to_string(&supplement).unwrap(), options.now).expect("it is a file of ours");
    assert_eq!(opened.kind, OpenedKind::Supplement);
    assert!(opened.unread.is_empty());
    assert_eq!(opened.case.changed_since_sent(options), Some(changed));
    let at = options.submitted(case.submitted_at());
    assert_eq!(check(&opened.case.answers(), &at).complete, report.complete);
}

fn is_advised_on(assessment: &Json) {
    for language in [Language::Swedish, Language::English] {
        let advice = assessment_advice(assessment, language);
        assert!(advice.iter().all(|sentence| sentence.contains("Art. ") && sentence.ends_with('.')));
        let told = assessment.get("isBreach").and_then(Json::as_str);
        assert_eq!(advice.is_empty(), !matches!(told, Some("yes" | "no" | "unclear")));
    }
    let Some(Ok(input)) = assessment.get("severity").map(SeverityInput::from_json) else { return };
    let Ok(scored) = severity(&input) else { return };
    assert!((1..=24).contains(&scored.quarters));
    assert_eq!(scored.score().parse::<f64>().unwrap() * 4.0, f64::from(scored.quarters));
    // Meant by somebody it is worse, and never better.
    let worse = severity(&SeverityInput { malicious: true, ..input }).unwrap();
    assert!(worse.quarters >= scored.quarters && worse.band >= scored.band);
    for language in [Language::Swedish, Language::English] {
        let explained = explained_severity(&input, &Circumstances::default(), language).unwrap();
        assert_eq!(explained.severity, scored);
        assert!(explained.explanation.iter().all(|line| !line.contains(['#', '¤', '%'])));
    }
}

fn reads_as_papers(case: &Case, options: &Options) {
    for kind in PaperKind::ALL {
        let paper = paper(case, kind, options);
        assert_eq!(paper.kind, kind);
        is_whole(&paper);
    }
    for reader in [Reader::DataSubject, Reader::Guardian] {
        is_whole(&letter_paper(case, reader, options));
    }
    let all: Vec<usize> = (0..=list(case, "decisions").len()).collect();
    is_whole(&decision_paper(case, &all, options));
}

/// A paper has a title, and a table as many cells as columns.
fn is_whole(paper: &Paper) {
    assert!(!paper.title.is_empty() && !paper.blocks.is_empty());
    for block in &paper.blocks {
        match block {
            Block::Table { columns, rows } => assert!(rows.iter().all(|row| row.len() == columns.len())),
            Block::Answers { lines, answered, .. } => assert!(!answered || lines.iter().all(|line| !line.is_empty())),
            Block::List(points) => assert!(!points.is_empty()),
            _ => {}
        }
    }
}
