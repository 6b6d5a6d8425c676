//! The form of an entry of the manifest.

use serde::{Deserialize, Serialize};

use super::{FactsKind, FileEntry, FileKind};
use crate::domain::{Day, Error, Symbol, facts::MacroId, format::hex, market::coded_enum, quoted};

coded_enum! {
    /// What a file of the snapshot holds.
    pub enum ContentKind("a kind of file") {
        /// Who of a group took part.
        Breadth = "breadth",
        /// Claims to be judged.
        Claims = "claims",
        /// Dated facts.
        Facts = "facts",
        /// An economic series.
        Macro = "macro",
        /// Closes and dividends.
        Prices = "prices",
        /// Where each of a group ranks.
        Ranking = "ranking",
    }
}

/// The form of an entry: what a kind of file has beside the others stands where it is of that kind.
#[derive(Serialize, Deserialize)]
pub(super) struct FileWire {
    path: String,
    kind: ContentKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    symbol: Option<Symbol>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<MacroId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facts: Option<FactsKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    bytes: u64,
    sha256: String,
}

impl TryFrom<FileWire> for FileEntry {
    type Error = Error;

    fn try_from(wire: FileWire) -> Result<Self, Error> {
        let path = wire.path;
        if !is_plain_path(&path) {
            let problem = format!("{} is not a plain path", quoted(&path));
            let error = Error::invalid(problem, "use a path such as prices/IWM.json");
            return Err(error.at_field("path"));
        }
        let kind = match wire.kind {
            ContentKind::Breadth => FileKind::Breadth {
                name: given(wire.name, "name")?,
                first: given(wire.first, "first")?,
                last: given(wire.last, "last")?,
            },
            ContentKind::Ranking => FileKind::Ranking {
                name: given(wire.name, "name")?,
                as_of: given(wire.as_of, "as_of")?,
            },
            ContentKind::Claims => FileKind::Claims { title: given(wire.title, "title")? },
            ContentKind::Facts => FileKind::Facts(given(wire.facts, "facts")?),
            ContentKind::Macro => FileKind::Macro {
                id: given(wire.id, "id")?,
                first: given(wire.first, "first")?,
                last: given(wire.last, "last")?,
            },
            ContentKind::Prices => FileKind::Prices {
                symbol: given(wire.symbol, "symbol")?,
                name: given(wire.name, "name")?,
                first: given(wire.first, "first")?,
                last: given(wire.last, "last")?,
            },
        };
        let sha256 = digest(&wire.sha256).ok_or_else(|| {
            let remedy = "write its 64 hexadecimal digits in lower case";
            Error::invalid("not a SHA-256", remedy).at_field("sha256")
        })?;
        let entry = Self { path, kind, bytes: wire.bytes, sha256 };
        if entry.span().is_some_and(|(first, last)| last < first) {
            let problem = "the last day comes before the first";
            return Err(Error::invalid(problem, "exchange them").at_field("last"));
        }
        Ok(entry)
    }
}

fn given<T>(value: Option<T>, field: &str) -> Result<T, Error> {
    value.ok_or_else(|| {
        let remedy = "write the field as data/README.md describes it";
        Error::invalid(format!("missing field `{field}`"), remedy).at_field(field)
    })
}

impl From<FileEntry> for FileWire {
    fn from(entry: FileEntry) -> Self {
        let span = entry.span();
        let (mut symbol, mut name, mut id, mut facts, mut title) = (None, None, None, None, None);
        let mut as_of = None;
        let kind = match entry.kind {
            FileKind::Breadth { name: of, .. } => {
                name = Some(of);
                ContentKind::Breadth
            }
            FileKind::Ranking { name: of, as_of: on } => {
                (name, as_of) = (Some(of), Some(on));
                ContentKind::Ranking
            }
            FileKind::Claims { title: of } => {
                title = Some(of);
                ContentKind::Claims
            }
            FileKind::Facts(of) => {
                facts = Some(of);
                ContentKind::Facts
            }
            FileKind::Macro { id: of, .. } => {
                id = Some(of);
                ContentKind::Macro
            }
            FileKind::Prices { symbol: of, name: called, .. } => {
                (symbol, name) = (Some(of), Some(called));
                ContentKind::Prices
            }
        };
        Self {
            path: entry.path,
            kind,
            symbol,
            name,
            id,
            first: span.map(|(first, _)| first),
            last: span.map(|(_, last)| last),
            as_of,
            facts,
            title,
            bytes: entry.bytes,
            sha256: hex(&entry.sha256),
        }
    }
}

/// True where a path stays below the manifest's folder and needs no escaping in an address.
fn is_plain_path(path: &str) -> bool {
    path.split('/').all(|part| {
        let starts_well = part.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric());
        starts_well && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
    })
}

fn digest(text: &str) -> Option<[u8; 32]> {
    let is_digit = |b: u8| matches!(b, b'0'..=b'9' | b'a'..=b'f');
    if text.len() != 64 || !text.bytes().all(is_digit) {
        return None;
    }
    let mut digest = [0; 32];
    for (byte, at) in digest.iter_mut().zip((0..64).step_by(2)) {
        *byte = u8::from_str_radix(text.get(at..at + 2)?, 16).ok()?;
    }
    Some(digest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_below_the_manifest() {
        assert!(is_plain_path("prices/BRK.B.json") && is_plain_path("manifest.json"));
        for path in ["", "/etc/passwd", "../x", "a//b", "a/.hidden", "a b", "ä", "a/", "C:\\x"] {
            assert!(!is_plain_path(path), "{path:?}");
        }
    }
}
