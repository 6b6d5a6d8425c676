//! What the command prints, where a reader may have closed the other end and nothing is wrong with that.

use std::{
    fmt::Display,
    io::{self, Write as _},
};

use crate::domain::Error;

/// Prints a line of what was asked for.
///
/// # Errors
/// When it cannot be written for another reason than that nobody reads any more.
pub(super) fn print(line: impl Display) -> Result<(), Error> {
    match writeln!(io::stdout(), "{line}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Error::unavailable(format!("cannot write the output: {error}"), "try again"))
        }
        _ => Ok(()),
    }
}

/// Prints a line beside what was asked for; where that cannot be, the figures still stand.
pub(super) fn say(line: impl Display) {
    writeln!(io::stderr(), "{line}").ok();
}
