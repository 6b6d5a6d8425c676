//! Measures of the screener, one a column.

use super::Candidate;
use crate::domain::{
    Absence, DateRange, Day, PriceSeries, Spacing, Value,
    metrics::{
        panel::{PanelRow, panel},
        performance::high_low::high_low_52_weeks,
        risk::{
            beta::beta, correlation::correlation, leg_risk, maximum_drawdown::maximum_drawdown,
            tracking_error::tracking_error,
        },
        rotation::{
            Formula, Position, Profile, Quadrant,
            mansfield::{SESSIONS, mansfield},
            quadrant_since, rotation,
        },
        valuation::trailing_yield::trailing_yield,
    },
};

/// A figure of a row, and the day of the fact it is, where that is later than the as-of day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// The figure.
    pub value: f64,
    /// The day of a fact that came later.
    pub later: Option<Day>,
}

impl From<f64> for Measured {
    fn from(value: f64) -> Self {
        Self { value, later: None }
    }
}

pub(super) type Measure = fn(&Candidate<'_>) -> Value<Measured>;

fn plain(value: Value) -> Value<Measured> {
    value.map(Measured::from)
}

pub(super) fn range_return(candidate: &Candidate<'_>) -> Value<Measured> {
    return_over(candidate, candidate.with.range)
}

pub(super) fn month(candidate: &Candidate<'_>) -> Value<Measured> {
    return_over(candidate, DateRange::Months(1))
}

pub(super) fn quarter(candidate: &Candidate<'_>) -> Value<Measured> {
    return_over(candidate, DateRange::Months(3))
}

pub(super) fn half_year(candidate: &Candidate<'_>) -> Value<Measured> {
    return_over(candidate, DateRange::Months(6))
}

pub(super) fn year_to_date(candidate: &Candidate<'_>) -> Value<Measured> {
    return_over(candidate, DateRange::YearToDate)
}

pub(super) fn year(candidate: &Candidate<'_>) -> Value<Measured> {
    return_over(candidate, DateRange::Months(12))
}

pub(super) fn three_years(candidate: &Candidate<'_>) -> Value<Measured> {
    return_over(candidate, DateRange::Months(36))
}

pub(super) fn five_years(candidate: &Candidate<'_>) -> Value<Measured> {
    return_over(candidate, DateRange::Months(60))
}

pub(super) fn ten_years(candidate: &Candidate<'_>) -> Value<Measured> {
    return_over(candidate, DateRange::Months(120))
}

fn return_over(candidate: &Candidate<'_>, range: DateRange) -> Value<Measured> {
    let levels = candidate.levels(range)?;
    let none = Absence::NotEnoughHistory { need: 1, have: 0 };
    let (first, last) = levels.first().zip(levels.last()).ok_or(none)?;
    plain(Ok(last / first - 1.0))
}

pub(super) fn volatility(candidate: &Candidate<'_>) -> Value<Measured> {
    let spacing = candidate.series.spacing();
    plain(leg_risk(&candidate.levels(candidate.with.range)?, spacing).volatility)
}

pub(super) fn drawdown(candidate: &Candidate<'_>) -> Value<Measured> {
    plain(maximum_drawdown(&candidate.levels(candidate.with.range)?))
}

pub(super) fn beta_to_small(candidate: &Candidate<'_>) -> Value<Measured> {
    between(candidate, Some(candidate.with.small), |own, other, _| beta(own, other))
}

pub(super) fn beta_to_large(candidate: &Candidate<'_>) -> Value<Measured> {
    between(candidate, Some(candidate.with.large), |own, other, _| beta(own, other))
}

pub(super) fn correlation_to_small(candidate: &Candidate<'_>) -> Value<Measured> {
    between(candidate, Some(candidate.with.small), |own, other, _| correlation(own, other))
}

pub(super) fn correlation_to_large(candidate: &Candidate<'_>) -> Value<Measured> {
    between(candidate, Some(candidate.with.large), |own, other, _| correlation(own, other))
}

pub(super) fn tracking(candidate: &Candidate<'_>) -> Value<Measured> {
    between(candidate, candidate.with.small_caps, tracking_error)
}

fn between(
    candidate: &Candidate<'_>,
    other: Option<&PriceSeries>,
    metric: fn(&[f64], &[f64], Spacing) -> Value,
) -> Value<Measured> {
    let (own, other, spacing) = candidate.returns_against(other.ok_or(Absence::NotInSnapshot)?)?;
    plain(metric(&own, &other, spacing))
}

pub(super) fn strength_to_small(candidate: &Candidate<'_>) -> Value<Measured> {
    strength(candidate, candidate.with.small_caps)
}

pub(super) fn strength_to_large(candidate: &Candidate<'_>) -> Value<Measured> {
    strength(candidate, candidate.with.large_caps)
}

/// Mansfield relative strength on sessions, as a share of one.
fn strength(candidate: &Candidate<'_>, other: Option<&PriceSeries>) -> Value<Measured> {
    let pair = candidate.against(other.ok_or(Absence::NotInSnapshot)?);
    let view = pair.as_of(candidate.with.as_of);
    let last = mansfield(view, SESSIONS).pop().flatten();
    let short = Absence::NotEnoughHistory { need: SESSIONS.get(), have: view.len() };
    plain(last.map(|percent| percent / 100.0).ok_or(short))
}

pub(super) fn score_to_large(candidate: &Candidate<'_>) -> Value<Measured> {
    panel_figure(candidate, |row| row.score)
}

pub(super) fn year_beta_to_large(candidate: &Candidate<'_>) -> Value<Measured> {
    panel_figure(candidate, |row| row.beta)
}

pub(super) fn year_correlation_to_large(candidate: &Candidate<'_>) -> Value<Measured> {
    panel_figure(candidate, |row| row.correlation)
}

/// A figure of the candidate in a panel against the fund of large caps.
fn panel_figure(candidate: &Candidate<'_>, pick: fn(&PanelRow) -> Value) -> Value<Measured> {
    let with = candidate.with;
    let large = with.large_caps.ok_or(Absence::NotInSnapshot)?;
    let rows = panel(large, &[candidate.series], with.basis, with.as_of);
    plain(rows.first().ok_or(Absence::NotInSnapshot).and_then(pick))
}

/// The quadrant against the fund of large caps, by its place in [`QUADRANTS`].
pub(super) fn quadrant(candidate: &Candidate<'_>) -> Value<Measured> {
    let pair = candidate.against(candidate.with.large_caps.ok_or(Absence::NotInSnapshot)?);
    let bars = rotation(pair.as_of(candidate.with.as_of), Formula::RotationMap, Profile::Weekly);
    let bar = bars.last().ok_or(Absence::NoCommonSession)?;
    let found = quadrant_since(&bars).map(|(quadrant, _)| quadrant);
    let quadrant = found.map_or_else(|| bar.position.map(Position::quadrant), Ok)?;
    let place = QUADRANTS.iter().position(|(other, _)| *other == quadrant).unwrap_or_default();
    plain(Ok(place as f64))
}

/// Quadrants from the weakest to the strongest, with their names.
pub(super) const QUADRANTS: [(Quadrant, &str); 4] = [
    (Quadrant::Lagging, "lagging"),
    (Quadrant::Improving, "improving"),
    (Quadrant::Weakening, "weakening"),
    (Quadrant::Leading, "leading"),
];

pub(super) fn from_high(candidate: &Candidate<'_>) -> Value<Measured> {
    let (_, high) = high_low_52_weeks(candidate.series, candidate.with.as_of)?;
    let (_, close) = candidate.series.close_at(candidate.with.as_of)?;
    plain(Ok(close / high - 1.0))
}

pub(super) fn paid(candidate: &Candidate<'_>) -> Value<Measured> {
    plain(trailing_yield(candidate.series, candidate.with.as_of))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Basis, Dividend,
        screener::{Benchmarks, COLUMNS, column},
    };

    fn day(number: i32) -> Day {
        Day::from_epoch_days(20_000 + number).unwrap()
    }

    /// A price that wanders between 50 and 150 for `count` days.
    fn series(count: i32) -> PriceSeries {
        let days = (0..count).map(day).collect();
        let close =
            |at: i32| 100.0 + 50.0 * (f64::from(at) * 0.37).sin() * (f64::from(at) * 0.01).cos();
        let closes = (0..count).map(close).collect();
        let ex_days = (7..count).step_by(90);
        let dividends = ex_days.map(|at| Dividend { ex_date: day(at), amount: 0.5 });
        PriceSeries::new("X".parse().unwrap(), days, closes, dividends.collect()).unwrap()
    }

    fn candidate(series: &PriceSeries, as_of: Day) -> Candidate<'_> {
        let with = Benchmarks {
            small: series,
            large: series,
            small_caps: Some(series),
            large_caps: Some(series),
            basis: Basis::TotalReturn,
            as_of,
            range: DateRange::Months(12),
        };
        Candidate { series, facts: None, with }
    }

    fn value(code: &str, candidate: &Candidate<'_>) -> Value {
        column(code).unwrap().figure(candidate).map(|found| found.value)
    }

    #[test]
    fn a_series_against_itself_is_exactly_itself() {
        let series = series(900);
        let candidate = candidate(&series, day(899));
        for (code, expected) in [
            ("bs", 1.0),
            ("bl", 1.0),
            ("cs", 1.0),
            ("cl", 1.0),
            ("b252", 1.0),
            ("c252", 1.0),
            ("te", 0.0),
            ("rss", 0.0),
            ("rsl", 0.0),
        ] {
            assert_eq!(value(code, &candidate), Ok(expected), "{code}");
        }
        for code in ["quad", "score"] {
            assert_eq!(value(code, &candidate), Err(Absence::NoVariation), "{code}");
        }
    }

    #[test]
    fn nothing_later_than_the_as_of_day_is_read() {
        let (short, long) = (series(700), series(900));
        let (now, then) = (candidate(&short, day(699)), candidate(&long, day(699)));
        for column in COLUMNS {
            // The benchmarks of both end on the same day, so every figure has to be the same bits.
            assert_eq!(column.figure(&now), column.figure(&then), "{}", column.code);
        }
    }

    #[test]
    fn a_history_that_does_not_reach_back_has_no_return() {
        let series = series(500);
        let candidate = candidate(&series, day(499));
        assert!(value("r1y", &candidate).is_ok());
        assert_eq!(
            value("r3y", &candidate),
            Err(Absence::BeginsTooLate { need: "2023-02-15".parse().unwrap(), first: day(0) })
        );
    }
}
