//! Errors of files and folders.

use std::{io, path::Path};

use crate::domain::Error;

/// The error for a file or folder that cannot be read or written.
pub(super) fn io_error(action: &str, path: &Path, error: &io::Error) -> Error {
    Error::unavailable(format!("cannot {action}: {error}"), "check the path and its permissions")
        .in_file(path.display().to_string())
}
