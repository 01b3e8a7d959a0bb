//! Which decisions a paper is about, and what they rest on.

use crate::Case;
use crate::case::sent::answers_of;
use crate::case::when::day_of;
use crate::engine::answers::Answers;
use crate::engine::options::Options;
use crate::engine::session::Session;
use crate::json::Json;
use crate::paper::told::{Told, entries, typed};
use crate::text::{Text, text};
use chrono::NaiveDate;

/// What is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Notify,
    NotNotify,
    Inform,
    NotInform,
    Close,
}

/// A decision of the case, or one that is proposed because of the assessment and stands nowhere yet.
pub struct Chosen<'a> {
    pub kind: Kind,
    /// Where it stands in the case, and what stands there.
    pub recorded: Option<(usize, &'a Json)>,
}

impl Kind {
    fn of(decision: &Json) -> Option<Self> {
        Some(match decision.get("kind")?.as_str()? {
            "notify" => Self::Notify,
            "notNotify" => Self::NotNotify,
            "inform" => Self::Inform,
            "notInform" => Self::NotInform,
            "close" => Self::Close,
            _ => return None,
        })
    }

    /// The kinds that it replaces when it comes later, and that replace it.
    pub fn alike(self) -> &'static [Self] {
        match self {
            Self::Notify | Self::NotNotify => &[Self::Notify, Self::NotNotify],
            Self::Inform | Self::NotInform => &[Self::Inform, Self::NotInform],
            Self::Close => &[Self::Close],
        }
    }

    /// What it is about, in a word.
    pub const fn about(self) -> Text {
        match self {
            Self::Notify | Self::NotNotify => text("anmälan", "notifying"),
            Self::Inform | Self::NotInform => text("information", "informing"),
            Self::Close => text("avslut", "closing"),
        }
    }
}

impl<'a> Chosen<'a> {
    /// The day on which it was decided; `None` for a proposal, and where what stands there is no day.
    pub fn on(&self) -> Option<NaiveDate> {
        self.typed("on").and_then(day_of)
    }

    pub fn is_dated(&self) -> bool {
        self.on().is_some()
    }

    /// A text of it.
    pub fn typed(&self, name: &str) -> Option<&'a str> {
        self.recorded.and_then(|(_, decision)| typed(decision, name))
    }

    /// A text of an object within it.
    pub fn within(&self, object: &str, name: &str) -> Option<&'a str> {
        self.recorded.and_then(|(_, decision)| typed(decision.get(object)?, name))
    }

    /// The entries of a list of it.
    pub fn entries(&self, name: &str) -> &'a [Json] {
        self.recorded.map_or(&[], |(_, decision)| entries(decision, name))
    }
}

/// Every decision of the case that can be told.
pub fn all(case: &Case) -> impl DoubleEndedIterator<Item = Chosen<'_>> {
    let decisions = entries(case.as_json(), "decisions").iter().enumerate();
    decisions.filter_map(|(at, one)| Some(Chosen { kind: Kind::of(one)?, recorded: Some((at, one)) }))
}

/// The decisions at these places, the last of each sort; without any, the latest on notifying and the latest on informing, else the latest to close, else what
/// follows from the assessment. Where one of the two is decided and the other is only proposed, the decision stands alone: a paper is the one or the other.
pub fn chosen<'a>(case: &'a Case, options: &Options, decisions: Option<&[usize]>) -> Vec<Chosen<'a>> {
    let is_meant = |one: &Chosen| match (decisions, one.recorded) {
        (Some(places), Some((at, _))) => places.contains(&at),
        _ => true,
    };
    let last = |sort: Kind| all(case).filter(|one| is_meant(one)).rfind(|one| sort.alike().contains(&one.kind));
    let mut chosen: Vec<Chosen> = [Kind::Notify, Kind::Inform].into_iter().filter_map(last).collect();
    if decisions.is_none() && chosen.iter().any(Chosen::is_dated) {
        chosen.retain(Chosen::is_dated);
    }
    if decisions.is_some() || chosen.is_empty() {
        chosen.extend(last(Kind::Close));
    }
    if chosen.is_empty() && decisions.is_none() {
        let proposed = proposed(case, options).iter();
        chosen.extend(proposed.map(|kind| Chosen { kind: *kind, recorded: None }));
    }
    chosen
}

/// What follows from the latest assessment; nothing where it is not known yet.
fn proposed(case: &Case, options: &Options) -> &'static [Kind] {
    let judged = entries(case.as_json(), "assessments").last();
    let judged = |name: &str| judged.and_then(|judged| typed(judged, name)).unwrap_or_default();
    match (judged("isBreach"), judged("risk")) {
        ("no", _) => &[Kind::NotNotify],
        ("yes", "unlikely") => &[Kind::NotNotify, Kind::NotInform],
        ("yes", "risk") => &[Kind::Notify, Kind::NotInform],
        ("yes", "high") => &[Kind::Notify, Kind::Inform],
        // It was sent: that much was decided, even where nobody has written it down.
        _ if case.submitted_at().is_some() => {
            let session = Session::with_answers(options, case.answers());
            let told = Told { session: &session };
            if told.key("information.given") == "yes" { &[Kind::Notify, Kind::Inform] } else { &[Kind::Notify] }
        }
        _ => &[],
    }
}

/// The answers that it rests on: those of the latest decision that has some, else those of now.
pub fn answers(case: &Case, chosen: &[Chosen]) -> Answers {
    let held = chosen.iter().filter_map(|one| one.recorded);
    let latest = held.filter_map(|(at, decision)| Some((at, answers_of(decision)?))).max_by_key(|(at, _)| *at);
    latest.map_or_else(|| case.answers(), |(_, answers)| answers)
}

/// The assessment that it rests on: the last that was made by the day of the decision. Of a decision before any, the first that came: what comes later changes
/// nothing in what was signed. Of a proposal, the last.
pub fn assessment<'a>(case: &'a Case, chosen: &[Chosen]) -> Option<&'a Json> {
    let all = entries(case.as_json(), "assessments");
    let Some(decided) = chosen.iter().filter_map(Chosen::on).max() else { return all.last() };
    let made_by = |one: &&Json| typed(one, "at").and_then(day_of).is_some_and(|made| made <= decided);
    all.iter().rfind(made_by).or_else(|| all.first())
}
