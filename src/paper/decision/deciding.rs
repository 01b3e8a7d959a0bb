//! What is decided, on whose behalf, and the lines to sign.

use super::choosing::{Chosen, Kind, all};
use super::{Matter, PROPOSAL};
use crate::format::date;
use crate::paper::Block;
use crate::paper::told::{AUTHORITY, TO_FILL_IN, at_start, within};
use crate::text::{Language, Text, text};

const DECISION: Text = text("Beslut", "Decision");
const DECIDES: Text = text("# beslutar att", "# decides to");
const TO_DECIDE: Text = text("# föreslås besluta att", "# is proposed to decide to");
const TO_CHOOSE: Text = text(
    "Bedömningen ovan behöver göras först. Kryssa sedan för det som beslutas.",
    "The assessment above has to be made first. Then tick what is decided.",
);
const REPLACES: Text = text(
    "Beslutet ersätter beslutet # om att #. Det tidigare beslutet finns kvar i ärendet.",
    "This replaces the decision of #: to #. The earlier decision is kept in the case.",
);
const ON_BEHALF: Text = text("På # vägnar enligt delegation#", "On behalf of #, by delegation#");
const BY_DELEGATION: Text = text("Enligt delegation#", "By delegation#");
const GROUP: Text = text("ärendegrupp #", "item #");
const POINT: Text = text("punkt #", "item #");
const NUMBER: Text = text("nr #", "no. #");
const SIGNATURE: Text = text("Underskrift av beslutsfattare", "Signature of the decision-maker");
const POSITION: Text = text("Befattning", "Position");
const NAME: Text = text("Namnförtydligande", "Name in block letters");
const REPORTED: Text = text("Beslutet anmäls till nämnden: #", "Reported to the board: #");
const PROCESSING: Text = text(
    "Personuppgifterna i beslutet behandlas för att handlägga ärendet och dokumentera vad som har hänt (artikel 33.5 i dataskyddsförordningen).",
    "The personal data in this decision are processed to handle the matter and to document what happened (Article 33(5) of the General Data Protection Regulation).",
);

impl Kind {
    /// What is decided, behind "decides to".
    const fn what(self) -> Text {
        match self {
            Self::Notify => text(
                "anmäla personuppgiftsincidenten till # enligt artikel 33 i dataskyddsförordningen",
                "notify the personal data breach to # under Article 33 of the General Data Protection Regulation",
            ),
            Self::NotNotify => text(
                "inte anmäla händelsen till # enligt artikel 33 i dataskyddsförordningen",
                "not notify what happened to # under Article 33 of the General Data Protection Regulation",
            ),
            Self::Inform => text(
                "informera de registrerade enligt artikel 34 i dataskyddsförordningen",
                "inform the data subjects under Article 34 of the General Data Protection Regulation",
            ),
            Self::NotInform => text(
                "inte informera de registrerade enligt artikel 34 i dataskyddsförordningen",
                "not inform the data subjects under Article 34 of the General Data Protection Regulation",
            ),
            Self::Close => text("avsluta ärendet", "close the case"),
        }
    }

    /// The same in short, of one that was decided before.
    const fn in_short(self) -> Text {
        match self {
            Self::Notify => text("anmäla incidenten", "notify the breach"),
            Self::NotNotify => text("inte anmäla incidenten", "not notify the breach"),
            Self::Inform => text("informera de registrerade", "inform the data subjects"),
            Self::NotInform => text("inte informera de registrerade", "not inform the data subjects"),
            Self::Close => text("avsluta ärendet", "close the case"),
        }
    }
}

impl Matter<'_> {
    pub(super) fn deciding(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if self.chosen.is_empty() {
            blocks.push(self.heading(PROPOSAL));
            blocks.push(self.paragraph(TO_CHOOSE, &[]));
            let kinds = [Kind::Notify, Kind::NotNotify, Kind::Inform, Kind::NotInform];
            blocks.push(Block::List(kinds.iter().map(|kind| ["☐ ", &self.what(*kind)].concat()).collect()));
            blocks.extend(self.signing(&[]));
        }
        for group in self.by_who_decides() {
            let first = group[0];
            blocks.push(self.heading(if first.is_dated() { DECISION } else { PROPOSAL }));
            let role = first.within("by", "role").map_or_else(|| TO_FILL_IN.to_owned(), at_start);
            blocks.push(self.paragraph(if first.is_dated() { DECIDES } else { TO_DECIDE }, &[&role]));
            blocks.push(Block::List(group.iter().map(|one| self.what(one.kind)).collect()));
            blocks.extend(group.iter().filter_map(|one| self.replaced(one)));
            blocks.extend(self.signing(&group));
        }
        blocks.push(self.paragraph(PROCESSING, &[]));
        blocks
    }

    /// What is no breach, or may be none, is not called one; and what is none is not notified or told under the articles on breaches.
    fn what(&self, kind: Kind) -> String {
        let what = match (kind, self.judged("isBreach")) {
            (Kind::Notify, "no") => text("anmäla händelsen till #", "notify what happened to #"),
            (Kind::Notify, "unclear") => text(
                "anmäla händelsen till # enligt artikel 33 i dataskyddsförordningen",
                "notify what happened to # under Article 33 of the General Data Protection Regulation",
            ),
            (Kind::Inform, "no") => {
                text("informera de registrerade om händelsen", "inform the data subjects of what happened")
            }
            _ => kind.what(),
        };
        self.say(what, &[AUTHORITY.get(self.language())])
    }

    /// What is decided at once by the same stands under one signature.
    fn by_who_decides(&self) -> Vec<Vec<&Chosen<'_>>> {
        let who = |one: &Chosen| {
            let member = |name: &str| one.recorded.and_then(|(_, decision)| decision.get(name)).cloned();
            (one.on(), member("by"), member("delegation"))
        };
        let mut groups: Vec<Vec<&Chosen>> = Vec::new();
        for one in &self.chosen {
            match groups.iter_mut().find(|group| who(group[0]) == who(one)) {
                Some(group) => group.push(one),
                None => groups.push(vec![one]),
            }
        }
        groups
    }

    /// The one that it takes the place of: the last before it of the same sort that has a day.
    fn replaced(&self, one: &Chosen) -> Option<Block> {
        let at = one.recorded?.0;
        let is_before = |other: &Chosen| {
            other.recorded.is_some_and(|(before, _)| before < at) && one.kind.alike().contains(&other.kind)
        };
        let before = all(self.case).filter(Chosen::is_dated).rfind(is_before)?;
        let what = self.say(before.kind.in_short(), &[]);
        Some(self.paragraph(REPLACES, &[&date::write(before.on()?), &what]))
    }

    /// On whose behalf, where the board is given, and never from question 1; the lines to sign; and how the board is told.
    fn signing(&self, all: &[&Chosen]) -> Vec<Block> {
        let of = |object: &str, name: &str| all.iter().find_map(|one| one.within(object, name));
        let mut blocks = Vec::new();
        let (board, group) = (of("delegation", "board"), of("delegation", "group"));
        let group = group.map_or_else(String::new, |group| [", ", &self.item(group)].concat());
        match board {
            Some(board) => blocks.push(self.paragraph(ON_BEHALF, &[&of_board(board, self.language()), &group])),
            None if !group.is_empty() => blocks.push(self.paragraph(BY_DELEGATION, &[&group])),
            None => {}
        }
        let line = |label: Text| Block::Signature(self.say(label, &[]));
        let known = |label: Text, value: Option<&str>| match value {
            Some(value) => Block::Paragraph([label.get(self.language()), ": ", value].concat()),
            None => line(label),
        };
        blocks.push(line(SIGNATURE));
        blocks.push(known(POSITION, of("by", "role")));
        blocks.push(known(NAME, of("by", "name")));
        match all.iter().find_map(|one| one.typed("reportedToBoard")) {
            Some(told) => blocks.push(self.paragraph(REPORTED, &[told])),
            None if board.is_some() => blocks.push(self.paragraph(REPORTED, &[TO_FILL_IN])),
            None => {}
        }
        blocks
    }

    /// What says itself what it is stays as it was typed, as within a sentence: `Punkt 3.2`. Of a number its form says it: a group of matters is counted with
    /// noughts before it, `003b`, and an item of a list with points in it, `3.2`. Any other is a number, `12`.
    fn item(&self, group: &str) -> String {
        let is_word = group.chars().nth(1).is_some_and(char::is_lowercase);
        match group.chars().next() {
            Some(first) if !first.is_ascii_digit() => {
                if is_word {
                    within(group)
                } else {
                    group.to_owned()
                }
            }
            Some('0') => self.say(GROUP, &[group]),
            _ if group.contains('.') => self.say(POINT, &[group]),
            _ => self.say(NUMBER, &[group]),
        }
    }
}

/// `Exempelnämnden` is `Exempelnämndens`.
fn of_board(board: &str, language: Language) -> String {
    let has_genitive = board.ends_with(['s', 'x', 'z', 'S', 'X', 'Z']);
    match language {
        Language::Swedish if !has_genitive => [board, "s"].concat(),
        _ => board.to_owned(),
    }
}
