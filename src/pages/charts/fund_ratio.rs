//! One fund against another.

use super::spans::days;
use crate::{
    chart::{
        Ink, LineChart, Scale, ValueKind,
        line::{Fill, LineSeries, LineWeight},
    },
    domain::PairView,
};

/// Their ratio, 100 at the first session; above that the first has beaten the second.
pub(crate) fn fund_ratio(
    view: PairView<'_>,
    ratio: Vec<f64>,
    label: String,
    scale: Scale,
) -> LineChart {
    let line = LineSeries {
        label,
        detail: String::new(),
        ink: Ink::Neutral,
        values: ratio.into_iter().map(Some).collect(),
        weight: LineWeight::Regular,
    };
    LineChart {
        scale,
        baseline: Some(100.0),
        fill: Fill::ToBaseline { above: Ink::Small, below: Ink::Large },
        ..LineChart::new(days(view), vec![line], ValueKind::Index)
    }
}
