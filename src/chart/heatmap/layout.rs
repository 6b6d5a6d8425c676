//! Laying cells out.

use super::spec::{Cell, HeatmapChart};
use crate::chart::{
    Anchor, DevicePixelRatio, Ink, Insets, Item, MeasureText, NOTHING_TO_DRAW, Point, Rect, Scene,
    Size, Weight, text_metrics::shortened, theme::NOTE_SIZE_CSS, value_kind::TickUnit,
};

const HEAD_CSS: f64 = 22.0;
const KEY_CSS: f64 = 34.0;
const SWATCH_WIDTH_CSS: f64 = 26.0;
const SWATCH_HEIGHT_CSS: f64 = 8.0;
const LABEL_GAP_CSS: f64 = 8.0;
const OUTLINE_CSS: f64 = 1.5;
const CELL_MARGIN_CSS: f64 = 6.0;
const LINE_CSS: f64 = 15.0;
/// The share of the width that the names of rows may take.
const MOST_NAMED: f64 = 0.3;
/// Cells narrower than this stand without a gap, which would take too much of them.
const LEAST_PARTED_CSS: f64 = 10.0;
const STEPS: i8 = 4;

/// Cells laid out at one size.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatmapLayout {
    /// Drawing of it.
    pub scene: Scene,
    /// Plot of the cells.
    pub plot: Rect,
    pub(super) rows: usize,
    pub(super) columns: usize,
    pub(super) dpr: DevicePixelRatio,
}

/// Lays `chart` out in `size`, crisp on a screen of `dpr`.
///
/// Values are written in the cells where all of them fit, at least without decimals. Names of columns and rows are left out
/// evenly where they would touch. Without values the scene holds a sentence that says so.
///
/// ```
/// use rotascope::chart::heatmap::{Cell, HeatmapRow, layout};
/// use rotascope::chart::{AverageWidths, DevicePixelRatio, HeatmapChart, Size, ValueKind};
///
/// let row = HeatmapRow { label: "2026".into(), cells: vec![Some(0.065), None] };
/// let chart = HeatmapChart {
///     heading: "Year".into(),
///     columns: vec!["Jan".into(), "Feb".into()],
///     rows: vec![row],
///     kind: ValueKind::Points,
///     strongest: None,
///     outlined: Vec::new(),
/// };
/// let layout = layout(&chart, Size::new(320.0, 120.0), &AverageWidths, DevicePixelRatio::ONE);
/// let cell = Cell { row: 0, column: 1 };
/// let rect = layout.cell(cell).unwrap();
/// assert_eq!(layout.cell_at(rect.centre()), Some(cell));
/// assert!(layout.scene.texts().any(|text| text.text == "+6.5"));
/// ```
pub fn layout(
    chart: &HeatmapChart,
    size: Size,
    measure: &dyn MeasureText,
    dpr: DevicePixelRatio,
) -> HeatmapLayout {
    let (rows, columns) = (chart.rows.len(), chart.columns.len());
    if chart.cells().next().is_none() {
        let (scene, plot) = (Scene::saying(NOTHING_TO_DRAW, size), Rect::new(0.0, 0.0, size));
        return HeatmapLayout { scene, plot, rows: 0, columns: 0, dpr };
    }
    let width = |text: &str| measure.width_css(text, NOTE_SIZE_CSS, Weight::Regular);
    let most_css = size.width_css() * MOST_NAMED;
    let cut = |text: &str| shortened(text, most_css, NOTE_SIZE_CSS, Weight::Regular, measure);
    let names: Vec<String> = chart.rows.iter().map(|row| cut(&row.label)).collect();
    let left_css = names.iter().map(|name| width(name)).fold(0.0, f64::max) + LABEL_GAP_CSS;
    let (top_css, bottom_css) = (HEAD_CSS, KEY_CSS);
    let plot =
        Rect::new(0.0, 0.0, size).shrink(Insets { left_css, top_css, right_css: 0.0, bottom_css });
    let mut laid_out = HeatmapLayout { scene: Scene::new(size), plot, rows, columns, dpr };
    let mut scene = Scene::new(size);

    let label = |value: f64, decimals| chart.kind.tick(value, decimals, TickUnit::Hidden);
    let fits = |decimals: &usize| {
        let widths = chart.cells().map(|(_, value)| width(&label(value, *decimals)));
        widths.fold(0.0, f64::max) + CELL_MARGIN_CSS <= plot.width_css() / columns as f64
    };
    // To measure thousands of labels that have no room takes longer than to draw all cells.
    let is_high = LINE_CSS <= plot.height_css() / rows as f64;
    let written = [1, 0].into_iter().find(|decimals| is_high && fits(decimals));
    let strength = chart.strength();
    for (rect, ink) in blocks(chart, strength, &laid_out) {
        scene.rect(rect, ink);
    }
    if let Some(decimals) = written {
        for (cell, value) in chart.cells() {
            let Some(rect) = laid_out.cell(cell) else { continue };
            let words = ink_of(value, strength).words_on();
            scene.push(Item::note(&label(value, decimals), rect.centre(), Anchor::Middle, words));
        }
    }
    for rect in chart.outlined.iter().filter_map(|cell| laid_out.cell(*cell)) {
        scene.frame(rect, OUTLINE_CSS, Ink::Text);
    }
    draw_names(&mut scene, chart, &laid_out, &names, measure);
    if let Some(strength) = strength {
        draw_key(&mut scene, chart, strength, plot, measure);
    }
    laid_out.scene = scene;
    laid_out
}

/// The rectangles of the cells with their ink; neighbours of one ink that stand without a gap are one.
fn blocks(chart: &HeatmapChart, strength: Option<f64>, layout: &HeatmapLayout) -> Vec<(Rect, Ink)> {
    let inked: Vec<(Cell, Ink)> =
        chart.cells().map(|(cell, value)| (cell, ink_of(value, strength))).collect();
    let is_parted = LEAST_PARTED_CSS <= layout.plot.width_css() / layout.columns as f64;
    let gap = if is_parted { layout.dpr.hairline_css() } else { 0.0 };
    let is_one = |(one, ink): &(Cell, Ink), (next, next_ink): &(Cell, Ink)| {
        let is_next = one.row == next.row && one.column + 1 == next.column;
        !is_parted && is_next && ink == next_ink
    };
    let block = |run: &[(Cell, Ink)]| {
        let (first, ink) = *run.first()?;
        let (from, to) = (layout.cell(first)?, layout.cell(run.last()?.0)?);
        let (right, bottom) = (to.right_css() - gap, to.bottom_css() - gap);
        Some((Rect::between(from.left_css(), from.top_css(), right, bottom), ink))
    };
    inked.chunk_by(is_one).filter_map(block).collect()
}

/// The ink of a value, in steps from −4 to 4.
fn ink_of(value: f64, strength: Option<f64>) -> Ink {
    let share = value / strength.unwrap_or(f64::INFINITY);
    let step = (share * f64::from(STEPS)).round().clamp(-f64::from(STEPS), f64::from(STEPS));
    Ink::Step(step as i8)
}

fn draw_names(
    scene: &mut Scene,
    chart: &HeatmapChart,
    layout: &HeatmapLayout,
    names: &[String],
    measure: &dyn MeasureText,
) {
    let plot = layout.plot;
    let width = |text: &str| measure.width_css(text, NOTE_SIZE_CSS, Weight::Regular);
    let room_css = plot.width_css() / layout.columns.max(1) as f64;
    let widest = chart.columns.iter().map(|name| width(name)).fold(0.0, f64::max);
    let every = every(widest + LABEL_GAP_CSS, room_css, layout.columns);
    let mut free_from_css = f64::NEG_INFINITY;
    for (column, name) in chart.columns.iter().enumerate().step_by(every) {
        let wide_css = (room_css * every as f64).min(plot.width_css());
        let name = shortened(name, wide_css, NOTE_SIZE_CSS, Weight::Regular, measure);
        let half_css = width(&name) / 2.0;
        let latest = (plot.right_css() - half_css).max(half_css);
        let middle = plot.left_css() + room_css * (column as f64 + 0.5);
        let at = Point::new(middle.clamp(half_css, latest), HEAD_CSS / 2.0);
        if free_from_css <= at.x_css - half_css {
            free_from_css = at.x_css + half_css;
            scene.push(Item::note(&name, at, Anchor::Middle, Ink::Faint));
        }
    }
    let height_css = plot.height_css() / layout.rows.max(1) as f64;
    let every = self::every(LINE_CSS, height_css, layout.rows);
    let mut free_css = f64::NEG_INFINITY;
    for (row, name) in names.iter().enumerate().step_by(every) {
        let middle = plot.top_css() + height_css * (row as f64 + 0.5);
        let highest = plot.top_css() + NOTE_SIZE_CSS / 2.0;
        let lowest = (plot.bottom_css() - NOTE_SIZE_CSS / 2.0).max(highest);
        let y_css = middle.clamp(highest, lowest);
        if free_css <= y_css {
            free_css = y_css + NOTE_SIZE_CSS;
            let at = Point::new(plot.left_css() - LABEL_GAP_CSS, y_css);
            scene.push(Item::note(name, at, Anchor::End, Ink::Faint));
        }
    }
}

/// Every which of `count` names can be written where each needs `wanted_css`.
fn every(wanted_css: f64, room_css: f64, count: usize) -> usize {
    let fits = |every: &usize| wanted_css <= room_css * *every as f64;
    [1, 2, 3, 4, 5, 6, 10, 12, 20, 24, 50, 100].into_iter().find(fits).unwrap_or(count.max(1))
}

/// Draws the steps of ink, with the values at which the strongest begin.
fn draw_key(
    scene: &mut Scene,
    chart: &HeatmapChart,
    strength: f64,
    plot: Rect,
    measure: &dyn MeasureText,
) {
    let decimals = chart.kind.decimals(&[strength]).min(1);
    let end = |value: f64| chart.kind.tick(value, decimals, TickUnit::Shown);
    let (low, high) = (format!("≤ {}", end(-strength)), format!("≥ {}", end(strength)));
    let width = |text: &str| measure.width_css(text, NOTE_SIZE_CSS, Weight::Regular);
    let swatches = f64::from(STEPS) * 2.0 + 1.0;
    let words_css = width(&low) + width(&high) + 2.0 * LABEL_GAP_CSS;
    let swatch_css = SWATCH_WIDTH_CSS.min((plot.width_css() - words_css) / swatches);
    if swatch_css < 4.0 {
        return;
    }
    let y_css = scene.size.height_css() - NOTE_SIZE_CSS / 2.0 - 3.0;
    let mut x_css = plot.left_css();
    scene.push(Item::note(&low, Point::new(x_css, y_css), Anchor::Start, Ink::Faint));
    x_css += width(&low) + LABEL_GAP_CSS;
    for step in -STEPS..=STEPS {
        let (top, bottom) = (y_css - SWATCH_HEIGHT_CSS / 2.0, y_css + SWATCH_HEIGHT_CSS / 2.0);
        scene.rect(Rect::between(x_css, top, x_css + swatch_css - 1.0, bottom), Ink::Step(step));
        x_css += swatch_css;
    }
    let at = Point::new(x_css + LABEL_GAP_CSS - 1.0, y_css);
    scene.push(Item::note(&high, at, Anchor::Start, Ink::Faint));
}

impl HeatmapLayout {
    /// Rectangle of a cell; none where there is no such cell.
    pub fn cell(&self, cell: Cell) -> Option<Rect> {
        if self.rows <= cell.row || self.columns <= cell.column {
            return None;
        }
        let across = |column: usize| {
            let share = column as f64 / self.columns as f64;
            self.dpr.snap(self.plot.left_css() + self.plot.width_css() * share)
        };
        let down = |row: usize| {
            let share = row as f64 / self.rows as f64;
            self.dpr.snap(self.plot.top_css() + self.plot.height_css() * share)
        };
        Some(Rect::between(
            across(cell.column),
            down(cell.row),
            across(cell.column + 1),
            down(cell.row + 1),
        ))
    }
}
