//! What several tests share: a snapshot that stays as it is, and providers' files where they are.
#![allow(dead_code, clippy::allow_attributes, reason = "each test uses a part of it")]

pub mod library;
pub mod nearness;
pub mod series;
pub mod shipped;
pub mod words;

use std::{
    fs,
    path::{Path, PathBuf},
};

use rotascope::domain::{
    facts::{ConcentrationFacts, InstrumentFacts, PolicyFacts, RecessionFacts, ValuationFacts},
    snapshot::{FactsKind, MacroFile, Manifest, PriceFile},
};

/// A snapshot on disk, read by path.
pub struct Snapshot {
    /// Its folder.
    pub folder: PathBuf,
    /// Its manifest.
    pub manifest: Manifest,
}

/// A snapshot that no refresh moves on, so that tests can know its figures.
pub fn pinned_snapshot() -> Snapshot {
    Snapshot::at(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshot"))
}

/// The snapshot that is published, which moves on.
pub fn published_snapshot() -> Snapshot {
    Snapshot::at(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data"))
}

/// The folder of real files in providers' own formats; none, and said so, where it is absent.
pub fn provider_files() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let folder = std::env::var_os("ROTASCOPE_PROVIDER_FILES").map_or_else(beside, PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: {} is absent; set ROTASCOPE_PROVIDER_FILES", folder.display());
    None
}

impl Snapshot {
    /// The snapshot of a folder.
    pub fn at(folder: &Path) -> Self {
        let manifest = Manifest::parse(&fs::read(folder.join(Manifest::PATH)).unwrap()).unwrap();
        Self { folder: folder.to_owned(), manifest }
    }

    /// The bytes of a file.
    pub fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The prices of a symbol.
    pub fn prices(&self, symbol: &str) -> PriceFile {
        let entry = self.manifest.prices(&symbol.parse().unwrap()).unwrap();
        PriceFile::parse(&entry.path, &self.bytes(&entry.path)).unwrap()
    }

    /// An economic series by its name.
    pub fn macro_file(&self, id: &str) -> MacroFile {
        let entry = self.manifest.macro_series(id.parse().unwrap()).unwrap();
        MacroFile::parse(&entry.path, &self.bytes(&entry.path)).unwrap()
    }

    /// The facts of concentration.
    pub fn concentration(&self) -> ConcentrationFacts {
        let path = self.facts_path(FactsKind::Concentration);
        ConcentrationFacts::parse(&path, &self.bytes(&path)).unwrap()
    }

    /// The funds and stocks.
    pub fn instruments(&self) -> InstrumentFacts {
        let path = self.facts_path(FactsKind::Instruments);
        InstrumentFacts::parse(&path, &self.bytes(&path)).unwrap()
    }

    /// The facts of policy.
    pub fn policy(&self) -> PolicyFacts {
        let path = self.facts_path(FactsKind::Policy);
        PolicyFacts::parse(&path, &self.bytes(&path)).unwrap()
    }

    /// The recessions.
    pub fn recessions(&self) -> RecessionFacts {
        let path = self.facts_path(FactsKind::Recessions);
        RecessionFacts::parse(&path, &self.bytes(&path)).unwrap()
    }

    /// The quoted price-earnings ratios.
    pub fn valuation(&self) -> ValuationFacts {
        let path = self.facts_path(FactsKind::Valuation);
        ValuationFacts::parse(&path, &self.bytes(&path)).unwrap()
    }

    fn facts_path(&self, kind: FactsKind) -> String {
        self.manifest.facts(kind).unwrap().path.clone()
    }
}
