//! A century of the size factor.

use crate::{
    chart::{
        Ink, LineChart, Scale, ValueKind,
        line_chart::{LineSeries, LineWeight, ShadedSpan},
    },
    domain::metrics::size_factor::{Drought, FactorPoint},
};

/// Droughts that are shaded: the longest few, so that they can be told apart.
const DROUGHTS: usize = 3;

/// The compounded size factor, 100 before its first month, with its longest droughts shaded.
pub fn century(points: &[FactorPoint], droughts: &[Drought], scale: Scale) -> LineChart {
    let days = points.iter().map(|point| point.day).collect();
    let line = LineSeries {
        label: "Small minus big".to_owned(),
        detail: "compounded monthly".to_owned(),
        ink: Ink::Neutral,
        values: points.iter().map(|point| Some(100.0 * point.growth)).collect(),
        weight: LineWeight::Regular,
    };
    let last = points.last().map(|point| point.day);
    let shade = |drought: &Drought| ShadedSpan {
        from: drought.peak,
        to: drought.recovery.or(last).unwrap_or(drought.trough),
        label: "droughts".to_owned(),
        ink: Ink::Large,
    };
    LineChart {
        scale,
        baseline: Some(100.0),
        spans: droughts.iter().take(DROUGHTS).map(shade).collect(),
        ..LineChart::new(days, vec![line], ValueKind::Index)
    }
}
