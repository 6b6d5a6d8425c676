//! Writes a snapshot whole or not at all.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::super::{feed, io_error};
use crate::domain::{Error, snapshot::Manifest};

/// What a snapshot consists of; everything else in its folder is somebody else's and stays.
const OWN: [&str; 6] = ["claims", "facts", feed::PATH, "macro", Manifest::PATH, "prices"];

/// Writes all files into a folder beside `out`, then puts that folder in its place.
pub fn write(out: &Path, files: &[(String, String)]) -> Result<(), Error> {
    check_is_ours(out)?;
    let (next, last) = (beside(out, "next"), beside(out, "last"));
    for folder in [&next, &last] {
        if folder.exists() {
            fs::remove_dir_all(folder).map_err(|error| io_error("clear", folder, &error))?;
        }
    }
    let written = write_all(&next, files).and_then(|()| keep_others(out, &next));
    if let Err((path, error)) = written {
        // What is left behind is cleared by the next build.
        drop(fs::remove_dir_all(&next));
        return Err(io_error("write", &path, &error));
    }
    if out.exists() {
        fs::rename(out, &last).map_err(|error| io_error("replace", out, &error))?;
    }
    fs::rename(&next, out).map_err(|error| io_error("replace", out, &error))?;
    if last.exists() {
        fs::remove_dir_all(&last).map_err(|error| io_error("remove", &last, &error))?;
    }
    Ok(())
}

/// A folder of prices without a manifest is not a snapshot, and is not overwritten.
fn check_is_ours(out: &Path) -> Result<(), Error> {
    let is_foreign =
        !out.join(Manifest::PATH).exists() && OWN.iter().any(|name| out.join(name).exists());
    if is_foreign || out.is_file() {
        return Err(Error::invalid(
            "this is not a snapshot, so it is not replaced",
            "choose another folder with --out",
        )
        .in_file(out.display().to_string()));
    }
    Ok(())
}

fn beside(out: &Path, what: &str) -> PathBuf {
    let name = out.file_name().map_or_else(|| "snapshot".into(), |name| name.to_string_lossy());
    out.with_file_name(format!(".{name}.{what}"))
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
