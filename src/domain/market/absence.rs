//! Absence of a value, with its reason.

use std::fmt;

use crate::domain::{Day, Spacing};

/// A figure that may have no value, and then says why.
pub type Value<T = f64> = Result<T, Absence>;

/// The reason why a figure has no value.
///
/// ```
/// use rotascope::domain::Absence;
///
/// let absence = Absence::NotEnoughHistory { need: 253, have: 60 };
/// assert_eq!(absence.to_string(), "the history is too short: needs 253 values, has 60");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Absence {
    /// Dividends of the instrument are not known, so that there is no total return.
    DividendsNotKnown,
    /// A window is longer than the history.
    NotEnoughHistory {
        /// Observations that the figure needs.
        need: usize,
        /// Observations there are.
        have: usize,
    },
    /// A window of months or years begins before the history.
    BeginsTooLate {
        /// The day on which the history would have to begin.
        need: Day,
        /// The day on which it begins.
        first: Day,
    },
    /// The prices end before the day of the figure, so that it would be one of another day.
    EndsTooEarly {
        /// The day on which they end.
        last: Day,
    },
    /// The input does not vary, so nothing can be scaled by its variation.
    NoVariation,
    /// Nothing was lost, so nothing can be divided by a loss.
    NoLoss,
    /// A price-earnings ratio of a loss means nothing.
    NegativeEarnings,
    /// A rule could not be judged on any session.
    NeverJudged,
    /// The legs share no session.
    NoCommonSession,
    /// The only facts there are were published after the as-of date.
    NotKnownYet {
        /// The day on which the first of them was published.
        first: Day,
    },
    /// The snapshot does not hold what the figure rests on.
    NotInSnapshot,
    /// The input is so large or so small that the figure is no longer a number.
    OutOfRange,
    /// The closes are further apart than the figure allows.
    TooCoarse {
        /// How near they would have to be.
        need: Spacing,
        /// How near they are.
        have: Spacing,
    },
}

impl Absence {
    /// The reason in a word or two, for a cell of a table.
    pub fn word(self) -> &'static str {
        match self {
            Self::DividendsNotKnown => "no dividends",
            Self::BeginsTooLate { .. } | Self::NotEnoughHistory { .. } => "too short",
            Self::EndsTooEarly { .. } => "ended",
            Self::NoVariation => "flat",
            Self::NoLoss => "no loss",
            Self::NegativeEarnings => "a loss",
            Self::NeverJudged => "not judged",
            Self::NoCommonSession => "no session",
            Self::NotKnownYet { .. } => "not yet",
            Self::NotInSnapshot => "not known",
            Self::OutOfRange => "too large",
            Self::TooCoarse { .. } => "too coarse",
        }
    }

    /// The reason in words, its days in a form of the caller's.
    ///
    /// ```
    /// use rotascope::domain::{Absence, format};
    ///
    /// let absence = Absence::NotKnownYet { first: "2023-06-30".parse()? };
    /// assert_eq!(absence.written(format::day_long), "first known on 30 June 2023");
    /// assert_eq!(absence.to_string(), "first known on 2023-06-30");
    /// # Ok::<(), rotascope::domain::Error>(())
    /// ```
    pub fn written(self, day: impl Fn(Day) -> String) -> String {
        match self {
            Self::NotEnoughHistory { need, have } => {
                let values = if need == 1 { "value" } else { "values" };
                format!("the history is too short: needs {need} {values}, has {have}")
            }
            Self::BeginsTooLate { need, first } => {
                let (first, need) = (day(first), day(need));
                format!("the history is too short: it begins on {first}, after {need}")
            }
            Self::EndsTooEarly { last } => format!("the prices end on {}", day(last)),
            Self::DividendsNotKnown => "the dividends are not known".to_owned(),
            Self::NoVariation => "the series does not vary".to_owned(),
            Self::NoLoss => "there was no loss to divide by".to_owned(),
            Self::NegativeEarnings => "earnings are not positive".to_owned(),
            Self::NeverJudged => "the rule cannot be judged on any session".to_owned(),
            Self::NoCommonSession => "the legs share no session".to_owned(),
            Self::NotKnownYet { first } => format!("first known on {}", day(first)),
            Self::NotInSnapshot => "not in this snapshot".to_owned(),
            Self::OutOfRange => "beyond the range of numbers".to_owned(),
            Self::TooCoarse { need, have } => {
                format!("needs {} closes, and these are {}", need.word(), have.word())
            }
        }
    }
}

impl fmt::Display for Absence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written(|day| day.to_string()))
    }
}

impl std::error::Error for Absence {}
