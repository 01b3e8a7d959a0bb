//! Files: their names, as they can be said, and their text.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The most that is read of a file: the greatest notification has a tenth of it, and a film is none.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// What is wrong with a file that could not be read.
pub const UNREADABLE: &str = "unreadable";
pub const TOO_LARGE: &str = "tooLarge";

/// The standard input.
const STANDARD_INPUT: &str = "-";

/// A file to be read, and what it is called: by its path in the folder, with `/` on every system.
pub struct Found {
    pub path: PathBuf,
    pub name: String,
}

/// How the names of files end that are read: cases and what they are made from are JSON, and printed copies text. A CSV of ours that lies beside them is no broken case.
const READ: [&str; 2] = ["json", "txt"];

/// Every file in a folder and in those inside it that is to be read, and the names of what could not be looked into. What begins with a dot is nobody's case. `None` where the
/// folder itself cannot be looked into: that is not one without cases.
pub fn inside(folder: &Path) -> Option<(Vec<Found>, Vec<String>)> {
    let is_meant = |entry: &DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    let (mut files, mut closed) = (Vec::new(), Vec::new());
    for entry in WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter().filter_entry(is_meant) {
        match entry {
            // A file in the place of the folder.
            Ok(entry) if entry.depth() == 0 && !entry.file_type().is_dir() => return None,
            Ok(entry) if entry.file_type().is_file() && is_read(entry.path()) => {
                files.push(Found { name: name_in(folder, entry.path()), path: entry.into_path() });
            }
            Ok(_) => {}
            Err(error) if error.depth() == 0 => return None,
            Err(error) => closed.push(name_in(folder, error.path().unwrap_or(folder))),
        }
    }
    Some((files, closed))
}

fn is_read(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    READ.iter().any(|read| extension.eq_ignore_ascii_case(read))
}

/// The path of a file in a folder.
fn name_in(folder: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    let steps: Vec<_> = inside.iter().map(|step| step.to_string_lossy()).collect();
    clean(&if steps.is_empty() { path.to_string_lossy().into_owned() } else { steps.join("/") })
}

/// What a file is called.
pub fn name(path: &Path) -> String {
    clean(&path.to_string_lossy())
}

/// A name of a file may hold what a terminal takes for an order.
fn clean(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

/// The text of a file. What is no UTF-8 in it stands there as a mark, and what is no text is told from it.
pub fn read(path: &Path) -> Result<String, &'static str> {
    let bytes = if path == Path::new(STANDARD_INPUT) {
        up_to_the_most(io::stdin().lock())
    } else {
        File::open(path).and_then(up_to_the_most)
    };
    let bytes = bytes.map_err(|_| UNREADABLE)?;
    if bytes.len() as u64 > MOST_BYTES { Err(TOO_LARGE) } else { Ok(String::from_utf8_lossy(&bytes).into_owned()) }
}

fn up_to_the_most(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
