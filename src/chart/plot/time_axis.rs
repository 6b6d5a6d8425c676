//! Time axis: the line that the plot stands on, and the dates or steps under it.

use super::frame::Frame;
use crate::chart::{
    Anchor, Ink, Item, MeasureText, Point, Scene, Weight, XAxis, scale::ticks::DateTick,
    theme::NOTE_SIZE_CSS,
};

/// From the plot down to the middle of the date labels.
const DATE_DROP_CSS: f64 = 17.0;
const TICK_LENGTH_CSS: f64 = 4.0;
const DATE_GAP_CSS: f64 = 22.0;

/// Draws the line that the plot stands on, and the dates or steps under it.
pub(in crate::chart) fn draw_time_axis(
    scene: &mut Scene,
    frame: &Frame,
    x_axis: &XAxis,
    baseline_css: Option<f64>,
    bounds_css: (f64, f64),
    measure: &dyn MeasureText,
) {
    let (left, right, bottom) =
        (frame.plot.left_css(), frame.plot.right_css(), frame.plot.bottom_css());
    if baseline_css.is_none_or(|baseline| 1.0 < (baseline - bottom).abs()) {
        scene.rect(frame.dpr.horizontal_hairline(left, right, bottom), Ink::Grid);
    }
    let width = |label: &str| measure.width_css(label, NOTE_SIZE_CSS, Weight::Regular);
    let window = frame.sessions.window;
    let x = |index| frame.sessions.x_css(window.first + index);
    let ticks = x_axis.ticks(window, x, width, bounds_css, DATE_GAP_CSS);
    // One colour after the other: browsers take longer to change it than to draw a mark.
    for (DateTick { index, .. }, _) in &ticks {
        let mark = frame.dpr.vertical_hairline(x(*index), bottom, bottom + TICK_LENGTH_CSS);
        scene.rect(mark, Ink::Baseline);
    }
    for (DateTick { label, .. }, start_css) in &ticks {
        let at = Point::new(start_css + width(label) / 2.0, bottom + DATE_DROP_CSS);
        scene.push(Item::note(label, at, Anchor::Middle, Ink::Faint));
    }
}
