//! The form of the manifest.

use serde::Serialize;

use super::{
    super::{Defaults, FactsKind, FileEntry, FileKind, MacroId, Manifest, SnapshotId, wire::hex},
    word::{Schema, Word},
};
use crate::domain::{Day, Symbol};

#[derive(Serialize)]
pub(super) struct ManifestWire<'a> {
    schema: Schema,
    id: Word<&'a SnapshotId>,
    title: &'a str,
    as_of: Word<Day>,
    built: Word<Day>,
    defaults: DefaultsWire<'a>,
    files: Vec<FileWire<'a>>,
}

#[derive(Serialize)]
struct DefaultsWire<'a> {
    small: Word<&'a Symbol>,
    large: Word<&'a Symbol>,
}

#[derive(Serialize)]
struct FileWire<'a> {
    path: &'a str,
    #[serde(flatten)]
    kind: KindWire<'a>,
    bytes: u64,
    sha256: String,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum KindWire<'a> {
    Prices { symbol: Word<&'a Symbol>, name: &'a str, first: Word<Day>, last: Word<Day> },
    Macro { id: Word<MacroId>, first: Word<Day>, last: Word<Day> },
    Facts { facts: Word<FactsKind> },
    Claims { title: &'a str },
}

impl<'a> From<&'a Manifest> for ManifestWire<'a> {
    fn from(manifest: &'a Manifest) -> Self {
        let Defaults { small, large } = &manifest.defaults;
        Self {
            schema: Schema,
            id: Word(&manifest.id),
            title: &manifest.title,
            as_of: Word(manifest.as_of),
            built: Word(manifest.built),
            defaults: DefaultsWire { small: Word(small), large: Word(large) },
            files: manifest.files.iter().map(FileWire::from).collect(),
        }
    }
}

impl<'a> From<&'a FileEntry> for FileWire<'a> {
    fn from(entry: &'a FileEntry) -> Self {
        let kind = match &entry.kind {
            FileKind::Prices { symbol, name, first, last } => KindWire::Prices {
                symbol: Word(symbol),
                name,
                first: Word(*first),
                last: Word(*last),
            },
            FileKind::Macro { id, first, last } => {
                KindWire::Macro { id: Word(*id), first: Word(*first), last: Word(*last) }
            }
            FileKind::Facts(facts) => KindWire::Facts { facts: Word(*facts) },
            FileKind::Claims { title } => KindWire::Claims { title },
        };
        Self { path: &entry.path, kind, bytes: entry.bytes, sha256: hex(&entry.sha256) }
    }
}
