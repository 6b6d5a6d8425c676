//! Small multiples as they are to be drawn: panels and what they share.

use crate::chart::{
    Scale, ValueKind, XAxis,
    plot::{Fill, LineSeries},
};

/// Many small line charts.
#[derive(Clone, Debug, PartialEq)]
pub struct SmallMultiples {
    /// Horizontal axis of all of them: sessions, or steps from an event.
    pub x_axis: XAxis,
    /// The charts, row by row.
    pub panels: Vec<Panel>,
    /// Scale of the values.
    pub scale: Scale,
    /// Kind of the values.
    pub kind: ValueKind,
    /// The value that the others are measured from; always in sight.
    pub baseline: Option<f64>,
    /// Areas that are filled.
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
