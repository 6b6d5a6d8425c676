//! Files of claims, written by hand in the form of the snapshot and taken over as they are judged.

use std::path::Path;

use super::json_files;
use crate::domain::{Error, claims::ClaimsFile};

/// The files of claims of a folder, in the order of their names.
pub fn read(folder: &Path) -> Result<Vec<(String, ClaimsFile)>, Error> {
    json_files::read(folder, ClaimsFile::parse)
}
