//! The benchmarks. Each is of the notification of the USB stick, with as many measures as its name says.

use super::year;
use breach_notification::engine::session::Session;
use breach_notification::{
    Answers, Form, Json, Options, Register, RegisterFilter, build_submission, check, json_schema, open_file, read_now,
    read_submission,
};
use criterion::{BatchSize, BenchmarkId, Criterion, Throughput};
use serde_json::{Map, Value};
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

const ROWS: [usize; 4] = [10, 100, 1_000, 10_000];

/// Every benchmark, with what the command line says of them.
pub fn all() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .sample_size(30)
        .configure_from_args();
    with_rows(&mut criterion);
    of_a_form(&mut criterion);
    of_a_register(&mut criterion);
}

fn with_rows(criterion: &mut Criterion) {
    let options = options();
    for rows in ROWS {
        let (valid, wrong) = (answers(rows, false), answers(rows, true));
        assert!(check(&valid, &options).complete, "the set is valid");
        assert_eq!(errors(&wrong, &options), TEN.len(), "the set has ten errors");
        let mut group = criterion.benchmark_group("rows");
        group.throughput(Throughput::Elements(rows as u64));
        group.bench_function(BenchmarkId::new("check", rows), |bencher| bencher.iter(|| check(&valid, &options)));
        group.bench_function(BenchmarkId::new("check, ten errors", rows), |bencher| {
            bencher.iter(|| check(&wrong, &options))
        });

        // The same answer twice would change nothing.
        let mut session = Session::with_answers(&options, valid.clone());
        let mut digits = ["212000-0142", "212000-0143"].into_iter().cycle();
        group.bench_function(BenchmarkId::new("Session::set", rows), |bencher| {
            bencher.iter(|| session.set("controller.organisationNumber", digits.next().unwrap_or_default()).map(drop));
        });
        let (mut session, last) =
            (Session::with_answers(&options, valid.clone()), format!("actions[{}].description", rows - 1));
        let mut texts = ["Ett samtal.", "Ett samtal till."].into_iter().cycle();
        group.bench_function(BenchmarkId::new("Session::set in the last row", rows), |bencher| {
            bencher.iter(|| session.set(&last, texts.next().unwrap_or_default()).map(drop));
        });

        group.bench_function(BenchmarkId::new("build_submission", rows), |bencher| {
            bencher.iter(|| build_submission(&valid, &options))
        });
        let submission = build_submission(&valid, &options).0.expect("the set is valid");
        group.bench_function(BenchmarkId::new("read_submission", rows), |bencher| {
            bencher.iter(|| read_submission(&submission))
        });
        group.finish();
    }
}

fn of_a_form(criterion: &mut Criterion) {
    criterion.bench_function("json_schema", |bencher| bencher.iter(json_schema));
    let adjustment = |name: &str| -> Json {
        let text = format!(
            r#"{{ "prefill": {{ "controller.name": "{name}" }}, "choices": {{ "incident.sector": ["public", {{ "key": "x", "sv": "X" }}] }} }}"#
        );
        serde_json::from_str(&text).expect("this is JSON")
    };
    // What an adjustment has made stays: one that is known already is looked up.
    let known = adjustment("Exempelnämnden");
    criterion.bench_function("adjusting a form as before", |bencher| {
        bencher.iter(|| Form::notification().adjusted(black_box(&known)))
    });
    // Each new one takes memory for good, so few are made.
    let mut number = 0;
    let mut group = criterion.benchmark_group("new");
    group.sample_size(10).warm_up_time(Duration::from_millis(50)).measurement_time(Duration::from_millis(200));
    group.bench_function("adjusting a form", |bencher| {
        let fresh = || {
            number += 1;
            adjustment(&format!("Nämnd {number}"))
        };
        bencher.iter_batched(fresh, |adjustment| Form::notification().adjusted(&adjustment), BatchSize::PerIteration);
    });
    group.finish();
}

/// Ten thousand files of ten years, in one thread, beside what it takes to read them as JSON and nothing more. The command-line tool reads them in as many threads as there are cores.
fn of_a_register(criterion: &mut Criterion) {
    const FILES: u64 = 10_000;
    let (options, files, all) = (options(), year::many(FILES), RegisterFilter::default());
    let mut group = criterion.benchmark_group("register, 10000 files");
    group.sample_size(10).throughput(Throughput::Elements(FILES));
    group.bench_function("serde_json alone", |bencher| {
        bencher
            .iter(|| files.iter().filter(|(_, text)| serde_json::from_str::<Value>(black_box(text)).is_ok()).count());
    });
    group.bench_function("open_file alone", |bencher| {
        bencher.iter(|| files.iter().filter(|(_, text)| open_file(black_box(text), options.now).is_ok()).count());
    });
    let filled = || {
        let mut register = Register::new(&options);
        files.iter().for_each(|(name, text)| register.add(name, text));
        register
    };
    group.bench_function("adding them", |bencher| bencher.iter(filled));
    let register = filled();
    let result = register.result(&all);
    assert_eq!((result.report.counts.documented, result.problems.len()), (FILES as u32, 0), "every file counts");
    group.bench_function("the result", |bencher| bencher.iter(|| register.result(&all)));
    let of_a_year = RegisterFilter { year: Some(2024), ..RegisterFilter::default() };
    group.bench_function("the result of a year", |bencher| bencher.iter(|| register.result(&of_a_year)));
    group.bench_function("the CSV", |bencher| bencher.iter(|| register.csv(&all)));
    group.finish();
}

/// What `bench/measure/sets.mjs` has wrong as well.
const TEN: [(&str, &str); 10] = [
    ("controller.name", ""),
    ("controller.organisationNumber", "212000-014"),
    ("controller.address.postalCode", "1272"),
    ("contacts[0].name", ""),
    ("contacts[0].email", "dataskyddsombud"),
    ("contacts[0].phone", "12"),
    ("contactAddress.street", ""),
    ("contactAddress.city", ""),
    ("incident.lateReason", ""),
    ("dataSubjects.count.exact", "-5"),
];

fn scenario() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios/usb-stick.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("the scenario is there")).expect("it is JSON")
}

fn options() -> Options {
    Options::at(read_now(scenario()["now"].as_str().unwrap_or_default()).expect("it has a time"))
}

/// The notification with its seven measures over and over, up to so many.
fn answers(rows: usize, wrong: bool) -> Answers {
    let scenario = scenario();
    let written = scenario["answers"].as_object().expect("it has answers");
    let mut all: Map<String, Value> = written
        .iter()
        .filter(|(name, _)| !name.starts_with("actions["))
        .map(|(name, answer)| (name.clone(), answer.clone()))
        .collect();
    for row in 0..rows {
        for column in ["date", "time", "description"] {
            if let Some(answer) = written.get(&format!("actions[{}].{column}", row % 7)) {
                all.insert(format!("actions[{row}].{column}"), answer.clone());
            }
        }
    }
    if wrong {
        all.extend(TEN.map(|(name, answer)| (name.to_owned(), answer.into())));
    }
    serde_json::from_value(all.into()).expect("these are answers")
}

fn errors(answers: &Answers, options: &Options) -> usize {
    check(answers, options).problems.iter().filter(|problem| problem.level.as_str() == "error").count()
}
