//! A whole text: checked once, and then read.

use rotascope_kernels::json::{MOST_FIELDS, MOST_LEVELS, Scan, Trouble, line, text};
use serde::Deserialize;

use super::value::Json;
use crate::domain::Error;

/// The value of a text.
///
/// ```
/// use rotascope::domain::snapshot::json;
///
/// let closes: Vec<f64> = json::from_slice(b"[248.81, 249.84]")?;
/// assert_eq!(closes, [248.81, 249.84]);
///
/// let error = json::from_slice::<Vec<f64>>(b"[248.81,\n\"high\"]").unwrap_err();
/// assert_eq!(error.place().field.as_deref(), Some("[1]"));
/// assert_eq!(error.problem(), "a text stands where a number is expected");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
///
/// # Errors
/// [`Error::is_damaged`] when the text is not well-formed or has more after its value;
/// [`Error::is_invalid`] when it breaks one of the stricter rules or is not such a value. Both name
/// the line, the second the path too.
pub fn from_slice<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, Error> {
    read(bytes)?.get()
}

/// Checks a text and gives the place of its value.
pub(in crate::domain) fn read(bytes: &[u8]) -> Result<Json<'_>, Error> {
    let document = text(bytes).map_err(|valid| {
        Error::damaged("not well-formed JSON: the text is not UTF-8", "fetch the file again")
            .at_line(line(bytes, valid))
    })?;
    let mut scan = Scan::new(document, 0);
    let found = scan.document();
    found
        .map(|start| Json::new(document, start, scan.place()))
        .map_err(|trouble| explain(&trouble, scan.place() >= bytes.len()))
        .map_err(|error| error.at_line(line(bytes, scan.place())))
}

fn explain(trouble: &Trouble, is_at_end: bool) -> Error {
    match trouble {
        Trouble::Expected(what) => {
            let end = if is_at_end { " where the text ends" } else { "" };
            let problem = format!("not well-formed JSON: {what} is missing{end}");
            Error::damaged(problem, "fetch the file again")
        }
        Trouble::Escaped => {
            Error::invalid("the name of a field has a backslash", "write it in plain letters")
        }
        Trouble::Twice => Error::invalid("the name stands twice in its object", "write it once"),
        Trouble::TooDeep => {
            Error::invalid(format!("more than {MOST_LEVELS} levels"), "nest the values less deep")
        }
        Trouble::TooMany => {
            Error::invalid(format!("an object of more than {MOST_FIELDS} fields"), "use a list")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, message: &str) {
        assert_eq!(read(text.as_bytes()).unwrap_err().to_string(), message, "{text}");
    }

    #[test]
    fn what_is_missing_is_named_with_its_line() {
        for (text, line, words) in [
            ("", 1, "a value is missing where the text ends"),
            ("\n[1,\n2,", 3, "a value is missing where the text ends"),
            ("[1\n2]", 2, "a comma or the end of the list is missing"),
            ("{\"a\" 1}", 1, "a colon is missing"),
            ("{\"a\": 1, 2: 3}", 1, "a name in quotes is missing"),
            ("{\"a\": 1,}", 1, "a name in quotes is missing"),
            ("[1,]", 1, "a value is missing"),
            ("[01]", 1, "a comma or the end of the list is missing"),
            ("[1.]", 1, "a digit is missing"),
            ("[-]", 1, "a digit is missing"),
            ("[1e+]", 1, "a digit is missing"),
            ("nul", 1, "a value is missing"),
            ("\"a", 1, "the closing quote is missing where the text ends"),
            ("\"a\u{1}\"", 1, "an escape for a control character is missing"),
            ("\"\\x\"", 1, "a known escape is missing"),
            ("\"\\u12g4\"", 1, "a hexadecimal digit is missing"),
            ("\"\\ud800\"", 1, "the second half of a surrogate pair is missing"),
            ("\"\\udc00\"", 1, "the first half of a surrogate pair is missing"),
            ("1 2", 1, "the end after the value is missing"),
        ] {
            let message = "not well-formed JSON";
            check(text, &format!("line {line}: {message}: {words}; fetch the file again"));
        }
        let error = read(b"[\n\"\xff\"]").unwrap_err().to_string();
        assert!(
            error.starts_with("line 2: not well-formed JSON: the text is not UTF-8"),
            "{error}"
        );
    }

    #[test]
    fn the_stricter_rules_are_named() {
        check(
            "{\"\\u0061\": 1}",
            "line 1: the name of a field has a backslash; write it in plain letters",
        );
        check(
            "[{\"a\": 1, \"a\": 1}]",
            "line 1: the name stands twice in its object; write it once",
        );
        let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(read(deep(MOST_LEVELS).as_bytes()).is_ok());
        for levels in [MOST_LEVELS + 1, 100_000] {
            check(&deep(levels), "line 1: more than 16 levels; nest the values less deep");
        }
        let wide = |fields: usize| {
            let fields: Vec<String> = (0..fields).map(|n| format!("\"{n}\":0")).collect();
            format!("{{{}}}", fields.join(","))
        };
        assert!(read(wide(MOST_FIELDS).as_bytes()).is_ok());
        check(&wide(MOST_FIELDS + 1), "line 1: an object of more than 64 fields; use a list");
    }
}
