//! Example charts of every kind, for the gallery page and for the golden files.
//!
//! One line an example, in one list. The figures come from a fixed sequence and are nobody's data:
//! an example rests on no snapshot and is the same on every platform.

mod bars;
mod data;
mod example;
mod lines;
mod list;
mod maps;
mod others;

pub use example::{Example, Sheet};
pub use list::EXAMPLES;
