//! The feet of pages: numbers of pages, and what stands on every page.

use super::likeness::key;
use crate::format::{date, time};
use crate::imy::NOTIFICATION;
use std::collections::HashMap;

/// A line longer than this is no foot of a page, in bytes.
const LONGEST: usize = 200;

/// Which lines are feet of pages.
pub struct Feet(Vec<Foot>);

#[derive(Clone, Copy, PartialEq)]
enum Foot {
    /// It is none.
    No,
    /// It may be one, or what somebody has written.
    Perhaps,
    /// It is one.
    Sure,
}

/// What a line looks like.
enum Like {
    /// `Sida 1 av 5`: nobody answers so.
    Named,
    /// `1 (5)`, `1/5`: the page and how many there are.
    Numbers(u32, u32),
    /// An address, a day with a time, or words before the number of a page: a foot where it stands on several pages.
    Repeated(String),
    /// The title of the form, which pages may have at their head: behind the first one.
    Title,
}

impl Feet {
    /// Those of a whole copy.
    pub fn of(lines: &[(usize, String)]) -> Self {
        let title = key(NOTIFICATION.form.title.sv);
        let is_title = |text: &str| text.len() <= LONGEST && key(text) == title;
        let like: Vec<Option<Like>> =
            lines.iter().map(|(_, text)| if is_title(text) { Some(Like::Title) } else { like(text) }).collect();
        let mut times: HashMap<&str, usize> = HashMap::new();
        // Of how many pages, and the last of them: numbers of pages rise.
        let mut pages: HashMap<u32, (u32, usize, bool)> = HashMap::new();
        for like in like.iter().flatten() {
            match like {
                Like::Repeated(pattern) => *times.entry(pattern).or_default() += 1,
                Like::Numbers(page, all) => {
                    let (last, seen, rises) = pages.entry(*all).or_insert((0, 0, true));
                    (*rises, *seen) = (*rises && page > last, *seen + 1);
                    *last = *page;
                }
                Like::Named | Like::Title => {}
            }
        }
        let mut has_title = false;
        let foot = |like: &Option<Like>| match like {
            None => Foot::No,
            Some(Like::Title) if std::mem::replace(&mut has_title, true) => Foot::Sure,
            Some(Like::Title) => Foot::No,
            Some(Like::Named) => Foot::Sure,
            Some(Like::Numbers(_, all)) => match pages.get(all) {
                Some((_, 2.., true)) => Foot::Sure,
                _ => Foot::Perhaps,
            },
            Some(Like::Repeated(pattern)) => match times.get(pattern.as_str()) {
                Some(2..) => Foot::Sure,
                _ => Foot::Perhaps,
            },
        };
        Self(like.iter().map(foot).collect())
    }

    pub fn is_sure(&self, line: usize) -> bool {
        self.0[line] == Foot::Sure
    }

    pub fn is_possible(&self, line: usize) -> bool {
        self.0[line] == Foot::Perhaps
    }
}

fn like(text: &str) -> Option<Like> {
    if text == "\u{C}" {
        return Some(Like::Named);
    }
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let mut lower = text.to_lowercase();
    for name in ["sidan ", "sida ", "sid. ", "sid ", "page "] {
        if let Some(rest) = lower.strip_prefix(name) {
            return (page_of(rest).is_some() || page(rest).is_some()).then_some(Like::Named);
        }
    }
    // `Anmälan av personuppgiftsincident, sida 1 av 5`
    if let Some((words, page)) = lower.rsplit_once(" sida ").filter(|(_, page)| page_of(page).is_some()) {
        let pattern = [words, page.rsplit(' ').next().unwrap_or_default()].concat();
        return Some(Like::Repeated(pattern));
    }
    if let Some((page, all)) = page_of(text) {
        return Some(Like::Numbers(page, all));
    }
    let is_address = ["http://", "https://", "www."].iter().any(|begin| lower.starts_with(begin));
    let mut words = text.split([' ', ',']).filter(|word| !word.is_empty());
    let is_moment = words.next().is_some_and(|word| date::parse(word).is_some())
        && words.next().is_some_and(|word| word.contains([':', '.']) && time::parse(word).is_some())
        && words.all(|word| word.contains(|c: char| c.is_ascii_digit()) && !word.contains(char::is_alphabetic));
    // The number of the page may stand beside it.
    let end = lower.trim_end_matches(|c: char| c.is_ascii_digit() || " /()".contains(c)).len();
    if is_moment {
        return Some(Like::Repeated(text.split([' ', ',']).next().unwrap_or_default().to_owned()));
    }
    lower.truncate(end);
    (is_address && !lower.contains(' ')).then_some(Like::Repeated(lower))
}

/// `1 av 5`, `1 (5)`, `1/5`: a page, and how many there are.
fn page_of(text: &str) -> Option<(u32, u32)> {
    let text = text.trim_end_matches(')');
    let (of, all) =
        text.split_once(['/', '(']).or_else(|| text.split_once(" av ")).or_else(|| text.split_once(" of "))?;
    let (of, all) = (page(of)?, page(all)?);
    (of <= all).then_some((of, all))
}

/// The number of a page: of pages there are hundreds at most.
fn page(text: &str) -> Option<u32> {
    let text = text.trim();
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())
        .flatten()
        .filter(|page| (1..1000).contains(page))
}

#[cfg(test)]
mod tests {
    use super::Feet;

    fn feet(lines: &[&str]) -> String {
        let lines: Vec<_> = lines.iter().enumerate().map(|(at, line)| (at + 1, (*line).to_owned())).collect();
        let feet = Feet::of(&lines);
        (0..lines.len())
            .map(|at| {
                if feet.is_sure(at) {
                    'f'
                } else if feet.is_possible(at) {
                    '?'
                } else {
                    '-'
                }
            })
            .collect()
    }

    #[test]
    fn what_is_named_a_page_is_one() {
        assert_eq!(feet(&["Sida 1 av 5", "sid 2 (5)", "Sida 3", "Page 4 of 5", "\u{C}"]), "fffff");
        assert_eq!(feet(&["Sida 6 av 5", "Sidan saknas", "Sida 1 av 5 är borta", "Sida", "5", ""]), "------");
    }

    #[test]
    fn numbers_alone_are_pages_where_they_rise() {
        assert_eq!(feet(&["1 (5)", "2 (5)", "5 (5)"]), "fff");
        assert_eq!(feet(&["1/5", "text", "2/5"]), "f-f");
        assert_eq!(feet(&["1/5"]), "?");
        assert_eq!(feet(&["2/5", "1/5", "7/5", "1/5/6"]), "??--");
    }

    #[test]
    fn an_address_or_a_moment_is_a_foot_where_it_comes_again() {
        assert_eq!(feet(&["https://example.se/blankett 1/2", "https://example.se/blankett 2/2"]), "ff");
        assert_eq!(feet(&["2021-04-20 16:05", "a", "2021-04-20 16:05"]), "f-f");
        assert_eq!(feet(&["Anmälan, sida 1 av 2", "a", "Anmälan, sida 2 av 2"]), "f-f");
        assert_eq!(feet(&["Se brevet, sida 1 av 2", "Se sida 2"]), "?-");
        let title = "Anmälan av personuppgiftsincident";
        assert_eq!(feet(&[title, "a", title]), "--f", "pages may have it at their head");
        assert_eq!(
            feet(&["2021-04-20 16:05", "https://example.se/", "2021-04-20", "https://example.se/ är vår"]),
            "??--"
        );
    }
}
