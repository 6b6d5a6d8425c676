//! The published figure: how it is meant, how large it is, and how far off it may be.

use std::{fmt, str::FromStr};

use super::{unit::Unit, verdict::Verdict};
use crate::domain::{Error, market::coded_enum, quoted};

coded_enum! {
    /// How a published figure is meant.
    pub enum Test("a way to compare") {
        /// Neither more nor less.
        About = "about",
        /// So much or more.
        AtLeast = "at_least",
        /// So much or less.
        AtMost = "at_most",
    }
}

const SCALE: i64 = 1_000;
/// A million millions are beyond any figure that is quoted.
const MOST: i64 = 1_000_000_000_000 * SCALE;
/// What floating point may add to a difference of two figures.
const ROUNDING: f64 = 1e-9;

/// A number of at most three decimals in the unit of its kind, held exactly.
///
/// ```
/// use rotascope::domain::claims::Amount;
///
/// let amount: Amount = "-1.850".parse()?;
/// assert_eq!((amount.to_string(), amount.value()), ("-1.85".to_owned(), -1.85));
/// assert!("1.2345".parse::<Amount>().is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(i64);

impl Amount {
    /// So many thousandths.
    pub const fn thousandths(number: i64) -> Self {
        Self(number)
    }

    /// The nearest f64.
    pub fn value(self) -> f64 {
        self.0 as f64 / SCALE as f64
    }

    /// How many decimals it is written with.
    fn decimals(self) -> usize {
        match self.0 {
            whole if whole % 1_000 == 0 => 0,
            tenths if tenths % 100 == 0 => 1,
            hundredths if hundredths % 10 == 0 => 2,
            _ => 3,
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (self.0.abs() / SCALE, self.0.abs() % SCALE);
        write!(f, "{sign}{whole}")?;
        if part == 0 {
            return Ok(());
        }
        write!(f, ".{}", format!("{part:03}").trim_end_matches('0'))
    }
}

impl FromStr for Amount {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => (-1, digits),
            None => (1, text),
        };
        thousandths(digits).map(|number| Self(sign * number)).ok_or_else(|| {
            Error::invalid(
                format!("{} is not a number of at most three decimals", quoted(text)),
                "write it in digits, as 14 or -1.85",
            )
        })
    }
}

fn thousandths(digits: &str) -> Option<i64> {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit());
    if !(plain(whole) && plain(part) && (1..=3).contains(&part.len()) && whole.len() <= 13) {
        return None;
    }
    let number = format!("{whole}{part:0<3}").parse().ok()?;
    (!whole.is_empty() && number <= MOST).then_some(number)
}

/// A published figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuotedFigure {
    /// How it is meant.
    pub test: Test,
    /// The figure, in the unit of its kind.
    pub amount: Amount,
    /// How far off it may be, in the same unit; never negative.
    pub tolerance: Amount,
}

impl QuotedFigure {
    /// The figures that pass, both ends included.
    fn accepted(self) -> (f64, f64) {
        let (amount, tolerance) = (self.amount.value(), self.tolerance.value() + ROUNDING);
        match self.test {
            Test::About => (amount - tolerance, amount + tolerance),
            Test::AtLeast => (amount - tolerance, f64::INFINITY),
            Test::AtMost => (f64::NEG_INFINITY, amount + tolerance),
        }
    }

    /// True where a computed figure passes.
    pub fn accepts(self, value: f64) -> bool {
        let (low, high) = self.accepted();
        low <= value && value <= high
    }

    /// True where some figure from `low` to `high` passes.
    pub(crate) fn accepts_part_of(self, low: f64, high: f64) -> bool {
        let (least, most) = self.accepted();
        low <= most && least <= high
    }

    /// The verdict on a figure.
    pub fn judge(self, value: f64) -> Verdict {
        if self.accepts(value) { Verdict::Holds } else { Verdict::DoesNotHold }
    }

    /// The verdict on an estimate that lies from `low` to `high`: where only a part of that passes
    /// it depends on what `on` names.
    pub fn judge_interval(self, low: f64, high: f64, on: &str) -> Verdict {
        let (least, most) = self.accepted();
        if least <= low && high <= most {
            Verdict::Holds
        } else if self.accepts_part_of(low, high) {
            Verdict::Depends { on: on.to_owned() }
        } else {
            Verdict::DoesNotHold
        }
    }

    /// The figure inside a sentence: "about 50 %", "at least 75 %".
    pub fn words(self, unit: Unit) -> String {
        let figure = unit.words(self.amount.value(), self.amount.decimals());
        match self.test {
            Test::About if self.tolerance == Amount(0) => figure,
            Test::About => format!("about {figure}"),
            Test::AtLeast => format!("at least {figure}"),
            Test::AtMost => format!("at most {figure}"),
        }
    }

    /// The figure with its tolerance, as a page prints it: "about 50 %, give or take 5 points".
    pub fn words_with_tolerance(self, unit: Unit) -> String {
        let words = self.words(unit);
        if self.tolerance == Amount(0) {
            return words;
        }
        let decimals = self.tolerance.decimals();
        let tolerance = unit.tolerance_words(self.tolerance.value(), decimals);
        format!("{words}, give or take {tolerance}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(test: Test, amount: &str, tolerance: &str) -> QuotedFigure {
        QuotedFigure {
            test,
            amount: amount.parse().unwrap(),
            tolerance: tolerance.parse().unwrap(),
        }
    }

    #[test]
    fn amounts_are_exact() {
        for (text, canonical) in
            [("0", "0"), ("-0", "0"), ("33.30", "33.3"), ("-1.85", "-1.85"), ("007.005", "7.005")]
        {
            assert_eq!(text.parse::<Amount>().unwrap().to_string(), canonical);
        }
        for text in ["", "-", ".5", "1.", "1.2345", "1e3", "+1", "--1", "1,5", "99999999999999"] {
            assert!(text.parse::<Amount>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_tolerance_counts_on_the_open_side() {
        for (test, amount, tolerance, value, holds) in [
            (Test::About, "33.3", "3", 30.3, true),
            (Test::About, "33.3", "3", 30.2, false),
            (Test::About, "14", "0", 14.0, true),
            (Test::AtLeast, "75", "0", 78.3, true),
            (Test::AtLeast, "75", "1", 74.0, true),
            (Test::AtLeast, "75", "1", 73.9, false),
            (Test::AtMost, "0", "0.1", 0.1, true),
            (Test::AtMost, "0", "0.1", 0.2, false),
        ] {
            assert_eq!(quoted(test, amount, tolerance).accepts(value), holds, "{test} {value}");
        }
    }

    #[test]
    fn an_interval_that_passes_in_part_depends() {
        let gain = quoted(Test::AtLeast, "0", "0");
        assert_eq!(gain.judge_interval(0.1, 2.0, "chance"), Verdict::Holds);
        assert_eq!(gain.judge_interval(-2.0, -0.1, "chance"), Verdict::DoesNotHold);
        let depends = Verdict::Depends { on: "chance".to_owned() };
        assert_eq!(gain.judge_interval(-1.0, 1.0, "chance"), depends);
    }

    #[test]
    fn figures_read_as_they_are_meant() {
        let words =
            |test, tolerance| quoted(test, "33.333", tolerance).words_with_tolerance(Unit::Percent);
        assert_eq!(words(Test::About, "0"), "a third");
        assert_eq!(words(Test::About, "3"), "about a third, give or take 3\u{a0}points");
        assert_eq!(words(Test::AtMost, "0"), "at most a third");
        assert_eq!(quoted(Test::About, "33.3", "0").words(Unit::Percent), "33.3\u{a0}%");
    }
}
