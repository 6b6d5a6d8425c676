//! The figures of many series at once, against exact sums.

mod accuracy;
mod cases;
mod exact;
mod invariants;
