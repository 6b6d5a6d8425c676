//! Parts of pages: cards, tables, and the frame of a figure's method and states.
//!
//! A panel shows what a domain function computed; it computes nothing of its own.

mod card;
mod grid;
mod heatmap;
mod method;
mod section;
mod sentence;
mod state;
mod years;

pub use card::Card;
pub use grid::{Act, Cell, Grid, row};
pub use heatmap::month_heatmap_grid;
pub use method::{Explained, definition_list, definitions};
pub use section::{Section, Tables};
pub use sentence::SentenceView;
pub use state::{Failure, Waiting};
pub use years::calendar_years_grid;
