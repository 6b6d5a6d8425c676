//! Laying a bar chart out.

use super::{
    labels::{GroupLabels, VALUE_CSS, value_label},
    spec::{Axes, Bar, BarChart, BarWeight},
};
use crate::chart::{
    DevicePixelRatio, Ink, Insets, MeasureText, NOTHING_TO_DRAW, Projection, Rect, Scale, Scene,
    Size,
    plot::value_axis::{AxisPlace, Labelled, ValueAxis},
};

/// The share of a group's room that its bars take.
const FILLED: f64 = 0.72;
const WIDEST_BAR_CSS: f64 = 56.0;
const EDGE_CSS: f64 = 8.0;
const CSS_PER_TICK: f64 = 44.0;

/// A bar chart laid out at one size.
#[derive(Clone, Debug, PartialEq)]
pub struct BarLayout {
    /// Drawing of it.
    pub scene: Scene,
    /// Plot of the bars.
    pub plot: Rect,
    /// The bars of each group; none where there is no value.
    bars: Vec<Vec<Option<Rect>>>,
    dpr: DevicePixelRatio,
}

/// Lays `chart` out in `size`, crisp on a screen of `dpr`; without values the scene holds a
/// sentence that says so.
///
/// ```
/// use rotascope::chart::bars::{Axes, Bar, BarGroup, BarWeight, layout};
/// use rotascope::chart::{AverageWidths, BarChart, DevicePixelRatio, Ink, Size, ValueKind};
///
/// let group = |value, ink| BarGroup {
///     label: String::new(),
///     bars: vec![Bar { value: Some(value), ink, weight: BarWeight::Plain }],
/// };
/// let groups = vec![group(0.009, Ink::Small), group(-0.019, Ink::Large)];
/// let chart = BarChart { groups, kind: ValueKind::Points, axes: Axes::Bare };
/// let layout = layout(&chart, Size::new(320.0, 90.0), &AverageWidths, DevicePixelRatio::ONE);
/// assert_eq!(layout.group_at(310.0), Some(1));
/// ```
pub fn layout(
    chart: &BarChart,
    size: Size,
    measure: &dyn MeasureText,
    dpr: DevicePixelRatio,
) -> BarLayout {
    let values = || chart.groups.iter().flat_map(|group| &group.bars).filter_map(finite);
    let ticks = (size.height_css() / CSS_PER_TICK).floor().clamp(2.0, 8.0) as usize;
    let axis = ValueAxis::of(values().chain([0.0]), Scale::Linear, chart.kind, ticks);
    let Some(axis) = axis.filter(|_| values().next().is_some()) else {
        let (scene, plot) = (Scene::saying(NOTHING_TO_DRAW, size), Rect::new(0.0, 0.0, size));
        return BarLayout { scene, plot, bars: Vec::new(), dpr };
    };

    let axis = axis.fitted(size.width_css(), measure);
    let left_css = axis.room_css(measure);
    let names = GroupLabels::of(chart, size.width_css() - left_css, measure);
    let insets = insets(chart, left_css, names.height_css());
    let plot = Rect::new(0.0, 0.0, size).shrink(insets);
    let range = if chart.axes == Axes::Bare { axis.extent } else { axis.range };
    let y = Projection::new(Scale::Linear, range, (plot.bottom_css(), plot.top_css()));
    let zero_css = y.position_css(0.0).unwrap_or(plot.bottom_css());
    let bars = bars(chart, plot, &y, zero_css, dpr);

    let mut scene = Scene::new(size);
    if chart.axes == Axes::Labelled {
        axis.draw(
            &mut scene,
            &AxisPlace { plot, y, dpr, baseline_css: None, labelled: Labelled::Beside },
        );
    }
    let drawn = || chart.groups.iter().zip(&bars).flat_map(|(g, rects)| g.bars.iter().zip(rects));
    for (bar, rect) in drawn().filter_map(|(bar, rect)| Some((bar, (*rect)?))) {
        scene.rect(rect, bar.ink);
    }
    let baseline = dpr.horizontal_hairline(plot.left_css(), plot.right_css(), zero_css);
    scene.rect(baseline, Ink::Baseline);
    write_values(&mut scene, chart, &bars, measure);
    if chart.axes == Axes::Labelled {
        names.draw(&mut scene, chart, plot, measure);
    }
    BarLayout { scene, plot, bars, dpr }
}

/// Writes the values of bars that have them written at their ends.
fn write_values(
    scene: &mut Scene,
    chart: &BarChart,
    bars: &[Vec<Option<Rect>>],
    measure: &dyn MeasureText,
) {
    for (group, rects) in chart.groups.iter().zip(bars) {
        let rect = |index: usize| rects.get(index).copied().flatten();
        for (index, bar) in group.bars.iter().enumerate() {
            let is_written = bar.weight == BarWeight::Strong;
            let Some((value, own)) = finite(bar).zip(rect(index)).filter(|_| is_written) else {
                continue;
            };
            let beside = (index.checked_sub(1).and_then(rect), rect(index + 1));
            let words = (chart.kind.label(value), bar.ink, value < 0.0);
            scene.push(value_label(words, own, beside, scene.size, measure));
        }
    }
}

fn finite(bar: &Bar) -> Option<f64> {
    bar.value.filter(|value| value.is_finite())
}

/// Room for the axes, and above and below for values that are written at the ends of bars.
fn insets(chart: &BarChart, left_css: f64, names_css: f64) -> Insets {
    let strong = || {
        let bars = chart.groups.iter().flat_map(|group| &group.bars);
        bars.filter(|bar| bar.weight == BarWeight::Strong).filter_map(finite)
    };
    let above_css = if strong().any(|value| 0.0 <= value) { VALUE_CSS } else { 0.0 };
    let below_css = if strong().any(|value| value < 0.0) { VALUE_CSS } else { 0.0 };
    match chart.axes {
        Axes::Bare => Insets {
            top_css: above_css.max(1.0),
            bottom_css: below_css.max(1.0),
            ..Insets::default()
        },
        Axes::Labelled => Insets {
            left_css,
            top_css: above_css.max(EDGE_CSS),
            right_css: 0.0,
            bottom_css: below_css + names_css,
        },
    }
}

fn bars(
    chart: &BarChart,
    plot: Rect,
    y: &Projection,
    zero_css: f64,
    dpr: DevicePixelRatio,
) -> Vec<Vec<Option<Rect>>> {
    let room_css = plot.width_css() / chart.groups.len().max(1) as f64;
    let group = |(index, group): (usize, &super::BarGroup)| {
        let count = group.bars.len().max(1) as f64;
        let width_css = (room_css * FILLED / count).min(WIDEST_BAR_CSS);
        let middle_css = plot.left_css() + room_css * (index as f64 + 0.5);
        let first_css = middle_css - width_css * count / 2.0;
        let bar = |(number, bar): (usize, &Bar)| {
            let end_css = y.position_css(finite(bar)?)?;
            let left = dpr.snap(first_css + width_css * number as f64);
            let right = dpr.snap(first_css + width_css * (number as f64 + 1.0));
            // However little there is to show, it takes a pixel each way.
            let right = right.max(left + dpr.hairline_css());
            let (top, bottom) = (dpr.snap(end_css.min(zero_css)), dpr.snap(end_css.max(zero_css)));
            Some(Rect::between(left, top, right, bottom.max(top + dpr.hairline_css())))
        };
        group.bars.iter().enumerate().map(bar).collect()
    };
    chart.groups.iter().enumerate().map(group).collect()
}

impl BarLayout {
    /// The group nearest to a position, also from beyond the ends; none where nothing is drawn.
    pub fn group_at(&self, x_css: f64) -> Option<usize> {
        let last = self.bars.len().checked_sub(1)?;
        let share = (x_css - self.plot.left_css()) / self.plot.width_css();
        let group = (share * self.bars.len() as f64).floor();
        Some(if group.is_finite() { (group.max(0.0) as usize).min(last) } else { 0 })
    }

    /// The bar of a group nearest to a position; none where no bar of it has a value.
    pub(crate) fn bar_at(&self, group: usize, x_css: f64) -> Option<usize> {
        let distance = |bar: &Rect| (bar.centre().x_css - x_css).abs();
        let bars = self.bars.get(group)?.iter().enumerate();
        let drawn = bars.filter_map(|(number, bar)| Some((number, distance(bar.as_ref()?))));
        drawn.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(number, _)| number)
    }

    /// The middle of a group; none where there is no such group.
    pub fn x_of(&self, group: usize) -> Option<f64> {
        let room_css = self.plot.width_css() / self.bars.len().max(1) as f64;
        let middle_css = self.plot.left_css() + room_css * (group as f64 + 0.5);
        (group < self.bars.len()).then_some(middle_css)
    }

    /// Rectangle of a bar; none where it has no value.
    pub fn bar(&self, group: usize, bar: usize) -> Option<Rect> {
        *self.bars.get(group)?.get(bar)?
    }

    /// Overlay for one group: a frame around each of its bars, that of the
    /// focused one in the colour of the focus.
    pub fn overlay(&self, group: usize, focused_bar: Option<usize>) -> Scene {
        let mut scene = Scene::new(self.scene.size);
        let bars = self.bars.get(group).map(Vec::as_slice).unwrap_or_default();
        for (index, rect) in bars.iter().enumerate() {
            let Some(rect) = rect else { continue };
            let ink = if focused_bar == Some(index) { Ink::Focus } else { Ink::Text };
            scene.frame(*rect, 2.0 * self.dpr.hairline_css(), ink);
        }
        scene
    }
}
