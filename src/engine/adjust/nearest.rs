//! What was meant by a name that is misspelt.

/// The name that differs by a slip or two, put as a question; nothing where none does.
pub fn meant(written: &str, names: &[&str]) -> String {
    let nearest = names.iter().map(|name| (distance(written, name), *name)).min();
    match nearest {
        Some((distance, name)) if distance <= 2 => [": did you mean ", name, "?"].concat(),
        _ => String::new(),
    }
}

/// How many letters have to be put in, taken out or changed to make one of the other (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut row = Vec::new();
    for at in 0..=other.len() {
        row.push(at);
    }
    for (at, letter) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (to, same) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != same);
            diagonal = row[to + 1];
            row[to + 1] = changed.min(diagonal + 1).min(row[to] + 1);
        }
    }
    row[other.len()]
}
