//! Economic series over their own periods.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    chart::{
        Ink, LineChart, ValueKind,
        line::{LineSeries, LineWeight},
    },
    domain::{Day, Observation},
};

/// One economic series as a line.
pub struct SeriesLine<'a> {
    /// Its name.
    pub label: String,
    /// What is written under the name.
    pub detail: String,
    /// Its colour.
    pub ink: Ink,
    /// How strong it is drawn.
    pub weight: LineWeight,
    /// Its values.
    pub observations: &'a [Observation],
}

/// Series over every period that one of them has; a period that a series lacks is a gap in its line.
/// Where all periods are months, one that was never published keeps its place.
///
/// Values are divided by `scale`, as by 100 where percent are to be shares of one.
pub fn series_lines(lines: &[SeriesLine<'_>], scale: f64, kind: ValueKind) -> LineChart {
    let all = lines.iter().flat_map(|line| line.observations);
    let mut days: BTreeSet<Day> = all.map(|observation| observation.period_end).collect();
    if days.iter().all(|day| *day == day.calendar_month().last_day()) {
        days.extend(months_between(days.first().copied(), days.last().copied()));
    }
    let days: Arc<[Day]> = days.into_iter().collect();
    let values = |observations: &[Observation]| {
        let mut known = observations.iter().peekable();
        let value = |day: &Day| {
            let found = known.next_if(|observation| observation.period_end == *day);
            found.map(|observation| observation.value / scale)
        };
        days.iter().map(value).collect()
    };
    let series = lines.iter().map(|line| LineSeries {
        label: line.label.clone(),
        detail: line.detail.clone(),
        ink: line.ink,
        values: values(line.observations),
        weight: line.weight,
    });
    LineChart::new(days.clone(), series.collect(), kind)
}

/// The last days of all months from one day to another.
fn months_between(first: Option<Day>, last: Option<Day>) -> Vec<Day> {
    let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
    let months = (0..).map(|n| first.calendar_month().plus(n).last_day());
    months.take_while(|day| *day <= last).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn series_meet_on_the_periods_that_either_has() {
        let row =
            |day: i32, value| Observation { period_end: Day::from_epoch_days(day).unwrap(), value };
        let line = |observations| SeriesLine {
            label: String::new(),
            detail: String::new(),
            ink: Ink::Neutral,
            weight: LineWeight::Thin,
            observations,
        };
        let (a, b) = ([row(1, 100.0), row(3, 300.0)], [row(2, 200.0), row(3, 400.0)]);
        let chart = series_lines(&[line(&a), line(&b)], 100.0, ValueKind::Rate);
        assert_eq!(chart.series[0].values, [Some(1.0), None, Some(3.0)].into());
        assert_eq!(chart.series[1].values, [None, Some(2.0), Some(4.0)].into());
    }

    #[test]
    fn a_month_that_was_never_published_is_a_gap() {
        let row = |day: &str, value| Observation { period_end: day.parse().unwrap(), value };
        let known = [row("2025-09-30", 4.4), row("2025-11-30", 4.6)];
        let line = SeriesLine {
            label: String::new(),
            detail: String::new(),
            ink: Ink::Neutral,
            weight: LineWeight::Thin,
            observations: &known,
        };
        let chart = series_lines(&[line], 1.0, ValueKind::Rate);
        assert_eq!(chart.series[0].values, [Some(4.4), None, Some(4.6)].into());
    }
}
