//! Writes the files of a snapshot, and takes over what else lies in its folder.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::super::{feed, io_error, opening, snapshot_place::SnapshotPlace};
use crate::domain::{Error, snapshot::Manifest};

/// What a snapshot consists of; everything else in its folder is somebody else's and stays.
const OWN: [&str; 10] = [
    "breadth",
    "claims",
    "facts",
    feed::PATH,
    "macro",
    Manifest::PATH,
    opening::PATH,
    opening::PICTURE,
    "prices",
    "ranking",
];

/// Takes the folder of a snapshot, so that it can be written.
///
/// # Errors
/// When another command has it, or it is not that of a snapshot.
pub fn take(out: &Path) -> Result<SnapshotPlace, Error> {
    let place = SnapshotPlace::take(out)?;
    check_is_ours(place.folder(), out)?;
    Ok(place)
}

/// Writes all files, then puts them in their place.
pub fn write(place: &SnapshotPlace, files: &[(String, String)]) -> Result<(), Error> {
    write_next(place, files)?;
    place.replace()
}

/// Writes all files beside the folder that they are to replace.
pub(crate) fn write_next(place: &SnapshotPlace, files: &[(String, String)]) -> Result<(), Error> {
    let next = place.next();
    let written = write_all(&next, files).and_then(|()| keep_others(place.folder(), &next));
    written.map_err(|(path, error)| io_error("write", &path, &error))?;
    opening::files(&next)?.into_iter().try_for_each(|(name, bytes)| {
        let path = next.join(name);
        fs::write(&path, bytes).map_err(|error| io_error("write", &path, &error))
    })
}

/// A folder of prices without a manifest is not a snapshot, and is not overwritten.
fn check_is_ours(folder: &Path, out: &Path) -> Result<(), Error> {
    let is_foreign =
        !folder.join(Manifest::PATH).exists() && OWN.iter().any(|name| folder.join(name).exists());
    if is_foreign || folder.is_file() {
        return Err(Error::invalid(
            "this is not a snapshot, so it is not replaced",
            "choose another folder with --out",
        )
        .in_file(out.display().to_string()));
    }
    Ok(())
}

type Failed = (PathBuf, io::Error);

fn write_all(folder: &Path, files: &[(String, String)]) -> Result<(), Failed> {
    let failed = |path: &Path, error| (path.to_owned(), error);
    fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
    for (path, text) in files {
        let path = folder.join(path);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(|error| failed(parent, error))?;
        fs::write(&path, text).map_err(|error| failed(&path, error))?;
    }
    Ok(())
}

/// Copies what is not of a snapshot from the folder that is replaced.
fn keep_others(out: &Path, next: &Path) -> Result<(), Failed> {
    let failed = |path: &Path, error| (path.to_owned(), error);
    if !out.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(out).map_err(|error| failed(out, error))? {
        let path = entry.map_err(|error| failed(out, error))?.path();
        let Some(name) = path.file_name() else { continue };
        if !OWN.iter().any(|own| name == *own) {
            copy(&path, &next.join(name)).map_err(|error| failed(&path, error))?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    if !from.is_dir() {
        return fs::copy(from, to).map(drop);
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}
