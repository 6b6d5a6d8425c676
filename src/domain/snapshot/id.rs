//! The identity of a snapshot.

use std::{fmt, str::FromStr};

use sha2::{Digest as _, Sha256};

use super::FileEntry;
use crate::domain::{Error, format::hex, quoted};

/// How many hexadecimal digits an identity has.
const DIGITS: usize = 12;

/// A short name of exactly this content: the first 12 hexadecimal digits of the SHA-256 over the
/// paths and hashes of all files.
///
/// It is safe in a link, and two snapshots share it only where every byte of every file is the same.
///
/// ```
/// use rotascope::domain::snapshot::SnapshotId;
///
/// let id: SnapshotId = "0a1b2c3d4e5f".parse()?;
/// assert_eq!(id.as_str(), "0a1b2c3d4e5f");
/// assert!("latest".parse::<SnapshotId>().is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SnapshotId(Box<str>);

impl SnapshotId {
    /// The identity of a list of files, whatever their order.
    pub fn of(files: &[FileEntry]) -> Self {
        let mut lines: Vec<String> =
            files.iter().map(|file| format!("{} {}\n", file.path, hex(&file.sha256))).collect();
        lines.sort_unstable();
        let digest = hex(&Sha256::digest(lines.concat()));
        Self(digest.get(..DIGITS).unwrap_or(&digest).into())
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SnapshotId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for SnapshotId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let is_digit = |b: u8| matches!(b, b'0'..=b'9' | b'a'..=b'f');
        if text.len() == DIGITS && text.bytes().all(is_digit) {
            return Ok(Self(text.into()));
        }
        Err(Error::invalid(
            format!("{} is not the identity of a snapshot", quoted(text)),
            format!("use the {DIGITS} hexadecimal digits of its manifest"),
        ))
    }
}
