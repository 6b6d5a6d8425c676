//! Who is asked for figures, each provider in a file of its own: how its addresses are written, and
//! how its answers are read.
//!
//! The head of each file says against which answers it was written. Nothing here asks: a provider
//! turns an item of a plan into addresses, and bytes into figures or an error.

mod answer;
mod expected;
mod figures;
mod fred;
mod french;
mod issuer;
mod nasdaq;
mod read;
mod source;
mod stooq;
mod table;
mod yahoo;

pub use figures::{FetchedPrices, Figures};
pub use read::read;
pub use source::{Source, sources};
