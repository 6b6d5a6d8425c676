//! Streaks and their chances, against search and enumeration.

mod base_rate;
mod counted;
mod persistence;
mod streak;
