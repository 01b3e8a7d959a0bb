//! What is written, and where.

use super::{Stopped, files, words};
use breach_notification::text::Text;
use breach_notification::{Language, open_file};
use chrono::DateTime;
use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// A file that is written to.
pub struct File<'a> {
    pub path: &'a Path,
    /// Whether one that is there already may be written over.
    pub force: bool,
}

/// Writes to a file, or to the standard output. Who reads only the beginning of it (`head`) has not failed.
pub fn write(text: &str, file: Option<&File>) -> Result<(), Stopped> {
    match file {
        Some(File { path, force }) => {
            let mut how = OpenOptions::new();
            let over = *force || !path.is_file() && path.exists();
            let how = if over { how.create(true).truncate(true) } else { how.create_new(true) };
            let written = how.write(true).open(path).and_then(|mut file| file.write_all(text.as_bytes()));
            written.map_err(|error| stopped(path, &error.kind().to_string()))
        }
        None => {
            let mut out = io::stdout().lock();
            match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
                Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Stopped(error.kind().to_string())),
                _ => Ok(()),
            }
        }
    }
}

impl File<'_> {
    /// Whether it may be written to, as far as can be told before there is anything to write. A case that somebody takes for the output is not to be had again.
    pub fn check(&self, language: Language) -> Result<(), Stopped> {
        let refused = |why: Text| Err(stopped(self.path, why.get(language)));
        // What is no file, such as the standard output by its name, holds nothing that could be lost.
        match std::fs::metadata(self.path) {
            Ok(found) if !found.is_file() => Ok(()),
            Err(_) => Ok(()),
            Ok(_) if !self.force => refused(words::EXISTS),
            // The time is of no account: it is not kept.
            Ok(_) if files::read(self.path).is_ok_and(|text| open_file(&text, DateTime::UNIX_EPOCH).is_ok()) => {
                refused(words::ONE_OF_OURS)
            }
            Ok(_) => Ok(()),
        }
    }
}

fn stopped(path: &Path, why: &str) -> Stopped {
    Stopped([&files::name(path), ": ", why].concat())
}

/// Says what is wrong. Where nobody hears it there is nobody to tell.
pub fn complain(what: &str) {
    let _ = writeln!(io::stderr(), "breach-notification: {what}");
}
