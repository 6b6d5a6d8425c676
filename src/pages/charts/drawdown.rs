//! How far the price relative is below its peak.

use super::{Labels, spans::days};
use crate::{
    chart::{
        Ink, LineChart, ValueKind,
        line::{Fill, LineSeries, LineWeight},
    },
    domain::{PairView, metrics::performance::relative_drawdown::relative_drawdown},
};

/// The drawdown of the price relative over all sessions of `history`.
pub fn drawdown(history: PairView<'_>, labels: &Labels) -> LineChart {
    let line = LineSeries {
        label: labels.ratio(),
        detail: "from its peak".to_owned(),
        ink: Ink::Neutral,
        values: relative_drawdown(history).into(),
        weight: LineWeight::Regular,
    };
    LineChart {
        baseline: Some(0.0),
        fill: Fill::ToBaseline { above: Ink::Small, below: Ink::Large },
        ..LineChart::new(days(history), vec![line], ValueKind::SignedPercent)
    }
}
