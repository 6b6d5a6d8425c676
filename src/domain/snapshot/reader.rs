//! From the bytes of a file to the value that it holds.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::IgnoredAny};

use super::{
    SCHEMA,
    json::{self, Json},
};
use crate::domain::Error;

/// The field `schema` of every file; read before the others, by [`read`].
#[derive(Clone, Copy, Debug)]
pub(in crate::domain) struct Schema;

impl Serialize for Schema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(SCHEMA)
    }
}

impl<'de> Deserialize<'de> for Schema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self)
    }
}

/// The value that a file of the form `W` holds.
///
/// # Errors
/// When the file is not well-formed, is of another schema, breaks its form, or holds what the value
/// refuses; file, line and field are named.
pub(in crate::domain) fn read<'a, W, T>(path: &str, bytes: &'a [u8]) -> Result<T, Error>
where
    W: Deserialize<'a> + TryInto<T, Error = Error>,
{
    let value = open(bytes).and_then(|file| {
        let wire: W = file.get()?;
        wire.try_into().map_err(|error| file.place(error))
    });
    value.map_err(|error| error.in_file(path))
}

/// A file of this build's schema; a newer one is told before anything else in it is judged.
fn open(bytes: &[u8]) -> Result<Json<'_>, Error> {
    let file = match json::read(bytes) {
        Ok(file) => file,
        Err(_) if bytes.trim_ascii_start().starts_with(b"<") => {
            let problem = "a web page came instead of the data";
            return Err(Error::damaged(problem, "reload; check the address"));
        }
        Err(error) => return Err(error),
    };
    let schema = file.field("schema")?.integer()?;
    if i64::from(SCHEMA) < schema {
        return Err(Error::newer_schema(
            format!("the data has schema {schema}, this version reads up to {SCHEMA}"),
            "reload to update",
        ));
    }
    if schema != i64::from(SCHEMA) {
        let remedy = format!("build the snapshot again with schema {SCHEMA}");
        let error = Error::invalid(format!("there is no schema {schema}"), remedy);
        return Err(file.place(error.at_field("schema")));
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;

    #[derive(Deserialize)]
    struct DayFile {
        day: Day,
    }

    impl TryFrom<DayFile> for Day {
        type Error = Error;

        fn try_from(file: DayFile) -> Result<Self, Error> {
            Ok(file.day)
        }
    }

    fn read_day(json: &str) -> Error {
        read::<DayFile, Day>("day.json", json.as_bytes()).unwrap_err()
    }

    fn check(json: &str, message: &str) {
        assert_eq!(read_day(json).to_string(), format!("day.json{message}"));
    }

    #[test]
    fn trouble_is_named_with_its_place() {
        check(
            "\n{\"schema\": 1}",
            ", line 2, field day: missing field `day`; \
             write the field as data/README.md describes it",
        );
        check(
            "{\"schema\": 1,\n\"day\": \"2026-02-30\"}",
            ", line 2, field day: there is no day 2026-02-30; write an existing day as YYYY-MM-DD",
        );
        check(
            "{\"schema\": 0, \"day\": \"2026-01-02\"}",
            ", line 1, field schema: there is no schema 0; build the snapshot again with schema 1",
        );
        check(
            "[]",
            ", line 1: a list stands where an object is expected; \
             write the field as data/README.md describes it",
        );
        check(
            "<!doctype html>",
            ": a web page came instead of the data; reload; check the address",
        );
        let cut = read_day("{\"schema\": 1, ");
        assert!(cut.is_damaged(), "{cut}");
    }

    #[test]
    fn a_newer_schema_is_told_before_the_rest_is_judged() {
        for json in ["{\"schema\": 2}", "{\"day\": 3, \"schema\": 99}"] {
            let error = read_day(json);
            assert!(error.is_newer_schema() && error.remedy() == "reload to update", "{error}");
        }
    }
}
