//! Checks of a price series, and what they find.

use crate::domain::Day;

/// A check that every price series goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// No session is at a weekend or on a holiday of the exchange.
    Closed,
    /// No dividend is out of proportion to the price.
    Dividends,
    /// The series ends where the others do, or where it is known to.
    End,
    /// No session of the exchange, or of other series, is missing.
    Gaps,
    /// No close jumps like an unapplied split, or further than prices do.
    Jumps,
}

impl Check {
    /// Every check in the order in which they are reported.
    pub const ALL: [Self; 5] = [Self::Gaps, Self::Closed, Self::End, Self::Jumps, Self::Dividends];

    /// What holds where nothing is found.
    pub fn label(self) -> &'static str {
        match self {
            Self::Closed => "No session is at a weekend or on a holiday of the exchange",
            Self::Dividends => "No dividend is out of proportion to the price",
            Self::End => "The series ends where the others do, or where it is known to",
            Self::Gaps => "No session is missing that the exchange or other series have",
            Self::Jumps => "No close jumps like a split that was not applied",
        }
    }
}

/// What a check found in a series.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The check.
    pub check: Check,
    /// What was found, without the name of the series.
    pub words: String,
    /// The split that would mend it, where it looks like one.
    pub split: Option<Split>,
}

/// A split that a series may lack, or a change of unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Split {
    /// The first session after it.
    pub day: Day,
    /// New shares for an old one, by which all earlier closes are to be divided.
    pub factor: f64,
}
