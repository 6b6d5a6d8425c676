//! Columns of whole numbers: a checked scan of a JSON array, without building a JSON value.
//!
//! A value is a whole number over a power of ten. Both are exact below 2^53, so their quotient is
//! the f64 nearest to the decimal text. A step that would leave that range is an error.

use serde_json::value::RawValue;

use crate::domain::Error;

/// Whole numbers up to this size are exact as f64.
const EXACT: i64 = 1 << 53;
/// The most decimals that a column may have.
pub(super) const MOST_DECIMALS: u8 = 9;

/// The numbers of a JSON array, `None` where it has `null`.
///
/// The text must be well-formed JSON, which serde has made sure of.
pub(super) fn numbers<'a>(
    raw: &'a RawValue,
    field: &'static str,
) -> Result<impl Iterator<Item = Result<Option<i64>, Error>> + use<'a>, Error> {
    let not_a_list =
        || Error::invalid("not a list of whole numbers", "write [1, 2, 3]").at_field(field);
    let inner = raw
        .get()
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .ok_or_else(not_a_list)?;
    let items = (!inner.trim_ascii().is_empty()).then(|| inner.split(','));
    Ok(items.into_iter().flatten().enumerate().map(move |(index, item)| {
        let item = item.trim_ascii();
        if item == "null" {
            return Ok(None);
        }
        item.parse().ok().filter(|number: &i64| number.abs() <= EXACT).map(Some).ok_or_else(|| {
            Error::invalid(
                format!("value {} is not a whole number", index + 1),
                "write whole numbers, scaled by the decimals",
            )
            .at_field(field)
        })
    }))
}

/// How many items a JSON array of numbers has, told by its commas.
pub(super) fn len(raw: &RawValue) -> usize {
    let text = raw.get();
    let is_empty = text.trim_matches(['[', ']']).trim_ascii().is_empty();
    if is_empty { 0 } else { text.bytes().filter(|&b| b == b',').count() + 1 }
}

/// The running sums of a first number and the steps from it.
pub(super) fn sums<'a>(
    raw: &'a RawValue,
    field: &'static str,
) -> Result<impl Iterator<Item = Result<i64, Error>> + use<'a>, Error> {
    let mut sum = 0_i64;
    Ok(numbers(raw, field)?.enumerate().map(move |(index, step)| {
        let step = step?.ok_or_else(|| {
            Error::invalid(format!("value {} is missing", index + 1), "leave the row out")
                .at_field(field)
        })?;
        sum += step;
        if sum.abs() <= EXACT {
            return Ok(sum);
        }
        Err(Error::invalid(format!("value {} is out of range", index + 1), "correct the steps")
            .at_field(field))
    }))
}

/// The power of ten that a column is scaled by.
pub(super) fn scale(decimals: u8) -> Result<f64, Error> {
    if decimals <= MOST_DECIMALS {
        return Ok(10_f64.powi(i32::from(decimals)));
    }
    Err(Error::invalid(
        format!("{decimals} decimals are too many"),
        format!("use at most {MOST_DECIMALS}"),
    )
    .at_field("decimals"))
}

/// The whole number that stands for `value` at `decimals`, where that reads back as the same f64.
pub(super) fn scaled(value: f64, decimals: u8) -> Option<i64> {
    let scale = scale(decimals).ok()?;
    let number = (value * scale).round();
    (number.abs() <= EXACT as f64 && number / scale == value).then_some(number as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, expected: Result<Vec<i64>, &str>) {
        let raw: &RawValue = serde_json::from_str(json).unwrap();
        let found: Result<Vec<i64>, Error> =
            sums(raw, "closes").and_then(std::iter::Iterator::collect);
        match (found, expected) {
            (Ok(found), Ok(expected)) => {
                assert_eq!(found, expected);
                assert_eq!(len(raw), expected.len());
            }
            (found, expected) => {
                assert_eq!(found.unwrap_err().to_string(), expected.unwrap_err(), "{json}");
            }
        }
    }

    #[test]
    fn steps_add_up() {
        check("[]", Ok(vec![]));
        check("[ ]", Ok(vec![]));
        check("[5]", Ok(vec![5]));
        check("[45, -3,\n 0 ,7]", Ok(vec![45, 42, 42, 49]));
    }

    #[test]
    fn what_is_not_a_whole_number_is_named() {
        let rule = "write whole numbers, scaled by the decimals";
        for item in ["1.5", "\"1\"", "1e3", "true", "[1]", "99999999999999999999"] {
            let message = format!("field closes: value 2 is not a whole number; {rule}");
            check(&format!("[1,{item}]"), Err(&message));
        }
        check("[1,null]", Err("field closes: value 2 is missing; leave the row out"));
        check(
            "[9007199254740992,1]",
            Err("field closes: value 2 is out of range; correct the steps"),
        );
        for json in ["{}", "3", "\"\"", "null"] {
            check(json, Err("field closes: not a list of whole numbers; write [1, 2, 3]"));
        }
    }

    #[test]
    fn only_values_that_read_back_are_scaled() {
        assert_eq!(scaled(45.7188, 4), Some(457_188));
        assert_eq!(scaled(45.7188, 3), None);
        assert_eq!(scaled(0.1 + 0.2, 9), None);
        assert_eq!(scaled(f64::NAN, 2), None);
        assert_eq!(scaled(f64::INFINITY, 2), None);
        assert_eq!(scaled(1e300, 2), None);
        assert_eq!(scaled(1.0, 10), None);
    }
}
