//! Errors of files that could not be had.

use crate::domain::Error;

/// True of errors of a file that could not be had, which may be otherwise later.
pub(crate) fn is_asked_again(error: &Error) -> bool {
    error.place().file.is_some() && (error.is_unavailable() || error.is_damaged())
}

/// Error of a file that could not be had, if so.
pub(super) fn failure<T>(file: Option<&Result<T, Error>>) -> Option<Error> {
    file?.as_ref().err().cloned()
}
