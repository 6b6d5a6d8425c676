//! Facts: instruments, quotations, policy, weights and their origin, as types that cannot be wrong.
//!
//! A fact has a day from which on it was known. Look-ups take an as-of day and answer with the
//! latest fact not after it ([`PointInTime`]), or with the reason why there is none. Nothing here
//! reads or writes a file: [`snapshot`](super::snapshot) does.

mod concentration;
mod index;
mod instruments;
mod macro_id;
mod point_in_time;
mod policy;
mod provenance;
mod recessions;
mod valuation;

pub use concentration::{Concentration, ConcentrationFacts, MAGNIFICENT_7, Weight};
pub use index::Index;
pub use instruments::{
    Instrument, InstrumentFacts, InstrumentFigures, InstrumentGroup, InstrumentKind,
};
pub use macro_id::{MacroColumn, MacroId};
pub use point_in_time::{DatedFact, PointInTime, first_later, latest};
pub use policy::{Decision, Meeting, MeetingKind, PolicyFacts, Projection};
pub use provenance::{Adjustment, Frequency, Provenance};
pub use recessions::{KnownRecession, Recession, RecessionFacts};
pub use valuation::{PeBasis, PeMeasure, PeQuote, ValuationFacts};
