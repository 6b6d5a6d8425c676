//! The form of a file of claims.

use serde::{Serialize, Serializer, ser::SerializeMap as _};

use super::{
    super::ClaimsFile,
    facts::ProvenanceWire,
    word::{Decimal, Schema, Word},
};
use crate::domain::{
    Day,
    claims::{Claim, Control},
};

#[derive(Serialize)]
pub(super) struct ClaimsWire<'a> {
    schema: Schema,
    provenance: ProvenanceWire<'a>,
    title: &'a str,
    as_of: Word<Day>,
    claims: Vec<ClaimWire<'a>>,
}

struct ClaimWire<'a>(&'a Claim);

impl<'a> From<&'a ClaimsFile> for ClaimsWire<'a> {
    fn from(file: &'a ClaimsFile) -> Self {
        Self {
            schema: Schema,
            provenance: (&file.provenance).into(),
            title: &file.title,
            as_of: Word(file.as_of),
            claims: file.claims.iter().map(ClaimWire).collect(),
        }
    }
}

impl Serialize for ClaimWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(claim) = self;
        let quoted = claim.quoted();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", claim.kind().code)?;
        map.serialize_entry("words", claim.words())?;
        for (field, (name, text)) in claim.kind().fields.iter().zip(claim.parts()) {
            match (field.control, text.parse::<u32>()) {
                (Control::Count(_) | Control::Year, Ok(number)) => {
                    map.serialize_entry(name, &number)?;
                }
                _ => map.serialize_entry(name, &text)?,
            }
        }
        map.serialize_entry("test", &Word(quoted.test))?;
        map.serialize_entry("published", &Decimal(quoted.amount.value()))?;
        map.serialize_entry("tolerance", &Decimal(quoted.tolerance.value()))?;
        map.serialize_entry("source", claim.source())?;
        map.end()
    }
}
