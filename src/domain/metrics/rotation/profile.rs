//! Lengths of the bars and averages of a map.

use crate::domain::{
    PairView,
    metrics::stats::resample::{BarSize, Bars, resample},
};

/// Lengths of the bars and of the averages of a map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// Bars of a session, with averages about five times as long.
    Daily,
    /// Bars of a week.
    #[default]
    Weekly,
}

/// The lengths that the rotation map is made with, in bars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spans {
    /// The fast average of the ratio.
    pub(super) fast: u16,
    /// The slow average of the ratio.
    pub(super) slow: u16,
    /// The average of the gap between both.
    pub(super) signal: u16,
    /// The window of the moves that measure the noise.
    pub(super) noise: u16,
}

impl Profile {
    /// Both profiles, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Weekly, Self::Daily];

    pub(super) fn spans(self) -> Spans {
        match self {
            Self::Daily => Spans { fast: 50, slow: 150, signal: 45, noise: 252 },
            Self::Weekly => Spans { fast: 10, slow: 30, signal: 9, noise: 52 },
        }
    }

    /// The size of one bar of the map.
    pub fn bar_size(self) -> BarSize {
        match self {
            Self::Daily => BarSize::Session,
            Self::Weekly => BarSize::Week,
        }
    }

    pub(super) fn bars(self, view: PairView<'_>) -> Bars {
        resample(view, self.bar_size())
    }
}

/// The weight of the newest value in an exponential average of `span` values.
pub(super) fn newest_weight(span: u16) -> f64 {
    2.0 / (f64::from(span) + 1.0)
}
