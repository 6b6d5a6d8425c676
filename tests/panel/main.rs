//! The figures of many series at once, against exact sums.

#![cfg(test)]

mod accuracy;
mod cases;
mod exact;
mod invariants;
