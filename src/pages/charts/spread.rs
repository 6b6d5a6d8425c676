//! The gap between the legs' returns in percentage points.

use super::{Labels, spans::days};
use crate::{
    chart::{
        Ink, LineChart, ValueKind,
        line::{Fill, LineSeries, LineWeight},
    },
    domain::{PairView, metrics::performance::performance_spread::performance_spread_at},
};

/// The performance spread measured from the session of `window` with index `base`.
pub fn spread(window: PairView<'_>, base: usize, labels: &Labels) -> LineChart {
    let line = LineSeries {
        label: labels.over(),
        detail: String::new(),
        ink: Ink::Neutral,
        values: performance_spread_at(window, base).into(),
        weight: LineWeight::Regular,
    };
    LineChart {
        baseline: Some(0.0),
        fill: Fill::ToBaseline { above: Ink::Small, below: Ink::Large },
        ..LineChart::new(days(window), vec![line], ValueKind::Points)
    }
}
