//! The reader of JSON beside `serde_json`: the same texts are taken, and the same values found.

use proptest::{collection::vec, prelude::*};
use rotascope::domain::{Error, snapshot::json};
use serde::Deserialize;
use serde_json::Value;

/// Values that `serde_json` writes without exponents, with names of plain letters.
fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-json::EXACT..=json::EXACT).prop_map(Value::from),
        (-1_000_000_000_i64..1_000_000_000, 0..9_i32)
            .prop_map(|(number, decimals)| Value::from(number as f64 / 10_f64.powi(decimals)))
            .prop_filter("no exponent", |value| !value.to_string().contains('e')),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 64, 8, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..8).prop_map(Value::from),
            vec(("[a-zü_]{0,4}", inner), 0..8)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Reads a text as `serde_json` would.
fn read(text: &str) -> Result<Value, Error> {
    json::from_slice(text.as_bytes())
}

/// Whether a text, well-formed by the standard, is read as the value that it stands for.
fn check_same(text: &str, expected: &Value) -> Result<(), TestCaseError> {
    match read(text) {
        Ok(found) => prop_assert!(is_same(&found, expected), "{found} is not {expected}"),
        Err(error) => prop_assert!(error.is_invalid(), "{text}: {error}"),
    }
    Ok(())
}

/// Equal to the bit; `-0` is a whole number here and a fraction there.
fn is_same(found: &Value, expected: &Value) -> bool {
    match (found, expected) {
        (Value::Number(found), Value::Number(expected)) => found.as_f64() == expected.as_f64(),
        (Value::Array(found), Value::Array(expected)) => {
            found.len() == expected.len()
                && found.iter().zip(expected).all(|(found, expected)| is_same(found, expected))
        }
        (Value::Object(found), Value::Object(expected)) => {
            found.len() == expected.len()
                && found
                    .iter()
                    .zip(expected)
                    .all(|(found, expected)| found.0 == expected.0 && is_same(found.1, expected.1))
        }
        _ => found == expected,
    }
}

/// What a text may be made of, right and wrong.
const PARTS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"a\"",
    "\"b\"",
    "\"\"",
    "1",
    "-0",
    "0.50",
    "-",
    ".",
    "00",
    "1e3",
    "2E-1",
    "null",
    "true",
    "false",
    "nul",
    " ",
    "\n",
    "\t",
    "\u{a0}",
    "\"\\n\\/\"",
    "\"\\u00E4\"",
    "\"\\ud83d\\ude00\"",
    "\"\\ud83d\"",
    "\"\\x\"",
    "\"\u{1}\"",
    "\"",
    "\\",
    "\"ü\"",
];

/// Whether a text is refused for a rule that the standard does not have, or for a number.
fn is_stricter(text: &str) -> bool {
    read(text).is_err_and(|error| error.is_invalid())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_value_is_read_as_it_was_written(value in values(), is_pretty in any::<bool>()) {
        let text = if is_pretty { format!("{value:#}") } else { value.to_string() };
        let found = read(&text).unwrap();
        prop_assert!(is_same(&found, &value), "{found} is not {value}");
    }

    #[test]
    fn the_same_texts_are_taken(parts in vec(prop::sample::select(PARTS), 0..12)) {
        let text = parts.concat();
        match serde_json::from_str::<Value>(&text) {
            Ok(value) => check_same(&text, &value)?,
            Err(error) => prop_assert!(read(&text).is_err(), "{text}: {error}"),
        }
    }

    #[test]
    fn a_changed_text_is_taken_or_refused_alike(
        value in values(),
        at in any::<prop::sample::Index>(),
        part in prop::sample::select(PARTS),
        removed in 0..3_usize,
    ) {
        let mut text: Vec<char> = value.to_string().chars().collect();
        let start = at.index(text.len());
        let end = (start + removed).min(text.len());
        text.splice(start..end, part.chars());
        let text: String = text.into_iter().collect();
        match serde_json::from_str::<Value>(&text) {
            Ok(_) => prop_assert!(read(&text).is_ok() || is_stricter(&text), "{text}"),
            Err(error) => prop_assert!(read(&text).is_err(), "{text}: {error}"),
        }
    }

    #[test]
    fn no_bytes_panic(bytes in vec(any::<u8>(), 0..200)) {
        let is_taken = json::from_slice::<Value>(&bytes).is_ok();
        let text_is_taken = serde_json::from_slice::<Value>(&bytes).is_ok();
        prop_assert!(!is_taken || text_is_taken);
    }

    #[test]
    fn decimals_are_the_nearest(number in -json::EXACT..=json::EXACT, decimals in 0..=22_usize) {
        let digits = format!("{:023}", number.unsigned_abs());
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let whole = whole.trim_start_matches('0');
        let sign = if number < 0 { "-" } else { "" };
        let whole = if whole.is_empty() { "0" } else { whole };
        let point = if fraction.is_empty() { "" } else { "." };
        let text = format!("{sign}{whole}{point}{fraction}");
        let expected: f64 = text.parse().unwrap();
        let found = json::from_slice::<f64>(text.as_bytes());
        prop_assert_eq!(found.map(f64::to_bits), Ok(expected.to_bits()), "{}", text);
    }

    #[test]
    fn decimals_are_the_nearest_or_refused(text in "-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,25})?") {
        let expected: f64 = text.parse().unwrap();
        if let Ok(found) = json::from_slice::<f64>(text.as_bytes()) {
            prop_assert_eq!(found.to_bits(), expected.to_bits(), "{}", text);
        }
    }
}

#[derive(Debug, Deserialize)]
struct Outer {
    a: Vec<Inner>,
}

#[derive(Debug, Deserialize)]
struct Inner {
    b: Vec<u16>,
    c: f64,
}

#[test]
fn errors_name_line_and_path() {
    for (text, message) in [
        ("{}", "line 1, field a: missing field `a`"),
        ("\n{\"a\": [{}]}", "line 2, field a[0].b: missing field `b`"),
        ("\n[]", "line 2: a list stands where an object is expected"),
        (
            "{\"a\": [{\"b\": [], \"c\": 1},\n\n {\"b\": [1, \"x\"], \"c\": 1}]}",
            "line 3, field a[1].b[1]: a text stands where a whole number is expected",
        ),
        (
            "{\"a\": [{\"b\": [65536], \"c\": 1}]}",
            "line 1, field a[0].b[0]: 65536 is not a whole number from 0 to 65535",
        ),
        (
            "{\"a\": [{\"b\": [-9223372036854775808], \"c\": 1}]}",
            "line 1, field a[0].b[0]: -9223372036854775808 is not a whole number of at most 2^53",
        ),
        (
            "{\"a\": [{\"b\": [],\n\"c\": null}]}",
            "line 2, field a[0].c: null stands where a number is expected",
        ),
        ("{\"a\": [],\n\"a\": []}", "line 2: the name stands twice in its object"),
    ] {
        let error = json::from_slice::<Outer>(text.as_bytes()).unwrap_err().to_string();
        assert!(error.starts_with(message), "{error}");
    }
    let file: Outer =
        json::from_slice(b"{\"a\": [{\"c\": 0.5, \"d\": {\"e\": []}, \"b\": [7]}]}").unwrap();
    assert_eq!((file.a[0].b.as_slice(), file.a[0].c), (&[7][..], 0.5));
}
