//! The reader of JSON beside `serde_json`: the same texts are taken, and the same values found.

#![cfg(test)]

use std::borrow::Cow;

use proptest::{collection::vec, prelude::*};
use rotascope::domain::snapshot::json::{self, Json};
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

/// Whether a value read is the one that `serde_json` read.
fn check_same(found: Json<'_>, expected: &Value) -> Result<(), TestCaseError> {
    match expected {
        Value::Null => prop_assert!(found.is_null()),
        Value::Bool(truth) => prop_assert_eq!(found.truth(), Ok(*truth)),
        Value::Number(number) => {
            let value = number.as_f64().unwrap();
            if let Some(number) = number.as_i64() {
                prop_assert_eq!(found.integer().ok(), Some(number));
            }
            if !found.source().contains(['e', 'E']) {
                prop_assert_eq!(found.decimal().map(f64::to_bits), Ok(value.to_bits()));
            }
        }
        Value::String(text) => {
            let read = found.text().unwrap();
            prop_assert_eq!(found.source().contains('\\'), matches!(read, Cow::Owned(_)));
            prop_assert_eq!(read, text.as_str());
        }
        Value::Array(items) => {
            let read: Vec<Json<'_>> = found.list().unwrap().collect();
            prop_assert_eq!(read.len(), items.len());
            for (read, item) in read.into_iter().zip(items) {
                check_same(read, item)?;
            }
        }
        Value::Object(fields) => {
            let read = found.object().unwrap();
            prop_assert_eq!(read.fields().len(), fields.len());
            for (name, value) in fields {
                check_same(read.field(name).unwrap(), value)?;
            }
        }
    }
    Ok(())
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

/// Whether a text is refused for a rule that the standard does not have.
fn is_stricter(text: &str) -> bool {
    json::read(text.as_bytes()).is_err_and(|error| error.is_invalid())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_value_is_read_as_it_was_written(value in values(), is_pretty in any::<bool>()) {
        let text = if is_pretty { format!("{value:#}") } else { value.to_string() };
        check_same(json::read(text.as_bytes()).unwrap(), &value)?;
    }

    #[test]
    fn the_same_texts_are_taken(parts in vec(prop::sample::select(PARTS), 0..12)) {
        let text = parts.concat();
        match serde_json::from_str::<Value>(&text) {
            Ok(value) => if !is_stricter(&text) {
                check_same(json::read(text.as_bytes()).unwrap(), &value)?;
            },
            Err(error) => prop_assert!(json::read(text.as_bytes()).is_err(), "{text}: {error}"),
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
            Ok(_) => prop_assert!(json::read(text.as_bytes()).is_ok() || is_stricter(&text), "{text}"),
            // A number that no f64 holds is well-formed, and refused when it is asked for.
            Err(error) if error.to_string().contains("out of range") => {}
            Err(error) => prop_assert!(json::read(text.as_bytes()).is_err(), "{text}: {error}"),
        }
    }

    #[test]
    fn no_bytes_panic(bytes in vec(any::<u8>(), 0..200)) {
        let is_taken = json::read(&bytes).is_ok();
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
        let found = json::read(text.as_bytes()).and_then(Json::decimal);
        prop_assert_eq!(found.map(f64::to_bits), Ok(expected.to_bits()), "{}", text);
    }

    #[test]
    fn decimals_are_the_nearest_or_refused(text in "-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,25})?") {
        let expected: f64 = text.parse().unwrap();
        if let Ok(found) = json::read(text.as_bytes()).and_then(Json::decimal) {
            prop_assert_eq!(found.to_bits(), expected.to_bits(), "{}", text);
        }
    }

    #[test]
    fn columns_take_four_times_their_text_at_most(numbers in vec(-20..20_i64, 0..200)) {
        let text = serde_json::to_string(&numbers).unwrap();
        let found = json::read(text.as_bytes()).and_then(Json::integers).unwrap();
        prop_assert!(found.capacity() * size_of::<i64>() <= 4 * text.len());
        prop_assert_eq!(found, numbers);
    }
}

#[test]
fn commas_in_other_items_ask_for_no_memory() {
    for text in [format!("[\"{}\"]", ",".repeat(100_000)), format!("[{}0]", "[],".repeat(100_000))]
    {
        let error = json::read(text.as_bytes()).and_then(Json::integers).unwrap_err();
        assert_eq!(error.place().field.as_deref(), Some("[0]"));
    }
}

#[test]
fn errors_name_line_and_path() {
    let text = "{\"a\": [[], {\"b\\\"\": 1}, 2]}";
    assert!(is_stricter(text));
    let text = "\n{\"a\": [[],\n {\"b\": [1, \"x\"], \"c\": null}]}";
    let file = json::read(text.as_bytes()).unwrap().object().unwrap();
    let inner = file.field("a").unwrap().list().unwrap().nth(1).unwrap().object().unwrap();
    for (error, message) in [
        (
            inner.field("b").unwrap().integers().unwrap_err(),
            "line 3, field a[1].b[1]: a text stands where a whole number is expected",
        ),
        (inner.field("d").unwrap_err(), "line 3, field a[1].d: missing field `d`"),
        (file.field("d").unwrap_err(), "line 2, field d: missing field `d`"),
        (
            inner.field("c").unwrap().decimal().unwrap_err(),
            "line 3, field a[1].c: null stands where a number is expected",
        ),
    ] {
        assert!(error.to_string().starts_with(message), "{error}");
    }
    assert!(inner.optional("c").is_none() && inner.optional("d").is_none());
}
