//! The folder of a snapshot, written by one command at a time: whole, or not at all.
//!
//! While `data` is written, `.data.rotascope` stands beside it. It holds a lock, the `next`
//! snapshot and, while that takes its place, the `last` one. A command that is killed leaves it
//! behind; the next one restores the last snapshot where none is in place, and clears the rest.

use std::{
    fs, io,
    path::{self, Path, PathBuf},
};

use super::{
    folder_lock::{self, FolderLock},
    io_error,
};
use crate::domain::{Error, snapshot::Manifest};

/// A folder that this command alone may write, until it is dropped.
pub(super) struct SnapshotPlace {
    folder: PathBuf,
    work: PathBuf,
    _lock: FolderLock,
}

impl SnapshotPlace {
    /// Takes a folder, and restores what a killed command left of it.
    ///
    /// # Errors
    /// When another command writes it, or it cannot be written.
    pub(super) fn take(folder: &Path) -> Result<Self, Error> {
        let (folder, work) = place(folder)?;
        let place = Self { _lock: lock(&work)?, folder, work };
        place.restore()?;
        Ok(place)
    }

    /// The folder, free of links.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// An empty folder on the same disk for what is to take the place.
    pub(super) fn next(&self) -> PathBuf {
        self.work.join("next")
    }

    /// Puts the next snapshot in the place of the last.
    pub(super) fn replace(&self) -> Result<(), Error> {
        let replaced = self.replacing().iter().try_for_each(Step::take);
        replaced.map_err(|error| {
            // The first error is the one to tell; a later command tries this again.
            drop(self.restore());
            io_error("replace", &self.folder, &error)
        })
    }

    /// Replaces one file of the folder.
    pub(super) fn replace_file(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<(), Error> {
        let (next, path) = (self.next(), self.folder.join(name));
        let written = fs::write(&next, bytes).and_then(|()| fs::rename(&next, &path));
        written.map_err(|error| io_error("write", &path, &error))
    }

    fn restore(&self) -> Result<(), Error> {
        let restored = self.restoring().iter().try_for_each(Step::take);
        restored.map_err(|error| io_error("restore", &self.folder, &error))
    }

    fn replacing(&self) -> Vec<Step> {
        let (last, old) = (self.work.join("last"), self.work.join("old"));
        let mut steps = Vec::new();
        if self.folder.exists() {
            steps.push(Step::Move(self.folder.clone(), last.clone()));
        }
        steps.push(Step::Move(self.next(), self.folder.clone()));
        // From here on it is no longer whole, so it must not be taken for the last one.
        steps.push(Step::Move(last, old.clone()));
        steps.push(Step::Remove(old));
        steps
    }

    fn restoring(&self) -> Vec<Step> {
        let (last, old) = (self.work.join("last"), self.work.join("old"));
        let is_replaced = self.folder.join(Manifest::PATH).exists();
        let to = if is_replaced { old.clone() } else { self.folder.clone() };
        vec![
            Step::Remove(old.clone()),
            Step::Move(last, to),
            Step::Remove(old),
            Step::Remove(self.next()),
        ]
    }
}

impl Drop for SnapshotPlace {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next command; a last snapshot stays.
        for name in ["next", "old"] {
            drop(Step::Remove(self.work.join(name)).take());
        }
        drop(fs::remove_file(self.work.join(folder_lock::NAME)));
        drop(fs::remove_dir(&self.work));
    }
}

/// Restores a folder that lacks its snapshot since a command was killed.
pub(super) fn restore(folder: &Path) -> Result<(), Error> {
    if folder.join(Manifest::PATH).exists() || !place(folder)?.1.join("last").exists() {
        return Ok(());
    }
    SnapshotPlace::take(folder).map(drop)
}

fn lock(work: &Path) -> Result<FolderLock, Error> {
    FolderLock::take(work, "writing this snapshot")
}

/// A change of the disk that happens whole, or can be done again.
enum Step {
    /// Renames what is there, if it is.
    Move(PathBuf, PathBuf),
    /// Removes a file or folder, if it is there.
    Remove(PathBuf),
}

impl Step {
    fn take(&self) -> io::Result<()> {
        let done = match self {
            Self::Move(from, to) => fs::rename(from, to),
            Self::Remove(path) if path.is_file() => fs::remove_file(path),
            Self::Remove(path) => fs::remove_dir_all(path),
        };
        done.or_else(|error| if is_absent(&error) { Ok(()) } else { Err(error) })
    }
}

fn is_absent(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::NotFound
}

/// A folder free of links, and the one beside it in which work on it is done.
fn place(folder: &Path) -> Result<(PathBuf, PathBuf), Error> {
    let unreadable = |error: io::Error| io_error("find the folder", folder, &error);
    let found = match fs::canonicalize(folder) {
        Err(error) if is_absent(&error) => match fs::read_link(folder) {
            Ok(target) => return place(&folder.with_file_name(target)),
            Err(_) => path::absolute(folder),
        },
        found => found,
    };
    let found = found.map_err(unreadable)?;
    let Some(name) = found.file_name() else {
        return Err(Error::invalid("this folder cannot be replaced", "choose another")
            .in_file(folder.display().to_string()));
    };
    let work = found.with_file_name(format!(".{}.rotascope", name.to_string_lossy()));
    Ok((found, work))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [&str; 3] = ["README.md", Manifest::PATH, "prices/A.json"];

    fn fill(folder: &Path, text: &str) {
        for file in FILES {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }

    /// The text of all files of a folder, where they have the same.
    fn whole(folder: &Path) -> Option<String> {
        let mut texts = FILES.map(|file| fs::read_to_string(folder.join(file)).ok()).into_iter();
        let first = texts.next().flatten();
        texts.all(|text| text == first).then_some(first).flatten()
    }

    /// Takes some steps, and half of the next if that is a removal.
    fn take_some(taken: usize, steps: &[Step]) {
        for step in &steps[..taken] {
            step.take().unwrap();
        }
        if let Some(Step::Remove(path)) = steps.get(taken) {
            drop(fs::remove_file(path.join(FILES[1])));
        }
    }

    fn unrestored(data: &Path) -> SnapshotPlace {
        let (folder, work) = place(data).unwrap();
        SnapshotPlace { _lock: lock(&work).unwrap(), folder, work }
    }

    /// The lock ends with the command, and all that it did stays.
    fn kill(place: SnapshotPlace) {
        let (work, away) = (place.work.clone(), place.work.with_file_name("away"));
        fs::rename(&work, &away).unwrap();
        drop(place);
        fs::rename(&away, &work).unwrap();
    }

    #[test]
    fn wherever_a_command_is_killed_the_next_one_finds_a_whole_snapshot() {
        let root = std::env::temp_dir().join(format!("rotascope-place-{}", std::process::id()));
        for first in 0..=4 {
            for second in 0..=4 {
                drop(fs::remove_dir_all(&root));
                let data = root.join("data");
                fill(&data, "last");
                let place = SnapshotPlace::take(&data).unwrap();
                fill(&place.next(), "next");
                take_some(first, &place.replacing());
                kill(place);

                let place = unrestored(&data);
                take_some(second, &place.restoring());
                kill(place);
                restore(&data).unwrap();
                let expected = if first < 2 { "last" } else { "next" };
                assert_eq!(whole(&data).as_deref(), Some(expected), "{first}, {second}");
                drop(SnapshotPlace::take(&data).unwrap());
                let left = fs::read_dir(&root).unwrap().count();
                assert_eq!(left, 1, "nothing is left: {first}, {second}");
            }
        }
        fs::remove_dir_all(&root).unwrap();
    }
}
