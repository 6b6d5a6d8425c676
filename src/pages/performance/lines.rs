//! The lines of one leg against the other, filled in the ink of the leg that is ahead.

use std::sync::Arc;

use crate::{
    chart::{
        Ink, LineChart, ValueKind, Values,
        line::{Fill, LineSeries, LineWeight},
    },
    domain::{
        PairView, Spacing,
        metrics::performance::{
            performance_spread::performance_spread_at, relative_drawdown::relative_drawdown,
            rolling_excess::RollingExcess, start_sensitivity::StartSensitivity,
        },
        study::RatioAverage,
        wording::performance as words,
    },
    pages::charts::Labels,
};

/// The performance spread measured from the session of `window` with index `base`.
pub fn spread(window: PairView<'_>, base: usize, labels: &Labels) -> LineChart {
    let values = performance_spread_at(window, base).into();
    against_zero(window, labels.over(), "", values, ValueKind::Points)
}

/// The drawdown of the price relative over all sessions of `history`.
pub fn drawdown(history: PairView<'_>, labels: &Labels) -> LineChart {
    let values = relative_drawdown(history).into();
    let detail = words::DRAWDOWN_DETAIL;
    against_zero(history, labels.ratio(), detail, values, ValueKind::SignedPercent)
}

/// The relative gain from each session of `history` to its last one, where the line ends.
pub fn sensitivity(history: PairView<'_>, starts: &StartSensitivity, labels: &Labels) -> LineChart {
    let values = starts.excess.iter().copied().map(Some).collect();
    let detail = words::SENSITIVITY_DETAIL;
    against_zero(history, labels.over(), detail, values, ValueKind::SignedPercent)
}

/// The relative gain a year over the window that ends on each session; nothing until it is full.
pub fn rolling(history: PairView<'_>, rolling: &RollingExcess, labels: &Labels) -> LineChart {
    let values = rolling.values.clone().into();
    against_zero(history, labels.over(), words::ROLLING_DETAIL, values, ValueKind::SignedPercent)
}

/// Adds the moving average of the ratio behind its line; nothing until the average is full.
pub(crate) fn add_average(chart: &mut LineChart, average: &RatioAverage, spacing: Spacing) {
    let Some(ratio) = chart.series.first() else { return };
    let gaps = average.gaps.iter().skip(average.gaps.len().saturating_sub(ratio.values.len()));
    let values = ratio.values.iter().zip(gaps);
    let line = LineSeries {
        label: words::average_line(average.window.get(), spacing),
        detail: String::new(),
        ink: Ink::Receding,
        values: values.map(|(level, gap)| Some(level? / (1.0 + (*gap)?))).collect(),
        weight: LineWeight::Regular,
    };
    chart.series.push(line);
}

fn against_zero(
    view: PairView<'_>,
    label: String,
    detail: &str,
    values: Values,
    kind: ValueKind,
) -> LineChart {
    let line = LineSeries {
        label,
        detail: detail.to_owned(),
        ink: Ink::Neutral,
        values,
        weight: LineWeight::Regular,
    };
    let days: Arc<[_]> = view.days().into();
    LineChart {
        baseline: Some(0.0),
        fill: Fill::ToBaseline { above: Ink::Small, below: Ink::Large },
        ..LineChart::new(days, vec![line], kind)
    }
}
