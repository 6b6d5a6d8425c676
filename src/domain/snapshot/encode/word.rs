//! Values as serde sees them.

use std::fmt::Display;

use serde::{Serialize, Serializer, ser::Error as _};

use super::super::{SCHEMA, json};

/// The schema number of a file.
pub(super) struct Schema;

impl Serialize for Schema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(SCHEMA)
    }
}

/// A value that stands as its text.
pub(super) struct Word<T>(pub T);

impl<T: Display> Serialize for Word<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A number that reads back as itself, or is refused.
pub(super) struct Decimal(pub f64);

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(value) = *self;
        let text = serde_json::to_string(&value).map_err(S::Error::custom)?;
        let found = json::read(text.as_bytes()).and_then(json::Json::decimal);
        if found != Ok(value) {
            return Err(S::Error::custom(format!("{value} cannot be written in 15 digits")));
        }
        serializer.serialize_f64(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_not_read_back_is_refused() {
        assert_eq!(serde_json::to_string(&Decimal(28.0)).unwrap(), "28.0");
        for value in [f64::NAN, f64::INFINITY, 0.1 + 0.2, 1e16, 1e-7] {
            let error = serde_json::to_string(&Decimal(value)).unwrap_err().to_string();
            assert!(error.contains("cannot be written in 15 digits"), "{error}");
        }
    }
}
