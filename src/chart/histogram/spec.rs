//! Counts as they are to be drawn: bins, names, marks.

use super::bins::Bin;
use crate::chart::{Ink, ValueKind};

/// Histogram: how often values occur.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// The bins, ascending; [`bins`](super::bins()) finds them by a rule.
    pub bins: Vec<Bin>,
    /// The name of the values: "Excess of a month".
    pub heading: String,
    /// The name of what is counted: "Months".
    pub counted: String,
    /// Kind of the values.
    pub kind: ValueKind,
    /// The ink of bins below zero.
    pub below: Ink,
    /// The ink of bins from zero on; a bin that zero lies inside is neutral.
    pub above: Ink,
    /// Values that are marked and named.
    pub marks: Vec<ValueMark>,
}

/// A value that is marked and named.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueMark {
    /// The value.
    pub value: f64,
    /// Its name: "now".
    pub label: String,
    /// The colour of its name.
    pub ink: Ink,
}
