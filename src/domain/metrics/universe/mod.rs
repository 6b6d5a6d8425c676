//! Universe: who takes part among many instruments, and where each of them ranks.
//!
//! Instruments are counted on the sessions of the benchmark. One counts on a session where it has
//! what the figure looks back on: both levels of a return, every level of a window. A gap is never
//! bridged. The number of instruments that count stands beside every figure.

pub mod advance_decline;
pub mod ahead_share;
mod breadth;
mod breadth_line;
mod breadth_share;
pub mod dispersion;
pub mod median_lead;
pub mod net_new_highs;
pub mod ranking;
pub mod share_above_average;

pub use breadth::{Breadth, breadth};
pub use breadth_line::BreadthLine;
pub use breadth_share::BreadthShare;
pub(in crate::domain) use ranking::places_of;
pub use ranking::{Ranked, RankedBy, Ranking, ranking};
