//! From lowest to highest, and the round numbers between.

use super::LineChart;
use crate::chart::{
    Scale,
    ticks::{linear_step, linear_ticks, log_ticks},
    value_kind::Unit,
};

/// What the vertical axis shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ValueAxis {
    pub range: (f64, f64),
    /// Round numbers, ascending.
    pub ticks: Vec<f64>,
    /// How they are written; the topmost with its unit.
    pub labels: Vec<String>,
}

/// The axis that shows all values with about `count` ticks; none without values.
pub(super) fn value_axis(chart: &LineChart, count: usize) -> Option<ValueAxis> {
    let (low, high) = extent(chart)?;
    let (range, ticks) = match chart.scale {
        Scale::Linear => linear(low, high, count),
        Scale::Log => logarithmic(low, high, count),
    };
    let decimals = chart.kind.decimals(&ticks);
    let last = ticks.len().saturating_sub(1);
    let unit = |index| if index == last { Unit::Shown } else { Unit::Hidden };
    let label = |(index, &tick)| chart.kind.tick(tick, decimals, unit(index));
    let labels = ticks.iter().enumerate().map(label).collect();
    Some(ValueAxis { range, ticks, labels })
}

fn extent(chart: &LineChart) -> Option<(f64, f64)> {
    let sessions = chart.days.len();
    let values = chart.series.iter().flat_map(|series| series.values.iter().take(sessions));
    let held = |value: f64| chart.scale.holds(value).then_some(value);
    let found = values.filter_map(|value| value.and_then(held));
    let (low, high) = found.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    let baseline = chart.baseline.and_then(held);
    (low <= high)
        .then(|| baseline.map_or((low, high), |baseline| (low.min(baseline), high.max(baseline))))
}

fn linear(low: f64, high: f64, count: usize) -> ((f64, f64), Vec<f64>) {
    let (low, high) =
        if low == high { (low - margin(low), high + margin(high)) } else { (low, high) };
    let Some(step) = linear_step(high - low, count) else { return ((low, high), Vec::new()) };
    // An edge moves out to the next round number when that is near, and by a little when it is far.
    let outwards = |edge: f64, round: f64| {
        let missing = (round - edge).abs();
        let little = 0.15 * step;
        if missing <= 0.5 * step { round } else { edge + little.copysign(round - edge) }
    };
    let low = outwards(low, (low / step).floor() * step);
    let high = outwards(high, (high / step).ceil() * step);
    ((low, high), linear_ticks(low, high, step))
}

fn logarithmic(low: f64, high: f64, count: usize) -> ((f64, f64), Vec<f64>) {
    let margin = if low == high { 0.05_f64.ln_1p() } else { (high / low).ln() * 0.04 }.exp();
    let (low, high) = ((low / margin).max(f64::MIN_POSITIVE), (high * margin).min(f64::MAX));
    ((low, high), log_ticks(low, high, count))
}

/// Half the extent that a single value is given: a hundredth of one, or more for larger values.
fn margin(value: f64) -> f64 {
    (value.abs() / 20.0).max(0.01)
}
