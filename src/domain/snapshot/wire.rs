//! What all files share on the way from bytes to values.

use std::fmt::Write as _;

use super::{
    SCHEMA,
    json::{self, Object},
};
use crate::domain::Error;

/// The fields of a file of this build's schema.
///
/// A newer schema is told before anything else in the file is judged.
pub(super) fn open(bytes: &[u8]) -> Result<Object<'_>, Error> {
    let file = match json::read(bytes) {
        Ok(file) => file.object()?,
        Err(_) if bytes.trim_ascii_start().starts_with(b"<") => {
            let problem = "a web page came instead of the data";
            return Err(Error::damaged(problem, "reload; check the address"));
        }
        Err(error) => return Err(error),
    };
    let field = file.field("schema")?;
    let schema = field.integer()?;
    if i64::from(SCHEMA) < schema {
        return Err(Error::newer_schema(
            format!("the data has schema {schema}, this version reads up to {SCHEMA}"),
            "reload to update",
        ));
    }
    if schema != i64::from(SCHEMA) {
        let remedy = format!("build the snapshot again with schema {SCHEMA}");
        return Err(field.invalid(&format!("there is no schema {schema}"), &remedy));
    }
    Ok(file)
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

    fn read(json: &str) -> Result<Day, Error> {
        open(json.as_bytes())?.field("day")?.parse()
    }

    fn check(json: &str, message: &str) {
        assert_eq!(read(json).unwrap_err().to_string(), message);
    }

    #[test]
    fn trouble_is_named_with_its_place() {
        check(
            "\n{\"schema\": 1}",
            "line 2, field day: missing field `day`; \
             write the field as data/README.md describes it",
        );
        check(
            "{\"schema\": 1,\n\"day\": \"2026-02-30\"}",
            "line 2, field day: there is no day 2026-02-30; write an existing day as YYYY-MM-DD",
        );
        check(
            "{\"schema\": 0, \"day\": \"2026-01-02\"}",
            "line 1, field schema: there is no schema 0; build the snapshot again with schema 1",
        );
        check(
            "[]",
            "line 1: a list stands where an object is expected; \
             write the field as data/README.md describes it",
        );
        check("<!doctype html>", "a web page came instead of the data; reload; check the address");
        let cut = read("{\"schema\": 1, ").unwrap_err();
        assert!(cut.is_damaged(), "{cut}");
    }

    #[test]
    fn a_newer_schema_is_told_before_the_rest_is_judged() {
        for json in ["{\"schema\": 2}", "{\"day\": 3, \"schema\": 99}"] {
            let error = read(json).unwrap_err();
            assert!(error.is_newer_schema() && error.remedy() == "reload to update", "{error}");
        }
    }

    #[test]
    fn bytes_are_written_in_hexadecimal() {
        assert_eq!(hex(&[0, 0x0f, 0xa0, 0xff]), "000fa0ff");
    }
}
