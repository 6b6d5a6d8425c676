//! What both legs of a pair made over a window.

use crate::domain::{
    Day, PairView, Value,
    metrics::performance::{
        geometric_excess::{annualised_excess, geometric_excess},
        rebased_performance::total_returns,
    },
};

/// Returns of both legs from the first session of a window to its last, shares of one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairReturns {
    /// The first session and the last; none of an empty window.
    pub span: Option<(Day, Day)>,
    /// What the small leg made.
    pub small: Value,
    /// What the large leg made.
    pub large: Value,
    /// What the small leg made on the large one.
    pub relative: Value,
    /// The same a year; none of less than a year.
    pub relative_a_year: Value,
}

impl PairReturns {
    /// The returns over a window.
    pub fn over(window: PairView<'_>) -> Self {
        let (small, large) = total_returns(window);
        Self {
            span: window.days().first().copied().zip(window.last_day()),
            small,
            large,
            relative: geometric_excess(window),
            relative_a_year: annualised_excess(window),
        }
    }

    /// The lead of the small leg in points: the difference of both returns.
    ///
    /// # Errors
    /// Where a return is missing.
    pub fn lead(&self) -> Value {
        Ok(self.small? - self.large?)
    }
}
