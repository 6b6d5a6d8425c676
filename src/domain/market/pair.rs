//! Two legs joined once, on the sessions both have.

use crate::domain::{Basis, Day, PriceSeries, Symbol};

/// The small leg (small caps by default) and the large leg (large caps), joined on the
/// intersection of their sessions in one [`Basis`].
///
/// Levels are taken on each leg's own sessions before the join, so that a dividend paid on a
/// session which the other leg lacks is not lost; nothing is filled forward.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    small_symbol: Symbol,
    large_symbol: Symbol,
    basis: Basis,
    days: Vec<Day>,
    small: Vec<f64>,
    large: Vec<f64>,
}

impl Pair {
    /// Joins two series; the pair is empty where they share no session.
    pub fn join(small: &PriceSeries, large: &PriceSeries, basis: Basis) -> Self {
        let mut pair = Self {
            small_symbol: small.symbol().clone(),
            large_symbol: large.symbol().clone(),
            basis,
            days: Vec::new(),
            small: Vec::new(),
            large: Vec::new(),
        };
        let (small_levels, large_levels) = (small.levels(basis), large.levels(basis));
        let mut larges = large.days().iter().zip(large_levels).peekable();
        for (&day, level) in small.days().iter().zip(small_levels) {
            while larges.next_if(|&(&other, _)| other < day).is_some() {}
            if let Some((_, other)) = larges.next_if(|&(&other, _)| other == day) {
                pair.days.push(day);
                pair.small.push(level);
                pair.large.push(other);
            }
        }
        pair
    }

    /// The symbol of the small leg.
    pub fn small_symbol(&self) -> &Symbol {
        &self.small_symbol
    }

    /// The symbol of the large leg.
    pub fn large_symbol(&self) -> &Symbol {
        &self.large_symbol
    }

    /// The basis of the levels.
    pub fn basis(&self) -> Basis {
        self.basis
    }

    /// All sessions of the pair.
    pub fn view(&self) -> PairView<'_> {
        PairView { days: &self.days, small: &self.small, large: &self.large }
    }

    /// The pair as it was known at the close of `as_of`.
    pub fn as_of(&self, as_of: Day) -> PairView<'_> {
        self.view().to(as_of)
    }
}

/// A run of sessions of a [`Pair`]: three slices of one length, what every metric is handed.
///
/// ```
/// use rotascope::domain::PairView;
///
/// let days = ["2026-01-02".parse()?, "2026-01-05".parse()?];
/// let view = PairView::new(&days, &[100.0, 102.0], &[50.0, 50.0]);
/// assert_eq!(view.to("2026-01-03".parse()?).len(), 1);
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairView<'a> {
    days: &'a [Day],
    small: &'a [f64],
    large: &'a [f64],
}

impl<'a> PairView<'a> {
    /// A view of three columns; what the shortest lacks is left out.
    pub fn new(days: &'a [Day], small: &'a [f64], large: &'a [f64]) -> Self {
        let len = days.len().min(small.len()).min(large.len());
        Self { days, small, large }.first(len)
    }

    /// The sessions, ascending.
    pub fn days(&self) -> &'a [Day] {
        self.days
    }

    /// The levels of the small leg.
    pub fn small(&self) -> &'a [f64] {
        self.small
    }

    /// The levels of the large leg.
    pub fn large(&self) -> &'a [f64] {
        self.large
    }

    /// The number of sessions.
    pub fn len(&self) -> usize {
        self.days.len()
    }

    /// True where there is no session.
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// The last session.
    pub fn last_day(&self) -> Option<Day> {
        self.days.last().copied()
    }

    /// The sessions not after `day`.
    #[must_use]
    pub fn to(self, day: Day) -> Self {
        self.first(self.days.partition_point(|&other| other <= day))
    }

    /// The first `count` sessions, or all where there are fewer.
    #[must_use]
    pub fn first(self, count: usize) -> Self {
        let head = |slice: &'a [f64]| slice.get(..count).unwrap_or(slice);
        Self {
            days: self.days.get(..count).unwrap_or(self.days),
            small: head(self.small),
            large: head(self.large),
        }
    }

    /// The sessions from index `start` on; none where there are fewer.
    #[must_use]
    pub fn from(self, start: usize) -> Self {
        let tail = |slice: &'a [f64]| slice.get(start..).unwrap_or_default();
        Self {
            days: self.days.get(start..).unwrap_or_default(),
            small: tail(self.small),
            large: tail(self.large),
        }
    }

    /// The same sessions with the legs exchanged.
    #[must_use]
    pub fn swapped(self) -> Self {
        Self { days: self.days, small: self.large, large: self.small }
    }

    /// Each session with the levels of both legs.
    pub fn iter(self) -> impl ExactSizeIterator<Item = (Day, f64, f64)> + Clone + use<'a> {
        let levels = self.small.iter().copied().zip(self.large.iter().copied());
        self.days.iter().copied().zip(levels).map(|(day, (small, large))| (day, small, large))
    }

    /// Simple returns of both legs, dated by the session they end on; one fewer than sessions.
    pub fn returns(self) -> impl ExactSizeIterator<Item = (Day, f64, f64)> + Clone + use<'a> {
        self.iter().zip(self.iter().skip(1)).map(
            |((_, small, large), (day, next_small, next_large))| {
                (day, next_small / small - 1.0, next_large / large - 1.0)
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(rows: &[(&str, f64)]) -> PriceSeries {
        let days = rows.iter().map(|(day, _)| day.parse().unwrap()).collect();
        let closes = rows.iter().map(|&(_, close)| close).collect();
        PriceSeries::new("X".parse().unwrap(), days, closes, Vec::new()).unwrap()
    }

    #[test]
    fn legs_with_different_calendars_meet_on_common_sessions() {
        let small = series(&[("2026-01-02", 1.0), ("2026-01-05", 2.0), ("2026-01-07", 3.0)]);
        let large = series(&[
            ("2026-01-01", 9.0),
            ("2026-01-05", 8.0),
            ("2026-01-06", 7.0),
            ("2026-01-07", 6.0),
        ]);
        let pair = Pair::join(&small, &large, Basis::Price);
        let rows: Vec<_> = pair.view().iter().map(|(day, s, l)| (day.to_string(), s, l)).collect();
        assert_eq!(
            rows,
            [("2026-01-05".to_owned(), 2.0, 8.0), ("2026-01-07".to_owned(), 3.0, 6.0)]
        );
    }

    #[test]
    fn legs_without_a_common_session_make_an_empty_pair() {
        let pair = Pair::join(
            &series(&[("2026-01-02", 1.0)]),
            &series(&[("2026-01-05", 1.0)]),
            Basis::Price,
        );
        assert!(pair.view().is_empty() && pair.view().returns().len() == 0);
    }

    #[test]
    fn a_pair_says_what_it_was_joined_from() {
        let leg = |symbol: &str| {
            let days = vec!["2026-01-02".parse().unwrap()];
            PriceSeries::new(symbol.parse().unwrap(), days, vec![1.0], Vec::new()).unwrap()
        };
        let pair = Pair::join(&leg("IWM"), &leg("SPY"), Basis::TotalReturn);
        assert_eq!((pair.small_symbol().as_str(), pair.large_symbol().as_str()), ("IWM", "SPY"));
        assert_eq!(pair.basis(), Basis::TotalReturn);
    }

    #[test]
    fn as_of_ends_the_view() {
        let leg = series(&[("2026-01-02", 1.0), ("2026-01-05", 2.0), ("2026-01-07", 3.0)]);
        let pair = Pair::join(&leg, &leg, Basis::Price);
        assert_eq!(pair.as_of("2026-01-06".parse().unwrap()).small(), [1.0, 2.0]);
        assert_eq!(pair.view().from(5).len(), 0);
        assert_eq!(pair.view().first(5).len(), 3);
    }
}
