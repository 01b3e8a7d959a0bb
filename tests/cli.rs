//! The command-line tool as whoever calls it sees it: what it prints, what it says is wrong, and its exit status.

#[path = "support/year.rs"]
mod year;

use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a call came to: its exit status, the standard output and the standard error.
type Called = (Option<i32>, String, String);

const SECRET: &str = "701063-2391";

fn call(arguments: &[&str], input: &str) -> Called {
    let mut child = Command::new(env!("CARGO_BIN_EXE_breach-notification"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (done.status.code(), text(done.stdout), text(done.stderr))
}

/// A folder with these files, and nothing else.
fn folder(name: &str, files: &[year::File]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

fn register(folder: &Path, more: &[&str]) -> Called {
    let now = "--now=2026-06-01T12:00:00+02:00";
    call(&[&["register", folder.to_str().unwrap(), now][..], more].concat(), "")
}

#[test]
fn a_year_of_24_of_which_3_were_notified_in_time() {
    let folder = folder("year", &year::of_24());
    let named = "breach-notification: broken.json: filen är skadad eller ingen av våra\n\
        breach-notification: older/0.json: samma ärende som 0.json, som är det som räknas\n";
    let (status, out, error) = register(&folder, &["--year", "2024", "--json"]);
    assert_eq!((status, &*error), (Some(1), named));
    let result: Value = serde_json::from_str(&out).unwrap();
    let report = &result["report"];
    for (number, expected) in [
        ("documented", 24),
        ("dateMissing", 0),
        ("notify", 3),
        ("notNotify", 21),
        ("undecided", 0),
        ("decisionMissing", 0),
        ("inform", 0),
        ("inTime", 3),
        ("late", 0),
        ("cannotTell", 0),
        ("notSubmitted", 0),
    ] {
        assert_eq!(report[number], expected, "{number}");
    }
    assert_eq!(result["rows"].as_array().unwrap().len(), 25);
    assert_eq!(result["problems"][1], json!({ "file": "older/0.json", "code": "sameCase", "other": "0.json" }));

    let (status, csv, error) = register(&folder, &["--year=2024", "--csv"]);
    assert_eq!((status, &*error), (Some(1), named));
    assert!(csv.starts_with("\u{FEFF}Diarienummer;"));
    assert_eq!(csv.lines().count(), 26, "the headings, and a row a case");

    let (_, text, _) = register(&folder, &["--year=2024", "--controller", "kulturnämnden"]);
    assert!(
        text.contains("Antal dokumenterade incidenter: 8.") && text.contains("\nI tid                    1\n"),
        "{text}"
    );
    let (_, english, error) = register(&folder, &["--year=2024", "--language=en"]);
    assert!(
        english.starts_with("Annual report on personal data breaches\n=====")
            && english.contains("Number of documented breaches: 24.")
    );
    assert!(error.contains("older/0.json: the same case as 0.json, which is the one that counts"));
}

#[test]
fn a_folder_in_which_all_is_well_says_nothing_else() {
    let mut files = year::many(40);
    // What systems leave behind is nobody's case.
    files.push((".DS_Store".to_owned(), "x".to_owned()));
    files.push((".git/config.json".to_owned(), "x".to_owned()));
    files.push(("2024/Thumbs.db".to_owned(), "x".to_owned()));
    let folder = folder("well", &files);
    let (status, out, error) = register(&folder, &["--json"]);
    assert_eq!((status, &*error), (Some(0), ""));
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["report"]["documented"], 40);
    let file = folder.with_extension("csv");
    let _ = std::fs::remove_file(&file);
    let (status, out, _) = register(&folder, &["--csv", "--output", file.to_str().unwrap()]);
    assert_eq!((status, &*out), (Some(0), ""));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), register(&folder, &["--csv"]).1);
    let (status, _, error) = register(&folder, &["-o", folder.to_str().unwrap()]);
    assert_eq!(status, Some(2), "{error}");
}

#[test]
fn what_is_no_case_by_its_name_is_passed_over() {
    let mut files = year::many(2);
    files[0].0 = "upper.JSON".to_owned();
    let csv = "\u{FEFF}Diarienummer;Personuppgiftsansvarig\r\n".to_owned();
    for name in ["register.csv", "2024/register.CSV", "kopia.pdf", "bild.png", "json", "a.json.bak"] {
        files.push((name.to_owned(), csv.clone()));
    }
    let folder = folder("passed", &files);
    let (status, out, error) = register(&folder, &["--json"]);
    assert_eq!((status, &*error), (Some(0), ""));
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["report"]["documented"], 2);
}

#[test]
fn nothing_that_was_asked_for_is_said_and_no_zero_alone() {
    let cases = folder("nothing-such", &year::many(20));
    let empty = folder("nothing", &[]);
    for (folder, more, said) in [
        (&cases, &["--controller", "Utbildnignsnämnden"][..], "inget ärende i mappen är av det år"),
        (&cases, &["--year=1950"], "inget ärende i mappen är av det år"),
        (&cases, &["--year=1950", "--language=en", "--csv"], "no case in the folder is of the year"),
        (&empty, &[], "det finns inget ärende i mappen"),
        (&empty, &["--json"], "det finns inget ärende i mappen"),
    ] {
        let (status, out, error) = register(folder, more);
        assert_eq!((status, error.lines().count()), (Some(1), 1), "{more:?} {error}");
        assert!(error.contains(said) && !out.is_empty(), "{error}");
    }
}

#[test]
fn a_file_that_is_there_is_not_written_over() {
    let cases = folder("kept", &year::many(3));
    let case = std::fs::read_dir(&cases).unwrap().next().unwrap().unwrap().path();
    let before = std::fs::read_to_string(&case).unwrap();
    let other = cases.with_extension("csv");
    std::fs::write(&other, "x").unwrap();
    let output = |file: &Path, more: &[&str]| {
        let (status, out, error) = register(&cases, &[&["--csv", "-o", file.to_str().unwrap()][..], more].concat());
        assert_eq!(out, "");
        (status, error)
    };
    for more in [&[][..], &["--force"]] {
        let (status, error) = output(&case, more);
        assert_eq!(status, Some(2));
        assert!(error.contains("har inte skrivits över"), "{error}");
        assert_eq!(std::fs::read_to_string(&case).unwrap(), before);
    }
    assert_eq!(output(&other, &[]).0, Some(2));
    assert_eq!(std::fs::read_to_string(&other).unwrap(), "x");
    assert_eq!(output(&other, &["--force"]), (Some(0), String::new()));
    assert_eq!(std::fs::read_to_string(&other).unwrap(), register(&cases, &["--csv"]).1);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_can_be_written_to() {
    let folder = folder("devices", &year::many(2));
    assert_eq!(register(&folder, &["--csv", "-o", "/dev/null"]), (Some(0), String::new(), String::new()));
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_read_is_not_one_without_cases() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder("closed", &year::many(1));
    let may = |mode| std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(mode)).unwrap();
    may(0o000);
    // Whoever may do anything can read it all the same.
    let is_closed = std::fs::read_dir(&folder).is_err();
    let (status, out, error) = register(&folder, &[]);
    may(0o755);
    if is_closed {
        assert_eq!((status, out.as_str()), (Some(2), ""));
        assert!(error.contains("no folder that can be read"), "{error}");
    }
}

#[test]
fn files_are_named_and_nothing_in_them_is() {
    let broken = json!({ "caseVersion": 1, "title": SECRET, "answers": { "controller.name": SECRET } }).to_string();
    let files = [
        ("half.json".to_owned(), broken[..broken.len() - 5].to_owned()),
        ("notes.txt".to_owned(), SECRET.to_owned()),
        ("scan.pdf.txt".to_owned(), format!("%PDF-1.7 {SECRET}")),
    ];
    let folder = folder("broken", &files);
    std::fs::write(folder.join("picture.TXT"), [0x89, b'P', 0xFF, 0x00, 0xFE]).unwrap();
    let (status, out, error) = register(&folder, &["--json"]);
    assert_eq!(status, Some(1));
    for name in ["half.json", "notes.txt", "picture.TXT", "scan.pdf.txt"] {
        assert!(error.contains(&format!("breach-notification: {name}: ")), "{error}");
        let (status, checked, told) = call(&["check", folder.join(name).to_str().unwrap()], "");
        assert_eq!((status, checked.as_str()), (Some(2), ""), "{name}");
        assert!(told.contains(name) && !told.contains(SECRET), "{told}");
    }
    assert!(!out.contains(SECRET) && !error.contains(SECRET));
    // What stands in a file that can be read is not repeated by a check of it either, names of answers included.
    let odd = json!({ "caseVersion": 1, "title": SECRET, "answers": { SECRET: SECRET, "controller.organisationNumber": SECRET, "contacts[0].email": SECRET } });
    for how in [&["check", "-"][..], &["check", "--json", "-"]] {
        let (status, out, error) = call(how, &odd.to_string());
        assert_eq!((status, error.as_str()), (Some(1), ""));
        assert!(out.contains("unknownField") && out.contains("badEmail") && !out.contains(SECRET), "{out}");
    }
}

#[cfg(unix)]
#[test]
fn a_name_that_a_terminal_would_obey_is_made_harmless() {
    let folder = folder("names", &[("a\u{1b}[2Jb\n.json".to_owned(), "x".to_owned())]);
    let (status, _, error) = register(&folder, &[]);
    assert_eq!(status, Some(1));
    let named = "breach-notification: a\u{FFFD}[2Jb\u{FFFD}.json: filen är skadad eller ingen av våra\n";
    assert!(error.starts_with(named), "{error}");
}

#[test]
fn a_check_says_by_its_exit_status_how_it_went() {
    let scenario: Value = serde_json::from_str(include_str!("scenarios/usb-stick.json")).unwrap();
    let now = scenario["now"].as_str().unwrap();
    let mut answers = scenario["answers"].clone();
    let good = answers.to_string();
    answers["controller.organisationNumber"] = "212000-0143".into();
    let report = include_str!("fuzz/corpus/open_file/an-internal-report.json");
    let folder = folder(
        "check",
        &[
            ("good.json".to_owned(), good.clone()),
            ("bad.json".to_owned(), answers.to_string()),
            ("report.json".to_owned(), report.to_owned()),
            ("none.txt".to_owned(), "Hej".to_owned()),
        ],
    );
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let check = |names: &[&str], more: &[&str]| {
        let paths: Vec<String> = names.iter().map(|name| path(name)).collect();
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        call(&[&["check", "--now", now], more, &paths[..]].concat(), "")
    };
    let (status, out, error) = check(&["good.json"], &[]);
    assert_eq!((status, error.as_str()), (Some(0), ""), "{out}");
    assert!(out.starts_with(&format!("{}: inga fel", path("good.json"))), "{out}");
    let (status, out, _) = check(&["good.json", "bad.json"], &["--language", "en"]);
    assert_eq!(status, Some(1));
    assert!(
        out.contains(&format!("{}: 1 error", path("bad.json")))
            && out.contains("  error, question 2 (badOrganisationNumber): "),
        "{out}"
    );
    let (status, out, error) = check(&["bad.json", "none.txt", "missing.json"], &[]);
    assert_eq!(status, Some(2), "one that could not be read weighs more");
    assert!(
        out.contains("badOrganisationNumber")
            && error.contains("none.txt: filen är ingen av våra")
            && error.contains("missing.json: filen gick inte att läsa"),
        "{error}"
    );
    let (status, out, error) = check(&["bad.json", "report.json", "none.txt"], &["--json"]);
    assert_eq!((status, error.as_str()), (Some(2), ""));
    let all: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&all[0]["complete"], &all[0]["problems"][0]["code"]), (&json!(false), &json!("badOrganisationNumber")));
    // An internal report is judged by its own form; at that time what it says lay ahead.
    assert_eq!((&all[1]["kind"], &all[1]["problems"][0]["code"]), (&json!("report"), &json!("inFuture")));
    assert_eq!(call(&["check", "--now=2026-06-01T12:00:00+02:00", "-"], report).0, Some(0));
    assert_eq!((&all[2]["code"], all.as_array().unwrap().len()), (&json!("notOurs"), 3));
    assert_eq!(call(&["check", "-", "--now", now], &good).0, Some(0));
    let (status, _, error) = call(&["check", "-"], &good[..good.len() - 1]);
    assert_eq!((status, error.as_str()), (Some(2), "breach-notification: -: filen är skadad på rad 1\n"));
    // A case is judged by when it was sent, and says where it stands.
    let sent = json!({ "caseVersion": 1, "answers": scenario["answers"], "notifications": [{ "kind": "new", "submittedAt": "2021-04-14" }] });
    let (status, out, _) = call(&["check", "--json", "-"], &sent.to_string());
    let all: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (status, &all[0]["deadline"]["status"], &all[0]["status"]["stage"]),
        (Some(0), &json!("onTime"), &json!("open"))
    );
}

#[test]
fn what_a_city_adjusts_is_told_by_a_file() {
    let adjustment = json!({ "choices": { "incident.discovery": [{ "key": "employee", "sv": "En kollega" }] }, "retentionMonths": 24 });
    let folder = folder("adjusted", &year::many(20));
    let beside = |name: &str, text: &str| {
        let file = folder.with_file_name(name);
        std::fs::write(&file, text).unwrap();
        file.to_str().unwrap().to_owned()
    };
    let good = beside("adjust.json", &adjustment.to_string());
    let (status, out, _) = register(&folder, &["--adjust", &good]);
    assert_eq!(status, Some(0));
    assert!(out.contains("En kollega") && !out.contains("En anställd informerade oss"), "{out}");
    for (name, text, expected) in [
        ("adjust-half.json", "{", "no JSON"),
        ("adjust-wrong.json", "{ \"retentionMonths\": \"två\" }", "/retentionMonths"),
    ] {
        let wrong = beside(name, text);
        let (status, out, error) = register(&folder, &["--adjust", &wrong]);
        assert_eq!((status, out.as_str()), (Some(2), ""));
        assert!(error.contains(name) && error.contains(expected), "{error}");
    }
    // One of another form is not for these files.
    let of_report = beside(
        "adjust-report.json",
        "{ \"form\": \"internal-report\", \"limits\": { \"incident.description\": 500 } }",
    );
    assert_eq!(register(&folder, &["--adjust", &of_report]).0, Some(0));
}

#[test]
fn its_help_is_there_and_a_wrong_command_says_what_is_wrong() {
    let (status, help, _) = call(&["--help"], "");
    assert_eq!(status, Some(0));
    assert!(help.contains("check") && help.contains("register") && help.contains("nothing is sent"), "{help}");
    for (command, words) in [
        ("check", &["--json", "--now", "--adjust", "--language", "Exit status:", "Examples:"][..]),
        ("register", &["--year", "--controller", "--csv", "--json", "--output", "Exit status:", "Examples:"]),
    ] {
        let (status, help, _) = call(&[command, "--help"], "");
        assert_eq!(status, Some(0));
        words.iter().for_each(|word| assert!(help.contains(word), "{command}: {word}"));
        assert!(help.lines().all(|line| line.chars().count() <= 110), "{help}");
    }
    for wrong in [
        &[][..],
        &["check"],
        &["register"],
        &["register", "no-such-folder"],
        &["register", ".", "--csv", "--json"],
        &["register", ".", "--year", "24"],
        &["check", "-", "--now", "i dag"],
    ] {
        let (status, out, error) = call(wrong, "");
        assert_eq!((status, out.as_str()), (Some(2), ""), "{wrong:?}");
        assert!(!error.is_empty(), "{wrong:?}");
    }
}
