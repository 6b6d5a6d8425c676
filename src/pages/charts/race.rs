//! Both legs rebased at one session.

use super::{Labels, spans::days};
use crate::{
    chart::{
        Ink, LineChart, Scale, ValueKind,
        line::{Fill, LineSeries, LineWeight, ShadedSpan},
    },
    domain::{
        PairView,
        metrics::{performance::rebased_performance::rebased_at, streaks::streak::Streak},
        wording,
    },
};

/// From this many sessions on lines are thin and areas empty, so that detail can be seen.
const LONG: usize = 1000;

/// The race measured from the session of `window` with index `base`; a streak inside is shaded.
///
/// On a linear scale it shows returns; on a logarithmic one levels that are 100 at the base.
pub fn race(
    window: PairView<'_>,
    base: usize,
    labels: &Labels,
    scale: Scale,
    streak: Option<&Streak>,
) -> LineChart {
    let is_long = LONG <= window.len();
    let weight = if is_long { LineWeight::Regular } else { LineWeight::Strong };
    let line = |label: &String, detail: &String, ink, levels: &[f64]| LineSeries {
        label: label.clone(),
        detail: detail.clone(),
        ink,
        values: on_scale(rebased_at(levels, base), scale).into(),
        weight,
    };
    let series = vec![
        line(&labels.small, &labels.small_symbol, Ink::Small, window.small()),
        line(&labels.large, &labels.large_symbol, Ink::Large, window.large()),
    ];
    let (kind, baseline) = match scale {
        Scale::Linear => (ValueKind::SignedPercent, 0.0),
        Scale::Log => (ValueKind::Index, 100.0),
    };
    LineChart {
        scale,
        baseline: Some(baseline),
        fill: if is_long { Fill::None } else { Fill::BetweenFirstTwo },
        spans: streak.map(shade).into_iter().collect(),
        ..LineChart::new(days(window), series, kind)
    }
}

fn on_scale(returns: Vec<f64>, scale: Scale) -> Vec<f64> {
    match scale {
        Scale::Linear => returns,
        Scale::Log => returns.into_iter().map(|share| 100.0 * (1.0 + share)).collect(),
    }
}

fn shade(streak: &Streak) -> ShadedSpan {
    ShadedSpan {
        from: streak.start,
        to: streak.end,
        label: wording::streaks::span_label(streak),
        ink: Ink::Neutral,
    }
}
