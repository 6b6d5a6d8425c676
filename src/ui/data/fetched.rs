//! Fetching the snapshot's files, each checked against the manifest before it is read.

use leptos::task::spawn_local;

use crate::{
    domain::{Error, Shared, snapshot::FileEntry},
    platform::{
        fetch::{self, Freshness},
        network,
    },
};

/// A file as it arrived: its path in the snapshot and its checked bytes.
pub struct Fetched {
    path: String,
    bytes: Vec<u8>,
}

impl Fetched {
    /// Reads it by the function of its kind.
    pub fn read<T>(&self, parse: fn(&str, &[u8]) -> Result<T, Error>) -> Result<Shared<T>, Error> {
        parse(&self.path, &self.bytes).map(Shared::new)
    }
}

/// A file read by the function of its kind, or why it could not be had.
pub fn parsed<T>(
    file: Result<Fetched, Error>,
    parse: fn(&str, &[u8]) -> Result<T, Error>,
) -> Result<Shared<T>, Error> {
    file?.read(parse)
}

/// Fetches a file of the manifest and hands it on; `absent` says what it means that it has none.
/// A file that could not be had is asked for again, and handed on again, when the network may be back.
pub fn load(
    entry: Option<&FileEntry>,
    absent: String,
    then: impl Fn(Result<Fetched, Error>) + 'static,
) {
    let then: Box<dyn Fn(Result<Fetched, Error>)> = Box::new(then);
    let Some(entry) = entry.cloned() else {
        return then(Err(Error::unavailable(
            absent,
            "choose another, or ask the sender of the link for its file and add it on the Data page",
        )));
    };
    spawn_local(hand_on(entry, then));
}

async fn hand_on(entry: FileEntry, then: Box<dyn Fn(Result<Fetched, Error>)>) {
    loop {
        let bytes = checked_bytes(&entry).await;
        let is_there = bytes.is_ok();
        then(bytes.map(|bytes| Fetched { path: entry.path.clone(), bytes }));
        if is_there {
            break;
        }
        network::back_online().await;
    }
}

/// The bytes that the manifest promises; a stored copy of another build is passed over once.
pub(crate) async fn checked_bytes(entry: &FileEntry) -> Result<Vec<u8>, Error> {
    let path = format!("data/{}", entry.path);
    let integrity = fetch::integrity(&entry.sha256);
    let stored = fetch::sealed(&path, &integrity, Freshness::Stored).await;
    if let Ok(bytes) = stored
        && entry.check(&bytes).is_ok()
    {
        return Ok(bytes);
    }
    // Asked without the hash, so that what is wrong can be named.
    let bytes = fetch::bytes(&path, Freshness::FromServer).await?;
    entry.check(&bytes)?;
    Ok(bytes)
}
