//! The snapshot: the files under `data/` as types that cannot be wrong.
//!
//! A snapshot is a manifest and the files it lists. Each file is read by the `parse` function of
//! its type, from bytes to a value that holds, or to an [`Error`](super::Error) that names file,
//! line and field. Reading never guesses and never repairs, and one bad file leaves the others
//! usable. Nothing here fetches or caches. Each file has one form (`…Wire`, derived by serde), read
//! through [`json`] and, with feature `cli`, written by `writer`; no form leaves this module.
//!
//! Numbers are whole multiples of a power of ten on the wire, so that every value is read back as
//! the very f64 that its decimal text stands for. Values that are not finite cannot be written in
//! JSON, and a missing value is `null`, which reads as no observation.

mod columns;
mod concentration;
mod dated;
mod facts;
mod file_entry;
mod id;
mod index;
mod instruments;
pub mod json;
#[cfg(feature = "cli")]
mod lines;
mod macro_file;
mod macro_form;
mod macro_id;
mod manifest;
mod policy;
mod prices;
mod provenance;
pub(in crate::domain) mod reader;
mod valuation;
mod words;
#[cfg(feature = "cli")]
pub mod writer;

pub use concentration::{Concentration, ConcentrationFacts, MAGNIFICENT_7, Weight};
pub use dated::{DatedFact, Known, first_later, latest};
pub(in crate::domain) use facts::ProvenanceForm;
pub use file_entry::{FactsKind, FileEntry, FileKind};
pub use id::SnapshotId;
pub use index::Index;
pub use instruments::{
    Instrument, InstrumentFacts, InstrumentFigures, InstrumentGroup, InstrumentKind,
};
pub use macro_file::{Hindsight, MacroFile, Vintage, VintageSeries};
pub use macro_id::{MacroColumn, MacroId};
pub use manifest::{Defaults, Manifest, PriceListing};
pub use policy::{Decision, Meeting, MeetingKind, PolicyFacts, Projection};
pub use prices::PriceFile;
pub use provenance::{Adjustment, Frequency, Provenance};
pub use valuation::{PeBasis, PeMeasure, PeQuote, ValuationFacts};

/// The version of the format that this build reads and writes.
pub const SCHEMA: u32 = 1;
