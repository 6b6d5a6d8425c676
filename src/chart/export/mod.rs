//! What leaves the page: a chart's numbers as files and as text to paste, and its drawing with the
//! words around it.

mod csv;
mod json;
mod markdown;
mod poster;

pub use csv::csv;
pub use json::json;
pub use markdown::markdown;
pub use poster::poster;

/// The words around a chart, as they leave the page with it.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// What the chart says, or shows.
    pub title: &'a str,
    /// What is drawn, on what basis, since when.
    pub subtitle: &'a str,
    /// Where the figures come from.
    pub source: &'a str,
}
