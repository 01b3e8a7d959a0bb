//! The deadline in words: how much is left, or how it went, in those of the form, the rest as any form says it.

use super::words::TimeWords;
use crate::lean::Digits;
use crate::text::{AND, AT_TIME, Language, Text, text};
use crate::time::deadline::{Deadline, HOURS as HOURS_OF_THE_LAW, Status, Submitted, Urgency};
use crate::time::zone::{self, Instant};
use chrono::Timelike;

/// How long is left, or whether it was sent in time, in a sentence. When that is less than a day it is said first: ten minutes must not look like two days.
pub fn time_left(deadline: &Deadline, words: &TimeWords, language: Language) -> String {
    if let (Some(words), true) = (words.sent, deadline.submitted.is_some()) {
        let sentence = match deadline.status {
            Status::OnTime => words.in_time,
            Status::Late => words.late,
            Status::PossiblyLate => words.cannot_tell,
            Status::Unknown => words.sent,
        };
        return sentence.get(language).to_owned();
    }
    let minutes = deadline.minutes_left.unwrap_or_default();
    let (haste, sentence, minutes) = match (deadline.status, deadline.to_correct) {
        (Status::Unknown, false) => ("", &words.not_known, 0),
        (Status::Unknown, true) => ("", &words.not_usable, 0),
        // Of what is discovered later today more than 72 hours are left; but nobody has more.
        (Status::OnTime, _) => (haste(deadline, language), &words.left, minutes.min(HOURS_OF_THE_LAW * 60)),
        (Status::PossiblyLate, false) => ("", &words.may_have_run_out, 0),
        (Status::PossiblyLate, true) => ("", &words.may_have_run_out_correct, 0),
        (Status::Late, _) => ("", &words.ran_out, -minutes),
    };
    [haste, &sentence.get(language).replace('#', &duration(minutes, language))].concat()
}

/// What stands before the time that is left.
fn haste(deadline: &Deadline, language: Language) -> &'static str {
    match deadline.urgency() {
        Some(Urgency::Soon) => SOON.get(language),
        Some(Urgency::Pressing) => PRESSING.get(language),
        _ => "",
    }
}

/// When the hours run out, in a sentence; empty where it is not known.
pub fn runs_out(deadline: &Deadline, language: Language) -> String {
    let Some(expires_at) = deadline.expires_at else { return String::new() };
    let sentence = match (deadline.assumed_time, deadline.to_correct) {
        (false, _) => RUNS_OUT,
        (true, false) => RUNS_OUT_ASSUMED,
        (true, true) => RUNS_OUT_CORRECT,
    };
    sentence.get(language).replace('#', &moment(expires_at, language))
}

/// When the notification was sent, on the clocks of Stockholm; nothing where that is not known.
pub fn sent_at(submitted: Submitted, language: Language) -> Option<String> {
    match submitted {
        Submitted::At(instant) => Some(moment(zone::in_stockholm(instant), language)),
        Submitted::On(day) => Some(crate::format::date::write(day)),
        Submitted::AtSomeTime => None,
    }
}

/// A day and a time on the clocks of Stockholm, with their offset: `2021-04-16 kl. 08:30 (UTC+02:00)`.
pub fn moment(instant: Instant, language: Language) -> String {
    let date = crate::format::date::write(instant.date_naive());
    let time = crate::format::time::write(instant.time().with_second(0).unwrap_or_default());
    let written = zone::write(instant);
    let offset = written.len().checked_sub("+00:00".len()).and_then(|at| written.get(at..)).unwrap_or_default();
    [&date, AT_TIME.get(language), &time, " (UTC", offset, ")"].concat()
}

/// A length of time in days, hours and minutes; the minutes only while less than a day is left.
fn duration(minutes: i64, language: Language) -> String {
    let (days, hours, minutes) = (minutes / (24 * 60), minutes / 60 % 24, minutes % 60);
    let parts = [(days, DAY, DAYS), (hours, HOUR, HOURS), (if days == 0 { minutes } else { 0 }, MINUTE, MINUTES)];
    let mut words: Vec<String> = Vec::new();
    for (number, one, many) in parts {
        if number > 0 {
            let unit = if number == 1 { one } else { many };
            words.push([&number.digits(), "\u{a0}", unit.get(language)].concat());
        }
    }
    if words.is_empty() {
        return LESS_THAN_A_MINUTE.get(language).to_owned();
    }
    words.join(AND.get(language))
}

const SOON: Text = text("Tiden börjar bli knapp. ", "Time is getting short. ");
const PRESSING: Text = text("Det brådskar. ", "This is urgent. ");
const RUNS_OUT: Text = text("Sista tidpunkt: #.", "Latest time: #.");
const RUNS_OUT_ASSUMED: Text = text(
    "Sista tidpunkt: #, räknat från dygnets början eftersom klockslaget saknas.",
    "Latest time: #, counted from the start of the day as the time is missing.",
);
const RUNS_OUT_CORRECT: Text = text(
    "Sista tidpunkt: #, räknat från dygnets början tills klockslaget är rättat.",
    "Latest time: #, counted from the start of the day until the time is corrected.",
);
const DAY: Text = text("dygn", "day");
const DAYS: Text = text("dygn", "days");
const HOUR: Text = text("timme", "hour");
const HOURS: Text = text("timmar", "hours");
const MINUTE: Text = text("minut", "minute");
const MINUTES: Text = text("minuter", "minutes");
const LESS_THAN_A_MINUTE: Text = text("mindre än en minut", "less than a minute");
