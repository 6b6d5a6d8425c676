//! Trend regime: the leader by a rule that could have been followed, the ratio against its 40-week
//! average.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use std::num::NonZero;

use super::{leadership::Leader, ratio_average::gap};
use crate::domain::{
    Day, PairView,
    metrics::{
        Definition, Span,
        stats::resample::{BarSize, resample},
    },
};

/// Rule regime, for readers.
pub const DEFINITION: Definition = Definition {
    key: "rule_regime",
    name: "Rule regime",
    tells: "Which leg a plain rule would call the leader, week by week. Unlike the great turns it \
            was known at the time; the band keeps it from changing its mind at every touch.",
    formula: "g = Qₜ / mean(Qₜ₋₃₉ … Qₜ) − 1, where Q = S / L at the end of each week;  small above \
              g = 2 %, large below g = −2 %, in between as the week before",
    unit: "leg; gap in percent",
    no_value: "Fewer than 40 weeks, or the gap has not left the band yet.",
    source: "Trend rule of M. Faber, A Quantitative Approach to Tactical Asset Allocation (Journal \
             of Wealth Management, 2007), applied to the ratio; the band is this project's",
};

/// The weeks of the average.
pub const WEEKS: NonZero<usize> = NonZero::<usize>::MIN.saturating_add(39);
/// Distance from the average at which the ratio calls a leader, a share of one.
pub const BAND: f64 = 0.02;

/// One week under the rule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrendWeek {
    /// The last session of the week.
    pub day: Day,
    /// Extent of the week; a part may still change.
    pub span: Span,
    /// The ratio over its average, minus one; none until 40 weeks are there.
    pub gap: Option<f64>,
    /// The leader; none until the gap has left the band once.
    pub leader: Option<Leader>,
}

/// A stretch of weeks with one leader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrendRegime {
    /// The leader.
    pub leader: Leader,
    /// The last session of its first week.
    pub start: Day,
    /// The last session of its last week.
    pub end: Day,
    /// Its weeks.
    pub weeks: usize,
}

/// The leader by the rule, week by week.
///
/// A later session changes no week but the last, and that one only while it is not over.
pub fn trend_weeks(view: PairView<'_>) -> Vec<TrendWeek> {
    let bars = resample(view, BarSize::Week);
    let finished = bars.finished().len();
    let mut leader = None;
    let week = |(index, (&day, gap)): (usize, (&Day, Option<f64>))| {
        leader = match gap {
            Some(gap) if BAND < gap => Some(Leader::Small),
            Some(gap) if gap < -BAND => Some(Leader::Large),
            _ => leader,
        };
        let span = if index < finished { Span::Full } else { Span::Part };
        TrendWeek { day, span, gap, leader }
    };
    let gaps = gap(bars.view(), WEEKS);
    bars.view().days().iter().zip(gaps).enumerate().map(week).collect()
}

/// The stretches of weeks with one leader, in time order; the last of them still runs.
///
/// ```
/// use rotascope::domain::{Day, PairView};
/// use rotascope::domain::metrics::rotation::{
///     leadership::Leader, trend_regime::{trend_regimes, trend_weeks},
/// };
///
/// let days: Vec<Day> = (0..700).filter_map(Day::from_epoch_days).collect();
/// let small: Vec<f64> = (0..700).map(|n: i32| 2.0 + f64::from((n - 400).abs()) / 400.0).collect();
/// let found = trend_regimes(&trend_weeks(PairView::new(&days, &small, &[1.0; 700])));
/// let leaders: Vec<Leader> = found.iter().map(|regime| regime.leader).collect();
/// assert_eq!(leaders, [Leader::Large, Leader::Small]);
/// ```
pub fn trend_regimes(weeks: &[TrendWeek]) -> Vec<TrendRegime> {
    let same = weeks.chunk_by(|a, b| a.leader == b.leader);
    same.filter_map(|stretch| {
        let (first, last) = (stretch.first()?, stretch.last()?);
        let (start, end) = (first.day, last.day);
        Some(TrendRegime { leader: first.leader?, start, end, weeks: stretch.len() })
    })
    .collect()
}
