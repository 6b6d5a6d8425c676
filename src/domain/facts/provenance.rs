//! Where figures come from, printed beside every one of them.

use crate::domain::{Day, market::coded_enum};

coded_enum! {
    /// How often a series has a value.
    pub enum Frequency("a frequency") {
        /// One value a day on which the source published.
        Day = "day",
        /// Facts with a date each, at no fixed distance.
        Irregular = "irregular",
        /// One value a calendar month.
        Month = "month",
        /// One value a session of the exchange.
        Session = "session",
        /// One value a week.
        Week = "week",
    }
}

coded_enum! {
    /// What prices have been adjusted for.
    pub enum Adjustment("an adjustment") {
        /// For nothing: the figures are as they were published.
        None = "none",
        /// For splits, not for dividends.
        Splits = "splits",
        /// The source does not say.
        Unstated = "unstated",
    }
}

/// Where a file's figures come from and on what terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// What the figures are, in words for readers.
    pub name: String,
    /// The unit of the values: `US dollars`, `percent`.
    pub unit: String,
    /// How often there is a value.
    pub frequency: Frequency,
    /// What the values have been adjusted for.
    pub adjustment: Adjustment,
    /// Who published the figures.
    pub source: String,
    /// The day on which they were read.
    pub retrieved: Day,
    /// The terms on which they may be used.
    pub licence: String,
    /// Which state of a revised series this is; none where figures are not revised.
    pub vintage: Option<String>,
}
