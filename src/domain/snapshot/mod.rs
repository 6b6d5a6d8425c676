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

mod breadth;
mod breadth_columns;
mod columns;
mod facts;
mod file_entry;
mod file_form;
mod groups;
mod id;
pub mod json;
#[cfg(feature = "cli")]
mod lines;
mod macro_file;
mod macro_form;
mod manifest;
mod prices;
mod provenance;
mod ranked_figures;
mod ranked_member;
mod ranking;
pub(in crate::domain) mod reader;
mod recessions;
mod words;
#[cfg(feature = "cli")]
pub mod writer;

pub use breadth::BreadthFile;
pub use file_entry::{FactsKind, FileEntry, FileKind};
pub use id::SnapshotId;
pub use macro_file::{Hindsight, MacroFile, Vintage, VintageSeries};
pub use manifest::{Defaults, Manifest, PriceListing};
pub use prices::PriceFile;
pub(in crate::domain) use provenance::ProvenanceForm;
pub use ranked_member::RankedMember;
pub use ranking::RankingFile;

/// The version of the format that this build reads and writes.
pub const SCHEMA: u32 = 1;
