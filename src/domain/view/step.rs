//! A whole number from a range in equal steps, as sliders choose it.

use std::{fmt, str::FromStr};

use crate::domain::{Error, quoted};

/// A whole number from `LOW` to `HIGH`, both included, a multiple of `BY` above `LOW`; `USUAL` where
/// none is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<const LOW: i16, const HIGH: i16, const BY: i16, const USUAL: i16>(i16);

impl<const LOW: i16, const HIGH: i16, const BY: i16, const USUAL: i16> Step<LOW, HIGH, BY, USUAL> {
    /// The number.
    pub fn get(self) -> i16 {
        self.0
    }

    /// Every number that is offered, ascending.
    pub fn numbers() -> Vec<i16> {
        numbers(LOW, HIGH, BY)
    }

    /// The offered number with an index; none beyond the last.
    pub fn at(index: usize) -> Option<Self> {
        numbers(LOW, HIGH, BY).get(index).copied().map(Self)
    }

    /// The step of a number; none where it is not offered.
    pub fn of(number: i16) -> Option<Self> {
        numbers(LOW, HIGH, BY).contains(&number).then_some(Self(number))
    }

    /// The index of the number among those that are offered.
    pub fn index(self) -> Option<usize> {
        numbers(LOW, HIGH, BY).iter().position(|number| *number == self.0)
    }
}

impl<const LOW: i16, const HIGH: i16, const BY: i16, const USUAL: i16> Default
    for Step<LOW, HIGH, BY, USUAL>
{
    fn default() -> Self {
        Self(USUAL)
    }
}

impl<const LOW: i16, const HIGH: i16, const BY: i16, const USUAL: i16> fmt::Display
    for Step<LOW, HIGH, BY, USUAL>
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<const LOW: i16, const HIGH: i16, const BY: i16, const USUAL: i16> FromStr
    for Step<LOW, HIGH, BY, USUAL>
{
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        parse(text, LOW, HIGH, BY).map(Self)
    }
}

fn numbers(low: i16, high: i16, by: i16) -> Vec<i16> {
    (low..=high).step_by(usize::from(by.unsigned_abs()).max(1)).collect()
}

fn parse(text: &str, low: i16, high: i16, by: i16) -> Result<i16, Error> {
    let number = text.parse().ok().filter(|number| numbers(low, high, by).contains(number));
    number.ok_or_else(|| {
        Error::invalid(
            format!("{} is not a choice", quoted(text)),
            format!("use a whole number from {low} to {high} in steps of {by}"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    type Fives = Step<-10, 10, 5, 0>;

    fn check(text: &str, expected: Option<i16>) {
        assert_eq!(text.parse::<Fives>().ok().map(Fives::get), expected, "{text}");
    }

    #[test]
    fn only_what_is_offered_is_read() {
        check("-10", Some(-10));
        check("0", Some(0));
        check("+5", Some(5));
        for text in ["7", "15", "-15", "5.0", "", "99999"] {
            check(text, None);
        }
        assert_eq!(Fives::numbers(), [-10, -5, 0, 5, 10]);
        assert_eq!(Fives::at(1).map(Fives::get), Some(-5));
        assert_eq!(Fives::at(1).and_then(Fives::index), Some(1));
        assert_eq!((Fives::at(5), Fives::default().get()), (None, 0));
    }
}
