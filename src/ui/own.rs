//! The reader's own series beside those of the snapshot.

use leptos::task::spawn_local;

use super::{
    data::{Files, Loaded},
    effect::on_change,
    later::LaterState,
};
use crate::{
    domain::{Error, Shared, Symbol, snapshot::PriceFile},
    platform::{
        storage::{self, StorageKey},
        user_series,
    },
};

/// What is known of own series before the database is read: that there are none, or nothing.
pub(super) fn at_first() -> Option<Vec<Loaded<PriceFile>>> {
    storage::read(StorageKey::UserSeries).is_none().then(Vec::new)
}

/// Reads the database as soon as what reads it is there, which is asked for where it keeps any.
pub(super) fn read_when_there(files: Files, later: LaterState) {
    if files.own.read_untracked().is_none() {
        later.want();
    }
    on_change(move || match later.get() {
        None => {}
        Some(Ok(later)) => (later.read_own)(files),
        // What cannot be read is not there, so that nobody waits for it.
        Some(Err(_)) => files.own.set(Some(Vec::new())),
    });
}

impl Files {
    /// Starts reading what the browser keeps; called only by way of [`Later`](super::later::Later).
    pub fn read_own(self) {
        spawn_local(async move {
            // A browser that keeps nothing has nothing: that is told when something is to be kept.
            let read = user_series::all().await.unwrap_or_default();
            self.own.set(Some(read.into_iter().map(|file| file.map(Shared::new)).collect()));
        });
    }

    /// Keeps a series of the reader's.
    ///
    /// # Errors
    /// When the browser refuses; then the series is not used either.
    pub async fn keep_own(self, file: PriceFile) -> Result<(), Error> {
        user_series::put(&file).await?;
        storage::write(StorageKey::UserSeries, Some("kept"));
        self.own.update(|own| {
            let own = own.get_or_insert_default();
            own.retain(|other| !is_of(other, file.series.symbol()));
            own.push(Ok(Shared::new(file)));
        });
        Ok(())
    }

    /// Forgets a series of the reader's.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn forget_own(self, symbol: &Symbol) -> Result<(), Error> {
        user_series::remove(symbol).await?;
        self.own.update(|own| {
            own.get_or_insert_default().retain(|other| !is_of(other, symbol));
        });
        if self.own.read_untracked().as_ref().is_none_or(Vec::is_empty) {
            storage::write(StorageKey::UserSeries, None);
        }
        Ok(())
    }

    /// The reader's own series of a symbol, else why the snapshot has none; nothing until they have
    /// been read.
    pub(super) fn own_or(self, symbol: &Symbol, absent: Error) -> Option<Loaded<PriceFile>> {
        let own = self.own.read();
        let found = own.as_ref()?.iter().find(|file| is_of(file, symbol));
        Some(found.cloned().unwrap_or(Err(absent)))
    }
}

fn is_of(file: &Loaded<PriceFile>, symbol: &Symbol) -> bool {
    file.as_ref().is_ok_and(|file| file.series.symbol() == symbol)
}
