//! Random answers, and what becomes of a copy on its way.

use super::numbers::Random;
use super::printer::{Printed, is_printed};
use breach_notification::engine::form::{Kind, Question};
use breach_notification::engine::layout::Place;
use breach_notification::imy::NOTIFICATION;
use breach_notification::{Answers, RawAnswer};

/// What people write.
const TEXTS: &[&str] = &[
    "Exempelnämnden",
    "Illa Il 10 l0",
    "Åsa förvaltning, 7",
    "Sverige",
    "Box 7",
    "Efter mötet, se bilaga",
    "IA 2021-95",
    "Vid 08:30 ungefär",
    "Uppgifter om barns privata förhållanden",
    "Dataskyddsombud",
];

const LONG: &[&str] = &[
    "Ett brev om skolval skickades till fel mottagare, som har bekräftat att det är raderat och inte har sparats eller spridits vidare.",
    "Lösenordet byttes.",
    "Felet upptäcktes i samband med en kontroll. Leverantören har rättat det och granskar nu loggarna för att se om någon annan har tagit del av uppgifterna under tiden.\n\nÄrendet följs upp på nästa möte.",
    "Datorn kontrollerades mot virus och beställdes om.",
];

/// What people might write, and what looks like something else.
const AWKWARD: &[&str] = &[
    "j",
    "Datum",
    "Nej",
    "Ja",
    "1/5",
    "Sverige _j",
    "https://example.se/blankett",
    "2021-04-13",
    "09:00",
    "Övrigt",
    "- Barn",
    "P Barn",
    "Incidenten",
    "Konsekvenser",
    "När upptäckte ni incidenten?",
    "16. Kort beskrivning av incidenten",
    "Klockslag: 09:00",
    "Organisationens namn",
    "—",
    "~",
    "2",
    "Åtgärd",
    "Eventuell kommentar",
    "Barn",
    "11 - 100",
    "Land",
    "r",
    "12. Ja",
    "36. Avser ni",
    "Sida 1",
    "v",
    "Klicka på",
    "1. Försumbar",
    "Lägg till ny",
];

/// Answers to a whole form, in the words of `awkward` people or of others.
pub fn answers(random: &mut Random, awkward: bool) -> Answers {
    let mut answers = Answers::new();
    for question in NOTIFICATION.questions() {
        if is_printed(question, &answers) {
            for field in NOTIFICATION.fields_of(question).iter() {
                let group = NOTIFICATION.entry(field).group.map(|group| NOTIFICATION.group(group).name);
                let rows = if group.is_some() { 1 + random.below(3) as u32 } else { 1 };
                for row in 0..rows {
                    // In every row something has to be there: one without is no row.
                    if random.below(4) > 0 || group.is_some() {
                        let name = NOTIFICATION.name(Place { field, row });
                        answers
                            .insert(name, answer(random, question, &NOTIFICATION.field(field).kind, awkward))
                            .unwrap();
                    }
                }
            }
        }
    }
    answers
}

fn answer(random: &mut Random, question: &Question, kind: &Kind, awkward: bool) -> RawAnswer {
    let is_awkward = awkward && random.below(3) == 0;
    let text = match kind {
        Kind::Text | Kind::Long if is_awkward => random.pick(AWKWARD),
        Kind::Text => random.pick(TEXTS),
        Kind::Long if is_awkward || random.below(2) == 0 => random.pick(LONG),
        Kind::Long => random.pick(LONG),
        Kind::OrganisationNumber => random.pick(&["212000-0142", "202100-5489"]),
        Kind::PostalCode => random.pick(&["127 26", "12726"]),
        Kind::Email => random.pick(&["dataskydd@example.se", "namn@example.se"]),
        Kind::Phone => random.pick(&["08-465 004 00", "08-465 004 99"]),
        Kind::Date => random.pick(&["2021-04-13", "2021-04-16", "2021-05-01"]),
        Kind::Time => random.pick(&["08:30", "12:00", "23.59"]),
        Kind::Count => random.pick(&["7", "12", "1 001"]),
        Kind::One(list) => &random.pick(list.choices).key,
        Kind::Many(list) => {
            let ticked = list
                .choices
                .iter()
                .filter(|_| random.below(3) == 0)
                .map(|choice| choice.key.to_owned())
                .collect::<Vec<_>>();
            return if ticked.is_empty() { RawAnswer::Nothing } else { RawAnswer::List(ticked) };
        }
    };
    debug_assert!(question.number > 0);
    RawAnswer::Text((*text).to_owned())
}

/// What happens to a copy: lines are lost, marks are misread, a scan sees some that are none, lines are broken, pages end.
pub fn damage(random: &mut Random, lines: &mut Vec<Printed>) {
    for _ in 0..random.below(4) {
        let at = random.below(lines.len());
        match random.below(5) {
            0 | 1 if !lines[at].is_part => drop(lines.remove(at)),
            2 => {
                let marked: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].mark > 0).collect();
                let line = &mut lines[*random.pick(&marked)];
                let mark = *random.pick(&["¤", "*", "f.", "", "-"]);
                line.text = format!("{mark}{}", &line.text[line.mark..]);
                line.mark = mark.len();
            }
            3 => {
                let text = (*random.pick(&["j", "_j", "_:J", "__:j", "v", "~"])).to_owned();
                lines.insert(at, Printed { text, is_part: false, mark: 0 });
            }
            _ => break_line(random, lines, at),
        }
    }
    if random.below(3) == 0 {
        feet(random, lines);
    }
}

/// Breaks a line at a blank.
fn break_line(random: &mut Random, lines: &mut Vec<Printed>, at: usize) {
    let blanks: Vec<usize> = lines[at].text.match_indices(' ').map(|(at, _)| at).collect();
    // Of an arrow on a line of its own nobody knows that somebody wrote it.
    if blanks.is_empty() || lines[at].text.ends_with("_j") {
        return;
    }
    let blank = *random.pick(&blanks);
    // Of two halves one alone is not lost: "Obehörigt röjande:" before "Övrigt" nobody would miss.
    let next = Printed { text: lines[at].text[blank + 1..].to_owned(), is_part: true, mark: 0 };
    lines[at].text.truncate(blank);
    lines[at].is_part = true;
    lines.insert(at + 1, next);
}

/// Ends some pages.
fn feet(random: &mut Random, lines: &mut Vec<Printed>) {
    let style = random.below(4);
    let mut places: Vec<usize> = (0..3).map(|_| random.below(lines.len())).collect();
    places.sort_unstable();
    for (page, at) in places.iter().enumerate().rev() {
        let page = page + 1;
        let foot = match style {
            0 => format!("Sida {page} av 3"),
            1 => format!("{page} (3)"),
            2 => format!("https://example.se/anmalan {page}/3"),
            _ => "2021-04-20 16:05".to_owned(),
        };
        for text in ["", "\u{C}", "", &foot, ""] {
            lines.insert(*at, Printed { text: text.to_owned(), is_part: false, mark: 0 });
        }
    }
}
