//! Excess of each calendar month, and averages of the months of a name.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use std::array;

use super::geometric_excess::geometric_excess;
use crate::domain::{
    Month, PairView, Value,
    metrics::{
        Definition, Span,
        stats::{self, period::periods},
    },
};

/// Month heatmap, for readers.
pub const DEFINITION: Definition = Definition {
    key: "month_heatmap",
    name: "Month by month",
    tells: "The geometric excess return of every calendar month, and the mean, the median and the \
            share won of all Januaries, all Februaries and so on.",
    formula: "(Sₙ / S₀) / (Lₙ / L₀) − 1, where n is the last session of the month and 0 the last of \
              the month before",
    unit: "percent; share of months in percent",
    no_value: "The month holds no session after its base. Part months (the first of the history, \
               and the last until its last weekday) are shown but left out of the statistics.",
    source: "this project",
};

/// One calendar month of a pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthCell {
    /// The month.
    pub month: Month,
    /// The geometric excess return of the small leg, a share of one.
    pub excess: f64,
    /// Extent: in full, or in part.
    pub span: Span,
}

/// Averages of all full months of one name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthSummary {
    /// Full months of this name.
    pub n: usize,
    /// The mean of their excess, a share of one; no value without a full month.
    pub mean: Value,
    /// The median of their excess, a share of one; no value without a full month.
    pub median: Value,
    /// The share of them that the small leg won, a tie not counting; no value without a full month.
    pub hit_rate: Value,
}

/// Every month of a view, and the summary by month of the year.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthHeatmap {
    /// The months in time order; a month with nothing but its base session is left out.
    pub cells: Vec<MonthCell>,
    /// January to December.
    pub by_month: [MonthSummary; 12],
}

/// The geometric excess return of every calendar month.
///
/// The base of a month is the last session of the month before; where that one has no session, the
/// month is measured from its own first session and is [`Span::Part`]. So is the last month until
/// a session of a later month or its own last weekday is in the view.
///
/// ```
/// use rotascope::domain::{PairView, metrics::performance::month_heatmap::month_heatmap};
///
/// let days = ["2025-12-31".parse()?, "2026-01-30".parse()?, "2026-02-02".parse()?];
/// let found = month_heatmap(PairView::new(&days, &[4.0, 5.0, 4.0], &[1.0; 3]));
/// assert_eq!(found.cells.len(), 2);
/// assert_eq!(found.by_month[0].mean, Ok(0.25));
/// assert!(found.by_month[1].mean.is_err(), "February has not ended");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn month_heatmap(view: PairView<'_>) -> MonthHeatmap {
    let cell = |period: crate::domain::metrics::stats::period::Period<'_, Month>| {
        let excess = geometric_excess(period.view).ok()?;
        Some(MonthCell { month: period.unit, excess, span: period.span })
    };
    let cells: Vec<MonthCell> = periods(view).into_iter().filter_map(cell).collect();
    let by_month = array::from_fn(|index| {
        let full = cells.iter().filter(|cell| cell.span == Span::Full);
        let named = full.filter(|cell| usize::from(cell.month.month()) == index + 1);
        summary(&named.map(|cell| cell.excess).collect::<Vec<_>>())
    });
    MonthHeatmap { cells, by_month }
}

fn summary(excess: &[f64]) -> MonthSummary {
    MonthSummary {
        n: excess.len(),
        mean: stats::mean(excess),
        median: stats::median(excess),
        hit_rate: stats::share_positive(excess.iter().copied()),
    }
}
