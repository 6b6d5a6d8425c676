//! Loading the snapshot's files, each checked against the manifest before it is read.

use std::{ops::Deref, sync::Arc};

use crate::{
    domain::{
        Error, Symbol,
        snapshot::{FactsKind, FileEntry, Manifest, PriceFile},
    },
    platform::fetch::{self, Freshness},
};

const MANIFEST: &str = "data/manifest.json";

/// A loaded file: cheap to clone, and equal only to itself, so that no memo compares prices.
#[derive(Debug)]
pub struct Shared<T>(Arc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A file that was loaded, or why it could not be.
pub type Loaded<T> = Result<Shared<T>, Error>;

/// Loads the manifest, always the server's newest.
pub async fn manifest() -> Loaded<Manifest> {
    let bytes = fetch::bytes(MANIFEST, Freshness::Revalidated).await?;
    Manifest::parse(&bytes).map(Shared::new).map_err(|error| error.in_file(MANIFEST))
}

/// Loads the prices of one symbol.
pub async fn prices(manifest: Shared<Manifest>, symbol: Symbol) -> Loaded<PriceFile> {
    let entry = manifest.prices(&symbol).ok_or_else(|| {
        Error::unavailable(
            format!("this snapshot holds no prices of {symbol}"),
            "choose another leg",
        )
    })?;
    let bytes = checked_bytes(entry).await?;
    PriceFile::parse(&entry.path, &bytes).map(Shared::new)
}

/// Loads one kind of facts.
pub async fn facts<T>(
    manifest: Shared<Manifest>,
    kind: FactsKind,
    parse: fn(&str, &[u8]) -> Result<T, Error>,
) -> Loaded<T> {
    let entry = manifest.facts(kind).ok_or_else(|| {
        Error::unavailable("this snapshot lacks these facts", "build it again with its facts")
    })?;
    let bytes = checked_bytes(entry).await?;
    parse(&entry.path, &bytes).map(Shared::new)
}

/// The bytes that the manifest promises; a stored copy of another build is passed over once.
async fn checked_bytes(entry: &FileEntry) -> Result<Vec<u8>, Error> {
    let path = format!("data/{}", entry.path);
    let stored = fetch::bytes(&path, Freshness::Stored).await?;
    if entry.check(&stored).is_ok() {
        return Ok(stored);
    }
    let bytes = fetch::bytes(&path, Freshness::FromServer).await?;
    entry.check(&bytes)?;
    Ok(bytes)
}
