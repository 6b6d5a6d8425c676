//! How many sessions in a row the small leg had won, at every session.

use super::{Labels, spans::days};
use crate::{
    chart::{
        Ink, LineChart, ValueKind,
        line::{LineSeries, LineWeight},
    },
    domain::PairView,
};

/// The count of `history`, session by session; it falls to zero with every session not won.
pub fn streak_count(history: PairView<'_>, labels: &Labels) -> LineChart {
    let mut count = 0.0;
    let counted = history.returns().map(|(_, small, large)| {
        count = if large < small { count + 1.0 } else { 0.0 };
        Some(count)
    });
    let line = LineSeries {
        label: labels.small.clone(),
        detail: "sessions in a row".to_owned(),
        ink: Ink::Small,
        values: std::iter::once(None).chain(counted).collect(),
        weight: LineWeight::Thin,
    };
    LineChart { baseline: Some(0.0), ..LineChart::new(days(history), vec![line], ValueKind::Count) }
}
