//! Claims that the snapshot comes with.

use super::{Provenance, json::Object, wire};
use crate::domain::{Day, Error, claims::Claim};

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
        read(bytes).map_err(|error| error.in_file(path))
    }
}

fn read(bytes: &[u8]) -> Result<ClaimsFile, Error> {
    let file = wire::open(bytes)?;
    let mut claims = Vec::new();
    for item in file.field("claims")?.list()? {
        claims.push(claim(&item.object()?)?);
    }
    Ok(ClaimsFile {
        provenance: Provenance::of(&file)?,
        title: file.field("title")?.string()?,
        as_of: file.field("as_of")?.parse()?,
        claims,
    })
}

/// Numbers and texts stand as what they are written as, and are read by the claim's kind.
fn claim(item: &Object<'_>) -> Result<Claim, Error> {
    let kind = item.field("kind")?;
    let mut parts = Vec::new();
    for (name, value) in item.fields() {
        let text = value.text().map_or_else(|_| value.source().to_owned(), Into::into);
        parts.push((*name, text));
    }
    Claim::from_parts(&kind.text()?, &parts).map_err(|error| {
        let field = error.place().field.clone().unwrap_or_default();
        item.field(&field).unwrap_or(kind).place(error)
    })
}
