//! Columns of whole numbers, which stand for values over a power of ten.
//!
//! Both are exact below 2^53, so their quotient is the f64 nearest to the decimal text. A step
//! that would leave that range is an error.

use std::fmt;

use rotascope_kernels::json::{numbers_of, sums_of};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, SeqAccess, Visitor},
};

use super::json::{COLUMN, EXACT, NUMBERS, number};
use crate::domain::{Day, Error};

/// The most decimals that a column may have.
const MOST_DECIMALS: u8 = 9;

/// A list of whole numbers, read in one pass.
#[derive(Debug, PartialEq)]
pub(super) struct Numbers(pub Vec<i64>);

impl<'de> Deserialize<'de> for Numbers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(COLUMN, ColumnVisitor(numbers_of)).map(Self)
    }
}

impl Serialize for Numbers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.0)
    }
}

/// Whole numbers that are written as a first one and the steps from it.
#[derive(Debug, PartialEq)]
pub(super) struct Steps(pub Vec<i64>);

impl Steps {
    /// The days of these numbers.
    ///
    /// # Errors
    /// When the calendar does not reach one of them.
    pub(super) fn days(&self) -> Result<Vec<Day>, Error> {
        days_of(&self.0, "correct the steps")
    }
}

/// The days of numbers.
///
/// # Errors
/// When the calendar does not reach one of them.
pub(super) fn days_of(numbers: &[i64], remedy: &'static str) -> Result<Vec<Day>, Error> {
    Day::column(numbers).map_err(|number| {
        Error::invalid(format!("the calendar has no day number {number}"), remedy)
    })
}

impl<'de> Deserialize<'de> for Steps {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(COLUMN, ColumnVisitor(sums_of)).map(Self)
    }
}

impl Serialize for Steps {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let before = std::iter::once(0).chain(self.0.iter().copied());
        serializer.collect_seq(self.0.iter().zip(before).map(|(number, before)| number - before))
    }
}

/// A list of whole numbers of which some may be missing.
#[derive(Debug, PartialEq, Serialize)]
pub(super) struct KnownNumbers(pub Vec<Option<i64>>);

impl<'de> Deserialize<'de> for KnownNumbers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(NUMBERS, KnownVisitor).map(Self)
    }
}

struct KnownVisitor;

impl<'de> Visitor<'de> for KnownVisitor {
    type Value = Vec<Option<i64>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        // The length is counted in the list, so that no file makes room for more than it holds.
        let mut numbers = Vec::with_capacity(list.size_hint().unwrap_or(0));
        while let Some(number) = list.next_element()? {
            numbers.push(number);
        }
        Ok(numbers)
    }
}

/// Takes a list as it is written, and reads it in one go.
struct ColumnVisitor(fn(&[u8]) -> Option<Vec<i64>>);

impl<'de> Visitor<'de> for ColumnVisitor {
    type Value = Vec<i64>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of whole numbers")
    }

    fn visit_borrowed_str<E: de::Error>(self, list: &'de str) -> Result<Vec<i64>, E> {
        self.0(list.as_bytes()).ok_or_else(|| E::custom(trouble(list)))
    }
}

/// Why a list has no sums; what else is wrong with an item, the reader names.
fn trouble(list: &str) -> String {
    let (mut sum, numbers) = (0, numbers_of(list.as_bytes()).unwrap_or_default());
    let beyond = numbers.iter().position(|number| {
        sum += number;
        EXACT < i64::abs(sum)
    });
    beyond.map_or_else(
        || "not a list of whole numbers".to_owned(),
        |index| format!("value {} is out of range; correct the steps", index + 1),
    )
}

/// How many decimals the whole numbers of a column have.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(super) struct Decimals(u8);

impl Decimals {
    /// What a whole number is divided by; exact.
    pub(super) fn scale(self) -> f64 {
        number::power_of_ten(u32::from(self.0))
    }

    /// The fewest decimals at which every value is a whole number, and those numbers.
    ///
    /// # Errors
    /// When a value would not be read back as the same f64.
    pub(super) fn of(values: &[f64], field: &str) -> Result<(Self, Vec<i64>), Error> {
        let at = |decimals| {
            let numbers = values.iter().map(|&value| whole(value, decimals));
            numbers.collect::<Option<Vec<i64>>>().map(|numbers| (decimals, numbers))
        };
        (0..=MOST_DECIMALS).map(Self).find_map(at).ok_or_else(|| {
            let problem = format!("a value needs more than {MOST_DECIMALS} decimals");
            Error::invalid(problem, "round the values").at_field(field)
        })
    }

    /// The same for values some of which are missing.
    ///
    /// # Errors
    /// When a value would not be read back as the same f64.
    pub(super) fn of_some(
        values: &[Option<f64>],
        field: &str,
    ) -> Result<(Self, KnownNumbers), Error> {
        let known: Vec<f64> = values.iter().flatten().copied().collect();
        let (decimals, numbers) = Self::of(&known, field)?;
        let mut numbers = numbers.into_iter();
        let number = |value: &Option<f64>| value.and_then(|_| numbers.next());
        Ok((decimals, KnownNumbers(values.iter().map(number).collect())))
    }
}

impl<'de> Deserialize<'de> for Decimals {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = i64::deserialize(deserializer)?;
        let decimals = u8::try_from(number).ok().filter(|decimals| *decimals <= MOST_DECIMALS);
        decimals.map(Self).ok_or_else(|| {
            let rule = format_args!("{number} is not a whole number from 0 to {MOST_DECIMALS}");
            de::Error::custom(rule)
        })
    }
}

/// The whole number that stands for `value`, where that reads back as the same f64.
fn whole(value: f64, decimals: Decimals) -> Option<i64> {
    let scale = decimals.scale();
    let number = (value * scale).round();
    (number.abs() <= EXACT as f64 && number / scale == value).then_some(number as i64)
}

#[cfg(test)]
mod tests {
    use super::{super::json, *};

    fn check(text: &str, expected: Result<&[i64], &str>) {
        let found = json::from_slice::<Steps>(text.as_bytes());
        let found = found.map(|Steps(sums)| sums).map_err(|error| error.to_string());
        assert_eq!(found.as_deref().map_err(String::as_str), expected, "{text}");
    }

    #[test]
    fn steps_add_up() {
        check("[]", Ok(&[]));
        check("[ ]", Ok(&[]));
        check("[5]", Ok(&[5]));
        check("[45, -3,\n 0 ,7]", Ok(&[45, 42, 42, 49]));
        assert_eq!(serde_json::to_string(&Steps(vec![45, 42, 42, 49])).unwrap(), "[45,-3,0,7]");
    }

    #[test]
    fn what_is_not_a_whole_number_is_named() {
        let rule = "write digits alone; columns are scaled by their decimals";
        for item in ["1.5", "1e3", "99999999999999999999", "-9223372036854775808"] {
            let problem = format!("{item} is not a whole number of at most 2^53");
            let message = format!("line 1, field [1]: {problem}; {rule}");
            check(&format!("[1,{item}]"), Err(&message));
        }
        let rule = "write the field as data/README.md describes it";
        for (item, found) in
            [("\"1\"", "a text"), ("true", "true"), ("null", "null"), ("[1]", "a list")]
        {
            let problem = format!("{found} stands where a whole number is expected");
            let message = format!("line 1, field [1]: {problem}; {rule}");
            check(&format!("[1,{item}]"), Err(&message));
        }
        check("[9007199254740992,1]", Err("line 1: value 2 is out of range; correct the steps"));
        for (json, found) in [("{}", "an object"), ("3", "a number"), ("null", "null")] {
            let problem = format!("{found} stands where a list is expected");
            check(json, Err(&format!("line 1: {problem}; {rule}")));
        }
    }

    #[test]
    fn columns_hold_whole_numbers_alone() {
        assert_eq!(numbers_of(b"[ ]"), Some(vec![]));
        assert_eq!(numbers_of(b"[ 3 ,\n-4,0]"), Some(vec![3, -4, 0]));
        for list in ["{}", "3", "[[1]]", "[[],1]", "[1,\"2\"]", "[null]", "[1.5]", "[1e3]"] {
            assert_eq!(numbers_of(list.as_bytes()), None, "{list}");
        }
        assert_eq!(numbers_of(b"[9007199254740992]"), Some(vec![EXACT]));
        for list in ["[9007199254740993]", "[-9223372036854775808]", "[99999999999999999999]"] {
            assert_eq!(numbers_of(list.as_bytes()), None, "{list}");
        }
    }

    #[test]
    fn columns_ask_for_no_more_than_four_times_their_text() {
        for list in ["[1]", "[1,2,3,4,5,6,7,8,9]", "[-1000,-2000,-3000]", "[\n 1 ]"] {
            let found = numbers_of(list.as_bytes()).unwrap();
            assert!(found.capacity() * size_of::<i64>() <= 4 * list.len(), "{list}");
        }
        for list in [format!("[\"{}\"]", ",".repeat(100_000)), format!("[{}0]", "[],".repeat(9))] {
            assert_eq!(numbers_of(list.as_bytes()), None);
        }
    }

    #[test]
    fn only_values_that_read_back_are_scaled() {
        for (value, decimals, expected) in [
            (45.7188, 4, Some(457_188)),
            (45.7188, 3, None),
            (0.1 + 0.2, 9, None),
            (f64::NAN, 2, None),
            (f64::INFINITY, 2, None),
            (1e300, 2, None),
        ] {
            assert_eq!(whole(value, Decimals(decimals)), expected, "{value}");
        }
    }

    #[test]
    fn the_fewest_decimals_are_taken_and_nothing_is_rounded() {
        let taken = Decimals::of(&[45.7188, 2.5], "closes").unwrap();
        assert_eq!(taken, (Decimals(4), vec![457_188, 25_000]));
        assert_eq!(Decimals::of(&[], "closes").unwrap(), (Decimals(0), vec![]));
        let error = Decimals::of(&[297.670_013_427_734_4], "closes").unwrap_err();
        assert!(error.to_string().contains("more than 9 decimals"), "{error}");
    }
}
