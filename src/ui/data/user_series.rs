//! User series: the reader's own prices beside those of the snapshot.

use leptos::task::spawn_local;

use super::Files;
use crate::{
    domain::{Error, Shared, Symbol, library::Load, snapshot::PriceFile},
    platform::{
        storage::{self, StorageKey},
        user_series,
    },
    ui::lazy::{self, lazy},
};

/// Starts reading the database, where it keeps any series.
pub(crate) fn read_when_kept(files: Files) {
    if files.user_series.read_untracked().is_none() {
        lazy::call(
            move || Box::pin(read_user_series(files)),
            move |outcome| {
                if outcome.is_err() {
                    // What cannot be read is not there, so that nobody waits for it.
                    files.user_series.set(Some(Vec::new()));
                }
            },
        );
    }
}

lazy! {
    /// Starts reading what the browser keeps.
    fn read_user_series(files: Files) -> () = read;
}

fn read(files: Files) {
    spawn_local(async move {
        // A browser that keeps nothing has nothing: that is told when something is to be kept.
        let read = user_series::all().await.unwrap_or_default();
        files.user_series.set(Some(read.into_iter().map(|file| file.map(Shared::new)).collect()));
    });
}

impl Files {
    /// Keeps a series of the reader's.
    ///
    /// # Errors
    /// When the browser refuses; then the series is not used either.
    pub(crate) async fn keep_series(self, file: PriceFile) -> Result<(), Error> {
        user_series::put(&file).await?;
        storage::write(StorageKey::UserSeries, Some("kept"));
        self.user_series.update(|own| {
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
    pub(crate) async fn forget_series(self, symbol: &Symbol) -> Result<(), Error> {
        user_series::remove(symbol).await?;
        self.user_series.update(|own| {
            own.get_or_insert_default().retain(|other| !is_of(other, symbol));
        });
        if self.user_series.read_untracked().as_ref().is_none_or(Vec::is_empty) {
            storage::write(StorageKey::UserSeries, None);
        }
        Ok(())
    }

    /// The reader's own series of a symbol, else why the snapshot has none; nothing until they have
    /// been read.
    pub(super) fn user_series_or(self, symbol: &Symbol, absent: Error) -> Load<Shared<PriceFile>> {
        let own = self.user_series.read();
        let found = own.as_ref()?.iter().find(|file| is_of(file, symbol));
        Some(found.cloned().unwrap_or(Err(absent)))
    }
}

fn is_of(file: &Result<Shared<PriceFile>, Error>, symbol: &Symbol) -> bool {
    file.as_ref().is_ok_and(|file| file.series.symbol() == symbol)
}
