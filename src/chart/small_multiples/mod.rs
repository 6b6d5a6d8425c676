//! Many small line charts in a grid, all on one vertical axis, so that they can be compared: what is
//! to be drawn, and [`layout`].
//!
//! Values that are missing, not finite, or not positive on a logarithmic scale leave gaps.

mod face;
mod layout;

pub use layout::{MultiplesLayout, best_height_css, layout};

use super::{
    Across, Scale, ValueKind,
    line_chart::{Fill, LineSeries},
};

/// Many small line charts.
#[derive(Clone, Debug, PartialEq)]
pub struct SmallMultiples {
    /// What lies along all of them: sessions, or steps from an event.
    pub across: Across,
    /// The charts, row by row.
    pub panels: Vec<Panel>,
    /// How values are spread.
    pub scale: Scale,
    /// What the values are.
    pub kind: ValueKind,
    /// The value that the others are measured from; always in sight.
    pub baseline: Option<f64>,
    /// What is filled.
    pub fill: Fill,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// Its name.
    pub label: String,
    /// Its lines, whose own names are not written.
    pub series: Vec<LineSeries>,
}
