//! Studies: what a page, a report section and a claim need of the loaded files, computed once.
//!
//! A study takes a [`Library`](super::library::Library) or what was read from it, and returns figures.
//! It words nothing and draws nothing.

mod pairs;
mod scope;

pub use pairs::Pairs;
pub use scope::{Scope, Stretch};
