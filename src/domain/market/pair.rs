//! Two legs joined once, on the sessions both have.

use std::ops::Range;

use super::join;
use crate::domain::{Absence, Basis, Day, PriceSeries, Spacing, Symbol, Value};

/// The small leg (small caps by default) and the large leg (large caps), joined on the
/// intersection of their sessions in one [`Basis`]; on the weeks or months of a leg that is coarser.
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
    spacing: Spacing,
    missing: Option<(Symbol, Absence)>,
}

impl Pair {
    /// Joins two series; the pair is empty where they share no session, or where one has no levels in
    /// the basis, which [`Pair::known`] tells.
    pub fn join(small: &PriceSeries, large: &PriceSeries, basis: Basis) -> Self {
        let all = |leg: &PriceSeries| 0..leg.days().len();
        Self::join_of((small, all(small)), (large, all(large)), basis)
    }

    /// The same of the sessions after a day alone, up to another; of legs that are coarser, whose
    /// periods may reach beyond these days, of all.
    pub(crate) fn join_between(
        small: &PriceSeries,
        large: &PriceSeries,
        basis: Basis,
        (after, to): (Day, Day),
    ) -> Self {
        if !small.spacing().max(large.spacing()).is_daily() {
            return Self::join(small, large, basis);
        }
        let between = |leg: &PriceSeries| leg.sessions_to(after)..leg.sessions_to(to);
        Self::join_of((small, between(small)), (large, between(large)), basis)
    }

    fn join_of(
        (small, of_small): (&PriceSeries, Range<usize>),
        (large, of_large): (&PriceSeries, Range<usize>),
        basis: Basis,
    ) -> Self {
        let levels = |leg: &PriceSeries, sessions: &Range<usize>| {
            let levels = leg.levels_of(basis, sessions.clone());
            levels.map_err(|absence| (leg.symbol().clone(), absence))
        };
        let levels = levels(small, &of_small).and_then(|own| Ok((own, levels(large, &of_large)?)));
        let spacings = (small.spacing(), large.spacing());
        let (own, other) = (days_of(small, of_small), days_of(large, of_large));
        let joined = levels.map(|(a, b)| join::rows((own, &a), (other, &b), spacings));
        let ((rows, spacing), missing) =
            joined.map_or_else(|why| (Default::default(), Some(why)), |found| (found, None));
        Self {
            small_symbol: small.symbol().clone(),
            large_symbol: large.symbol().clone(),
            basis,
            days: rows.days,
            small: rows.small,
            large: rows.large,
            spacing,
            missing,
        }
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

    /// The pair, else why there is none in its basis.
    pub fn known(&self) -> Value<&Self> {
        self.missing.as_ref().map_or(Ok(self), |(_, absence)| Err(*absence))
    }

    /// The leg that has no levels in the basis of the pair.
    pub(crate) fn without_levels(&self) -> Option<&Symbol> {
        self.missing.as_ref().map(|(symbol, _)| symbol)
    }

    /// All sessions of the pair.
    pub fn view(&self) -> PairView<'_> {
        let (days, small, large) = (&self.days, &self.small, &self.large);
        PairView { days, small, large, spacing: self.spacing }
    }

    /// The pair as it was known at the close of `as_of`.
    pub fn as_of(&self, as_of: Day) -> PairView<'_> {
        self.view().to(as_of)
    }
}

fn days_of(leg: &PriceSeries, sessions: Range<usize>) -> &[Day] {
    leg.days().get(sessions).unwrap_or_default()
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
    spacing: Spacing,
}

impl<'a> PairView<'a> {
    /// A view of three columns of sessions; what the shortest lacks is left out.
    pub fn new(days: &'a [Day], small: &'a [f64], large: &'a [f64]) -> Self {
        let len = days.len().min(small.len()).min(large.len());
        Self { days, small, large, spacing: Spacing::Session }.first(len)
    }

    /// The same columns, as far apart as this.
    ///
    /// ```
    /// use rotascope::domain::{PairView, Spacing};
    ///
    /// let view = PairView::new(&[], &[], &[]);
    /// assert_eq!(view.spacing(), Spacing::Session);
    /// assert_eq!(view.spaced(Spacing::Month).spacing(), Spacing::Month);
    /// ```
    #[must_use]
    pub fn spaced(self, spacing: Spacing) -> Self {
        Self { spacing, ..self }
    }

    /// How far apart the levels are: the coarser of both legs.
    pub fn spacing(&self) -> Spacing {
        self.spacing
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
            ..self
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
            ..self
        }
    }

    /// The same sessions with the legs exchanged.
    #[must_use]
    pub fn swapped(self) -> Self {
        Self { small: self.large, large: self.small, ..self }
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
