//! Rank of the ratio in its own history.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants. A
//! variation that rounding alone explains counts as none.

use crate::domain::{
    Absence, Day, PairView, Value,
    metrics::{
        Definition,
        stats::{self, moves::log_growth},
        valuation::percentile::percentile,
    },
};

/// Standing of the ratio, for readers.
pub const DEFINITION: Definition = Definition {
    key: "ratio_standing",
    name: "Standing of the ratio",
    tells: "Where today's ratio stands among all sessions so far, and among those of the last ten \
            years: as a percentile, and in standard deviations from the mean. A low ratio is not \
            cheap by itself; it may have had reasons to fall.",
    formula: "percentile: (count of ln Qᵢ below ln Qₙ + half the count of equal ones) / count of \
              all, itself included;  z = (ln Qₙ − mean) / deviation of the sample, where Q = S / L",
    unit: "percent; z in standard deviations",
    no_value: "Fewer than 249 sessions, for ten years less than ten years; the ratio does not vary.",
    source: "Percentile rank with ties halved, and the standard score",
};

/// The years of the shorter history.
pub const TRAILING_YEARS: i32 = 10;

const FEWEST_SESSIONS: usize = 249;

/// Rank of the last ratio among others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rank {
    /// The share of sessions with a lower ratio, equal ones counting half; a share of one.
    pub percentile: f64,
    /// Standard deviations of the logarithm above its mean.
    pub z: f64,
    /// Sessions compared, the last one included.
    pub sessions: usize,
}

/// The rank of the last ratio among all of the view.
///
/// No value with fewer than 249 sessions, or where the ratio does not vary, as that of a series
/// against itself.
///
/// ```
/// use rotascope::domain::{Day, PairView, metrics::performance::relative_rank::rank};
///
/// let days: Vec<Day> = (0..300).filter_map(Day::from_epoch_days).collect();
/// let small: Vec<f64> = (1..=300).map(f64::from).collect();
/// let found = rank(PairView::new(&days, &small, &[1.0; 300])).unwrap();
/// assert_eq!(found.percentile, 299.5 / 300.0);
/// assert!(rank(PairView::new(&days, &small, &small)).is_err());
/// ```
pub fn rank(view: PairView<'_>) -> Value<Rank> {
    let have = view.len();
    let Some((_, small, large)) = view.iter().last().filter(|_| FEWEST_SESSIONS <= have) else {
        return Err(Absence::NotEnoughHistory { need: FEWEST_SESSIONS, have });
    };
    let here = (small, large);
    let logs: Vec<f64> = view.iter().map(|(_, s, l)| log_growth(here, (s, l))).collect();
    let deviation = stats::sample_deviation(&logs)?;
    if deviation <= rounding(view) {
        return Err(Absence::NoVariation);
    }
    let z = stats::finite((0.0 - stats::mean(&logs)?) / deviation)?;
    Ok(Rank { percentile: percentile(0.0, &logs)?, z, sessions: have })
}

/// The rank of the last ratio among those of the trailing ten years.
///
/// No value where the history is shorter.
pub fn trailing_rank(view: PairView<'_>) -> Value<Rank> {
    let ends = view.days().first().copied().zip(view.last_day());
    let (first, last) = ends.ok_or(Absence::NoCommonSession)?;
    let from = last.plus_months(-12 * TRAILING_YEARS);
    let before = view.days().partition_point(|&day| day <= from);
    // The session at or before the same day ten years ago is the first that counts.
    let start = before.checked_sub(1).ok_or(Absence::BeginsTooLate { need: from, first })?;
    rank(view.from(start))
}

/// The percentile of each session's ratio among those of its trailing ten years, as
/// [`trailing_rank`] has it, one value a session; none where the history before it is shorter.
///
/// A ratio that does not vary is in the middle of itself.
///
/// ```
/// use rotascope::domain::{Day, PairView, metrics::performance::relative_rank::trailing_percentiles};
///
/// let days: Vec<Day> = (0..4_000).filter_map(Day::from_epoch_days).collect();
/// let small: Vec<f64> = (1..=4_000).map(f64::from).collect();
/// let found = trailing_percentiles(PairView::new(&days, &small, &[1.0; 4_000]));
/// assert_eq!(found[3_651], None);
/// assert_eq!(found[3_652], Some(3_652.5 / 3_653.0));
/// ```
pub fn trailing_percentiles(view: PairView<'_>) -> Vec<Option<f64>> {
    let ratio: Vec<f64> = view.iter().map(|(_, small, large)| small / large).collect();
    let mut sorted: Vec<f64> = Vec::new();
    let mut start = 0;
    let below = |sorted: &[f64], value: f64| sorted.partition_point(|other| *other < value);
    let rank = |(&day, &value): (&Day, &f64)| {
        sorted.insert(below(&sorted, value), value);
        let from = day.plus_months(-12 * TRAILING_YEARS);
        // The session at or before the same day ten years ago is the first that counts.
        let first = view.days().partition_point(|&other| other <= from).checked_sub(1);
        for gone in ratio.get(start..first.unwrap_or(start)).unwrap_or_default() {
            let place = below(&sorted, *gone);
            if place < sorted.len() {
                sorted.remove(place);
            }
        }
        start = first.unwrap_or(start);
        first.filter(|_| FEWEST_SESSIONS <= sorted.len())?;
        let (below, up_to) =
            (below(&sorted, value), sorted.partition_point(|other| *other <= value));
        Some((below + up_to) as f64 / 2.0 / sorted.len() as f64)
    };
    view.days().iter().zip(&ratio).map(rank).collect()
}

/// The most that rounding makes of the logarithms of two legs that move alike.
fn rounding(view: PairView<'_>) -> f64 {
    let span = |levels: &[f64]| {
        let high = levels.iter().copied().fold(0.0, f64::max);
        let low = levels.iter().copied().fold(f64::INFINITY, f64::min);
        (high / low).ln()
    };
    stats::rounding_of(&[span(view.small()), span(view.large())])
}
