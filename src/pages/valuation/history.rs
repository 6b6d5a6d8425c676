//! What the S&P 500 cost, month by month.

use std::sync::Arc;

use crate::{
    chart::{
        Ink, LineChart, Scale, ValueKind,
        line::{LineSeries, LineWeight},
    },
    domain::{
        Day, Observation,
        facts::Index,
        metrics::{self, valuation::index_pe::IndexPe},
        study::valuation::IndexCost,
        wording,
    },
    pages::{Context, FigureContent, FigureText, Part, charts, scope::scale},
};

/// The price-earnings ratio on one and on ten years' earnings, with its percentile.
pub const HISTORY: Part = Part::figure(
    history,
    320.0,
    &[metrics::valuation::index_pe::DEFINITION.key, metrics::valuation::percentile::DEFINITION.key],
);

fn history(cx: &dyn Context) -> FigureContent {
    let scale = scale(cx);
    Some(IndexCost::read(cx.library())?.map(|cost| {
        let text = FigureText {
            title: wording::valuation::HISTORY_TITLE.to_owned(),
            subtitle: wording::valuation::HISTORY_SUBTITLE.to_owned(),
            caption: wording::valuation::index_pe_caption(&Index::Sp500, &cost),
            source: wording::performance::source_line(&cost.source),
        };
        let chart = lines(&cost.months, &cost.cape, cost.provisional_from, scale);
        charts::with_recessions(cx, chart, text)
    }))
}

/// The ratio on earnings of a year, on the mean of ten, and apart from them the part of the former
/// that rests on earnings which are still provisional.
fn lines(
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
    let [year, decade] = wording::valuation::HISTORY_DETAILS;
    let mut series = vec![
        line("P/E", year, Ink::Large, LineWeight::Regular, final_ones.collect()),
        line("CAPE", decade, Ink::Neutral, LineWeight::Regular, long.collect()),
    ];
    let provisional: Vec<Option<f64>> = provisional.collect();
    if provisional.iter().any(Option::is_some) {
        let (ink, weight) = (Ink::Other(0), LineWeight::Strong);
        let [label, detail] = wording::valuation::PROVISIONAL_LINE;
        // The newest figures come first, where they are read out.
        series.insert(0, line(label, detail, ink, weight, provisional));
    }
    LineChart { scale, ..LineChart::new(days, series, ValueKind::Multiple) }
}
