//! A folder in which one command works at a time.

use std::{
    fs::{self, File},
    io,
    path::Path,
};

use fs4::{FileExt, TryLockError};

use super::io_error;
use crate::domain::Error;

/// The name of the file in the folder that is locked.
pub(super) const NAME: &str = "lock";

/// A lock that the system frees when the command ends, however it does.
pub(super) struct FolderLock {
    _file: File,
}

impl FolderLock {
    /// Locks a folder, which is made where there is none.
    ///
    /// # Errors
    /// When another command works there, as `doing` says, or it cannot be written.
    pub(super) fn take(folder: &Path, doing: &str) -> Result<Self, Error> {
        let path = folder.join(NAME);
        let unwritable = |error: io::Error| io_error("write", &path, &error);
        let busy = || {
            let problem = format!("another command is {doing}");
            Error::unavailable(problem, "wait until it is done and try again")
                .in_file(folder.display().to_string())
        };
        fs::create_dir_all(folder).map_err(unwritable)?;
        let file = match File::create(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(busy()),
            file => file.map_err(unwritable)?,
        };
        match FileExt::try_lock(&file) {
            Err(TryLockError::WouldBlock) => Err(busy()),
            Err(TryLockError::Error(error)) => Err(unwritable(error)),
            // The command that had it may have removed the file since it was opened here.
            Ok(()) => is_at(&file, &path).then_some(Self { _file: file }).ok_or_else(busy),
        }
    }
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let here = file.metadata().ok();
    let there = fs::metadata(path).ok();
    here.zip(there).is_some_and(|(a, b)| (a.dev(), a.ino()) == (b.dev(), b.ino()))
}

#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    path.exists()
}
