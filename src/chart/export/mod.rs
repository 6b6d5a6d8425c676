//! Export: a chart's numbers as files and as text to paste, and its drawing with the
//! words around it.

mod csv;
mod embed;
mod footer;
mod image;
mod json;
mod markdown;

pub use csv::{csv, csv_file};
pub use embed::embed;
pub use image::image;
pub use json::json;
pub use markdown::markdown;

/// The words around a chart, as they leave the page with it.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// Title: what the chart says, or shows.
    pub title: &'a str,
    /// Subject, basis and start of the drawing.
    pub subtitle: &'a str,
    /// Source of the figures.
    pub source: &'a str,
    /// Origin of the export, a name and its text each: pair, day, basis, unit, snapshot, link.
    pub about: &'a [(&'static str, String)],
}
