//! What is written, and where.

use super::Stopped;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// Writes to a file, or to the standard output. Who reads only the beginning of it (`head`) has not failed.
pub fn write(text: &str, file: Option<&Path>) -> Result<(), Stopped> {
    match file {
        Some(file) => std::fs::write(file, text)
            .map_err(|error| Stopped([&super::files::name(file), ": ", &error.kind().to_string()].concat())),
        None => {
            let mut out = io::stdout().lock();
            match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
                Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Stopped(error.kind().to_string())),
                _ => Ok(()),
            }
        }
    }
}

/// Says what is wrong. Where nobody hears it there is nobody to tell.
pub fn complain(what: &str) {
    let _ = writeln!(io::stderr(), "breach-notification: {what}");
}
