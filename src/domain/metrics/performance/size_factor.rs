//! Size factor: a century of small stocks against large ones, month by month.
//!
//! Observations are in percent a month, ascending and finite, as
//! [`MacroSeries`](crate::domain::MacroSeries) warrants; hand in those that were published by
//! as-of. A month that is missing, or whose return cannot be compounded (−100 % or less, or a growth
//! beyond 1e100), is a gap: what follows it is a new line that begins at 1.

use std::ops::RangeInclusive;

use super::{
    rebased_performance::total_return_of,
    relative_drawdown::{Episode, drawdown, episodes},
};
use crate::domain::{
    Absence, Day, Month, Observation, PairView, Value,
    metrics::{
        Definition, Span,
        risk::correlation::correlation,
        stats::{self, period::periods},
    },
};

/// The size factor, for readers.
pub const DEFINITION: Definition = Definition {
    key: "size_factor",
    name: "Size factor",
    tells: "What small stocks earned above large ones each month since 1926, compounded: how long \
            the lead of either has lasted, and how deep it went.",
    formula: "Gₜ = Gₜ₋₁ × (1 + SMBₜ / 100), 1 before the first month;  drawdown = Gₜ / max(G₀ … Gₜ) \
              − 1;  drought = the months from a peak until it is reached again;  a year: G ^ (12 / \
              months) − 1;  correlation of SMB with s − l, month by month",
    unit: "growth of 1; percent; drought in months; correlation from −1 to 1",
    no_value: "A month is missing; a year needs 12 months, and so does the correlation.",
    source: "E. Fama and K. French, Common Risk Factors in the Returns on Stocks and Bonds (Journal \
             of Financial Economics, 1993): SMB, small minus big, from K. French's data library",
};

const MONTHS_PER_YEAR: usize = 12;
const MONTHS_PER_DECADE: usize = 120;
/// Beyond this, products and quotients of growths would leave the range of numbers.
const USABLE_GROWTH: RangeInclusive<f64> = 1e-100..=1e100;

/// The size factor at the end of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FactorPoint {
    /// The last day of the month.
    pub day: Day,
    /// The growth of 1 since the line began; exactly 1 where it begins.
    pub growth: f64,
    /// The distance of the growth from its peak, a share of one; zero or negative.
    pub drawdown: f64,
}

/// A time in which small stocks stayed behind large ones, from peak to peak.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drought {
    /// The month end of the peak.
    pub peak: Day,
    /// The first month end at the lowest point so far.
    pub trough: Day,
    /// The first month end at the peak or above again; none while it is not reached.
    pub recovery: Option<Day>,
    /// The drawdown at the trough, a negative share of one.
    pub depth: f64,
    /// Months from the peak to the recovery, or to the last month while there is none.
    pub months: usize,
}

/// The size factor over the years from one that ends in 0 to one that ends in 9.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decade {
    /// The first year, as 1930.
    pub first_year: i32,
    /// Months that were compounded.
    pub months: usize,
    /// Extent: all 120 months, or a part.
    pub span: Span,
    /// The return, a share of one.
    pub total: f64,
    /// The same a year; no value below 12 months.
    pub a_year: Value,
    /// The share of months in which small stocks were ahead.
    pub share_won: Value,
}

/// Likeness of a pair of funds to the size factor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FactorLikeness {
    /// The correlation of the factor with the small leg's lead, −1 to 1.
    pub correlation: f64,
    /// The months that were compared.
    pub months: usize,
    /// The first of them.
    pub first: Month,
    /// The last of them.
    pub last: Month,
}

/// The size factor compounded, one point a month and one before the first.
///
/// ```
/// use rotascope::domain::{Observation, metrics::performance::size_factor::cumulative};
///
/// let month = |day: &str, value| Some(Observation { period_end: day.parse().ok()?, value });
/// let smb = [month("2026-01-31", 25.0).unwrap(), month("2026-02-28", -20.0).unwrap()];
/// let found = cumulative(&smb);
/// assert_eq!(found[0].day.to_string(), "2025-12-31");
/// let growth: Vec<f64> = found.iter().map(|point| point.growth).collect();
/// assert_eq!(growth, [1.0, 1.25, 1.0]);
/// assert!((found[2].drawdown + 0.2).abs() < 1e-12);
/// ```
pub fn cumulative(smb_percent: &[Observation]) -> Vec<FactorPoint> {
    lines(smb_percent).into_iter().flatten().collect()
}

/// Every drought, the longest first, and the earlier of equally long ones.
///
/// ```
/// use rotascope::domain::{Observation, metrics::performance::size_factor::droughts};
///
/// let month = |day: &str, value| Some(Observation { period_end: day.parse().ok()?, value });
/// let smb = [month("2026-01-31", -50.0).unwrap(), month("2026-02-28", 10.0).unwrap()];
/// let found = droughts(&smb);
/// assert_eq!((found[0].months, found[0].depth, found[0].recovery), (2, -0.5, None));
/// ```
pub fn droughts(smb_percent: &[Observation]) -> Vec<Drought> {
    let mut found: Vec<Drought> = lines(smb_percent).iter().flat_map(|line| dry(line)).collect();
    found.sort_by(|a, b| b.months.cmp(&a.months).then(a.peak.cmp(&b.peak)));
    found
}

/// The size factor decade by decade, in time order.
///
/// A decade that begins before the first month or has not ended is [`Span::Part`], and so is one
/// with a gap in it; its figures are those of the months there are.
pub fn decades(smb_percent: &[Observation]) -> Vec<Decade> {
    let decade_of = |o: &Observation| o.period_end.year().div_euclid(10) * 10;
    let usable: Vec<Observation> =
        smb_percent.iter().copied().filter(|o| growth_of(o).is_some()).collect();
    let rows = usable.chunk_by(|a, b| decade_of(a) == decade_of(b)).filter_map(|rows| {
        let months = rows.len();
        let log: f64 = stats::sum(rows.iter().filter_map(growth_of).map(f64::ln));
        let total = Some(log.exp_m1()).filter(|total| total.is_finite())?;
        let a_year = (MONTHS_PER_YEAR as f64 / months as f64 * log).exp_m1();
        let too_few = Absence::NotEnoughHistory { need: MONTHS_PER_YEAR, have: months };
        Some(Decade {
            first_year: decade_of(rows.first()?),
            months,
            span: if months == MONTHS_PER_DECADE { Span::Full } else { Span::Part },
            total,
            a_year: if months < MONTHS_PER_YEAR { Err(too_few) } else { Ok(a_year) },
            share_won: stats::share_positive(rows.iter().map(|o| o.value)),
        })
    });
    rows.collect()
}

/// The correlation of the size factor with the small leg's lead over the large one, over the full
/// months of the view from `from` on.
///
/// The lead is the difference of the legs' simple returns in the month. No value where fewer than
/// 12 months are common, or where the factor or the lead does not vary.
pub fn likeness(
    smb_percent: &[Observation],
    view: PairView<'_>,
    from: Month,
) -> Value<FactorLikeness> {
    let mut rows: Vec<(Month, f64, f64)> = Vec::new();
    for period in periods::<Month>(view) {
        let factor = find(smb_percent, period.unit);
        let counts = period.span == Span::Full && from <= period.unit;
        if let (Some(factor), true) = (factor, counts) {
            let lead =
                total_return_of(period.view.small())? - total_return_of(period.view.large())?;
            rows.push((period.unit, factor.value / 100.0, lead));
        }
    }
    let months = rows.len();
    let (Some(&(first, ..)), Some(&(last, ..)), true) =
        (rows.first(), rows.last(), MONTHS_PER_YEAR <= months)
    else {
        return Err(Absence::NotEnoughHistory { need: MONTHS_PER_YEAR, have: months });
    };
    let (factor, lead): (Vec<f64>, Vec<f64>) = rows.iter().map(|row| (row.1, row.2)).unzip();
    let correlation = stats::finite(correlation(&factor, &lead)?)?;
    Ok(FactorLikeness { correlation, months, first, last })
}

/// The growth over one month; none where it cannot be compounded.
fn growth_of(observation: &Observation) -> Option<f64> {
    Some(1.0 + observation.value / 100.0).filter(|growth| is_usable(*growth))
}

fn is_usable(growth: f64) -> bool {
    USABLE_GROWTH.contains(&growth)
}

fn find(smb_percent: &[Observation], month: Month) -> Option<&Observation> {
    let at = smb_percent.partition_point(|o| o.period_end < month.first_day());
    smb_percent.get(at).filter(|o| o.period_end.calendar_month() == month)
}

/// The compounded months between gaps, each with its base.
pub(in crate::domain::metrics) fn lines(smb_percent: &[Observation]) -> Vec<Vec<FactorPoint>> {
    let mut found: Vec<Vec<(Day, f64)>> = Vec::new();
    for observation in smb_percent {
        let Some(step) = growth_of(observation) else { continue };
        let month = observation.period_end.calendar_month();
        let open = found.last_mut().and_then(|line| Some((line.last().copied()?, line)));
        let joined = open.and_then(|((day, growth), line)| {
            let next = growth * step;
            let follows = day.calendar_month().plus(1) == month && is_usable(next);
            follows.then_some((line, next))
        });
        match joined {
            Some((line, growth)) => line.push((month.last_day(), growth)),
            None => found.push(vec![(month.plus(-1).last_day(), 1.0), (month.last_day(), step)]),
        }
    }
    found.iter().map(|line| with_drawdown(line)).collect()
}

fn with_drawdown(line: &[(Day, f64)]) -> Vec<FactorPoint> {
    let growth: Vec<f64> = line.iter().map(|&(_, growth)| growth).collect();
    let rows = line.iter().zip(drawdown(&growth));
    rows.map(|(&(day, growth), drawdown)| FactorPoint { day, growth, drawdown }).collect()
}

fn dry(line: &[FactorPoint]) -> Vec<Drought> {
    let (days, growth): (Vec<Day>, Vec<f64>) =
        line.iter().map(|point| (point.day, point.growth)).unzip();
    let Some(&last) = days.last() else { return Vec::new() };
    let even = vec![1.0; days.len()];
    let drought = |episode: Episode| {
        let Episode { peak, trough, recovery, depth, .. } = episode;
        let until = recovery.unwrap_or(last);
        let months = peak.calendar_month().months_until(until.calendar_month());
        Drought { peak, trough, recovery, depth, months: months.unsigned_abs() as usize }
    };
    episodes(PairView::new(&days, &growth, &even)).into_iter().map(drought).collect()
}
