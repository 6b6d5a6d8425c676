//! Words at bars: the names of groups below, and values at the ends of bars.

use super::spec::BarChart;
use crate::chart::{
    Anchor, Ink, Item, MeasureText, Point, Rect, Scene, Size, Text, Weight,
    theme::{LABEL_SIZE_CSS, NOTE_SIZE_CSS},
};

/// Room for a value at the end of its bar.
pub const VALUE_CSS: f64 = 18.0;
/// Room for names of groups in one line.
const GROUP_LABELS_CSS: f64 = 24.0;
const GROUP_LABEL_GAP_CSS: f64 = 10.0;
/// Distance between lines of a name that is wrapped.
const LINE_CSS: f64 = 14.0;
const MOST_LINES: usize = 3;
/// Of more groups than these, as of months, some names are left out rather than all wrapped.
const MOST_WRAPPED: usize = 8;
/// Gap between the values of two bars that stand together.
const VALUE_GAP_CSS: f64 = 2.0;

/// The names of all groups, as they fit below them.
pub enum GroupLabels {
    /// Every so many of them, in one line; counted from the last.
    Every(usize),
    /// All of them, in lines.
    Wrapped(Vec<Vec<String>>),
}

impl GroupLabels {
    /// All names where they fit in a line or in a few, else every so many.
    pub fn of(chart: &BarChart, width_css: f64, measure: &dyn MeasureText) -> Self {
        let room_css = width_css / chart.groups.len().max(1) as f64;
        let width = |label: &str| note_width(label, measure);
        let widest = chart.groups.iter().map(|group| width(&group.label)).fold(0.0, f64::max);
        let fits = |every: &usize| widest + GROUP_LABEL_GAP_CSS <= room_css * *every as f64;
        if fits(&1) {
            return Self::Every(1);
        }
        let wrapped = chart.groups.iter().map(|group| {
            let lines = wrap(&group.label, room_css - GROUP_LABEL_GAP_CSS / 2.0, measure);
            lines.filter(|lines| lines.len() <= MOST_LINES)
        });
        let is_few = chart.groups.len() <= MOST_WRAPPED;
        if let Some(wrapped) = is_few.then(|| wrapped.collect()).flatten() {
            return Self::Wrapped(wrapped);
        }
        let every = [2, 5, 10, 20, 50, 100].into_iter().find(fits);
        Self::Every(every.unwrap_or(chart.groups.len().max(1)))
    }

    /// Room that they take below the bars.
    pub fn height_css(&self) -> f64 {
        let lines = match self {
            Self::Every(_) => 1,
            Self::Wrapped(groups) => groups.iter().map(Vec::len).max().unwrap_or(1),
        };
        GROUP_LABELS_CSS + LINE_CSS * lines.saturating_sub(1) as f64
    }

    /// Writes them below `plot`.
    pub fn draw(&self, scene: &mut Scene, chart: &BarChart, plot: Rect, measure: &dyn MeasureText) {
        let top_css = scene.size.height_css() - self.height_css() + GROUP_LABELS_CSS / 2.0;
        match self {
            Self::Every(every) => draw_every(scene, chart, *every, (plot, top_css), measure),
            Self::Wrapped(groups) => {
                let room_css = plot.width_css() / groups.len().max(1) as f64;
                for (index, lines) in groups.iter().enumerate() {
                    let middle_css = plot.left_css() + room_css * (index as f64 + 0.5);
                    for (line, text) in lines.iter().enumerate() {
                        let at = Point::new(middle_css, top_css + LINE_CSS * line as f64);
                        scene.push(Item::note(text, at, Anchor::Middle, Ink::Faint));
                    }
                }
            }
        }
    }
}

/// Writes the last group's name and, going back, every so many that fit.
fn draw_every(
    scene: &mut Scene,
    chart: &BarChart,
    every: usize,
    (plot, y_css): (Rect, f64),
    measure: &dyn MeasureText,
) {
    let room_css = plot.width_css() / chart.groups.len().max(1) as f64;
    let (mut labels, mut free_css) = (Vec::new(), f64::INFINITY);
    for (index, group) in chart.groups.iter().enumerate().rev().step_by(every) {
        let half_css = note_width(&group.label, measure) / 2.0;
        let last_css = (scene.size.width_css() - half_css).max(half_css);
        let middle_css = plot.left_css() + room_css * (index as f64 + 0.5);
        let at = Point::new(middle_css.clamp(half_css, last_css), y_css);
        // One that is held at the edge may take the room of the one before it.
        if at.x_css + half_css + GROUP_LABEL_GAP_CSS / 2.0 <= free_css {
            free_css = at.x_css - half_css;
            labels.push(Item::note(&group.label, at, Anchor::Middle, Ink::Faint));
        }
    }
    // They are read from left to right.
    scene.items.extend(labels.into_iter().rev());
}

/// The lines of a name, broken at spaces and hyphens; none where a part is wider than the room.
fn wrap(label: &str, room_css: f64, measure: &dyn MeasureText) -> Option<Vec<String>> {
    let fits = |text: &str| note_width(text.trim_end(), measure) <= room_css;
    let mut lines: Vec<String> = Vec::new();
    for part in label.split_inclusive([' ', '-']) {
        let longer = lines.last().map(|line| format!("{line}{part}")).filter(|line| fits(line));
        match (longer, lines.last_mut()) {
            (Some(longer), Some(line)) => *line = longer,
            _ if fits(part) => lines.push(part.to_owned()),
            _ => return None,
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    Some(lines)
}

fn note_width(text: &str, measure: &dyn MeasureText) -> f64 {
    measure.width_css(text, NOTE_SIZE_CSS, Weight::Regular)
}

/// The value at the end of a bar. One that is wider than its bar stays off the bar beside it.
pub(crate) fn value_label(
    (text, ink, is_negative): (String, Ink, bool),
    bar: Rect,
    beside: (Option<Rect>, Option<Rect>),
    size: Size,
    measure: &dyn MeasureText,
) -> Item {
    let half_css = measure.width_css(&text, LABEL_SIZE_CSS, Weight::Bold) / 2.0;
    let middle_css = bar.centre().x_css;
    let is_wide = bar.width_css() < 2.0 * half_css;
    let x_css = match beside {
        (None, Some(_)) if is_wide => bar.right_css() - VALUE_GAP_CSS - half_css,
        (Some(_), None) if is_wide => bar.left_css() + VALUE_GAP_CSS + half_css,
        _ => middle_css,
    };
    let last_css = (size.width_css() - half_css).max(half_css);
    let y_css = if is_negative {
        bar.bottom_css() + VALUE_CSS / 2.0 + 1.0
    } else {
        bar.top_css() - VALUE_CSS / 2.0
    };
    Item::Text(Text {
        text,
        at: Point::new(x_css.clamp(half_css, last_css), y_css),
        anchor: Anchor::Middle,
        weight: Weight::Bold,
        size_css: LABEL_SIZE_CSS,
        ink,
    })
}
