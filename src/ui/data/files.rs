//! Files of the snapshot: what has been asked for, and what has arrived.

use leptos::{prelude::*, task::spawn_local};

use super::{
    FactFiles, facts,
    failure::failure,
    fetched::{checked_bytes, load, parsed},
    is_asked_again,
};
use crate::{
    domain::{
        Error, Shared, Symbol,
        claims::ClaimsFile,
        facts::MacroId,
        library::{GroupFiles, Load},
        quoted,
        snapshot::{BreadthFile, FactsKind, MacroFile, Manifest, PriceFile, RankingFile},
    },
    platform::{
        fetch::{self, Freshness},
        network,
        storage::{self, StorageKey},
    },
    ui::page_signal::PageSignal,
};

const MANIFEST: &str = "data/manifest.json";

/// Series of the reader's own, or why each cannot be read.
type UserFiles = Vec<Result<Shared<PriceFile>, Error>>;

/// Files by what they are of; nothing where one is still on its way.
type FilesBy<K, T> = Vec<(K, Load<Shared<T>>)>;

/// Files loaded so far; copies are handles to the same files.
#[derive(Clone, Copy)]
pub struct Files {
    /// The snapshot's table of contents.
    pub manifest: PageSignal<Load<Shared<Manifest>>>,
    /// The facts beside the prices.
    pub facts: PageSignal<FactFiles>,
    /// Series that the reader keeps in this browser; none until those have been read.
    pub user_series: PageSignal<Option<UserFiles>>,
    /// The price files asked for.
    pub(super) prices: PageSignal<FilesBy<Symbol, PriceFile>>,
    /// The economic series asked for.
    pub(super) series: PageSignal<FilesBy<MacroId, MacroFile>>,
    /// The files of claims asked for, by their paths.
    claims: PageSignal<FilesBy<String, ClaimsFile>>,
    /// The groups asked for, by their identifiers.
    groups: PageSignal<FilesBy<String, GroupFiles>>,
    /// Tasks that wait for the manifest.
    waiting: StoredValue<Vec<Waiting>, LocalStorage>,
}

/// Task that is done as soon as the manifest is there.
type Waiting = Box<dyn FnOnce(Result<Shared<Manifest>, Error>)>;

impl Files {
    /// Starts loading the manifest, and then the facts and what has been asked for.
    pub fn open() -> Self {
        let files = Self {
            manifest: PageSignal::new(None),
            facts: PageSignal::new(FactFiles::default()),
            // A browser that has never kept a series need not be asked, where it remembers that.
            user_series: PageSignal::new(
                (storage::read(StorageKey::UserSeries).is_none() && !storage::is_blocked())
                    .then(Vec::new),
            ),
            prices: PageSignal::new(Vec::new()),
            series: PageSignal::new(Vec::new()),
            claims: PageSignal::new(Vec::new()),
            groups: PageSignal::new(Vec::new()),
            waiting: StoredValue::new_local(Vec::new()),
        };
        spawn_local(async move {
            let manifest = loop {
                let bytes = fetch::bytes(MANIFEST, Freshness::Revalidated).await;
                let manifest = bytes.and_then(|bytes| Manifest::parse(&bytes));
                let manifest = manifest.map_err(|error| error.in_file(MANIFEST)).map(Shared::new);
                files.manifest.set(Some(manifest.clone()));
                match manifest {
                    Err(error) if is_asked_again(&error) => network::back_online().await,
                    settled => break settled,
                }
            };
            files.load_facts(manifest.clone());
            let waiting = files.waiting.try_update_value(std::mem::take).unwrap_or_default();
            for then in waiting {
                then(manifest.clone());
            }
        });
        files
    }

    /// The prices of a symbol, the reader's own where the snapshot has none; nothing while they load.
    pub fn prices(self, symbol: &Symbol) -> Load<Shared<PriceFile>> {
        let found = self.prices.read().iter().find(|(other, _)| other == symbol)?.1.clone()?;
        match found {
            Ok(file) => Some(Ok(file)),
            Err(absent) => self.user_series_or(symbol, absent),
        }
    }

    /// An economic series; nothing while it loads.
    pub fn series(self, id: MacroId) -> Load<Shared<MacroFile>> {
        self.series.read().iter().find(|(other, _)| *other == id)?.1.clone()
    }

    /// The files of a group; nothing while one of them loads.
    pub fn group(self, id: &str) -> Load<Shared<GroupFiles>> {
        self.groups.read().iter().find(|(other, _)| other == id)?.1.clone()
    }

    /// The claims that the snapshot comes with, in the order of their files; nothing while they load.
    pub fn claims(self) -> Option<Result<Vec<Shared<ClaimsFile>>, Error>> {
        if let Err(error) = self.manifest.get()? {
            return Some(Err(error));
        }
        let files: Option<Vec<Result<Shared<ClaimsFile>, Error>>> =
            self.claims.read().iter().map(|(_, file)| file.clone()).collect();
        Some(files?.into_iter().collect())
    }

    /// Outcome of what rests on files: where nothing can arrive, since the manifest could not be read,
    /// the error of that.
    pub fn settled<T>(self, outcome: Load<T>) -> Load<T> {
        outcome.or_else(|| self.manifest.get()?.err().map(Err))
    }

    /// Starts loading every file of claims, unless that has been done.
    pub(crate) fn want_claims(self) {
        self.once_listed(Box::new(move |manifest| {
            let Ok(manifest) = manifest else { return };
            for (entry, _) in manifest.claims() {
                let path = entry.path.clone();
                if ask(self.claims, &path) {
                    load(Some(entry), String::new(), move |file| {
                        let loaded = parsed(file, ClaimsFile::parse);
                        self.claims.update(|claims| put(claims, &path, loaded));
                    });
                }
            }
        }));
    }

    /// Starts loading the prices of a symbol, unless that has been done.
    pub(crate) fn want_prices(self, symbol: &Symbol) {
        if !ask(self.prices, symbol) {
            return;
        }
        let symbol = symbol.clone();
        self.once_listed(Box::new(move |manifest| {
            let take = {
                let symbol = symbol.clone();
                move |loaded| self.prices.update(|prices| put(prices, &symbol, loaded))
            };
            match manifest {
                Err(error) => take(Err(error)),
                Ok(manifest) => {
                    let absent = format!("this snapshot holds no prices of {symbol}");
                    let then = move |file| take(parsed(file, PriceFile::parse));
                    load(manifest.prices(&symbol), absent, then);
                }
            }
        }));
    }

    /// Starts loading the files of a group, unless that has been done.
    pub(crate) fn want_group(self, id: String) {
        if !ask(self.groups, &id) {
            return;
        }
        self.once_listed(Box::new(move |manifest| {
            let listed = |it: Shared<Manifest>| match it.group(&id) {
                [Some(breadth), Some(ranking)] => Ok((breadth.clone(), ranking.clone())),
                _ => Err(Error::unavailable(
                    format!("this snapshot holds no group {}", quoted(&id)),
                    "choose another group",
                )),
            };
            let (breadth, ranking) = match manifest.and_then(listed) {
                Ok(entries) => entries,
                Err(error) => return self.groups.update(|groups| put(groups, &id, Err(error))),
            };
            load(Some(&breadth), String::new(), move |breadth| {
                let (id, breadth) = (id.clone(), parsed(breadth, BreadthFile::parse));
                load(Some(&ranking), String::new(), move |ranking| {
                    let ranking = parsed(ranking, RankingFile::parse);
                    let both = breadth.clone().and_then(|it| GroupFiles::new(it, ranking?));
                    self.groups.update(|groups| put(groups, &id, both.map(Shared::new)));
                });
            });
        }));
    }

    /// Starts loading an economic series, unless that has been done.
    pub(crate) fn want_series(self, id: MacroId) {
        if !ask(self.series, &id) {
            return;
        }
        self.once_listed(Box::new(move |manifest| {
            let take = move |loaded| self.series.update(|series| put(series, &id, loaded));
            match manifest {
                Err(error) => take(Err(error)),
                Ok(manifest) => {
                    let absent = format!("this snapshot lacks the series {}", id.code());
                    let then = move |file| take(parsed(file, MacroFile::parse));
                    load(manifest.macro_series(id), absent, then);
                }
            }
        }));
    }

    /// True until the manifest and all prices and series that were asked for have come, or cannot be had.
    pub(crate) fn is_loading(self) -> bool {
        let prices = self.prices.read();
        match *self.manifest.read() {
            None => true,
            Some(Err(_)) => false,
            Some(Ok(_)) => {
                prices.is_empty()
                    || prices.iter().any(|(_, file)| file.is_none())
                    || self.series.read().iter().any(|(_, file)| file.is_none())
            }
        }
    }

    /// Why files could not be had or read, each once.
    pub fn lost(self) -> Vec<Error> {
        let manifest = failure(self.manifest.read().as_ref());
        let prices =
            self.prices.read().iter().filter_map(|(_, file)| failure(file.as_ref())).collect();
        let series =
            self.series.read().iter().filter_map(|(_, file)| failure(file.as_ref())).collect();
        let claims =
            self.claims.read().iter().filter_map(|(_, file)| failure(file.as_ref())).collect();
        let all: [Vec<Error>; 5] =
            [manifest.into_iter().collect(), self.facts.read().failures(), prices, series, claims];
        let mut lost: Vec<Error> = Vec::new();
        for error in all.into_iter().flatten().filter(|error| error.place().file.is_some()) {
            if !lost.contains(&error) {
                lost.push(error);
            }
        }
        lost
    }

    /// A file as it was published, fetched again and checked.
    ///
    /// # Errors
    /// When the snapshot does not list it, or its bytes cannot be had as they were published.
    pub async fn original(self, path: &str) -> Result<String, Error> {
        let manifest = self.manifest.get_untracked().and_then(Result::ok);
        let entry = manifest.and_then(|it| it.files.iter().find(|file| file.path == path).cloned());
        let unlisted = || {
            Error::unavailable("this snapshot does not list it", "reload the page").in_file(path)
        };
        let bytes = checked_bytes(&entry.ok_or_else(unlisted)?).await?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    fn load_facts(self, manifest: Result<Shared<Manifest>, Error>) {
        for &kind in FactsKind::ALL {
            let take = move |file| facts::put(self.facts, kind, file);
            match &manifest {
                Err(error) => take(Err(error.clone())),
                Ok(manifest) => {
                    let absent = format!("this snapshot lacks the facts of {}", kind.code());
                    load(manifest.facts(kind), absent, take);
                }
            }
        }
    }

    /// Does something now, or as soon as the manifest is there.
    fn once_listed(self, then: Waiting) {
        match self.manifest.get_untracked() {
            Some(manifest) => then(manifest),
            None => self.waiting.update_value(|waiting| waiting.push(then)),
        }
    }
}

/// Notes a file as asked for; true where it is for the first time.
fn ask<K: Clone + PartialEq, T>(files: PageSignal<FilesBy<K, T>>, key: &K) -> bool {
    let is_new = !files.read_untracked().iter().any(|(other, _)| other == key);
    if is_new {
        files.update(|files| files.push((key.clone(), None)));
    }
    is_new
}

fn put<K: PartialEq, T>(files: &mut FilesBy<K, T>, key: &K, loaded: Result<Shared<T>, Error>) {
    if let Some((_, place)) = files.iter_mut().find(|(other, _)| other == key) {
        *place = Some(loaded);
    }
}
