//! Where figures come from, printed beside every one of them.

use serde::{Deserialize, Serialize};

use super::{codes::coded_enum, wire::Text};
use crate::domain::{Day, Error};

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

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct ProvenanceWire {
    name: String,
    unit: String,
    frequency: Text<Frequency>,
    adjustment: Text<Adjustment>,
    source: String,
    retrieved: Text<Day>,
    licence: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    vintage: Option<String>,
}

impl ProvenanceWire {
    pub(super) fn into_domain(self) -> Result<Provenance, Error> {
        let Self { name, unit, source, licence, vintage, .. } = self;
        for (field, text) in
            [("name", &name), ("unit", &unit), ("source", &source), ("licence", &licence)]
        {
            if text.trim().is_empty() {
                return Err(Error::invalid("the text is empty", "say it in a few words")
                    .at_field(format!("provenance.{field}")));
            }
        }
        Ok(Provenance {
            name,
            unit,
            frequency: self.frequency.0,
            adjustment: self.adjustment.0,
            source,
            retrieved: self.retrieved.0,
            licence,
            vintage,
        })
    }
}

impl From<&Provenance> for ProvenanceWire {
    fn from(provenance: &Provenance) -> Self {
        let Provenance { name, unit, source, licence, vintage, .. } = provenance.clone();
        Self {
            name,
            unit,
            frequency: Text(provenance.frequency),
            adjustment: Text(provenance.adjustment),
            source,
            retrieved: Text(provenance.retrieved),
            licence,
            vintage,
        }
    }
}
