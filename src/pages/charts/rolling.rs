//! The excess of the small leg over a moving window.

use super::{Labels, spans::days};
use crate::{
    chart::{
        Ink, LineChart, ValueKind,
        line::{Fill, LineSeries, LineWeight},
    },
    domain::{PairView, metrics::performance::rolling_excess::RollingExcess},
};

/// The annualised excess over the window that ends on each session; nothing until it is full.
pub fn rolling(history: PairView<'_>, rolling: &RollingExcess, labels: &Labels) -> LineChart {
    let line = LineSeries {
        label: labels.over(),
        detail: "a year".to_owned(),
        ink: Ink::Neutral,
        values: rolling.values.clone().into(),
        weight: LineWeight::Regular,
    };
    LineChart {
        baseline: Some(0.0),
        fill: Fill::ToBaseline { above: Ink::Small, below: Ink::Large },
        ..LineChart::new(days(history), vec![line], ValueKind::SignedPercent)
    }
}
