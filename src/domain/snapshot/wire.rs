//! What all files share on the way from bytes to wire types.

use std::{fmt, fmt::Write as _, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::SCHEMA;
use crate::domain::Error;

/// Reads a wire type, and says where the bytes break its form.
///
/// A newer schema is told before anything else in the file is judged.
pub(super) fn read<'de, T: Deserialize<'de>>(path: &str, bytes: &'de [u8]) -> Result<T, Error> {
    serde_json::from_slice(bytes).map_err(|error| {
        let newer = newer_schema(bytes).unwrap_or_else(|| explain(&error, bytes));
        newer.in_file(path)
    })
}

fn newer_schema(bytes: &[u8]) -> Option<Error> {
    #[derive(Deserialize)]
    struct SchemaOnly {
        schema: u64,
    }
    let SchemaOnly { schema } = serde_json::from_slice(bytes).ok()?;
    (u64::from(SCHEMA) < schema).then(|| {
        Error::newer_schema(
            format!("the data has schema {schema}, this version reads up to {SCHEMA}"),
            "reload to update",
        )
    })
}

fn explain(error: &serde_json::Error, bytes: &[u8]) -> Error {
    let text = error.to_string();
    let message = text.rfind(" at line ").and_then(|end| text.get(..end)).unwrap_or(&text);
    let found = if bytes.trim_ascii_start().first() == Some(&b'<') {
        Error::damaged("a web page came instead of the data", "reload; check the address")
    } else if error.is_data() {
        let (problem, remedy) = message
            .split_once("; ")
            .unwrap_or((message, "write the field as data/README.md describes it"));
        Error::invalid(problem, remedy)
    } else {
        Error::damaged(format!("not well-formed JSON: {message}"), "fetch the file again")
    };
    let found = match missing_field(message) {
        Some(field) => found.at_field(field),
        None => found,
    };
    match error.line() {
        0 => found,
        line => found.at_line(line as u64),
    }
}

fn missing_field(message: &str) -> Option<&str> {
    message.strip_prefix("missing field `")?.strip_suffix('`')
}

/// The schema number of a file, which is this build's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Schema;

impl<'de> Deserialize<'de> for Schema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let schema = u64::deserialize(deserializer)?;
        if schema == u64::from(SCHEMA) {
            return Ok(Self);
        }
        Err(de::Error::custom(format!(
            "there is no schema {schema}; build the snapshot again with schema {SCHEMA}"
        )))
    }
}

impl Serialize for Schema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(SCHEMA)
    }
}

/// A value that stands as its text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Text<T>(pub T);

impl<'de, T: FromStr<Err = Error>> Deserialize<'de> for Text<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map(Self).map_err(de::Error::custom)
    }
}

impl<T: fmt::Display> Serialize for Text<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// Bytes as lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String does not fail.
        write!(text, "{byte:02x}").map_or_else(|_| String::new(), |()| text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "only read")]
    struct Probe {
        schema: Schema,
        day: Text<Day>,
    }

    fn check(json: &str, message: &str) {
        let error = read::<Probe>("probe.json", json.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), message);
    }

    #[test]
    fn trouble_is_named_with_its_place() {
        check(
            "{\"schema\": 1}",
            "probe.json, line 1, field day: missing field `day`; \
             write the field as data/README.md describes it",
        );
        check(
            "{\"schema\": 1,\n\"day\": \"2026-02-30\"}",
            "probe.json, line 2: there is no day 2026-02-30; write an existing day as YYYY-MM-DD",
        );
        check(
            "{\"schema\": 0, \"day\": \"2026-01-02\"}",
            "probe.json, line 1: there is no schema 0; build the snapshot again with schema 1",
        );
        check(
            "<!doctype html>",
            "probe.json, line 1: a web page came instead of the data; reload; check the address",
        );
        let cut = read::<Probe>("probe.json", b"{\"schema\": 1, ").unwrap_err();
        assert!(cut.is_damaged(), "{cut}");
    }

    #[test]
    fn a_newer_schema_is_told_before_the_rest_is_judged() {
        for json in ["{\"schema\": 2}", "{\"day\": 3, \"schema\": 99}"] {
            let error = read::<Probe>("probe.json", json.as_bytes()).unwrap_err();
            assert!(error.is_newer_schema() && error.remedy() == "reload to update", "{error}");
        }
    }

    #[test]
    fn bytes_are_written_in_hexadecimal() {
        assert_eq!(hex(&[0, 0x0f, 0xa0, 0xff]), "000fa0ff");
    }
}
