//! The manifest: what a snapshot holds, and the hashes of its files.

use serde::{Deserialize, Serialize};

use super::{
    FactsKind, FileEntry, FileKind, SCHEMA, SnapshotId,
    file_form::FileWire,
    reader::{self, Schema},
};
use crate::domain::{Day, Error, Symbol, facts::MacroId, quoted};

/// A week has five sessions where there is no holiday, which is one more than is fresh.
const WEEK_DAYS: i32 = 7;

/// The pair that is shown where nothing else is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defaults {
    /// The small leg.
    pub small: Symbol,
    /// The large leg.
    pub large: Symbol,
}

/// A price series as the manifest lists it, before its file is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriceListing<'a> {
    /// The symbol of the instrument.
    pub symbol: &'a Symbol,
    /// Its name.
    pub name: &'a str,
    /// Its first session.
    pub first: Day,
    /// Its last session.
    pub last: Day,
}

/// The table of contents of a snapshot.
///
/// ```
/// use rotascope::domain::snapshot::Manifest;
///
/// let newer = Manifest::parse(br#"{ "schema": 99, "pages": [] }"#).unwrap_err();
/// assert!(newer.is_newer_schema());
/// assert_eq!(newer.remedy(), "reload to update");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The version of the format.
    pub schema: u32,
    /// The identity of this very content.
    pub id: SnapshotId,
    /// What the snapshot is, for readers.
    pub title: String,
    /// The latest session.
    pub as_of: Day,
    /// The day from which on its figures are old, by the sessions of the exchange; none where the
    /// manifest does not say.
    pub stale_from: Option<Day>,
    /// The day on which it was built.
    pub built: Day,
    /// The pair that is shown first.
    pub defaults: Defaults,
    /// Every file but the manifest, in the order of their paths.
    pub files: Vec<FileEntry>,
}

impl Manifest {
    /// Its path in the snapshot's folder.
    pub const PATH: &str = "manifest.json";

    /// The manifest of these files.
    ///
    /// # Errors
    /// When a path or a series stands twice, or the default pair has no prices.
    pub fn new(
        title: String,
        as_of: Day,
        built: Day,
        defaults: Defaults,
        mut files: Vec<FileEntry>,
    ) -> Result<Self, Error> {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let id = SnapshotId::of(&files);
        let manifest =
            Self { schema: SCHEMA, id, title, as_of, stale_from: None, built, defaults, files };
        manifest.check()?;
        Ok(manifest)
    }

    /// The day from which on figures that end on a day are old: that of the manifest where they end
    /// with it, else a week later.
    pub fn old_from(&self, last: Day) -> Day {
        let stated = self.stale_from.filter(|_| last == self.as_of);
        stated.unwrap_or_else(|| last.plus_days(WEEK_DAYS))
    }

    /// Reads `manifest.json`.
    ///
    /// # Errors
    /// [`Error::is_newer_schema`] when the snapshot needs a newer build; otherwise when a field is
    /// missing or wrong, a file stands twice, or the identity is not that of the files.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        reader::read::<ManifestWire, Self>(Self::PATH, bytes)
    }

    /// The file with the prices of a symbol.
    pub fn prices(&self, symbol: &Symbol) -> Option<&FileEntry> {
        let is_it =
            |kind: &FileKind| matches!(kind, FileKind::Prices { symbol: s, .. } if s == symbol);
        self.files.iter().find(|file| is_it(&file.kind))
    }

    /// The file with an economic series.
    pub fn macro_series(&self, id: MacroId) -> Option<&FileEntry> {
        let is_it = |kind: &FileKind| matches!(kind, FileKind::Macro { id: i, .. } if *i == id);
        self.files.iter().find(|file| is_it(&file.kind))
    }

    /// The file with facts of a kind.
    pub fn facts(&self, kind: FactsKind) -> Option<&FileEntry> {
        self.files.iter().find(|file| file.kind == FileKind::Facts(kind))
    }

    /// The files of claims with their titles, in the order of their paths.
    pub fn claims(&self) -> impl Iterator<Item = (&FileEntry, &str)> {
        self.files.iter().filter_map(|file| match &file.kind {
            FileKind::Claims { title } => Some((file, title.as_str())),
            _ => None,
        })
    }

    /// Every price series in the order of the symbols.
    pub fn listings(&self) -> impl Iterator<Item = PriceListing<'_>> {
        self.files.iter().filter_map(|file| match &file.kind {
            FileKind::Prices { symbol, name, first, last } => {
                Some(PriceListing { symbol, name, first: *first, last: *last })
            }
            _ => None,
        })
    }

    fn check(&self) -> Result<(), Error> {
        for (index, file) in self.files.iter().enumerate() {
            let before = self.files.get(..index).unwrap_or_default();
            let (what, name) = file.kind.content();
            if before.iter().any(|other| other.kind.content() == (what, name)) {
                return Err(stands_twice(what, name));
            }
            if before.iter().any(|other| other.path == file.path) {
                return Err(stands_twice("file", &file.path));
            }
        }
        for (field, symbol) in [("small", &self.defaults.small), ("large", &self.defaults.large)] {
            if self.prices(symbol).is_none() {
                let problem = format!("there are no prices of {symbol}");
                return Err(Error::invalid(problem, "name a symbol that has a file of prices")
                    .at_field(format!("defaults.{field}")));
            }
        }
        Ok(())
    }
}

fn stands_twice(what: &str, name: &str) -> Error {
    let problem = format!("the {what} {} stands twice", quoted(name));
    Error::invalid(problem, "list it once").at_field("files")
}

/// The form of `manifest.json`.
#[derive(Serialize, Deserialize)]
pub(super) struct ManifestWire {
    schema: Schema,
    id: SnapshotId,
    title: String,
    as_of: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    stale_from: Option<Day>,
    built: Day,
    defaults: DefaultsWire,
    files: Vec<FileWire>,
}

#[derive(Serialize, Deserialize)]
struct DefaultsWire {
    small: Symbol,
    large: Symbol,
}

impl TryFrom<ManifestWire> for Manifest {
    type Error = Error;

    fn try_from(wire: ManifestWire) -> Result<Self, Error> {
        let mut files = Vec::with_capacity(wire.files.len());
        for (index, file) in wire.files.into_iter().enumerate() {
            files.push(FileEntry::try_from(file).map_err(|error| {
                let inner = error.place().field.clone().unwrap_or_default();
                error.at_field(format!("files[{index}].{inner}"))
            })?);
        }
        let DefaultsWire { small, large } = wire.defaults;
        let defaults = Defaults { small, large };
        let mut manifest = Self::new(wire.title, wire.as_of, wire.built, defaults, files)?;
        manifest.stale_from = wire.stale_from;
        if manifest.id != wire.id {
            let problem =
                format!("the identity {} is not that of the files, {}", wire.id, manifest.id);
            return Err(Error::damaged(problem, "fetch the manifest again").at_field("id"));
        }
        Ok(manifest)
    }
}

impl From<Manifest> for ManifestWire {
    fn from(manifest: Manifest) -> Self {
        let Defaults { small, large } = manifest.defaults;
        Self {
            schema: Schema,
            id: manifest.id,
            title: manifest.title,
            as_of: manifest.as_of,
            stale_from: manifest.stale_from,
            built: manifest.built,
            defaults: DefaultsWire { small, large },
            files: manifest.files.into_iter().map(FileWire::from).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn prices(symbol: &str) -> FileEntry {
        let symbol: Symbol = symbol.parse().unwrap();
        let path = format!("prices/{symbol}.json");
        let (first, last) = (day("2026-01-02"), day("2026-01-05"));
        FileEntry::of(
            path,
            FileKind::Prices { symbol, name: "A fund".to_owned(), first, last },
            b"",
        )
    }

    fn manifest(small: &str, files: Vec<FileEntry>) -> Result<Manifest, Error> {
        let defaults = Defaults { small: small.parse().unwrap(), large: "SPY".parse().unwrap() };
        Manifest::new("A title".to_owned(), day("2026-01-05"), day("2026-01-06"), defaults, files)
    }

    #[test]
    fn files_are_found_by_what_they_hold() {
        let manifest = manifest("IWM", vec![prices("SPY"), prices("IWM")]).unwrap();
        let symbols: Vec<&str> = manifest.listings().map(|listed| listed.symbol.as_str()).collect();
        assert_eq!(symbols, ["IWM", "SPY"]);
        let found = manifest.prices(&"SPY".parse().unwrap()).unwrap();
        assert_eq!(found.path, "prices/SPY.json");
        assert!(manifest.prices(&"QQQ".parse().unwrap()).is_none());
        assert!(manifest.macro_series(MacroId::Payrolls).is_none());
        assert!(manifest.facts(FactsKind::Policy).is_none());
    }

    #[test]
    fn the_identity_follows_the_content_and_not_the_order() {
        let (a, b) = (vec![prices("IWM"), prices("SPY")], vec![prices("SPY"), prices("IWM")]);
        assert_eq!(SnapshotId::of(&a), SnapshotId::of(&b));
        assert_ne!(SnapshotId::of(&a), SnapshotId::of(&a[..1]));
    }

    #[test]
    fn figures_are_old_from_the_day_that_the_manifest_says() {
        let mut manifest = manifest("IWM", vec![prices("SPY"), prices("IWM")]).unwrap();
        let last = manifest.as_of;
        assert_eq!(manifest.old_from(last), day("2026-01-12"), "an older manifest");
        manifest.stale_from = Some(day("2026-01-13"));
        assert_eq!(manifest.old_from(last), day("2026-01-13"));
        assert_eq!(manifest.old_from(day("2026-01-02")), day("2026-01-09"), "other figures");
    }

    #[test]
    fn contradictions_are_named() {
        for (small, files, words) in [
            ("IWM", vec![prices("SPY")], "field defaults.small: there are no prices of IWM"),
            ("SPY", vec![prices("SPY"), prices("SPY")], "the prices of \"SPY\" stands twice"),
        ] {
            let error = manifest(small, files).unwrap_err();
            assert!(error.to_string().contains(words), "{error}");
        }
    }
}
