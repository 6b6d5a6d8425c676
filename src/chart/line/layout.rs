//! Laying a line chart out.

use super::spec::LineChart;
use crate::chart::{
    DevicePixelRatio, Insets, MeasureText, NOTHING_TO_DRAW, Projection, Rect, Scene, Sides, Size,
    VisibleRange,
    plot::{
        LineSeries,
        annotations::{self, Annotations, Noted},
        end_labels::{self, EndLabel, end_labels, fitting},
        frame::{Frame, Sessions},
        legend::{self, Legend, legend, name_room_css},
        lines,
        time_axis::draw_time_axis,
        value_axis::{AxisPlace, Labelled, ValueAxis},
    },
};

/// Below this width names stand above the plot instead of beside it.
const WIDE_CSS: f64 = 520.0;
/// Below this width a line that is alone has its value at its end, and no name: the title has it.
const NAMED_CSS: f64 = 640.0;
/// Above the plot: half a line of an axis label.
const TOP_CSS: f64 = 8.0;
/// Below the plot: the dates.
const BOTTOM_CSS: f64 = 28.0;
/// Right of the plot: half a dot.
const RIGHT_CSS: f64 = 6.0;
/// The share of the width that names beside the plot may take.
const MOST_BESIDE: f64 = 0.36;
/// The share of the height that names above the plot may take.
const MOST_ABOVE: f64 = 0.45;
const CSS_PER_TICK: f64 = 44.0;

/// A line chart laid out at one size.
#[derive(Clone, Debug, PartialEq)]
pub struct LineLayout {
    /// Drawing of it.
    pub scene: Scene,
    /// Plot of the lines.
    pub plot: Rect,
    pub(super) frame: Option<Frame>,
    pub(super) series: Vec<LineSeries>,
    /// Position of the handle of the base.
    pub(super) base_css: Option<f64>,
    /// Places of names, each with the number of its line.
    pub(super) names: Vec<(usize, Rect)>,
    /// Number of sessions, in sight or not.
    pub(super) count: usize,
}

/// Lays `chart` out in `size`, crisp on a screen of `dpr`.
///
/// From 520 CSS pixels on, names and last values stand at the ends of the lines; below, or where they
/// do not fit, names alone stand in rows above the plot. Without values the scene holds a sentence that says so.
///
/// ```
/// use rotascope::chart::{AverageWidths, DevicePixelRatio, Ink, LineChart, Size, ValueKind};
/// use rotascope::chart::line::{LineSeries, LineWeight, layout};
///
/// let series = LineSeries {
///     label: "Small caps".into(),
///     detail: "IWM".into(),
///     ink: Ink::Small,
///     values: [0.0, 0.0758].map(Some).into(),
///     weight: LineWeight::Strong,
/// };
/// let days = vec!["2025-12-31".parse()?, "2026-01-23".parse()?];
/// let chart = LineChart::new(days.into(), vec![series], ValueKind::SignedPercent);
/// let layout = layout(&chart, Size::new(760.0, 330.0), &AverageWidths, DevicePixelRatio::ONE);
/// assert!(layout.scene.texts().any(|text| text.text == "Small caps +7.58\u{a0}%"));
/// assert_eq!(layout.session_at(layout.plot.right_css()), Some(1));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn layout(
    chart: &LineChart,
    size: Size,
    measure: &dyn MeasureText,
    dpr: DevicePixelRatio,
) -> LineLayout {
    beside(chart, Sides::default(), size, measure, dpr)
}

/// What stands around the plot.
pub(super) struct Around {
    series: Vec<LineSeries>,
    window: VisibleRange,
    names: Names,
    axis: ValueAxis,
    /// The room beside the plot.
    pub sides: Sides,
}

/// What stands around the plot of `chart`; none where there is nothing to draw.
pub(super) fn around(chart: &LineChart, size: Size, measure: &dyn MeasureText) -> Option<Around> {
    let window = chart.visible()?;
    let series = chart.shown();
    let names = names(chart, &series, window, size, measure);
    let plot_css = size.height_css() - names.above_css() - TOP_CSS - BOTTOM_CSS;
    let ticks = (plot_css / CSS_PER_TICK).floor().clamp(2.0, 8.0) as usize;
    let axis = value_axis(chart, &series, window, ticks)?.fitted(size.width_css(), measure);
    let (left_css, right_css) = (axis.room_css(measure), names.beside_css(measure).max(RIGHT_CSS));
    Some(Around { series, window, names, axis, sides: Sides { left_css, right_css } })
}

/// The same with at least so much room beside the plot.
pub(super) fn beside(
    chart: &LineChart,
    least: Sides,
    size: Size,
    measure: &dyn MeasureText,
    dpr: DevicePixelRatio,
) -> LineLayout {
    let Some(Around { series, window, names, axis, sides }) = around(chart, size, measure) else {
        return empty(size);
    };
    let Sides { left_css, right_css } = sides.or_wider(least);
    let across =
        Rect::new(0.0, 0.0, size).shrink(Insets { left_css, right_css, ..Insets::default() });
    let sessions = Sessions { left_css, width_css: across.width_css(), window };
    let noted = Noted {
        x_axis: &chart.x_axis,
        spans: &chart.spans,
        marks: &chart.marks,
        base: chart.base,
        is_whole: chart.window.is_none(),
    };
    let notes = annotations::annotations(&noted, sessions, measure);
    let strip_css = notes.height_css();
    let top_css = names.above_css() + if strip_css == 0.0 { TOP_CSS } else { strip_css + 2.0 };
    let plot = across.shrink(Insets { top_css, bottom_css: BOTTOM_CSS, ..Insets::default() });
    let y = Projection::new(chart.scale, axis.range, (plot.bottom_css(), plot.top_css()));
    let frame = Frame { plot, sessions, y, dpr, strip_css, path: chart.path };

    let chart = &LineChart { series, ..chart.clone() };
    let (scene, names) = drawn(chart, size, &frame, &axis, &names, &notes, measure);
    let (series, count) = (chart.series.clone(), chart.x_axis.len());
    LineLayout { scene, plot, frame: Some(frame), series, base_css: notes.base_css(), names, count }
}

fn drawn(
    chart: &LineChart,
    size: Size,
    frame: &Frame,
    axis: &ValueAxis,
    names: &Names,
    notes: &Annotations,
    measure: &dyn MeasureText,
) -> (Scene, Vec<(usize, Rect)>) {
    let mut scene = Scene::new(size);
    let baseline_css = chart.baseline.and_then(|baseline| frame.y.position_css(baseline));
    let columns = frame.columns();
    annotations::draw_spans(&mut scene, frame, notes);
    lines::draw_bands(&mut scene, frame, &columns, chart.shown_bands(), &chart.series);
    lines::draw_fill(&mut scene, frame, &columns, chart.fill, &chart.series, baseline_css);
    axis.draw(
        &mut scene,
        &AxisPlace {
            plot: frame.plot,
            y: frame.y,
            dpr: frame.dpr,
            baseline_css,
            labelled: Labelled::Beside,
        },
    );
    let bounds = (0.0, size.width_css().min(frame.plot.right_css() + 30.0));
    draw_time_axis(&mut scene, frame, &chart.x_axis, baseline_css, bounds, measure);
    annotations::draw_marks(&mut scene, frame, notes);
    let (focused, behind): (Vec<_>, Vec<_>) =
        chart.series.iter().enumerate().rev().partition(|(n, _)| Some(*n) == chart.focused);
    for (_, series) in behind.into_iter().chain(focused) {
        lines::draw_line(&mut scene, frame, &columns, series);
    }
    annotations::draw_base(&mut scene, frame, notes);
    end_labels::draw_dots(&mut scene, frame, &chart.series);
    annotations::draw_names(&mut scene, frame, notes);
    let places = match names {
        Names::Beside(labels) => end_labels::draw(&mut scene, frame, &chart.series, labels),
        Names::Above(names) => legend::draw(&mut scene, names),
    };
    (scene, places)
}

/// Names of the lines, beside the plot or above it.
enum Names {
    Beside(Vec<EndLabel>),
    Above(Legend),
}

impl Names {
    fn beside_css(&self, measure: &dyn MeasureText) -> f64 {
        match self {
            Self::Beside(labels) => end_labels::room_css(labels, measure),
            Self::Above(_) => 0.0,
        }
    }

    fn above_css(&self) -> f64 {
        match self {
            Self::Beside(_) => 0.0,
            Self::Above(legend) => legend.height_css(),
        }
    }
}

fn names(
    chart: &LineChart,
    series: &[LineSeries],
    window: VisibleRange,
    size: Size,
    measure: &dyn MeasureText,
) -> Names {
    let (width_css, height_css) = (size.width_css(), size.height_css());
    if WIDE_CSS <= width_css {
        let room_css = width_css * MOST_BESIDE;
        let labels = match series {
            [alone] if width_css < NAMED_CSS => {
                let alone = LineSeries { label: String::new(), ..alone.clone() };
                end_labels(&[alone], window, Some(chart.kind), room_css, measure)
            }
            _ => end_labels(series, window, Some(chart.kind), room_css, measure),
        };
        if let Some(labels) = fitting(labels, height_css - BOTTOM_CSS) {
            return Names::Beside(labels);
        }
    }
    // The values are read out just above.
    let labels = end_labels(series, window, None, name_room_css(width_css), measure);
    Names::Above(legend(labels, width_css, height_css * MOST_ABOVE, measure))
}

fn value_axis(
    chart: &LineChart,
    series: &[LineSeries],
    window: VisibleRange,
    count: usize,
) -> Option<ValueAxis> {
    let bands = chart.shown_bands().flat_map(|band| [&band.lower, &band.upper]);
    let values = series.iter().map(|series| &series.values).chain(bands);
    let extents =
        values.filter_map(|values| values.extent(window.first..window.last + 1, chart.scale));
    let ends = extents.flat_map(|(low, high)| [low, high]);
    let lines = ValueAxis::of(ends, chart.scale, chart.kind, count)?;
    let Some(baseline) = chart.baseline else { return Some(lines) };
    // The baseline alone is nothing to draw.
    let ends = [lines.extent.0, lines.extent.1, baseline];
    ValueAxis::of(ends.into_iter(), chart.scale, chart.kind, count)
}

fn empty(size: Size) -> LineLayout {
    let plot = Rect::new(0.0, 0.0, size);
    LineLayout {
        scene: Scene::saying(NOTHING_TO_DRAW, size),
        plot,
        frame: None,
        series: Vec::new(),
        base_css: None,
        names: Vec::new(),
        count: 0,
    }
}
