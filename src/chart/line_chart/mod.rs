//! Lines over sessions: what is to be drawn, and [`layout`], which lays it out.
//!
//! Sessions, or steps from an event, are equally far apart, so that weekends leave no gaps. A value that is missing, not
//! finite, or not positive on a logarithmic scale is left out and leaves a gap.

mod areas;
pub(super) mod dates;
mod end_labels;
mod face;
mod key;
pub(super) mod layout;
pub(super) mod lines;
mod navigator;
mod notes;
mod overlay;

use std::{collections::BTreeSet, sync::Arc};

pub use layout::{LineLayout, layout};
pub use overlay::Hit;

use super::{Across, Ink, Scale, ValueKind, Values, Window};
use crate::domain::Day;

/// Lines over sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    /// What lies along it: sessions, or steps from an event.
    pub across: Across,
    /// The lines; earlier ones are drawn over later ones.
    pub series: Vec<LineSeries>,
    /// How values are spread.
    pub scale: Scale,
    /// How a line runs from one value to the next.
    pub path: LinePath,
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
    /// Intervals around lines.
    pub bands: Vec<Band>,
    /// The sessions in sight; without it, all.
    pub window: Option<Window>,
    /// The lines that are not drawn, by number; they keep their numbers.
    pub hidden: BTreeSet<usize>,
    /// The line that all others step back behind, by number.
    pub focused: Option<usize>,
}

impl LineChart {
    /// Lines over sessions and nothing else; set the other fields as needed.
    pub fn new(days: Arc<[Day]>, series: Vec<LineSeries>, kind: ValueKind) -> Self {
        Self::over(days.into(), series, kind)
    }

    /// The same over anything that lies along a chart, such as the sessions after an event.
    pub fn over(across: Across, series: Vec<LineSeries>, kind: ValueKind) -> Self {
        Self {
            across,
            series,
            scale: Scale::Linear,
            path: LinePath::Straight,
            kind,
            baseline: None,
            spans: Vec::new(),
            fill: Fill::None,
            base: None,
            marks: Vec::new(),
            bands: Vec::new(),
            window: None,
            hidden: BTreeSet::new(),
            focused: None,
        }
    }

    /// The sessions in sight; none where there are none.
    pub fn visible(&self) -> Option<Window> {
        let count = self.across.len();
        let all = Window::all(count)?;
        self.window.unwrap_or(all).clipped(count)
    }

    /// The lines as they are drawn: hidden ones without values, and those behind the focused one in
    /// the ink that steps back.
    fn shown(&self) -> Vec<LineSeries> {
        let focused = self
            .focused
            .filter(|number| *number < self.series.len() && !self.hidden.contains(number));
        let shown = |(number, series): (usize, &LineSeries)| {
            let mut shown = series.clone();
            if self.hidden.contains(&number) {
                shown.values = Values::default();
            }
            if focused.is_some_and(|focused| focused != number) {
                shown.ink = Ink::Receding;
            }
            shown
        };
        self.series.iter().enumerate().map(shown).collect()
    }
}

/// More lines than this that step back are a crowd, of which none is named.
const MOST_NAMED_BACK: usize = 10;

/// Whether the lines that step back are few enough to be named.
fn steps_back_named(series: &[LineSeries]) -> bool {
    series.iter().filter(|series| series.ink == Ink::Receding).count() <= MOST_NAMED_BACK
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
    pub values: Values,
    /// How strong it is drawn.
    pub weight: LineWeight,
}

/// An interval around a line, shaded in the tint of its ink.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The line that it belongs to, by number; it is hidden with it.
    pub series: usize,
    /// Its lower end, one value a session.
    pub lower: Values,
    /// Its upper end; where either is missing, there is no interval.
    pub upper: Values,
}

/// How a line runs from one value to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinePath {
    /// Straight.
    #[default]
    Straight,
    /// Level until the next value, and then there at once, as an interest rate that is decided.
    Stairs,
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
            Self::Thin => 1.0,
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
