//! The price relative of the legs.

use super::{Labels, spans::days};
use crate::{
    chart::{
        Ink, LineChart, Scale, ValueKind,
        line::{LineSeries, LineWeight, ShadedSpan},
    },
    domain::{PairView, metrics::performance::price_relative::price_relative_at},
};

/// The price relative, 100 at the session of `window` with index `base`.
pub fn ratio(
    window: PairView<'_>,
    base: usize,
    labels: &Labels,
    detail: String,
    scale: Scale,
    spans: Vec<ShadedSpan>,
) -> LineChart {
    let line = LineSeries {
        label: labels.ratio(),
        detail,
        ink: Ink::Neutral,
        values: price_relative_at(window, base).into(),
        weight: LineWeight::Regular,
    };
    LineChart {
        scale,
        baseline: Some(100.0),
        spans,
        ..LineChart::new(days(window), vec![line], ValueKind::Index)
    }
}
