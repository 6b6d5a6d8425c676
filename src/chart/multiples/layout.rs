//! Laying small multiples out.

use super::spec::{Panel, SmallMultiples};
use crate::chart::{
    Anchor, DevicePixelRatio, Ink, Item, MeasureText, NOTHING_TO_DRAW, Point, Projection, Rect,
    Scene, Size, Text, VisibleRange, Weight,
    plot::{
        LinePath, LineSeries,
        frame::{Frame, Sessions},
        lines::{draw_fill, draw_line},
        time_axis::draw_time_axis,
        value_axis::{AxisPlace, Labelled, ValueAxis},
    },
    text_metrics::shortened,
    theme::LABEL_SIZE_CSS,
};

/// No panel is narrower, but where a single one is.
const LEAST_WIDTH_CSS: f64 = 150.0;
const MOST_COLUMNS: usize = 6;
const GAP_CSS: f64 = 20.0;
const TITLE_CSS: f64 = 24.0;
const DATES_CSS: f64 = 28.0;
const BELOW_CSS: f64 = 10.0;
const CSS_PER_TICK: f64 = 36.0;
const BEST_HEIGHT_CSS: f64 = 110.0;
const DOT_RADIUS_CSS: f64 = 2.5;

/// Small multiples laid out at one size.
#[derive(Clone, Debug, PartialEq)]
pub struct MultiplesLayout {
    /// Drawing of it.
    pub scene: Scene,
    pub(super) panels: Vec<(Frame, Vec<LineSeries>)>,
    /// Number of sessions, in sight or not.
    pub(super) count: usize,
}

/// Number of columns in a width.
fn columns(width_css: f64, panels: usize) -> usize {
    let fitting = ((width_css + GAP_CSS) / (LEAST_WIDTH_CSS + GAP_CSS)).floor() as usize;
    // As many rows as that takes, and then no more columns than those rows need.
    let rows = panels.div_ceil(fitting.clamp(1, MOST_COLUMNS)).max(1);
    panels.div_ceil(rows).max(1)
}

/// The height at which so many panels in a width are best drawn.
pub fn best_height_css(width_css: f64, panels: usize) -> f64 {
    let rows = panels.div_ceil(columns(width_css, panels)).max(1);
    rows as f64 * (TITLE_CSS + BEST_HEIGHT_CSS + BELOW_CSS) + DATES_CSS - BELOW_CSS
}

/// Lays the charts out in `size`, crisp on a screen of `dpr`.
///
/// Values are written beside the first column, dates under the last panel of each column. Without
/// any value the scene holds a sentence that says so.
pub fn layout(
    chart: &SmallMultiples,
    size: Size,
    measure: &dyn MeasureText,
    dpr: DevicePixelRatio,
) -> MultiplesLayout {
    layout_in(chart, None, size, measure, dpr)
}

/// The same with only the sessions of `window` in sight.
pub(super) fn layout_in(
    chart: &SmallMultiples,
    window: Option<VisibleRange>,
    size: Size,
    measure: &dyn MeasureText,
    dpr: DevicePixelRatio,
) -> MultiplesLayout {
    let count = chart.panels.len();
    let columns = columns(size.width_css(), count);
    let rows = count.div_ceil(columns).max(1);
    let row_css = (size.height_css() - DATES_CSS + BELOW_CSS) / rows as f64;
    let plot_css = row_css - TITLE_CSS - BELOW_CSS;
    let ticks = (plot_css / CSS_PER_TICK).floor().clamp(2.0, 6.0) as usize;
    let places = chart.x_axis.len();
    let window = VisibleRange::all(places).and_then(|all| window.unwrap_or(all).clipped(places));
    let sound = window.and_then(|window| Some((window, value_axis(chart, window, ticks)?)));
    let Some((window, axis)) = sound else {
        let scene = Scene::saying(NOTHING_TO_DRAW, size);
        return MultiplesLayout { scene, panels: Vec::new(), count: places };
    };
    let axis = axis.fitted(size.width_css(), measure);
    let left_css = axis.room_css(measure);
    let gaps_css = GAP_CSS * (columns - 1) as f64;
    let width_css = ((size.width_css() - left_css - gaps_css - 4.0) / columns as f64).max(0.0);

    let mut scene = Scene::new(size);
    let mut panels = Vec::new();
    for (number, panel) in chart.panels.iter().enumerate() {
        let (row, column) = (number / columns, number % columns);
        let left = left_css + column as f64 * (width_css + GAP_CSS);
        let top = row as f64 * row_css + TITLE_CSS;
        let plot = Rect::new(left, top, Size::new(width_css, plot_css));
        let y = Projection::new(chart.scale, axis.range, (plot.bottom_css(), plot.top_css()));
        let sessions = Sessions { left_css: left, width_css, window };
        let frame = Frame { plot, sessions, y, dpr, strip_css: 0.0, path: LinePath::Straight };
        let labelled = if column == 0 { Labelled::Beside } else { Labelled::Not };
        draw_panel(&mut scene, chart, panel, &frame, &axis, labelled);
        if count <= number + columns {
            let bounds = (if column == 0 { 0.0 } else { left - GAP_CSS / 2.0 }, plot.right_css());
            draw_time_axis(&mut scene, &frame, &chart.x_axis, None, bounds, measure);
        }
        let text = shortened(&panel.label, width_css, LABEL_SIZE_CSS, Weight::Bold, measure);
        scene.push(Item::Text(Text {
            text,
            at: Point::new(left, top - TITLE_CSS + LABEL_SIZE_CSS / 2.0),
            anchor: Anchor::Start,
            weight: Weight::Bold,
            size_css: LABEL_SIZE_CSS,
            ink: Ink::Text,
        }));
        panels.push((frame, panel.series.clone()));
    }
    MultiplesLayout { scene, panels, count: places }
}

fn value_axis(chart: &SmallMultiples, window: VisibleRange, ticks: usize) -> Option<ValueAxis> {
    let sessions = window.first..window.last + 1;
    let series = chart.panels.iter().flat_map(|panel| &panel.series);
    let extents = series.filter_map(|series| series.values.extent(sessions.clone(), chart.scale));
    let ends: Vec<f64> = extents.flat_map(|(low, high)| [low, high]).collect();
    if ends.is_empty() {
        return None;
    }
    ValueAxis::of(ends.into_iter().chain(chart.baseline), chart.scale, chart.kind, ticks)
}

fn draw_panel(
    scene: &mut Scene,
    chart: &SmallMultiples,
    panel: &Panel,
    frame: &Frame,
    axis: &ValueAxis,
    labelled: Labelled,
) {
    let Frame { plot, y, dpr, sessions, .. } = *frame;
    let baseline_css = chart.baseline.and_then(|baseline| y.position_css(baseline));
    let columns = frame.columns();
    draw_fill(scene, frame, &columns, chart.fill, &panel.series, baseline_css);
    axis.draw(scene, &AxisPlace { plot, y, dpr, baseline_css, labelled });
    for series in panel.series.iter().rev() {
        draw_line(scene, frame, &columns, series);
        let mut latest_first = (sessions.window.first..=sessions.window.last).rev();
        if let Some(point) = latest_first.find_map(|session| frame.point(series, session)) {
            scene.disc(point, DOT_RADIUS_CSS, series.ink);
        }
    }
}
