//! Columns of whole numbers, which stand for values over a power of ten.
//!
//! Both are exact below 2^53, so their quotient is the f64 nearest to the decimal text. A step
//! that would leave that range is an error.

use super::json::{EXACT, Json};
use crate::domain::Error;

/// The most decimals that a column may have.
pub(super) const MOST_DECIMALS: u8 = 9;

/// The running sums of a first number and the steps from it.
pub(super) fn sums(steps: Json<'_>) -> Result<Vec<i64>, Error> {
    let mut sums = steps.integers()?;
    let mut sum = 0;
    for (index, number) in sums.iter_mut().enumerate() {
        sum += *number;
        if EXACT < sum.abs() {
            let problem = format!("value {} is out of range", index + 1);
            return Err(steps.invalid(&problem, "correct the steps"));
        }
        *number = sum;
    }
    Ok(sums)
}

#[cfg(test)]
mod tests {
    use super::{super::json, *};

    fn check(text: &str, expected: Result<&[i64], &str>) {
        let found = json::read(text.as_bytes()).and_then(sums).map_err(|error| error.to_string());
        assert_eq!(found.as_deref().map_err(String::as_str), expected, "{text}");
    }

    #[test]
    fn steps_add_up() {
        check("[]", Ok(&[]));
        check("[ ]", Ok(&[]));
        check("[5]", Ok(&[5]));
        check("[45, -3,\n 0 ,7]", Ok(&[45, 42, 42, 49]));
    }

    #[test]
    fn what_is_not_a_whole_number_is_named() {
        let rule = "write digits alone; columns are scaled by their decimals";
        for item in ["1.5", "1e3", "99999999999999999999"] {
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
}
