//! The command-line tool: checks files, and counts a folder of them as the register. It sends nothing and changes nothing, and what it says of a file that cannot be
//! read names the file and never what is in it.

mod arguments;
mod checking;
mod files;
mod output;
mod plain_text;
mod registering;
mod words;

use arguments::{Arguments, Command};
use clap::Parser;
use std::process::ExitCode;

/// How it went, as the command says to whoever called it. The numbers are documented: scripts go by them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Fine = 0,
    /// Something in the files is to be looked at.
    Remarks = 1,
    /// Something could not be read or written.
    Failed = 2,
}

/// What stopped the command, for the person who called it. It holds no answer.
struct Stopped(String);

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match &arguments.command {
        Command::Check(check) => checking::run(check),
        Command::Register(register) => registering::run(register),
    };
    let outcome = done.unwrap_or_else(|Stopped(why)| {
        output::complain(&why);
        Outcome::Failed
    });
    ExitCode::from(outcome as u8)
}
