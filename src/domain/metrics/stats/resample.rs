//! Weekly and monthly bars of a pair.
//!
//! Levels are only passed on here, never computed with. Nothing is filled forward: a week without
//! a common session has no bar.

use super::period::{CalendarUnit as _, Week, by_unit, is_over};
use crate::domain::{Day, Month, PairView, metrics::Span};

/// Size of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarSize {
    /// One session.
    Session,
    /// A week of ISO 8601, Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
}

/// The closing levels of a pair by session, week or month.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    days: Vec<Day>,
    small: Vec<f64>,
    large: Vec<f64>,
    last: Span,
}

impl Bars {
    /// Every bar, dated by its last session.
    pub fn view(&self) -> PairView<'_> {
        PairView::new(&self.days, &self.small, &self.large)
    }

    /// The bars whose period is over: what statistics are made of.
    pub fn finished(&self) -> PairView<'_> {
        match self.last {
            Span::Full => self.view(),
            Span::Part => self.view().first(self.days.len().saturating_sub(1)),
        }
    }

    /// Extent of the last bar; its value is provisional where its period is not over.
    pub fn last(&self) -> Span {
        self.last
    }
}

/// The last session of every period that has one, with its levels.
///
/// The last period is over when its last weekday is in the view. Where that day is a holiday, the
/// bar stays provisional until a session of the next period comes.
///
/// ```
/// use rotascope::domain::{PairView, metrics::{Span, stats::resample::{BarSize, resample}}};
///
/// // A Thursday, the Friday after it, and a Monday.
/// let days = ["2026-01-22".parse()?, "2026-01-23".parse()?, "2026-01-26".parse()?];
/// let view = PairView::new(&days, &[4.0, 5.0, 6.0], &[1.0; 3]);
/// let weeks = resample(view, BarSize::Week);
/// assert_eq!(weeks.view().small(), [5.0, 6.0]);
/// assert_eq!((weeks.last(), weeks.finished().small()), (Span::Part, &[5.0][..]));
/// assert_eq!(resample(view.first(2), BarSize::Week).last(), Span::Full);
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn resample(view: PairView<'_>, size: BarSize) -> Bars {
    match size {
        BarSize::Session => Bars {
            days: view.days().into(),
            small: view.small().into(),
            large: view.large().into(),
            last: Span::Full,
        },
        BarSize::Week => last_of_each(view, Week::end_of),
        BarSize::Month => last_of_each(view, Month::end_of),
    }
}

/// The last of these sessions in every week that has one; the last week may not be over.
///
/// ```
/// use rotascope::domain::metrics::stats::resample::week_ends;
///
/// let days = ["2026-01-22".parse()?, "2026-01-23".parse()?, "2026-01-26".parse()?];
/// assert_eq!(week_ends(&days), [days[1], days[2]]);
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn week_ends(days: &[Day]) -> Vec<Day> {
    by_unit(days, Week::end_of).filter_map(|week| week.last().copied()).collect()
}

fn last_of_each(view: PairView<'_>, end_of: fn(Day) -> Day) -> Bars {
    let mut count = 0;
    let ends = by_unit(view.days(), end_of).filter_map(|days| {
        count += days.len();
        let last = count - 1;
        Some((*days.last()?, (*view.small().get(last)?, *view.large().get(last)?)))
    });
    let (days, (small, large)): (Vec<Day>, (Vec<f64>, Vec<f64>)) = ends.unzip();
    let is_full = days.last().is_none_or(|&day| is_over(day, end_of(day)));
    Bars { days, small, large, last: if is_full { Span::Full } else { Span::Part } }
}
