//! A century of the size factor: its growth, and how far it has been below its peaks.

use crate::{
    chart::{
        Ink, LineChart, Scale, ValueKind,
        line::{Fill, LineSeries, LineWeight, ShadedSpan},
    },
    domain::metrics::performance::size_factor::{Drought, FactorPoint},
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

/// How far the compounded size factor is below its peak, month by month.
pub fn century_drawdown(points: &[FactorPoint]) -> LineChart {
    let days = points.iter().map(|point| point.day).collect();
    let line = LineSeries {
        label: "Small minus big".to_owned(),
        detail: "from its peak".to_owned(),
        ink: Ink::Neutral,
        values: points.iter().map(|point| Some(point.drawdown)).collect(),
        weight: LineWeight::Regular,
    };
    LineChart {
        baseline: Some(0.0),
        fill: Fill::ToBaseline { above: Ink::Small, below: Ink::Large },
        ..LineChart::new(days, vec![line], ValueKind::SignedPercent)
    }
}
