//! Parts of pages: cards, tables, and the frame of a figure's method and states.
//!
//! A panel shows what a domain function computed; it computes nothing of its own.

mod card;
mod dot;
mod grid;
mod long_tables;
mod method;
mod placeholder;
mod section;
mod sentence;

pub use card::Card;
pub(crate) use dot::dot;
pub use grid::{grid, row};
pub(crate) use long_tables::long_tables;
pub(crate) use method::{Explained, definition_list, glossary_entries};
pub use placeholder::Waiting;
pub(crate) use placeholder::{Failure, PageFailure, SaidAbove};
pub(crate) use section::FollowedTables;
pub use section::{Section, tables};
pub(crate) use sentence::SentenceView;
