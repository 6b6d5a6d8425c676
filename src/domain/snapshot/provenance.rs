//! Where figures come from, printed beside every one of them.

use super::json::{Json, Object};
use crate::domain::{Day, Error, market::coded_enum};

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

impl Provenance {
    /// Reads the field `provenance` of a file.
    pub(super) fn of(file: &Object<'_>) -> Result<Self, Error> {
        let provenance = file.field("provenance")?.object()?;
        let words = |field: &str| {
            let field = provenance.field(field)?;
            let text = field.string()?;
            if text.trim().is_empty() {
                return Err(field.invalid("the text is empty", "say it in a few words"));
            }
            Ok(text)
        };
        Ok(Self {
            name: words("name")?,
            unit: words("unit")?,
            frequency: provenance.field("frequency")?.parse()?,
            adjustment: provenance.field("adjustment")?.parse()?,
            source: words("source")?,
            retrieved: provenance.field("retrieved")?.parse()?,
            licence: words("licence")?,
            vintage: provenance.optional("vintage").map(Json::string).transpose()?,
        })
    }
}
