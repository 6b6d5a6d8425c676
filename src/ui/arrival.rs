//! How a file of the snapshot arrives: fetched, held against the manifest, and handed on.

use leptos::task::spawn_local;

use super::data::{Loaded, Shared};
use crate::{
    domain::{Error, snapshot::FileEntry},
    platform::fetch::{self, Freshness},
};

/// A file as it arrived: its path in the snapshot and its checked bytes.
pub(super) struct Fetched {
    path: String,
    bytes: Vec<u8>,
}

/// What a file holds, read by its kind's reader.
pub(super) fn parsed<T>(
    file: Result<Fetched, Error>,
    parse: fn(&str, &[u8]) -> Result<T, Error>,
) -> Loaded<T> {
    let Fetched { path, bytes } = file?;
    parse(&path, &bytes).map(Shared::new)
}

/// Fetches a file of the manifest and hands it on; `absent` says what it means that it has none.
pub(super) fn load(
    entry: Option<&FileEntry>,
    absent: String,
    then: impl FnOnce(Result<Fetched, Error>) + 'static,
) {
    let then: Box<dyn FnOnce(Result<Fetched, Error>)> = Box::new(then);
    let Some(entry) = entry.cloned() else {
        return then(Err(Error::unavailable(
            absent,
            "choose another, or build it into the snapshot",
        )));
    };
    spawn_local(hand_on(entry, then));
}

async fn hand_on(entry: FileEntry, then: Box<dyn FnOnce(Result<Fetched, Error>)>) {
    let bytes = checked_bytes(&entry).await;
    then(bytes.map(|bytes| Fetched { path: entry.path, bytes }));
}

/// The bytes that the manifest promises; a stored copy of another build is passed over once.
pub(super) async fn checked_bytes(entry: &FileEntry) -> Result<Vec<u8>, Error> {
    let path = format!("data/{}", entry.path);
    let stored = fetch::bytes(&path, Freshness::Stored).await?;
    if entry.check(&stored).is_ok() {
        return Ok(stored);
    }
    let bytes = fetch::bytes(&path, Freshness::FromServer).await?;
    entry.check(&bytes)?;
    Ok(bytes)
}
