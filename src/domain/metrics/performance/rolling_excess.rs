//! Rolling excess: every window of so many years.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use std::num::NonZero;

use super::{geometric_excess::a_year, price_relative::relative_growth};
use crate::domain::{
    PairView, Value,
    metrics::{Definition, stats},
};

/// Rolling excess, for readers.
pub const DEFINITION: Definition = Definition {
    key: "rolling_excess",
    name: "Rolling excess",
    tells: "The yearly geometric excess return over the trailing 1, 3, 5 or 10 years, at every \
            session: how long-term holders of either leg would have fared, whenever they looked.",
    formula: "exp(252 × mean(ln(1 + s) − ln(1 + l))) − 1 over the sessions after the base, the last \
              session not after the same day N years before;  share won = count(> 0) / count",
    unit: "percent a year; share of windows in percent",
    no_value: "The history does not reach N years back.",
    source: "this project; geometric excess return as in C. Bacon, Practical Portfolio Performance \
             Measurement and Attribution",
};

/// A number of whole years.
///
/// ```
/// use rotascope::domain::metrics::performance::rolling_excess::Years;
///
/// assert_eq!(Years::new(3), Some(Years::THREE));
/// assert_eq!(Years::new(0), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Years(NonZero<u8>);

impl Years {
    /// One year.
    pub const ONE: Self = Self(NonZero::<u8>::MIN);
    /// Three years.
    pub const THREE: Self = Self(NonZero::<u8>::MIN.saturating_add(2));
    /// Five years.
    pub const FIVE: Self = Self(NonZero::<u8>::MIN.saturating_add(4));
    /// Ten years.
    pub const TEN: Self = Self(NonZero::<u8>::MIN.saturating_add(9));
    /// The windows in the order in which they are offered.
    pub const OFFERED: [Self; 4] = [Self::ONE, Self::THREE, Self::FIVE, Self::TEN];

    /// So many years; none of zero.
    pub const fn new(years: u8) -> Option<Self> {
        match NonZero::new(years) {
            Some(years) => Some(Self(years)),
            None => None,
        }
    }

    /// The number of years.
    pub const fn get(self) -> u8 {
        self.0.get()
    }
}

/// The excess of every window.
#[derive(Clone, Debug, PartialEq)]
pub struct RollingExcess {
    /// The yearly geometric excess return of the window that ends on each session, as shares of
    /// one; aligned with the sessions of the view, none until the history fills a window.
    pub values: Vec<Option<f64>>,
    /// The share of windows that the small leg won, a tie not counting; no value without a window.
    pub share_won: Value,
}

/// The yearly geometric excess return over the trailing `years`, at every session.
///
/// The base of a window is the last session not after the same day that many years before.
///
/// ```
/// use rotascope::domain::PairView;
/// use rotascope::domain::metrics::performance::rolling_excess::{Years, rolling_excess};
///
/// let days = ["2025-01-02".parse()?, "2025-06-30".parse()?, "2026-01-02".parse()?];
/// let found = rolling_excess(PairView::new(&days, &[1.0, 2.0, 3.0], &[1.0; 3]), Years::ONE);
/// assert_eq!(found.values[..2], [None, None]);
/// assert!(found.values[2].is_some());
/// assert_eq!(found.share_won, Ok(1.0));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn rolling_excess(view: PairView<'_>, years: Years) -> RollingExcess {
    let months = -12 * i32::from(years.get());
    let mut bases = view.iter().enumerate().peekable();
    let mut base = None;
    let windows = view.iter().enumerate().map(|(at, (day, small, large))| {
        let wanted = day.plus_months(months);
        while let Some((index, (_, s, l))) =
            bases.next_if(|&(index, (other, _, _))| index < at && other <= wanted)
        {
            base = Some((index, (s, l)));
        }
        let (index, from) = base?;
        Some(a_year(relative_growth(from, (small, large)), at - index, view.spacing()))
    });
    let values: Vec<Option<f64>> = windows.collect();
    let share_won = stats::share_positive(values.iter().flatten().copied());
    RollingExcess { values, share_won }
}
