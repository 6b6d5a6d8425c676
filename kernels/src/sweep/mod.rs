//! Returns of many rules that switch between two legs, counted by their switches.
//!
//! Sums of powers of returns are kept from every session to the end of a block, so that a rule costs
//! its switches and not its sessions. All pairs of moving averages are tried at once: their means
//! are kept in order from session to session, and whatever changes places is a pair that switches.
//! Nothing is kept a session and pair, and what is counted of two stretches of time adds up.

mod cross;
mod legs;
mod one;
mod order;
mod pairs;
mod power_sums;
mod shift;
mod splits;
mod table;

pub use cross::CrossSweep;
pub use legs::{CASH, Costs, LARGE, Legs, SMALL};
pub use one::sums_of;
pub use pairs::{pair_count, pair_place, pairs};
pub use power_sums::{Moments, PowerSums, add_sums, sharpe_ratios};
pub use shift::shifted;
pub use splits::splits;
