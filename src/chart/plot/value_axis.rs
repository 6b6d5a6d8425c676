//! Value axis: from lowest to highest, the round numbers between, and how they are drawn.

use crate::chart::{
    Anchor, DevicePixelRatio, Ink, Item, MeasureText, Point, Projection, Rect, Scale, Scene,
    ValueKind, Weight,
    scale::ticks::{linear_step, linear_ticks, log_ticks},
    text_metrics::shortened,
    theme::NOTE_SIZE_CSS,
    value_kind::TickUnit,
};

/// From the labels to the plot.
const LABEL_GAP_CSS: f64 = 8.0;
/// The share of the width that labels may take.
const MOST_LABELLED: f64 = 0.25;

/// Vertical axis of values.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::chart) struct ValueAxis {
    /// The lowest and the highest value.
    pub extent: (f64, f64),
    /// The values at its ends, a little further out.
    pub range: (f64, f64),
    /// Round numbers, ascending.
    ticks: Vec<f64>,
    /// Labels of them; the topmost with its unit.
    labels: Vec<String>,
}

/// Place of a vertical axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::chart) struct AxisPlace {
    pub plot: Rect,
    pub y: Projection,
    pub dpr: DevicePixelRatio,
    /// Position of the baseline.
    pub baseline_css: Option<f64>,
    /// Labels: beside or not.
    pub labelled: Labelled,
}

/// Labels of an axis: beside or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::chart) enum Labelled {
    /// They are, left of the plot.
    Beside,
    /// They are not: a neighbour has them.
    Not,
}

impl ValueAxis {
    /// An axis with about `count` ticks that shows all from the lowest to the highest of `values`;
    /// none where the scale holds no value.
    pub fn of(
        values: impl Iterator<Item = f64>,
        scale: Scale,
        kind: ValueKind,
        count: usize,
    ) -> Option<Self> {
        let held = values.filter(|&value| scale.holds(value));
        let (low, high) = held.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        if high < low {
            return None;
        }
        let (range, ticks) = match scale {
            Scale::Linear => linear(low, high, count),
            Scale::Log => logarithmic(low, high, count),
        };
        let decimals = kind.decimals(&ticks);
        let last = ticks.len().saturating_sub(1);
        let unit = |index| if index == last { TickUnit::Shown } else { TickUnit::Hidden };
        let label = |(index, &tick)| kind.tick(tick, decimals, unit(index));
        let labels = ticks.iter().enumerate().map(label).collect();
        Some(Self { extent: (low, high), range, ticks, labels })
    }

    /// The same axis with labels cut to a share of the width, as values of no sane size need.
    pub(crate) fn fitted(self, width_css: f64, measure: &dyn MeasureText) -> Self {
        let most_css = width_css * MOST_LABELLED;
        let cut =
            |label: &String| shortened(label, most_css, NOTE_SIZE_CSS, Weight::Regular, measure);
        Self { labels: self.labels.iter().map(cut).collect(), ..self }
    }

    /// Room that it takes left of the plot.
    pub(crate) fn room_css(&self, measure: &dyn MeasureText) -> f64 {
        let width = |label: &String| measure.width_css(label, NOTE_SIZE_CSS, Weight::Regular);
        self.labels.iter().map(width).fold(0.0, f64::max) + LABEL_GAP_CSS
    }

    /// Draws the grid lines with their labels and the baseline, which replaces the grid line that
    /// it covers.
    pub(crate) fn draw(&self, scene: &mut Scene, place: &AxisPlace) {
        let AxisPlace { plot, y, dpr, baseline_css, labelled } = place;
        let line = |y_css| dpr.horizontal_hairline(plot.left_css(), plot.right_css(), y_css);
        let is_covered =
            |y_css: f64| baseline_css.is_some_and(|baseline| (baseline - y_css).abs() <= 1.0);
        // One colour after the other: browsers take longer to change it than to draw a line.
        for y_css in self.ticks.iter().filter_map(|tick| y.position_css(*tick)) {
            if !is_covered(y_css) {
                scene.rect(line(y_css), Ink::Grid);
            }
        }
        for (&tick, label) in self.ticks.iter().zip(&self.labels) {
            if let (Labelled::Beside, Some(y_css)) = (labelled, y.position_css(tick)) {
                let at = Point::new(plot.left_css() - LABEL_GAP_CSS, y_css);
                scene.push(Item::note(label, at, Anchor::End, Ink::Faint));
            }
        }
        if let Some(y_css) = baseline_css {
            scene.rect(line(*y_css), Ink::Baseline);
        }
    }
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
    let margin = if low == high { 1.05 } else { ((high / low).ln() * 0.04).exp() };
    let (low, high) = ((low / margin).max(f64::MIN_POSITIVE), (high * margin).min(f64::MAX));
    ((low, high), log_ticks(low, high, count))
}

/// Half the extent that a single value is given: a hundredth of one, or more for larger values.
fn margin(value: f64) -> f64 {
    (value.abs() / 20.0).max(0.01)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(values: &[f64], scale: Scale, labels: &str) {
        let kind = if scale == Scale::Log { ValueKind::Index } else { ValueKind::SignedPercent };
        let axis = ValueAxis::of(values.iter().copied(), scale, kind, 6);
        let written = axis.as_ref().map(|axis| axis.labels.join(" "));
        assert_eq!(written.unwrap_or_default(), labels, "{values:?}");
        for &value in values.iter().filter(|value| scale.holds(**value)) {
            let (low, high) = axis.as_ref().unwrap().range;
            assert!((low..=high).contains(&value), "{value} outside {low} to {high}");
        }
    }

    #[test]
    fn axes_hold_their_values_and_mark_round_ones() {
        check(&[0.0, 0.096], Scale::Linear, "0 +2 +4 +6 +8 +10\u{a0}%");
        check(&[-0.03, 0.03], Scale::Linear, "−3 −2 −1 0 +1 +2 +3\u{a0}%");
        check(&[0.0], Scale::Linear, "−1.0 −0.5 0.0 +0.5 +1.0\u{a0}%");
        check(&[f64::NAN, 0.05, f64::INFINITY], Scale::Linear, "+4.0 +4.5 +5.0 +5.5 +6.0\u{a0}%");
        check(&[f64::NAN], Scale::Linear, "");
        check(&[], Scale::Linear, "");
        check(&[-5.0, 0.0], Scale::Log, "");
        check(&[-5.0, 90.0, 182.0], Scale::Log, "100 120 140 160 180");
        check(&[1.0, 30.0], Scale::Log, "1 2 5 10 20");
        check(&[-f64::MAX, f64::MAX], Scale::Linear, "");
    }
}
