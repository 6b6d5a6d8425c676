//! Rules of the Lab.

mod backtests;
mod links;
mod pieces;
mod properties;
mod rules;
mod sweep;
mod trials;
