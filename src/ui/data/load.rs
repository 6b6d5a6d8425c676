//! Outcome of loading a file.

use crate::domain::{Error, Shared};

/// A file that was loaded, or why it could not be.
pub type Loaded<T> = Result<Shared<T>, Error>;

/// True of errors of a file that could not be had, which may be otherwise later.
pub fn is_asked_again(error: &Error) -> bool {
    error.place().file.is_some() && (error.is_unavailable() || error.is_damaged())
}

/// Why a file could not be had, if so.
pub(super) fn failure<T>(file: Option<&Loaded<T>>) -> Option<Error> {
    file?.as_ref().err().cloned()
}
