//! The JSON files of a folder, each read by the function of its kind.

use std::{fs, path::Path};

use super::super::io_error;
use crate::domain::Error;

/// The JSON files of a folder by their names, in the order of these.
pub fn read<T>(
    folder: &Path,
    parse: fn(&str, &[u8]) -> Result<T, Error>,
) -> Result<Vec<(String, T)>, Error> {
    let unreadable = |error: &std::io::Error| io_error("read the folder", folder, error);
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| unreadable(&error))? {
        let path = entry.map_err(|error| unreadable(&error))?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            paths.push(path);
        }
    }
    paths.sort();
    let mut files = Vec::with_capacity(paths.len());
    for path in paths {
        let bytes = fs::read(&path).map_err(|error| io_error("read the file", &path, &error))?;
        let file = parse(&path.display().to_string(), &bytes)?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        files.push((name.unwrap_or_default(), file));
    }
    Ok(files)
}
