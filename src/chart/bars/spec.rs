//! Bars as they are to be drawn: groups, values, ink.

use crate::chart::{Ink, ValueKind};

/// Bars up and down from zero.
#[derive(Clone, Debug, PartialEq)]
pub struct BarChart {
    /// The groups, from left to right.
    pub groups: Vec<BarGroup>,
    /// Kind of the values.
    pub kind: ValueKind,
    /// Words beside the bars.
    pub axes: Axes,
}

/// Bars that stand together.
#[derive(Clone, Debug, PartialEq)]
pub struct BarGroup {
    /// Name of the group, such as a year; wrapped, or left out where even so it would touch the next.
    pub label: String,
    /// Its bars, from left to right.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Value at which it ends; none where there is no value.
    pub value: Option<f64>,
    /// Its colour.
    pub ink: Ink,
    /// Weight: whether its value is written at its end.
    pub weight: BarWeight,
}

/// Weight of a bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BarWeight {
    /// It is one of many.
    #[default]
    Plain,
    /// Its value is written at its end.
    Strong,
}

/// Words beside the bars.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Axes {
    /// Nothing, as in a card.
    #[default]
    Bare,
    /// Values at the left and groups below.
    Labelled,
}
