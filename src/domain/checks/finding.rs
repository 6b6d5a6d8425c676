//! Checks of a price series, and what they find.

use crate::domain::Day;

/// A check that every price series goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// No dividend is out of proportion to the price.
    Dividends,
    /// The series ends where the others do, or where it is known to.
    End,
    /// No session is missing that other series have.
    Gaps,
    /// No close jumps like an unapplied split, or further than prices do.
    Jumps,
    /// No session is on a Saturday or Sunday.
    Weekends,
}

impl Check {
    /// Every check in the order in which they are reported.
    pub const ALL: [Self; 5] =
        [Self::Gaps, Self::Weekends, Self::End, Self::Jumps, Self::Dividends];

    /// What holds where nothing is found.
    pub fn label(self) -> &'static str {
        match self {
            Self::Dividends => "No dividend is out of proportion to the price",
            Self::End => "The series ends where the others do, or where it is known to",
            Self::Gaps => "No session is missing that other series have",
            Self::Jumps => "No close jumps like a split that was not applied",
            Self::Weekends => "No session is on a Saturday or Sunday",
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
