//! What the manifest says of each file.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::domain::{Day, Error, Symbol, facts::MacroId, format::hex, market::coded_enum, quoted};

coded_enum! {
    /// The subject of a file of facts.
    pub enum FactsKind("a kind of facts") {
        /// Index weights: top ten, Magnificent 7, effective number.
        Concentration = "concentration",
        /// Funds and stocks: names, fees, sizes.
        Instruments = "instruments",
        /// Decisions, meetings and projections of the Federal Reserve.
        Policy = "policy",
        /// Recessions, and when each was announced.
        Recessions = "recessions",
        /// Quoted price-earnings ratios.
        Valuation = "valuation",
    }
}

/// What a file holds, with what a picker needs before the file is loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Closes and dividends of one instrument.
    Prices {
        /// The symbol of the instrument.
        symbol: Symbol,
        /// Its name.
        name: String,
        /// Its first session.
        first: Day,
        /// Its last session.
        last: Day,
    },
    /// An economic series.
    Macro {
        /// Which one.
        id: MacroId,
        /// The end of its first period.
        first: Day,
        /// The end of its last period.
        last: Day,
    },
    /// Dated facts.
    Facts(FactsKind),
    /// Claims to be judged.
    Claims {
        /// What they are about, for readers.
        title: String,
    },
}

impl FileKind {
    /// What a file holds, in words and by name; a snapshot has one of each.
    pub(super) fn content(&self) -> (&'static str, &str) {
        match self {
            Self::Prices { symbol, .. } => ("prices of", symbol.as_str()),
            Self::Macro { id, .. } => ("series", id.code()),
            Self::Facts(kind) => ("facts", kind.code()),
            Self::Claims { title } => ("claims", title),
        }
    }
}

/// A file of the snapshot: where it lies, what it holds, and the bytes it must have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileEntry {
    /// The path below the manifest's folder, such as `prices/IWM.json`.
    pub path: String,
    /// What it holds.
    pub kind: FileKind,
    /// Its length in bytes.
    pub bytes: u64,
    /// The SHA-256 of its bytes.
    pub sha256: [u8; 32],
}

impl FileEntry {
    /// The entry of a file with this content.
    pub fn of(path: impl Into<String>, kind: FileKind, bytes: &[u8]) -> Self {
        let sha256 = Sha256::digest(bytes).into();
        Self { path: path.into(), kind, bytes: bytes.len() as u64, sha256 }
    }

    /// True where `bytes` are those which were published.
    ///
    /// # Errors
    /// [`Error::is_damaged`] when they are cut off, too many, or changed.
    pub fn check(&self, bytes: &[u8]) -> Result<(), Error> {
        let damaged = |problem: String| {
            Err(Error::damaged(problem, "reload to fetch the file again").in_file(&self.path))
        };
        if bytes.len() as u64 != self.bytes {
            return damaged(format!("{} bytes came instead of {}", bytes.len(), self.bytes));
        }
        let found: [u8; 32] = Sha256::digest(bytes).into();
        if found != self.sha256 {
            return damaged("the content is not what was published (SHA-256 differs)".to_owned());
        }
        Ok(())
    }

    /// The first twelve hexadecimal digits of the SHA-256, enough to tell two files apart.
    pub(crate) fn short_hash(&self) -> String {
        hex(&self.sha256).chars().take(12).collect()
    }

    /// The first and last day of a series; none for facts and claims.
    pub fn span(&self) -> Option<(Day, Day)> {
        match &self.kind {
            FileKind::Prices { first, last, .. } | FileKind::Macro { first, last, .. } => {
                Some((*first, *last))
            }
            FileKind::Facts(_) | FileKind::Claims { .. } => None,
        }
    }
}

coded_enum! {
    /// What a file of the snapshot holds.
    pub enum ContentKind("a kind of file") {
        /// Claims to be judged.
        Claims = "claims",
        /// Dated facts.
        Facts = "facts",
        /// An economic series.
        Macro = "macro",
        /// Closes and dividends.
        Prices = "prices",
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
        let kind = match entry.kind {
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
    fn changed_bytes_are_damage_and_named() {
        let entry = FileEntry::of("facts/policy.json", FileKind::Facts(FactsKind::Policy), b"{}\n");
        assert_eq!(entry.check(b"{}\n"), Ok(()));
        for (bytes, words) in
            [(&b"{}"[..], "2 bytes came instead of 3"), (b"{ \n", "SHA-256 differs")]
        {
            let error = entry.check(bytes).unwrap_err();
            assert!(error.is_damaged() && error.to_string().contains(words), "{error}");
            assert_eq!(error.place().file.as_deref(), Some("facts/policy.json"));
        }
    }

    #[test]
    fn paths_stay_below_the_manifest() {
        assert!(is_plain_path("prices/BRK.B.json") && is_plain_path("manifest.json"));
        for path in ["", "/etc/passwd", "../x", "a//b", "a/.hidden", "a b", "ä", "a/", "C:\\x"] {
            assert!(!is_plain_path(path), "{path:?}");
        }
    }
}
