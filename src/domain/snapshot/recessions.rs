//! The form of the file of recessions, read and written.

use serde::{Deserialize, Serialize};

use super::{
    provenance::ProvenanceForm,
    reader::{self, Schema},
};
use crate::domain::{
    Day, Error, Month,
    facts::{Provenance, Recession, RecessionFacts},
};

#[derive(Serialize, Deserialize)]
pub(super) struct RecessionsWire {
    schema: Schema,
    #[serde(with = "ProvenanceForm")]
    provenance: Provenance,
    recessions: Vec<RecessionWire>,
}

#[derive(Serialize, Deserialize)]
struct RecessionWire {
    peak: Month,
    trough: Option<Month>,
    peak_announced: Option<Day>,
    trough_announced: Option<Day>,
}

impl RecessionFacts {
    /// Reads `facts/recessions.json`.
    ///
    /// # Errors
    /// When the file is not well-formed, a field is missing, or [`Self::new`] refuses what it holds.
    pub fn parse(path: &str, bytes: &[u8]) -> Result<Self, Error> {
        reader::read::<RecessionsWire, Self>(path, bytes)
    }
}

impl TryFrom<RecessionsWire> for RecessionFacts {
    type Error = Error;

    fn try_from(wire: RecessionsWire) -> Result<Self, Error> {
        let read = |wire: RecessionWire| {
            let RecessionWire { peak, trough, peak_announced, trough_announced } = wire;
            Recession { peak, trough, peak_announced, trough_announced }
        };
        Self::new(wire.provenance, wire.recessions.into_iter().map(read).collect())
    }
}

impl From<RecessionFacts> for RecessionsWire {
    fn from(facts: RecessionFacts) -> Self {
        let written = |recession: Recession| {
            let Recession { peak, trough, peak_announced, trough_announced } = recession;
            RecessionWire { peak, trough, peak_announced, trough_announced }
        };
        let recessions = facts.recessions.into_iter().map(written).collect();
        Self { schema: Schema, provenance: facts.provenance, recessions }
    }
}
