//! Types that stand as their text in a file.

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, Visitor},
};

use super::{FactsKind, SnapshotId, file_form::ContentKind};
use crate::domain::{
    Basis, Day, Error, Month, Symbol,
    facts::{
        Adjustment, Frequency, Index, InstrumentGroup, InstrumentKind, MacroColumn, MacroId,
        MeetingKind, PeBasis, PeMeasure,
    },
};

/// Reads and writes types by their `FromStr` and `Display`.
macro_rules! words {
    ($($word:ident,)+) => {$(
        impl Serialize for $word {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $word {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(WordVisitor(PhantomData))
            }
        }
    )+};
}

words! {
    Adjustment,
    Basis,
    ContentKind,
    Day,
    FactsKind,
    Frequency,
    Index,
    InstrumentGroup,
    InstrumentKind,
    MacroColumn,
    MacroId,
    MeetingKind,
    Month,
    PeBasis,
    PeMeasure,
    SnapshotId,
    Symbol,
}

struct WordVisitor<T>(PhantomData<T>);

impl<T: FromStr<Err = Error>> Visitor<'_> for WordVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

/// A text that says something.
pub(super) fn words<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.trim().is_empty() {
        return Err(de::Error::custom("the text is empty; say it in a few words"));
    }
    Ok(text)
}
