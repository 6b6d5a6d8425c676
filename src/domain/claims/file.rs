//! Claims that the snapshot comes with: the file of one story.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, MapAccess, Visitor},
};

use super::{
    claim::Claim,
    field::{Control, Field},
};
use crate::domain::{
    Day, Error,
    facts::Provenance,
    snapshot::{
        ProvenanceForm,
        reader::{self, Schema},
    },
};

/// The claims of one story.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimsFile {
    /// Where the claims come from.
    pub provenance: Provenance,
    /// What the story is about, for readers.
    pub title: String,
    /// The day as of which it was told.
    pub as_of: Day,
    /// The claims, in the order of the story.
    pub claims: Vec<Claim>,
}

impl ClaimsFile {
    /// Reads a file of claims.
    ///
    /// # Errors
    /// When the file is not well-formed, a field is missing, or a claim cannot be read; the line
    /// and the field are named.
    pub fn parse(path: &str, bytes: &[u8]) -> Result<Self, Error> {
        reader::read::<ClaimsWire, Self>(path, bytes)
    }

    /// The text of the file.
    ///
    /// # Errors
    /// When a figure has more than 15 digits.
    #[cfg(feature = "cli")]
    pub fn text(&self) -> Result<String, Error> {
        crate::domain::snapshot::writer::text_of(self, &ClaimsWire::from(self), Self::parse)
    }
}

/// The form of a file of claims.
#[derive(Serialize, Deserialize)]
struct ClaimsWire {
    schema: Schema,
    #[serde(with = "ProvenanceForm")]
    provenance: Provenance,
    title: String,
    as_of: Day,
    claims: Vec<ClaimWire>,
}

/// The fields of a claim with their values, as its kind has them.
struct ClaimWire(Vec<(String, Part)>);

/// A value that a claim's kind reads as a text.
#[derive(Serialize)]
#[serde(untagged)]
enum Part {
    Text(String),
    Whole(i64),
    Decimal(f64),
}

impl TryFrom<ClaimsWire> for ClaimsFile {
    type Error = Error;

    fn try_from(wire: ClaimsWire) -> Result<Self, Error> {
        let mut claims = Vec::with_capacity(wire.claims.len());
        for (index, claim) in wire.claims.iter().enumerate() {
            claims.push(claim.read().map_err(|error| {
                let inner = error.place().field.clone().unwrap_or_default();
                error.at_field(format!("claims[{index}].{inner}"))
            })?);
        }
        Ok(Self { provenance: wire.provenance, title: wire.title, as_of: wire.as_of, claims })
    }
}

impl From<&ClaimsFile> for ClaimsWire {
    fn from(file: &ClaimsFile) -> Self {
        Self {
            schema: Schema,
            provenance: file.provenance.clone(),
            title: file.title.clone(),
            as_of: file.as_of,
            claims: file.claims.iter().map(ClaimWire::of).collect(),
        }
    }
}

impl ClaimWire {
    fn read(&self) -> Result<Claim, Error> {
        let texts = self.0.iter().map(|(name, part)| (name.as_str(), part.to_string()));
        let parts: Vec<(&str, String)> = texts.collect();
        let kind = parts.iter().find(|(name, _)| *name == "kind");
        let (_, kind) = kind.ok_or_else(|| {
            let remedy = "write the field as data/README.md describes it";
            Error::invalid("missing field `kind`", remedy).at_field("kind")
        })?;
        Claim::from_parts(kind, &parts)
    }

    fn of(claim: &Claim) -> Self {
        let quoted = claim.quoted();
        let text = |text: &str| Part::Text(text.to_owned());
        let mut parts = vec![("kind", text(claim.kind().code)), ("words", text(claim.words()))];
        for (field, (name, text)) in claim.kind().fields.iter().zip(claim.parts()) {
            parts.push((name, Part::of_term(field, text)));
        }
        parts.push(("test", text(quoted.test.code())));
        parts.push(("published", Part::Decimal(quoted.amount.value())));
        parts.push(("tolerance", Part::Decimal(quoted.tolerance.value())));
        parts.push(("source", text(claim.source())));
        Self(parts.into_iter().map(|(name, part)| (name.to_owned(), part)).collect())
    }
}

impl Part {
    fn of_term(field: &Field, text: String) -> Self {
        match (field.control, text.parse()) {
            (Control::Count(_) | Control::Year, Ok(number)) => Self::Whole(number),
            _ => Self::Text(text),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Whole(number) => number.fmt(f),
            Self::Decimal(number) => number.fmt(f),
        }
    }
}

impl Serialize for ClaimWire {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, part)| (name, part)))
    }
}

impl<'de> Deserialize<'de> for ClaimWire {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ClaimVisitor)
    }
}

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PartVisitor)
    }
}

struct ClaimVisitor;

impl<'de> Visitor<'de> for ClaimVisitor {
    type Value = ClaimWire;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ClaimWire, A::Error> {
        let mut parts = Vec::new();
        while let Some(part) = map.next_entry()? {
            parts.push(part);
        }
        Ok(ClaimWire(parts))
    }
}

struct PartVisitor;

impl Visitor<'_> for PartVisitor {
    type Value = Part;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or a number")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Part, E> {
        Ok(Part::Text(text.to_owned()))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Part, E> {
        Ok(Part::Whole(number))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Part, E> {
        Ok(Part::Decimal(number))
    }
}
