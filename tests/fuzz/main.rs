//! Fuzzing: whatever is typed, edited or sent, nothing panics, nothing is echoed and nothing is lost.
//!
//! A target is a function of bytes. `cargo test` gives each its corpus, real cases that a person can read, and the same
//! few hundred variations of them every time. `scripts/fuzz` builds this very file with `--cfg fuzzing`, in which
//! libFuzzer takes the place of the test harness and goes by coverage for as long as it is let. An input that it finds
//! is put into `tests/fuzz/corpus/<target>`, and so is a test from then on.

#![cfg(not(target_arch = "wasm32"))]
#![cfg_attr(fuzzing, no_main)]

mod adjustments;
mod cases;
mod check_any;
#[path = "../support/form.rs"]
mod form;
mod formats;
mod invariants;
mod mutation;
#[path = "../support/numbers.rs"]
mod numbers;
mod open_file;
mod printed_copy;
mod read_submission;
mod register;
mod session;

/// What is fuzzed, by the name of the folder of its corpus.
struct Target {
    name: &'static str,
    run: fn(&str),
    /// How many variations `cargo test` runs: some seconds each, unoptimised.
    #[cfg_attr(fuzzing, expect(dead_code))]
    variations: usize,
}

const SESSION: Target = Target { name: "session", run: session::run, variations: 120 };
const CHECK_ANY: Target = Target { name: "check_any", run: check_any::run, variations: 350 };
const READ_SUBMISSION: Target = Target { name: "read_submission", run: read_submission::run, variations: 700 };
const OPEN_FILE: Target = Target { name: "open_file", run: open_file::run, variations: 500 };
const FORMATS: Target = Target { name: "formats", run: formats::run, variations: 400 };
const ADJUSTMENTS: Target = Target { name: "adjustments", run: adjustments::run, variations: 500 };
const CASES: Target = Target { name: "cases", run: cases::run, variations: 60 };
const PRINTED_COPY: Target = Target { name: "printed_copy", run: printed_copy::run, variations: 60 };
const REGISTER: Target = Target { name: "register", run: register::run, variations: 80 };

#[cfg(fuzzing)]
const TARGETS: [&Target; 9] =
    [&SESSION, &CHECK_ANY, &READ_SUBMISSION, &OPEN_FILE, &FORMATS, &ADJUSTMENTS, &CASES, &PRINTED_COPY, &REGISTER];

impl Target {
    /// JSON and what is typed are text; of other bytes the nearest text is taken, so that none are wasted.
    fn run(&self, input: &[u8]) {
        (self.run)(&String::from_utf8_lossy(input));
    }
}

#[cfg(not(fuzzing))]
mod bounded {
    use super::mutation::{mutate, words};
    use super::numbers::Random;
    use super::{
        ADJUSTMENTS, CASES, CHECK_ANY, FORMATS, OPEN_FILE, PRINTED_COPY, READ_SUBMISSION, REGISTER, SESSION, Target,
    };
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::path::Path;

    #[test]
    fn a_session_agrees_with_a_check_from_scratch_after_any_edits() {
        fuzz(&SESSION);
    }

    #[test]
    fn a_check_takes_any_json_as_answers() {
        fuzz(&CHECK_ANY);
    }

    #[test]
    fn any_json_is_read_as_a_submission_or_refused() {
        fuzz(&READ_SUBMISSION);
    }

    #[test]
    fn any_text_is_opened_as_a_file_or_refused() {
        fuzz(&OPEN_FILE);
    }

    #[test]
    fn every_format_takes_any_text() {
        fuzz(&FORMATS);
    }

    #[test]
    fn a_form_takes_any_json_as_what_a_city_adjusts() {
        fuzz(&ADJUSTMENTS);
    }

    #[test]
    fn any_case_stands_somewhere() {
        fuzz(&CASES);
    }

    #[test]
    fn what_is_read_of_a_printed_copy_stands_in_it() {
        fuzz(&PRINTED_COPY);
    }

    #[test]
    fn the_numbers_of_a_register_add_up_whatever_lies_in_it() {
        fuzz(&REGISTER);
    }

    fn fuzz(target: &Target) {
        let corpus = corpus(target.name);
        for (name, input) in &corpus {
            attempt(target, input, name);
        }
        let words = words();
        for seed in 0..target.variations {
            let mut random = Random::new(seed as u64);
            let mut input = random.pick(&corpus).1.clone();
            let other = &random.pick(&corpus).1;
            mutate(&mut random, &mut input, other, &words);
            attempt(target, &input, &format!("variation {seed}"));
        }
    }

    /// Says which input it was, for a panic that comes from far below does not.
    fn attempt(target: &Target, input: &[u8], name: &str) {
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| target.run(input))) {
            eprintln!("{}, {name}:\n{}", target.name, String::from_utf8_lossy(input));
            std::panic::resume_unwind(panic);
        }
    }

    fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(target);
        let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut corpus: Vec<_> =
            paths.map(|path| (path.display().to_string(), std::fs::read(&path).unwrap())).collect();
        corpus.sort();
        assert!(!corpus.is_empty(), "{target} has a corpus");
        corpus
    }
}

#[cfg(fuzzing)]
mod unbounded {
    use super::mutation::{mutate, words};
    use super::numbers::Random;
    use super::{TARGETS, Target};
    use std::sync::LazyLock;

    static TARGET: LazyLock<&Target> = LazyLock::new(|| {
        let name = std::env::var("FUZZ_TARGET").expect("FUZZ_TARGET names a target");
        TARGETS.into_iter().find(|target| target.name == name).expect("FUZZ_TARGET is a target")
    });

    static WORDS: LazyLock<Vec<String>> = LazyLock::new(words);

    libfuzzer_sys::fuzz_target!(|input: &[u8]| TARGET.run(input));

    // libFuzzer's own mutations find what is close by; ours know what an answer and a field's name look like.
    libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
        let mut random = Random::new(seed.into());
        if random.below(2) == 0 {
            return libfuzzer_sys::fuzzer_mutate(data, size, max_size);
        }
        let mut input = data[..size].to_vec();
        mutate(&mut random, &mut input, &data[..size], &WORDS);
        input.truncate(max_size);
        data[..input.len()].copy_from_slice(&input);
        input.len()
    });
}
