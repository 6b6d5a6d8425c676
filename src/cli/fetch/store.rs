//! Kept answers: what providers said, byte by byte, with the moment, the address and the SHA-256.
//!
//! ```text
//! answers/yahoo/IWM.json               what was asked when, and which file has the answer
//! answers/yahoo/IWM-1f0c2b9ad4e7.body  the answer, named by its content
//! ```
//!
//! An answer is written before its record names it, and the record takes the place of the last by a
//! rename: whenever a command is killed, the last record and its answer are there, or the next.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{
    super::{
        folder_lock::{self, FolderLock},
        io_error,
    },
    moment::Moment,
    providers::Source,
};
use crate::domain::{Error, format::hex};

/// What is kept of an answer beside its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub url: String,
    /// When it was answered.
    pub at: Moment,
    pub bytes: u64,
    pub sha256: String,
    /// The name of the file with the answer.
    file: String,
}

/// A folder of kept answers.
pub struct Store {
    folder: PathBuf,
    lock: Option<FolderLock>,
}

impl Store {
    /// Opens a folder to keep answers in, and clears what a killed command left of it.
    ///
    /// # Errors
    /// When another command keeps answers there, or it cannot be written.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let lock = FolderLock::take(folder, "keeping answers here")?;
        let store = Self { folder: folder.to_owned(), lock: Some(lock) };
        let swept = store.sweep();
        swept.map_err(|error| io_error("clear", folder, &error))?;
        Ok(store)
    }

    /// Opens a folder whose answers are only read.
    ///
    /// # Errors
    /// When there is none.
    pub(crate) fn replay(folder: &Path) -> Result<Self, Error> {
        fs::read_dir(folder).map_err(|error| io_error("read the folder", folder, &error))?;
        Ok(Self { folder: folder.to_owned(), lock: None })
    }

    /// The kept answer of an address; none where it is not whole.
    pub fn kept(&self, source: &Source) -> Option<(Record, Vec<u8>)> {
        let record: Record =
            serde_json::from_slice(&fs::read(self.record_path(source)).ok()?).ok()?;
        let body = fs::read(self.provider(source).join(&record.file)).ok()?;
        let is_whole = record.url == source.url && record.sha256 == sha256(&body);
        is_whole.then_some((record, body))
    }

    /// Keeps an answer in the place of the last one.
    ///
    /// # Errors
    /// When it cannot be written; the last one stays.
    pub fn keep(&self, source: &Source, at: Moment, body: &[u8]) -> Result<Record, Error> {
        let last = self.kept(source).map(|(record, _)| record.file);
        let sha256 = sha256(body);
        let short: String = sha256.chars().take(12).collect();
        let record = Record {
            url: source.url.clone(),
            at,
            bytes: body.len() as u64,
            file: format!("{}-{short}.body", source.name),
            sha256,
        };
        let folder = self.provider(source);
        let text = serde_json::to_string_pretty(&record).unwrap_or_default() + "\n";
        let written = fs::create_dir_all(&folder)
            .and_then(|()| write(&folder.join(&record.file), body))
            .and_then(|()| write(&self.record_path(source), text.as_bytes()));
        let is_same = last.as_ref() == Some(&record.file);
        let unnamed = if written.is_ok() { last } else { Some(record.file.clone()) };
        if let Some(unnamed) = unnamed.filter(|_| !is_same) {
            // What cannot be removed now is cleared by the next command.
            drop(fs::remove_file(folder.join(unnamed)));
        }
        written.map_err(|error| io_error("keep an answer", &self.record_path(source), &error))?;
        Ok(record)
    }

    fn provider(&self, source: &Source) -> PathBuf {
        self.folder.join(source.provider.code())
    }

    fn record_path(&self, source: &Source) -> PathBuf {
        self.provider(source).join(format!("{}.json", source.name))
    }

    /// Removes answers that no record names, and files that were half written.
    fn sweep(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let folder = entry?.path();
            if !folder.is_dir() {
                continue;
            }
            let mut bodies = BTreeSet::new();
            let mut named = BTreeSet::new();
            for entry in fs::read_dir(&folder)? {
                let path = entry?.path();
                match path.extension().and_then(|extension| extension.to_str()) {
                    Some("part") => fs::remove_file(&path)?,
                    Some("body") => drop(bodies.insert(path)),
                    Some("json") => {
                        let record = serde_json::from_slice::<Record>(&fs::read(&path)?);
                        named.extend(record.ok().map(|record| folder.join(record.file)));
                    }
                    _ => {}
                }
            }
            bodies.difference(&named).try_for_each(fs::remove_file)?;
        }
        Ok(())
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if self.lock.is_some() {
            drop(fs::remove_file(self.folder.join(folder_lock::NAME)));
        }
    }
}

/// Writes a file whole, or not at all.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let written = write_part(&part, bytes).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        // The first error is the one to tell; the next command clears what is left.
        drop(fs::remove_file(&part));
    }
    written
}

fn write_part(part: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(part)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::{super::provider_code::ProviderCode, *};

    fn source(url: &str) -> Source {
        Source {
            provider: ProviderCode::Yahoo,
            url: url.to_owned(),
            name: "IWM".to_owned(),
            asked: "IWM".to_owned(),
            vintage: None,
        }
    }

    #[test]
    fn an_answer_is_kept_whole_and_the_last_one_goes() {
        let folder = std::env::temp_dir().join(format!("rotascope-store-{}", std::process::id()));
        let (at, here) = ("2026-09-28T21:00:00Z".parse().unwrap(), source("http://localhost/a"));
        let store = Store::open(&folder).unwrap();
        assert!(store.kept(&here).is_none());
        store.keep(&here, at, b"first").unwrap();
        let record = store.keep(&here, at, b"second").unwrap();
        assert_eq!(store.kept(&here), Some((record.clone(), b"second".to_vec())));
        assert!(store.kept(&source("http://localhost/b")).is_none(), "another address");
        assert!(Store::open(&folder).is_err(), "one command at a time");
        drop(store);

        // As a killed command leaves it.
        let yahoo = folder.join("yahoo");
        fs::write(yahoo.join("IWM-0.body"), "third").unwrap();
        fs::write(yahoo.join("IWM.json.part"), "{").unwrap();
        let store = Store::open(&folder).unwrap();
        assert_eq!(store.kept(&here).unwrap().1, b"second");
        assert_eq!(fs::read_dir(&yahoo).unwrap().count(), 2);
        fs::write(yahoo.join(&record.file), "spoilt").unwrap();
        assert!(store.kept(&here).is_none(), "not the bytes that came");
        drop(store);
        fs::remove_dir_all(&folder).unwrap();
    }
}
