//! Lines of a plot: values, ink, strength, path and fill.

use crate::chart::{Ink, Values};

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct LineSeries {
    /// Its name, written at its end with its last value.
    pub label: String,
    /// Detail under the name; may be empty.
    pub detail: String,
    /// Its colour.
    pub ink: Ink,
    /// One value a session; those that are missing at the end count as missing.
    pub values: Values,
    /// Weight with which it is drawn.
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

/// Path of a line from one value to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinePath {
    /// Straight.
    #[default]
    Straight,
    /// Level until the next value, and then there at once, as an interest rate that is decided.
    Stairs,
}

/// Weight of a line.
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

/// Areas that are filled between lines, in the tints of their inks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fill {
    /// Nothing.
    #[default]
    None,
    /// The area between the first two lines, in the tint of the upper one.
    BetweenFirstTwo,
    /// The area between the first line and the baseline.
    ToBaseline {
        /// Ink where the line is above.
        above: Ink,
        /// Ink where it is below.
        below: Ink,
    },
}

/// More lines than this that step back are a crowd, of which none is named.
const MOST_NAMED_BACK: usize = 10;

/// True where the lines that step back are few enough to be named.
pub(in crate::chart) fn steps_back_named(series: &[LineSeries]) -> bool {
    series.iter().filter(|series| series.ink == Ink::Receding).count() <= MOST_NAMED_BACK
}
