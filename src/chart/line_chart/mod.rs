//! Lines over sessions: what is to be drawn, and [`layout`], which lays it out.
//!
//! Sessions are equally far apart, so that weekends leave no gaps. A value that is missing, not
//! finite, or not positive on a logarithmic scale is left out and leaves a gap.

mod areas;
mod dates;
mod end_labels;
mod face;
mod key;
mod layout;
mod lines;
mod notes;
mod overlay;

use std::sync::Arc;

pub use layout::{LineLayout, layout};
pub use overlay::Hit;

use super::{Ink, Scale, ValueKind};
use crate::domain::Day;

/// Lines over sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    /// The sessions, ascending.
    pub days: Arc<[Day]>,
    /// The lines; earlier ones are drawn over later ones.
    pub series: Vec<LineSeries>,
    /// How values are spread.
    pub scale: Scale,
    /// What the values are.
    pub kind: ValueKind,
    /// The value that is drawn as the line from which the others are measured; always in sight.
    pub baseline: Option<f64>,
    /// Stretches of time that are shaded and named.
    pub spans: Vec<ShadedSpan>,
    /// What is filled.
    pub fill: Fill,
    /// The base session, drawn as a handle that can be dragged.
    pub base: Option<Day>,
    /// Days that are marked and named.
    pub marks: Vec<EventMark>,
}

impl LineChart {
    /// Lines and nothing else; set the other fields as needed.
    pub fn new(days: Arc<[Day]>, series: Vec<LineSeries>, kind: ValueKind) -> Self {
        Self {
            days,
            series,
            scale: Scale::Linear,
            kind,
            baseline: None,
            spans: Vec::new(),
            fill: Fill::None,
            base: None,
            marks: Vec::new(),
        }
    }
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct LineSeries {
    /// Its name, written at its end with its last value.
    pub label: String,
    /// What is written under the name; may be empty.
    pub detail: String,
    /// Its colour.
    pub ink: Ink,
    /// One value a session; those that are missing at the end count as missing.
    pub values: Arc<[Option<f64>]>,
    /// How strong it is drawn.
    pub weight: LineWeight,
}

/// How strong a line is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineWeight {
    /// For context, and for lines with thousands of points.
    Thin,
    /// For most lines.
    #[default]
    Regular,
    /// For what the chart is about.
    Strong,
}

impl LineWeight {
    /// The width of the line.
    pub fn width_css(self) -> f64 {
        match self {
            Self::Thin => 1.2,
            Self::Regular => 1.6,
            Self::Strong => 2.2,
        }
    }
}

/// What is filled between lines, in the tints of their inks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fill {
    /// Nothing.
    #[default]
    None,
    /// The area between the first two lines, in the tint of the upper one.
    BetweenFirstTwo,
    /// The area between the first line and the baseline.
    ToBaseline {
        /// Where the line is above.
        above: Ink,
        /// Where it is below.
        below: Ink,
    },
}

/// A stretch of time that is shaded and named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShadedSpan {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// Its name; spans of one name are named once.
    pub label: String,
    /// The ink in whose tint it is shaded.
    pub ink: Ink,
}

/// A day that is marked and named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventMark {
    /// The day; marked is the first session not before it.
    pub day: Day,
    /// Its name.
    pub label: String,
}
