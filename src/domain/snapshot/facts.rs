//! The forms of the files of facts, read and written.

use serde::{Deserialize, Serialize};

use super::{
    provenance::ProvenanceForm,
    reader::{self, Schema},
};
use crate::domain::{
    Day, Error, Symbol,
    facts::{
        Concentration, ConcentrationFacts, Decision, Index, Instrument, InstrumentFacts,
        InstrumentFigures, InstrumentGroup, InstrumentKind, Meeting, MeetingKind, PeBasis,
        PeMeasure, PeQuote, PolicyFacts, Projection, Provenance, ValuationFacts, Weight,
    },
};

/// Lists of records, for `#[serde(with)]`: serde takes the form of a foreign type for single values alone.
macro_rules! lists {
    ($($list:ident: $form:literal for $record:ident;)+) => {$(
        mod $list {
            use serde::{Deserialize, Deserializer, Serialize, Serializer};

            use super::*;

            #[derive(Deserialize)]
            #[serde(transparent)]
            struct Item(#[serde(with = $form)] $record);

            #[derive(Serialize)]
            #[serde(transparent)]
            struct ItemOf<'a>(#[serde(with = $form)] &'a $record);

            pub(super) fn deserialize<'de, D: Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Vec<$record>, D::Error> {
                let items = Vec::<Item>::deserialize(deserializer)?;
                Ok(items.into_iter().map(|Item(record)| record).collect())
            }

            pub(super) fn serialize<S: Serializer>(
                records: &[$record],
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(records.iter().map(ItemOf))
            }
        }
    )+};
}

lists! {
    calendar: "MeetingForm" for Meeting;
    decisions: "DecisionForm" for Decision;
    figures: "FiguresForm" for InstrumentFigures;
    indices: "ConcentrationForm" for Concentration;
    instruments: "InstrumentForm" for Instrument;
    projections: "ProjectionForm" for Projection;
    quotes: "QuoteForm" for PeQuote;
    weights: "WeightForm" for Weight;
}

#[derive(Serialize, Deserialize)]
pub(super) struct ConcentrationWire {
    schema: Schema,
    #[serde(with = "ProvenanceForm")]
    provenance: Provenance,
    #[serde(with = "indices")]
    indices: Vec<Concentration>,
    #[serde(with = "weights")]
    magnificent7: Vec<Weight>,
}

impl ConcentrationFacts {
    /// Reads `facts/concentration.json`.
    ///
    /// # Errors
    /// When the file is not well-formed, a field is missing, or [`Self::new`] refuses what it holds.
    pub fn parse(path: &str, bytes: &[u8]) -> Result<Self, Error> {
        reader::read::<ConcentrationWire, Self>(path, bytes)
    }
}

impl TryFrom<ConcentrationWire> for ConcentrationFacts {
    type Error = Error;

    fn try_from(wire: ConcentrationWire) -> Result<Self, Error> {
        Self::new(wire.provenance, wire.indices, wire.magnificent7)
    }
}

impl From<ConcentrationFacts> for ConcentrationWire {
    fn from(facts: ConcentrationFacts) -> Self {
        let ConcentrationFacts { provenance, indices, magnificent7 } = facts;
        Self { schema: Schema, provenance, indices, magnificent7 }
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct InstrumentsWire {
    schema: Schema,
    #[serde(with = "ProvenanceForm")]
    provenance: Provenance,
    #[serde(with = "instruments")]
    instruments: Vec<Instrument>,
}

impl InstrumentFacts {
    /// Reads `facts/instruments.json`.
    ///
    /// # Errors
    /// When the file is not well-formed, a field is missing, or [`Self::new`] refuses what it holds.
    pub fn parse(path: &str, bytes: &[u8]) -> Result<Self, Error> {
        reader::read::<InstrumentsWire, Self>(path, bytes)
    }
}

impl TryFrom<InstrumentsWire> for InstrumentFacts {
    type Error = Error;

    fn try_from(wire: InstrumentsWire) -> Result<Self, Error> {
        Self::new(wire.provenance, wire.instruments)
    }
}

impl From<InstrumentFacts> for InstrumentsWire {
    fn from(facts: InstrumentFacts) -> Self {
        let InstrumentFacts { provenance, instruments } = facts;
        Self { schema: Schema, provenance, instruments }
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct PolicyWire {
    schema: Schema,
    #[serde(with = "ProvenanceForm")]
    provenance: Provenance,
    #[serde(with = "decisions")]
    decisions: Vec<Decision>,
    #[serde(with = "calendar")]
    calendar: Vec<Meeting>,
    #[serde(with = "projections")]
    projections: Vec<Projection>,
}

impl PolicyFacts {
    /// Reads `facts/policy.json`.
    ///
    /// # Errors
    /// When the file is not well-formed, a field is missing, or [`Self::new`] refuses what it holds.
    pub fn parse(path: &str, bytes: &[u8]) -> Result<Self, Error> {
        reader::read::<PolicyWire, Self>(path, bytes)
    }
}

impl TryFrom<PolicyWire> for PolicyFacts {
    type Error = Error;

    fn try_from(wire: PolicyWire) -> Result<Self, Error> {
        Self::new(wire.provenance, wire.decisions, wire.calendar, wire.projections)
    }
}

impl From<PolicyFacts> for PolicyWire {
    fn from(facts: PolicyFacts) -> Self {
        let PolicyFacts { provenance, decisions, calendar, projections } = facts;
        Self { schema: Schema, provenance, decisions, calendar, projections }
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct ValuationWire {
    schema: Schema,
    #[serde(with = "ProvenanceForm")]
    provenance: Provenance,
    #[serde(with = "quotes")]
    quotes: Vec<PeQuote>,
}

impl ValuationFacts {
    /// Reads `facts/valuation.json`.
    ///
    /// # Errors
    /// When the file is not well-formed, a field is missing, or [`Self::new`] refuses what it holds.
    pub fn parse(path: &str, bytes: &[u8]) -> Result<Self, Error> {
        reader::read::<ValuationWire, Self>(path, bytes)
    }
}

impl TryFrom<ValuationWire> for ValuationFacts {
    type Error = Error;

    fn try_from(wire: ValuationWire) -> Result<Self, Error> {
        Self::new(wire.provenance, wire.quotes)
    }
}

impl From<ValuationFacts> for ValuationWire {
    fn from(facts: ValuationFacts) -> Self {
        let ValuationFacts { provenance, quotes } = facts;
        Self { schema: Schema, provenance, quotes }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Concentration")]
struct ConcentrationForm {
    as_of: Day,
    subject: Index,
    holdings: Option<u32>,
    top10_percent: Option<f64>,
    magnificent7_percent: Option<f64>,
    effective_number: Option<f64>,
    source: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Weight")]
struct WeightForm {
    as_of: Day,
    symbol: Symbol,
    weight_percent: f64,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Instrument")]
struct InstrumentForm {
    symbol: Symbol,
    name: String,
    kind: InstrumentKind,
    group: InstrumentGroup,
    style: Option<String>,
    tracks: Option<Index>,
    inception: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ends: Option<Day>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    moves: Vec<Day>,
    #[serde(with = "figures")]
    figures: Vec<InstrumentFigures>,
    note: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "InstrumentFigures")]
struct FiguresForm {
    as_of: Day,
    net_assets_usd: Option<f64>,
    expense_ratio_percent: Option<f64>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Decision")]
struct DecisionForm {
    day: Day,
    upper_percent: f64,
    lower_percent: f64,
    change_bp: i32,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Meeting")]
struct MeetingForm {
    day: Day,
    kind: MeetingKind,
    label: String,
    source: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Projection")]
struct ProjectionForm {
    as_of: Day,
    for_year_end: i32,
    median_percent: f64,
    source: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "PeQuote")]
struct QuoteForm {
    as_of: Day,
    subject: Index,
    measure: PeMeasure,
    basis: PeBasis,
    value: f64,
    source: String,
}
