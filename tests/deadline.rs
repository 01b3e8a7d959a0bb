//! The 72 hours: the contract's vectors, what holds at every instant from 2018 to 2035, and a second opinion on the clocks
//! of Stockholm from another library with a time zone database of its own.

#![cfg(not(target_arch = "wasm32"))]

use breach_notification::time::deadline::{Deadline, Status, Urgency};
use breach_notification::time::zone;
use breach_notification::{Answers, InvalidOptions, Options, Report, Submitted, check, read_now, read_submitted_at};
use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime, SecondsFormat, TimeDelta, Utc};
use jiff::tz::{AmbiguousOffset, TimeZone};
use proptest::prelude::*;
use std::sync::LazyLock;

const HOURS: TimeDelta = TimeDelta::hours(72);
const MOMENT: TimeDelta = TimeDelta::nanoseconds(1);

/// jiff's Stockholm.
static STOCKHOLM: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::get("Europe/Stockholm").unwrap());

#[test]
fn the_vectors_of_the_contract() {
    for (date, time, expires_at) in [
        ("2021-04-13", "08:30", "2021-04-16T08:30:00+02:00"),
        ("2026-03-27", "10:00", "2026-03-30T11:00:00+02:00"),
        ("2026-10-23", "10:00", "2026-10-26T09:00:00+01:00"),
        ("2026-03-26", "23:30", "2026-03-30T00:30:00+02:00"),
        ("2026-10-25", "02:30", "2026-10-28T01:30:00+01:00"),
    ] {
        let report = report(date, time, "2035-01-01T00:00:00Z");
        let json = serde_json::to_value(report.deadline).unwrap();
        assert_eq!(json["expiresAt"], expires_at, "{date} {time}");
        assert_eq!(json["assumedTime"], false);
        assert_eq!(json["status"], "late");
    }
    let report = report("2026-03-29", "02:30", "2035-01-01T00:00:00Z");
    assert!(report.problems.iter().any(|problem| problem.code.as_str() == "timeDoesNotExist"));
    assert!(report.deadline.assumed_time);
}

/// The table of section 4: what is known of the discovery, the time it is, and the verdict.
#[test]
fn the_table_of_the_contract() {
    for (date, time, now, status, starts_at, minutes_left, assumed_time) in [
        ("", "", "2026-05-06T10:00:00Z", "unknown", None, None, false),
        ("", "08:00", "2026-05-06T10:00:00Z", "unknown", None, None, false),
        ("i går", "08:00", "2026-05-06T10:00:00Z", "unknown", None, None, false),
        ("2026-05-07", "", "2026-05-06T21:59:59Z", "unknown", None, None, false),
        ("2026-05-07", "", "2026-05-06T22:00:00Z", "onTime", Some("2026-05-07T00:00:00+02:00"), Some(4320), true),
        ("2026-05-07", "23:59", "2026-05-06T22:00:00Z", "onTime", Some("2026-05-07T23:59:00+02:00"), Some(5759), false),
        ("2026-05-05", "08:15", "2026-05-08T06:15:00Z", "onTime", Some("2026-05-05T08:15:00+02:00"), Some(0), false),
        ("2026-05-05", "08:15", "2026-05-08T06:15:01Z", "late", Some("2026-05-05T08:15:00+02:00"), Some(-1), false),
        (
            "2026-05-05",
            "08:15",
            "2026-05-08T06:14:00.001Z",
            "onTime",
            Some("2026-05-05T08:15:00+02:00"),
            Some(0),
            false,
        ),
        ("2026-05-05", "08:15", "2026-05-08T06:16:00Z", "late", Some("2026-05-05T08:15:00+02:00"), Some(-1), false),
        ("2026-05-05", "08:15", "2026-05-08T06:16:00.5Z", "late", Some("2026-05-05T08:15:00+02:00"), Some(-2), false),
        ("2026-05-05", "", "2026-05-07T22:00:00Z", "onTime", Some("2026-05-05T00:00:00+02:00"), Some(0), true),
        ("2026-05-05", "", "2026-05-07T22:00:01Z", "possiblyLate", Some("2026-05-05T00:00:00+02:00"), Some(-1), true),
        (
            "2026-05-05",
            "",
            "2026-05-08T22:00:00Z",
            "possiblyLate",
            Some("2026-05-05T00:00:00+02:00"),
            Some(-1440),
            true,
        ),
        ("2026-05-05", "", "2026-05-08T22:00:01Z", "late", Some("2026-05-05T00:00:00+02:00"), Some(-1441), true),
        (
            "2026-05-05",
            "25:00",
            "2026-05-08T10:00:00Z",
            "possiblyLate",
            Some("2026-05-05T00:00:00+02:00"),
            Some(-720),
            true,
        ),
        (
            "2026-03-29",
            "02:30",
            "2026-03-31T23:00:01Z",
            "possiblyLate",
            Some("2026-03-29T00:00:00+01:00"),
            Some(-1),
            true,
        ),
    ] {
        let json = serde_json::to_value(report(date, time, now).deadline).unwrap();
        let expected = (status.into(), starts_at.into(), minutes_left.into(), assumed_time.into());
        let is = ["status", "startsAt", "minutesLeft", "assumedTime"].map(|key| json[key].clone());
        assert_eq!((is[0].clone(), is[1].clone(), is[2].clone(), is[3].clone()), expected, "{date} {time} at {now}");
        assert_eq!(json["expiresAt"].is_null(), starts_at.is_none());
    }
}

/// How pressing it is, at the last moment before it becomes more so and at the first.
#[test]
fn the_urgency_of_the_contract() {
    for (time, now, urgency) in [
        ("08:15", "2026-05-04T23:59:59+02:00", None),
        ("08:15", "2026-05-05T00:00:00+02:00", Some("calm")),
        ("08:15", "2026-05-07T08:15:00+02:00", Some("calm")),
        ("08:15", "2026-05-07T08:15:01+02:00", Some("soon")),
        ("08:15", "2026-05-08T02:15:00+02:00", Some("soon")),
        ("08:15", "2026-05-08T02:15:01+02:00", Some("pressing")),
        ("08:15", "2026-05-08T08:15:00+02:00", Some("pressing")),
        ("08:15", "2026-05-08T08:15:01+02:00", Some("over")),
        ("", "2026-05-07T00:00:00+02:00", Some("calm")),
        ("", "2026-05-07T00:00:01+02:00", Some("soon")),
        ("", "2026-05-07T18:00:01+02:00", Some("pressing")),
        ("", "2026-05-08T00:00:01+02:00", Some("pressing")),
        ("", "2026-05-09T00:00:00+02:00", Some("pressing")),
        ("", "2026-05-09T00:00:01+02:00", Some("over")),
    ] {
        let json = serde_json::to_value(report("2026-05-05", time, now).deadline).unwrap();
        assert_eq!(json["urgency"], serde_json::json!(urgency), "{time} at {now}");
    }
    let json = serde_json::to_value(report("", "08:15", "2026-05-05T00:00:00+02:00").deadline).unwrap();
    assert_eq!(json["urgency"], serde_json::Value::Null);
}

/// Once it was sent, whether it was in time does not depend on the clock; a day alone is judged like a discovery without a time.
#[test]
fn what_was_sent_is_judged_by_when_it_was_sent() {
    for (time, submitted, status) in [
        ("08:15", "2026-05-08T08:15:00+02:00", "onTime"),
        ("08:15", "2026-05-08T08:15:01+02:00", "late"),
        ("08:15", "2026-05-08T06:15:00Z", "onTime"),
        ("", "2026-05-08T00:00:00+02:00", "onTime"),
        ("", "2026-05-08T00:00:01+02:00", "possiblyLate"),
        ("", "2026-05-09T00:00:00+02:00", "possiblyLate"),
        ("", "2026-05-09T00:00:01+02:00", "late"),
        ("08:15", "2026-05-07", "onTime"),
        ("08:15", "2026-05-08", "possiblyLate"),
        ("08:15", "2026-05-09", "late"),
        ("", "2026-05-07", "onTime"),
        ("", "2026-05-08", "possiblyLate"),
        ("", "2026-05-09", "possiblyLate"),
        ("", "2026-05-10", "late"),
    ] {
        for now in ["2026-05-10T12:00:00Z", "2031-01-01T00:00:00Z"] {
            let submitted_at = read_submitted_at(submitted).unwrap();
            let report = report_sent("2026-05-05", time, now, Some(submitted_at));
            let json = serde_json::to_value(report.deadline).unwrap();
            assert_eq!(json["status"], status, "discovered at {time}, sent {submitted}");
            assert_eq!(json["urgency"], serde_json::Value::Null);
            // The time of discovery is asked for where it is what is not known.
            let asked = report.problems.iter().any(|problem| problem.code.as_str() == "possiblyLate");
            assert_eq!(asked, status == "possiblyLate" && time.is_empty(), "discovered at {time}, sent {submitted}");
        }
    }
}

/// That it was sent is known of a printed copy, and when is not: nobody can tell whether it was late.
#[test]
fn what_was_sent_at_some_time_is_never_said_to_be_late() {
    let status = |now| report_sent("2021-04-13", "08:30", now, Some(Submitted::AtSomeTime)).deadline.status;
    assert_eq!(status("2021-04-16T08:30:00+02:00"), Status::OnTime);
    assert_eq!(status("2021-04-16T08:30:01+02:00"), Status::PossiblyLate);
    assert_eq!(status("2031-01-01T00:00:00Z"), Status::PossiblyLate);
}

/// A session that is told comes to the same verdict as one that knew, and back.
#[test]
fn that_it_was_sent_can_be_told_and_taken_back() {
    let now = read_now("2026-05-20T12:00:00Z").unwrap();
    let answers = serde_json::json!({
        "incident.discovered.date": "2024-05-05", "information.given": "no", "information.planned": "yes",
        "information.plannedOn.date": "2026-05-01",
    });
    let answers: Answers = serde_json::from_value(answers).unwrap();
    let options = Options::at(now);
    let mut session = breach_notification::engine::session::Session::with_answers(&options, answers.clone());
    let before = session.report();
    let codes = |report: &Report| report.problems.iter().map(|problem| problem.code.as_str()).collect::<Vec<_>>();
    assert!(codes(&before).contains(&"implausibleDate"));
    assert!(codes(&before).contains(&"orderOfEvents"));
    for submitted in [Submitted::AtSomeTime, read_submitted_at("2024-05-06").unwrap()] {
        session.set_submitted_at(Some(submitted));
        let sent = session.report();
        assert!(!codes(&sent).contains(&"implausibleDate"));
        assert!(!codes(&sent).contains(&"orderOfEvents"));
        assert_eq!(sent, check(&answers, &options.submitted(Some(submitted))));
    }
    session.set_submitted_at(None);
    assert_eq!(session.report(), before);
}

#[test]
fn when_it_was_sent_is_an_instant_or_a_day() {
    for good in ["2021-04-20", "2021-04-20T16:00:00+02:00", "2021-04-20T14:00:00Z"] {
        assert!(read_submitted_at(good).is_ok(), "{good}");
    }
    for bad in ["", "20210420", "2021-04-31", "2021-04-20T16:00:00", "i går", "0099-01-01"] {
        assert!(read_submitted_at(bad).is_err(), "{bad}");
    }
    // The years of a date, on the clocks of Stockholm.
    for good in ["1900-01-01", "1899-12-31T23:00:00Z", "2099-12-31", "2099-12-31T22:59:59Z"] {
        assert!(read_submitted_at(good).is_ok(), "{good}");
    }
    for bad in ["1899-12-31", "1899-12-31T22:59:59Z", "2100-01-01", "2099-12-31T23:00:00Z", "1013-05-06T10:00:00+02:00"]
    {
        assert!(read_submitted_at(bad).is_err(), "{bad}");
    }
}

/// Every minute of the clock from before the discovery until after the end: what is heard, and with how many minutes left.
#[test]
fn the_deadline_is_news_six_times() {
    let date = NaiveDate::from_ymd_opt(2026, 5, 5);
    let time = NaiveTime::from_hms_opt(8, 15, 0);
    let at = |minute: i64| {
        let now = read_now("2026-05-04T23:30:00+02:00").unwrap() + TimeDelta::minutes(minute) + TimeDelta::seconds(20);
        Deadline::of(date, time, now, None)
    };
    let news = (1..5 * 24 * 60).filter(|minute| at(*minute).is_news_after(&at(minute - 1))).map(at);
    let heard: Vec<_> = news.map(|deadline| (deadline.urgency(), deadline.minutes_left.unwrap())).collect();
    assert_eq!(
        heard,
        [
            (Some(Urgency::Calm), 72 * 60 + 8 * 60 + 14),
            (Some(Urgency::Soon), 24 * 60 - 1),
            (Some(Urgency::Pressing), 6 * 60 - 1),
            (Some(Urgency::Pressing), 60),
            (Some(Urgency::Pressing), 15),
            (Some(Urgency::Over), -1),
        ]
    );
}

/// Someone corrects the discovery, or a laptop has slept.
#[test]
fn what_is_no_longer_left_is_news_once() {
    let left = |minutes: i64| {
        let expires = read_now("2026-05-08T08:15:00+02:00").unwrap();
        Deadline::of(
            NaiveDate::from_ymd_opt(2026, 5, 5),
            NaiveTime::from_hms_opt(8, 15, 0),
            expires - TimeDelta::minutes(minutes),
            None,
        )
    };
    for (before, after, is_news) in [
        (61, 60, true),
        (60, 60, false),
        (60, 59, false),
        (59, 61, false),
        (16, 15, true),
        (15, 14, false),
        (300, 10, true),
        (300, 61, false),
        (10, 300, false),
        (10, 400, true),
        (0, -1, true),
        (-1, -2, false),
    ] {
        assert_eq!(left(after).is_news_after(&left(before)), is_news, "{before} to {after}");
    }
    let unknown = Deadline::default();
    assert!(left(10).is_news_after(&unknown) && unknown.is_news_after(&left(10)) && !unknown.is_news_after(&unknown));
}

/// Twice a year the clocks change; jiff says when, and which times are skipped or shown twice on the days around.
#[test]
fn another_library_agrees_on_every_half_hour_around_every_clock_change() {
    let from = jiff::civil::date(2018, 1, 1).to_zoned(STOCKHOLM.clone()).unwrap().timestamp();
    let until = jiff::civil::date(2036, 1, 1).to_zoned(STOCKHOLM.clone()).unwrap().timestamp();
    let changes: Vec<_> =
        STOCKHOLM.following(from).map(|change| change.timestamp()).take_while(|at| *at < until).collect();
    assert_eq!(changes.len(), 2 * 18);

    let (mut skipped, mut twice) = (0, 0);
    for change in changes {
        let change = chrono::DateTime::from_timestamp(change.as_second(), 0).unwrap().naive_utc();
        for half_hours in -2 * 24 * 4..2 * 24 * 4 {
            let local = change + TimeDelta::minutes(30) * half_hours;
            match assert_agreement(local.date(), local.time()) {
                AmbiguousOffset::Gap { .. } => skipped += 1,
                AmbiguousOffset::Fold { .. } => twice += 1,
                AmbiguousOffset::Unambiguous { .. } => {}
            }
        }
    }
    assert_eq!((skipped, twice), (2 * 18, 2 * 18), "two half hours in each spring and in each autumn");
}

#[test]
fn a_day_whose_midnight_was_skipped_starts_all_the_same() {
    let day = NaiveDate::from_ymd_opt(1893, 4, 1).unwrap();
    let deadline = Deadline::of(Some(day), None, read_now("2026-01-01T00:00:00Z").unwrap(), None);
    assert_eq!(deadline.starts_at.unwrap().to_rfc3339(), "1893-04-01T01:00:00+01:00");
    assert_eq!(deadline.status, Status::Late);
}

#[test]
fn a_time_that_it_is_has_an_offset() {
    for now in ["2021-04-20T16:00:00+02:00", "2021-04-20T14:00:00Z", "2021-04-20t14:00:00.000z"] {
        assert_eq!(read_now(now).unwrap().timestamp(), 1_618_927_200, "{now}");
    }
    for now in ["", "2021-04-20", "2021-04-20T16:00:00", "2021-04-20T25:00:00Z", "16:00", "1618927200", "nu"] {
        assert_eq!(read_now(now).map_err(InvalidOptions::code), Err("invalidNow"), "{now}");
    }
}

/// A year has four digits wherever it is written.
#[test]
fn a_time_at_either_end_of_the_years_counts_by_the_clocks_of_stockholm() {
    for (now, shown) in [
        ("0000-01-01T00:00:00Z", Some("0000-01-01T00:53:28+00:53")),
        ("9999-12-31T22:59:59Z", Some("9999-12-31T23:59:59+01:00")),
        ("9999-12-31T23:30:00+01:00", Some("9999-12-31T23:30:00+01:00")),
        ("9999-12-31T23:30:00Z", None),
        ("9999-12-31T23:59:59-23:59", None),
        ("0000-01-01T00:00:00+23:59", None),
        ("0000-01-01T01:30:00+02:00", Some("0000-01-01T00:23:28+00:53")),
        ("0000-01-01T00:30:00+02:00", None),
    ] {
        let read = read_now(now).map(|now| zone::write(zone::in_stockholm(now)));
        assert_eq!(read.map_err(InvalidOptions::code), shown.map(str::to_owned).ok_or("invalidNow"), "{now}");
    }
}

proptest! {
    #[test]
    fn the_deadline_is_72_elapsed_hours_on(minute in minutes(), now in instants()) {
        let (date, time) = minute;
        prop_assume!(exists(date, time));
        let now = now.max(end_of_day(date));
        let deadline = Deadline::of(Some(date), Some(time), now, None);
        let (starts_at, expires_at) = (deadline.starts_at.unwrap(), deadline.expires_at.unwrap());
        prop_assert_eq!(expires_at.signed_duration_since(starts_at), HOURS);
        prop_assert_eq!((starts_at.date_naive(), starts_at.time()), (date, time));
        prop_assert!(!deadline.assumed_time);
    }

    #[test]
    fn another_library_agrees_on_any_minute(minute in minutes()) {
        assert_agreement(minute.0, minute.1);
    }

    #[test]
    fn with_a_time_the_status_changes_a_moment_after_the_deadline(minute in minutes()) {
        let (date, time) = minute;
        prop_assume!(exists(date, time));
        let status = |now: DateTime<Utc>| Deadline::of(Some(date), Some(time), now, None).status;
        let midnight = start_of_day(date);
        let expires_at = Deadline::of(Some(date), Some(time), midnight, None).expires_at.unwrap().to_utc();
        prop_assert_eq!(status(midnight - MOMENT), Status::Unknown);
        prop_assert_eq!(status(midnight), Status::OnTime);
        prop_assert_eq!(status(expires_at), Status::OnTime);
        prop_assert_eq!(status(expires_at + MOMENT), Status::Late);
    }

    #[test]
    fn without_a_time_the_status_changes_72_hours_after_either_midnight(minute in minutes()) {
        let date = minute.0;
        let status = |now: DateTime<Utc>| Deadline::of(Some(date), None, now, None).status;
        let (start, end) = (start_of_day(date), end_of_day(date));
        prop_assert_eq!(status(start - MOMENT), Status::Unknown);
        prop_assert_eq!(status(start), Status::OnTime);
        prop_assert_eq!(status(start + HOURS), Status::OnTime);
        prop_assert_eq!(status(start + HOURS + MOMENT), Status::PossiblyLate);
        prop_assert_eq!(status(end + HOURS), Status::PossiblyLate);
        prop_assert_eq!(status(end + HOURS + MOMENT), Status::Late);
    }

    #[test]
    fn minutes_left_are_rounded_down_at_any_instant(minute in minutes(), now in instants()) {
        let deadline = Deadline::of(Some(minute.0), Some(minute.1), now, None);
        match deadline.expires_at {
            None => {
                let mut nothing_known = Deadline::default();
                nothing_known.to_correct = true;
                prop_assert_eq!(deadline, nothing_known);
            }
            Some(expires_at) => {
                let minutes = deadline.minutes_left.unwrap();
                let left = expires_at.to_utc() - now;
                prop_assert!(TimeDelta::minutes(minutes) <= left && left < TimeDelta::minutes(minutes + 1));
                prop_assert_eq!(minutes < 0, now > expires_at);
            }
        }
    }

    #[test]
    fn the_same_instant_in_any_offset_gives_the_same_verdict(minute in minutes(), now in instants(), offset in -14 * 60..=14 * 60) {
        let offset = FixedOffset::east_opt(offset * 60).unwrap();
        let (date, time) = (minute.0.to_string(), minute.1.format("%H:%M").to_string());
        let utc = now.to_rfc3339_opts(SecondsFormat::Nanos, true);
        let elsewhere = now.with_timezone(&offset).to_rfc3339();
        prop_assert_eq!(report(&date, &time, &utc), report(&date, &time, &elsewhere));
    }
}

fn report(date: &str, time: &str, now: &str) -> Report {
    report_sent(date, time, now, None)
}

fn report_sent(date: &str, time: &str, now: &str, submitted: Option<Submitted>) -> Report {
    let mut answers = Answers::new();
    answers.insert("incident.discovered.date", date).unwrap();
    answers.insert("incident.discovered.time", time).unwrap();
    check(&answers, &Options::at(read_now(now).unwrap()).submitted(submitted))
}

/// Any minute on the clocks of 2018 to 2035. Half of them stand in the two nights that matter.
fn minutes() -> impl Strategy<Value = (NaiveDate, NaiveTime)> {
    let days = 0_u64..18 * 365 + 5;
    let any = (days, 0_u32..24 * 60)
        .prop_map(|(day, minute)| (NaiveDate::from_ymd_opt(2018, 1, 1).unwrap() + Days::new(day), time(minute)));
    let nights = (2018..2036, prop::bool::ANY, 0_u64..7, 0_u32..5 * 60).prop_map(|(year, spring, day, minute)| {
        let last_week = NaiveDate::from_ymd_opt(year, if spring { 3 } else { 10 }, 25).unwrap();
        (last_week + Days::new(day), time(minute))
    });
    prop_oneof![any, nights]
}

fn time(minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap()
}

fn instants() -> impl Strategy<Value = DateTime<Utc>> {
    let from = DateTime::parse_from_rfc3339("2018-01-01T00:00:00Z").unwrap().timestamp();
    let until = DateTime::parse_from_rfc3339("2036-01-01T00:00:00Z").unwrap().timestamp();
    (from..until, 0_u32..1_000_000_000).prop_map(|(seconds, nanos)| DateTime::from_timestamp(seconds, nanos).unwrap())
}

/// The offset at which the clocks of Stockholm show a local time, according to jiff.
fn second_opinion(date: NaiveDate, time: NaiveTime) -> AmbiguousOffset {
    let local: jiff::civil::DateTime = date.and_time(time).to_string().parse().unwrap();
    STOCKHOLM.to_ambiguous_timestamp(local).offset()
}

fn exists(date: NaiveDate, time: NaiveTime) -> bool {
    !matches!(second_opinion(date, time), AmbiguousOffset::Gap { .. })
}

/// The instant of a local time, by its offset.
fn instant(date: NaiveDate, time: NaiveTime, offset: jiff::tz::Offset) -> DateTime<Utc> {
    date.and_time(time).and_utc() - TimeDelta::seconds(offset.seconds().into())
}

fn start_of_day(date: NaiveDate) -> DateTime<Utc> {
    let AmbiguousOffset::Unambiguous { offset } = second_opinion(date, NaiveTime::MIN) else {
        panic!("midnight is shown once");
    };
    instant(date, NaiveTime::MIN, offset)
}

fn end_of_day(date: NaiveDate) -> DateTime<Utc> {
    start_of_day(date + Days::new(1))
}

/// Compares the instant of discovery with jiff's: the first of two, none that is skipped.
fn assert_agreement(date: NaiveDate, time: NaiveTime) -> AmbiguousOffset {
    let deadline = Deadline::of(Some(date), Some(time), end_of_day(date), None);
    let opinion = second_opinion(date, time);
    let (starts_at, assumed) = match opinion {
        AmbiguousOffset::Unambiguous { offset } | AmbiguousOffset::Fold { before: offset, .. } => {
            (instant(date, time, offset), false)
        }
        AmbiguousOffset::Gap { .. } => (start_of_day(date), true),
    };
    assert_eq!((deadline.starts_at.unwrap().to_utc(), deadline.assumed_time), (starts_at, assumed), "{date} {time}");
    assert_eq!(deadline.expires_at.unwrap().to_utc(), starts_at + HOURS, "{date} {time}");
    opinion
}
