//! Lines of breadth as charts draw them.

use crate::{
    chart::{
        Ink, LineChart, ValueKind,
        line::{LineSeries, LineWeight},
    },
    domain::{Day, metrics::universe::BreadthLine, wording::breadth::titles::count_detail},
};

/// A line with its newest count under its name.
pub fn counted(label: String, line: &BreadthLine, ink: Ink) -> LineSeries {
    let detail = line.newest().map(|(_, count)| count_detail(count)).unwrap_or_default();
    LineSeries {
        label,
        detail,
        ink,
        values: line.values.clone().into(),
        weight: LineWeight::Regular,
    }
}

/// How many count over time, as a line.
pub fn count(label: String, line: &BreadthLine, ink: Ink) -> LineSeries {
    LineSeries {
        label,
        detail: String::new(),
        ink,
        values: line.counts.iter().map(|count| Some(*count as f64)).collect(),
        weight: LineWeight::Regular,
    }
}

/// Lines over days, seen from a value.
pub fn chart(
    days: &[Day],
    series: Vec<LineSeries>,
    kind: ValueKind,
    baseline: Option<f64>,
) -> LineChart {
    LineChart { baseline, ..LineChart::new(days.into(), series, kind) }
}
