//! What the manifest says of each file.

use sha2::{Digest as _, Sha256};

use crate::domain::{Day, Error, Symbol, facts::MacroId, format::hex, market::coded_enum};

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
    /// Who of a group took part, session by session.
    Breadth {
        /// The name of the group.
        name: String,
        /// Its first session.
        first: Day,
        /// Its last session.
        last: Day,
    },
    /// Where each of a group ranks.
    Ranking {
        /// The name of the group.
        name: String,
        /// The day of the ranking.
        as_of: Day,
    },
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
            Self::Breadth { name, .. } => ("breadth of", name),
            Self::Ranking { name, .. } => ("ranking of", name),
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

    /// The first and last day of a series or of breadth; none for what has no sessions.
    pub fn span(&self) -> Option<(Day, Day)> {
        match &self.kind {
            FileKind::Prices { first, last, .. }
            | FileKind::Macro { first, last, .. }
            | FileKind::Breadth { first, last, .. } => Some((*first, *last)),
            FileKind::Facts(_) | FileKind::Claims { .. } | FileKind::Ranking { .. } => None,
        }
    }
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
}
