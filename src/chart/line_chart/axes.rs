//! Grid, baseline and the words at both axes.

use super::{layout::Frame, range::ValueAxis};
use crate::chart::{
    Anchor, Ink, Item, MeasureText, Point, Scene, Text, Weight,
    theme::NOTE_SIZE_CSS,
    ticks::{DateTick, date_ticks},
};
use crate::domain::Day;

/// From the labels of the vertical axis to the plot.
pub(super) const LABEL_GAP_CSS: f64 = 8.0;
/// From the plot down to the middle of the date labels.
const DATE_DROP_CSS: f64 = 17.0;
const TICK_LENGTH_CSS: f64 = 4.0;
const DATE_GAP_CSS: f64 = 22.0;

/// How much room the labels of the vertical axis take.
pub(super) fn label_room_css(axis: &ValueAxis, measure: &dyn MeasureText) -> f64 {
    let width = |label: &String| measure.width_css(label, NOTE_SIZE_CSS, Weight::Regular);
    axis.labels.iter().map(width).fold(0.0, f64::max)
}

/// Draws the horizontal grid lines with their labels, but no line where the baseline is.
pub(super) fn draw_values(
    scene: &mut Scene,
    frame: &Frame,
    axis: &ValueAxis,
    baseline_css: Option<f64>,
) {
    let (left, right) = (frame.plot.left_css(), frame.plot.right_css());
    for (&tick, label) in axis.ticks.iter().zip(&axis.labels) {
        let Some(y_css) = frame.y.position_css(tick) else { continue };
        if baseline_css.is_none_or(|baseline| 1.0 < (baseline - y_css).abs()) {
            scene.rect(frame.dpr.horizontal_hairline(left, right, y_css), Ink::Grid);
        }
        let at = Point::new(left - LABEL_GAP_CSS, y_css);
        scene.push(note(label, at, Anchor::End, Ink::Faint));
    }
    if let Some(y_css) = baseline_css {
        scene.rect(frame.dpr.horizontal_hairline(left, right, y_css), Ink::Baseline);
    }
}

/// Draws the line that the plot stands on, and the dates under it.
pub(super) fn draw_dates(
    scene: &mut Scene,
    frame: &Frame,
    days: &[Day],
    baseline_css: Option<f64>,
    measure: &dyn MeasureText,
) {
    let (left, right, bottom) =
        (frame.plot.left_css(), frame.plot.right_css(), frame.plot.bottom_css());
    if baseline_css.is_none_or(|baseline| 1.0 < (baseline - bottom).abs()) {
        scene.rect(frame.dpr.horizontal_hairline(left, right, bottom), Ink::Grid);
    }
    let width = |label: &str| measure.width_css(label, NOTE_SIZE_CSS, Weight::Regular);
    let bounds = (0.0, scene.size.width_css().min(right + 30.0));
    let x = |index| frame.sessions.x_css(index);
    for (DateTick { index, label }, start_css) in date_ticks(days, x, width, bounds, DATE_GAP_CSS) {
        let mark = frame.dpr.vertical_hairline(x(index), bottom, bottom + TICK_LENGTH_CSS);
        scene.rect(mark, Ink::Baseline);
        let at = Point::new(start_css + width(&label) / 2.0, bottom + DATE_DROP_CSS);
        scene.push(note(&label, at, Anchor::Middle, Ink::Faint));
    }
}

/// A note in small type.
pub(super) fn note(text: &str, at: Point, anchor: Anchor, ink: Ink) -> Item {
    let text = text.to_owned();
    Item::Text(Text { text, at, anchor, weight: Weight::Regular, size_css: NOTE_SIZE_CSS, ink })
}
