//! From an internal report to the notification that may come of it.

use super::Case;
use crate::engine::answers::{Answer, Answers};
use crate::engine::layout::Layout;
use crate::imy::NOTIFICATION;
use crate::internal_report::INTERNAL_REPORT;
use std::mem::discriminant;

/// Carries over what both forms ask under one name, where the notification has no answer yet. What is only alike is left to a person: "lost or stolen" is
/// no choice of question 15.
pub fn carry_over(report: &Answers, case: &mut Case) {
    let mut answers = case.answers();
    for (name, answer) in report.iter() {
        let kind_in =
            |layout: &'static Layout| layout.place(name).map(|place| discriminant(&layout.field(place.field).kind));
        let (from, to) = (kind_in(INTERNAL_REPORT.layout()), kind_in(NOTIFICATION.layout()));
        if to.is_some() && from == to && answers.get(name).is_none_or(Answer::is_blank) {
            answers.keep(name.to_owned(), Some(answer.clone()));
        }
    }
    case.set_answers(&answers);
}
