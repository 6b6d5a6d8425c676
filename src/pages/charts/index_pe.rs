//! What an index costs for each of its earnings, month by month.

use std::sync::Arc;

use crate::{
    chart::{
        Ink, LineChart, Scale, ValueKind,
        line::{LineSeries, LineWeight},
    },
    domain::{Day, Observation, metrics::valuation::index_pe::IndexPe},
};

/// The ratio on earnings of a year, on the mean of ten, and apart from them the part of the former
/// that rests on earnings which are still provisional.
pub fn index_pe(
    months: &[IndexPe],
    cape: &[Observation],
    provisional_from: Option<Day>,
    scale: Scale,
) -> LineChart {
    let days: Arc<[Day]> = months.iter().map(|month| month.price_month_end).collect();
    let is_provisional =
        |month: &IndexPe| provisional_from.is_some_and(|from| from <= month.earnings_period_end);
    let final_ones = months.iter().map(|month| month.pe.filter(|_| !is_provisional(month)));
    // The provisional line begins at the last final month, so that both meet.
    let next = months.iter().skip(1).map(Some).chain([None]);
    let provisional = months.iter().zip(next).map(|(month, next)| {
        let counts = is_provisional(month) || next.is_some_and(is_provisional);
        month.pe.filter(|_| counts)
    });
    let long = days.iter().map(|day| {
        let at = cape.partition_point(|o| o.period_end < *day);
        cape.get(at).filter(|o| o.period_end == *day).map(|o| o.value)
    });
    let line = |label: &str, detail: &str, ink, weight, values: Vec<Option<f64>>| LineSeries {
        label: label.to_owned(),
        detail: detail.to_owned(),
        ink,
        values: values.into(),
        weight,
    };
    let mut series = vec![
        line("P/E", "12 months", Ink::Large, LineWeight::Regular, final_ones.collect()),
        line("CAPE", "10 years", Ink::Neutral, LineWeight::Regular, long.collect()),
    ];
    let provisional: Vec<Option<f64>> = provisional.collect();
    if provisional.iter().any(Option::is_some) {
        let (ink, weight) = (Ink::Other(0), LineWeight::Strong);
        series.push(line("P/E, provisional", "will be revised", ink, weight, provisional));
    }
    LineChart { scale, ..LineChart::new(days, series, ValueKind::Multiple) }
}
