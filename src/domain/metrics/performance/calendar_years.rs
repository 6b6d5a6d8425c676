//! Returns of both legs in each calendar year.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use super::{geometric_excess::geometric_excess, rebased_performance::total_return_of};
use crate::domain::{
    Day, PairView,
    metrics::{
        Definition, Span,
        stats::period::{Year, periods},
    },
};

/// Calendar years, for readers.
pub const DEFINITION: Definition = Definition {
    key: "calendar_years",
    name: "Calendar years",
    tells: "What each leg made in every calendar year, and which was ahead. A part year is marked \
            and is not comparable with a full one.",
    formula: "Vₙ / V₀ − 1 for each leg;  excess = (Sₙ / S₀) / (Lₙ / L₀) − 1, where n is the last \
              session of the year and 0 the last of the year before",
    unit: "percent",
    no_value: "The year holds no session after its base. The first year of the history is measured \
               from its first session; the last is a part year until its last weekday.",
    source: "Calendar-year returns as in Form N-1A of the US Securities and Exchange Commission, \
             item 4",
};

/// The leg that made more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Winner {
    /// The small leg.
    Small,
    /// The large leg.
    Large,
    /// Both made exactly the same.
    Tie,
}

/// One calendar year of a pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CalendarYear {
    /// The year.
    pub year: i32,
    /// The return of the small leg, a share of one.
    pub small: f64,
    /// The return of the large leg, a share of one.
    pub large: f64,
    /// The geometric excess return of the small leg, a share of one.
    pub excess: f64,
    /// The winner, by the sign of the excess.
    pub winner: Winner,
    /// Sessions after the base.
    pub sessions: usize,
    /// The session that the year is measured from.
    pub base: Day,
    /// The first session in the year.
    pub first: Day,
    /// The last session in the year.
    pub last: Day,
    /// Extent: in full, or in part.
    pub span: Span,
}

/// The calendar years of a view, in time order.
///
/// The base of a year is the last session of the year before. Where the year before has no
/// session, the base is the year's own first session and the year is [`Span::Part`]. So is the
/// last year until a session of a later year or its own last weekday (in 2026, 31 December) is in
/// the view. A year that holds nothing but its base is left out.
///
/// ```
/// use rotascope::domain::{PairView, metrics::Span};
/// use rotascope::domain::metrics::performance::calendar_years::{Winner, calendar_years};
///
/// let days = ["2025-12-31".parse()?, "2026-01-02".parse()?];
/// let years = calendar_years(PairView::new(&days, &[40.0, 60.0], &[10.0, 12.0]));
/// assert_eq!((years[0].year, years[0].span), (2026, Span::Part));
/// assert_eq!((years[0].small, years[0].excess, years[0].winner), (0.5, 0.25, Winner::Small));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn calendar_years(view: PairView<'_>) -> Vec<CalendarYear> {
    let rows = periods::<Year>(view).into_iter().filter_map(|period| {
        let excess = geometric_excess(period.view).ok()?;
        Some(CalendarYear {
            year: period.unit.0,
            small: total_return_of(period.view.small()).ok()?,
            large: total_return_of(period.view.large()).ok()?,
            excess,
            winner: winner(excess),
            sessions: period.view.len() - 1,
            base: period.base,
            first: period.first,
            last: period.last,
            span: period.span,
        })
    });
    rows.collect()
}

fn winner(excess: f64) -> Winner {
    if 0.0 < excess {
        Winner::Small
    } else if excess < 0.0 {
        Winner::Large
    } else {
        Winner::Tie
    }
}
