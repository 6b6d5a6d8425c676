//! Laying a histogram out.

use super::{bins::Bin, spec::Histogram};
use crate::chart::{
    Anchor, DevicePixelRatio, Ink, Insets, Item, MeasureText, NOTHING_TO_DRAW, Point, Projection,
    Rect, Scale, Scene, Size, Text, ValueKind, Weight,
    plot::value_axis::{AxisPlace, Labelled, ValueAxis},
    scale::ticks::{linear_step, linear_ticks},
    text_metrics::shortened,
    theme::NOTE_SIZE_CSS,
    value_kind::TickUnit,
};

const TOP_CSS: f64 = 8.0;
const BOTTOM_CSS: f64 = 26.0;
const RIGHT_CSS: f64 = 8.0;
const DATE_DROP_CSS: f64 = 15.0;
const ROW_CSS: f64 = 17.0;
const MOST_ROWS: usize = 3;
const NAME_GAP_CSS: f64 = 10.0;
const CSS_PER_VALUE: f64 = 74.0;
const CSS_PER_COUNT: f64 = 44.0;

/// A histogram laid out at one size.
#[derive(Clone, Debug, PartialEq)]
pub struct HistogramLayout {
    /// Drawing of it.
    pub scene: Scene,
    /// Plot of the bars.
    pub plot: Rect,
    /// The bars, with the number of their bin.
    bars: Vec<(usize, Rect)>,
    dpr: DevicePixelRatio,
}

/// Lays `chart` out in `size`, crisp on a screen of `dpr`.
///
/// Bars of bins that are all as wide are as high as their count; otherwise their areas are, and the
/// vertical axis has no labels. Without any count the scene holds a sentence that says so.
///
/// ```
/// use rotascope::chart::histogram::{bins, layout};
/// use rotascope::chart::{AverageWidths, DevicePixelRatio, Histogram, Ink, Size, ValueKind};
///
/// let chart = Histogram {
///     bins: bins(&[-0.011, 0.001, 0.004, 0.012, 0.013, 0.019]),
///     heading: "Return".into(),
///     counted: "Sessions".into(),
///     kind: ValueKind::SignedPercent,
///     below: Ink::Large,
///     above: Ink::Small,
///     marks: Vec::new(),
/// };
/// let layout = layout(&chart, Size::new(358.0, 200.0), &AverageWidths, DevicePixelRatio::ONE);
/// assert_eq!(layout.bin_at(layout.plot.right_css()), Some(3));
/// ```
pub fn layout(
    chart: &Histogram,
    size: Size,
    measure: &dyn MeasureText,
    dpr: DevicePixelRatio,
) -> HistogramLayout {
    let sound = sound_bins(chart);
    let widths = || sound.iter().map(|(_, bin)| bin.to - bin.from);
    let (narrowest, widest) =
        widths().fold((f64::INFINITY, 0.0_f64), |(low, high), w| (low.min(w), high.max(w)));
    let is_even = widest - narrowest <= 1e-6 * widest;
    let height = |bin: &Bin| {
        if is_even {
            bin.count as f64
        } else {
            bin.count as f64 * (narrowest / (bin.to - bin.from))
        }
    };
    let highest = sound.iter().map(|(_, bin)| height(bin)).fold(0.0, f64::max);
    let (Some((_, first)), Some((_, last))) = (sound.first(), sound.last()) else {
        return empty(size, dpr);
    };
    let names_css = ROW_CSS * MOST_ROWS.min(chart.marks.len()) as f64;
    let count = ((size.height_css() - names_css - TOP_CSS - BOTTOM_CSS) / CSS_PER_COUNT).floor();
    let axis = ValueAxis::of(
        [0.0, highest].into_iter(),
        Scale::Linear,
        ValueKind::Count,
        count.clamp(1.0, 6.0) as usize,
    );
    let Some(axis) = axis.filter(|_| 0.0 < highest) else { return empty(size, dpr) };
    let axis = axis.fitted(size.width_css(), measure);
    let left_css = if is_even { axis.room_css(measure) } else { 1.0 };
    let plot = Rect::new(0.0, 0.0, size).shrink(Insets {
        left_css,
        top_css: TOP_CSS + names_css,
        right_css: RIGHT_CSS,
        bottom_css: BOTTOM_CSS,
    });
    let x =
        Projection::new(Scale::Linear, (first.from, last.to), (plot.left_css(), plot.right_css()));
    let y =
        Projection::new(Scale::Linear, (0.0, axis.range.1), (plot.bottom_css(), plot.top_css()));

    let mut scene = Scene::new(size);
    let labelled = if is_even { Labelled::Beside } else { Labelled::Not };
    if is_even {
        axis.draw(&mut scene, &AxisPlace { plot, y, dpr, baseline_css: None, labelled });
    }
    let mut bars = Vec::new();
    for (number, bin) in &sound {
        let edges = x.position_css(bin.from).zip(x.position_css(bin.to));
        let Some(((left, right), top)) = edges.zip(y.position_css(height(bin))) else { continue };
        let (left, right) = (dpr.snap(left), dpr.snap(right));
        let gap_css = if 4.0 < right - left { dpr.hairline_css() } else { 0.0 };
        let top = dpr.snap(top).min(dpr.snap(plot.bottom_css()) - dpr.hairline_css());
        let bar =
            Rect::between(left, top, (right - gap_css).max(left), dpr.snap(plot.bottom_css()));
        if 0 < bin.count {
            scene.rect(bar, ink(chart, bin));
        }
        bars.push((*number, Rect::between(left, top, right, plot.bottom_css())));
    }
    let bottom = dpr.horizontal_hairline(plot.left_css(), plot.right_css(), plot.bottom_css());
    scene.rect(bottom, Ink::Baseline);
    draw_values(&mut scene, chart, plot, &x, measure);
    draw_marks(&mut scene, chart, plot, &x, dpr, measure);
    HistogramLayout { scene, plot, bars, dpr }
}

fn sound_bins(chart: &Histogram) -> Vec<(usize, Bin)> {
    let mut end = f64::NEG_INFINITY;
    let is_sound = |(_, bin): &(usize, Bin)| {
        let fits =
            bin.from.is_finite() && bin.to.is_finite() && bin.from < bin.to && end <= bin.from;
        if fits {
            end = bin.to;
        }
        fits
    };
    chart.bins.iter().copied().enumerate().filter(is_sound).collect()
}

fn ink(chart: &Histogram, bin: &Bin) -> Ink {
    if 0.0 <= bin.from {
        chart.above
    } else if bin.to <= 0.0 {
        chart.below
    } else {
        Ink::Neutral
    }
}

fn draw_values(
    scene: &mut Scene,
    chart: &Histogram,
    plot: Rect,
    x: &Projection,
    measure: &dyn MeasureText,
) {
    let (low, high) = x.range();
    let count = (plot.width_css() / CSS_PER_VALUE).floor().clamp(1.0, 12.0) as usize;
    let Some(step) = linear_step(high - low, count) else { return };
    let ticks = linear_ticks(low, high, step);
    let decimals = chart.kind.decimals(&ticks);
    let last = ticks.len().saturating_sub(1);
    let mut free_css = -NAME_GAP_CSS;
    for (index, tick) in ticks.into_iter().enumerate() {
        let unit = if index == last { TickUnit::Shown } else { TickUnit::Hidden };
        let label = chart.kind.tick(tick, decimals, unit);
        let width_css = measure.width_css(&label, NOTE_SIZE_CSS, Weight::Regular);
        let Some(x_css) = x.position_css(tick) else { continue };
        let latest = scene.size.width_css() - width_css / 2.0;
        let x_css = x_css.min(latest);
        if free_css + NAME_GAP_CSS <= x_css - width_css / 2.0 {
            free_css = x_css + width_css / 2.0;
            let at = Point::new(x_css, plot.bottom_css() + DATE_DROP_CSS);
            scene.push(Item::note(&label, at, Anchor::Middle, Ink::Faint));
        }
    }
}

/// Draws a line at every marked value, with its name in the first row above that has room.
fn draw_marks(
    scene: &mut Scene,
    chart: &Histogram,
    plot: Rect,
    x: &Projection,
    dpr: DevicePixelRatio,
    measure: &dyn MeasureText,
) {
    let (low, high) = x.range();
    let mut rows = [const { Vec::<(f64, f64)>::new() }; MOST_ROWS];
    let count = chart.marks.len().min(MOST_ROWS);
    for mark in chart.marks.iter().filter(|mark| (low..=high).contains(&mark.value)) {
        let Some(x_css) = x.position_css(mark.value) else { continue };
        let text = shortened(&mark.label, plot.width_css(), NOTE_SIZE_CSS, Weight::Bold, measure);
        let width_css = measure.width_css(&text, NOTE_SIZE_CSS, Weight::Bold);
        let latest = plot.right_css() - width_css;
        let start = (x_css - width_css / 2.0).min(latest).max(plot.left_css());
        let end = start + width_css;
        let is_free = |row: &&mut Vec<(f64, f64)>| {
            row.iter().all(|other| end + NAME_GAP_CSS <= other.0 || other.1 + NAME_GAP_CSS <= start)
        };
        let Some((number, row)) =
            rows.iter_mut().take(count).enumerate().find(|(_, row)| is_free(row))
        else {
            continue;
        };
        row.push((start, end));
        let middle = number as f64 * ROW_CSS + ROW_CSS / 2.0;
        let top = middle + NOTE_SIZE_CSS / 2.0 + 2.0;
        scene.rect(dpr.vertical_hairline(x_css, top, plot.bottom_css()), Ink::Text);
        scene.push(Item::Text(Text {
            text,
            at: Point::new(start, middle),
            anchor: Anchor::Start,
            weight: Weight::Bold,
            size_css: NOTE_SIZE_CSS,
            ink: mark.ink,
        }));
    }
}

fn empty(size: Size, dpr: DevicePixelRatio) -> HistogramLayout {
    let plot = Rect::new(0.0, 0.0, size);
    HistogramLayout { scene: Scene::saying(NOTHING_TO_DRAW, size), plot, bars: Vec::new(), dpr }
}

impl HistogramLayout {
    /// The bin nearest to a position, also from beyond the ends; none where nothing is drawn.
    pub fn bin_at(&self, x_css: f64) -> Option<usize> {
        let distance = |bar: &Rect| (bar.left_css() - x_css).max(x_css - bar.right_css()).max(0.0);
        let nearest = self.bars.iter().min_by(|a, b| distance(&a.1).total_cmp(&distance(&b.1)));
        nearest.map(|(number, _)| *number)
    }

    /// Bar of a bin; none where there is none.
    pub fn bar(&self, bin: usize) -> Option<Rect> {
        self.bars.iter().find(|(number, _)| *number == bin).map(|(_, bar)| *bar)
    }

    /// Overlay for one bin: a frame around its bar.
    pub fn overlay(&self, bin: usize) -> Scene {
        let mut scene = Scene::new(self.scene.size);
        if let Some(bar) = self.bar(bin) {
            scene.frame(bar, 2.0 * self.dpr.hairline_css(), Ink::Focus);
        }
        scene
    }
}
