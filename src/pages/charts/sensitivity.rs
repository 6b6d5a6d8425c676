//! The excess of the small leg from every possible start.

use super::{Labels, spans::days};
use crate::{
    chart::{
        Ink, LineChart, ValueKind,
        line::{Fill, LineSeries, LineWeight},
    },
    domain::{PairView, metrics::performance::start_sensitivity::StartSensitivity},
};

/// The geometric excess from each session of `history` to its last one, where the line ends.
pub fn sensitivity(history: PairView<'_>, starts: &StartSensitivity, labels: &Labels) -> LineChart {
    let line = LineSeries {
        label: labels.over(),
        detail: "if held since".to_owned(),
        ink: Ink::Neutral,
        values: starts.excess.iter().copied().map(Some).collect(),
        weight: LineWeight::Regular,
    };
    LineChart {
        baseline: Some(0.0),
        fill: Fill::ToBaseline { above: Ink::Small, below: Ink::Large },
        ..LineChart::new(days(history), vec![line], ValueKind::SignedPercent)
    }
}
