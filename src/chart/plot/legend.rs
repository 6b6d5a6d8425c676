//! Legend: names in rows above the plot, where there is no room beside it.

use super::end_labels::EndLabel;
use crate::chart::{
    Anchor, Ink, Item, MeasureText, Point, Rect, Scene, Text, Weight,
    theme::{LABEL_SIZE_CSS, NOTE_SIZE_CSS},
};

const ROW_CSS: f64 = 20.0;
const DOT_RADIUS_CSS: f64 = 4.0;
const DOT_ROOM_CSS: f64 = 14.0;
const DETAIL_GAP_CSS: f64 = 6.0;
const ENTRY_GAP_CSS: f64 = 18.0;
const COUNT_ROOM_CSS: f64 = 36.0;

/// In more rows than this, details give way.
const MOST_DETAILED_ROWS: usize = 3;

/// Rows of names, from the left and from the top.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::chart) struct Legend {
    entries: Vec<Entry>,
    /// Number of those without room.
    left_out: usize,
    width_css: f64,
}

#[derive(Clone, Debug, PartialEq)]
struct Entry {
    label: EndLabel,
    title_css: f64,
    left_css: f64,
    right_css: f64,
    row: usize,
}

impl Legend {
    /// The height of the rows.
    pub fn height_css(&self) -> f64 {
        row_count(&self.entries) as f64 * ROW_CSS
    }
}

/// Lays the labels out in rows of `width_css`; those that `height_css` does not hold are counted.
pub(in crate::chart) fn legend(
    labels: Vec<EndLabel>,
    width_css: f64,
    height_css: f64,
    measure: &dyn MeasureText,
) -> Legend {
    let rows = (height_css / ROW_CSS).floor().max(1.0) as usize;
    let mut entries = flow(labels.clone(), width_css, 0.0, measure);
    if row_count(&entries) > MOST_DETAILED_ROWS {
        let bare = |label| EndLabel { detail: String::new(), ..label };
        let labels: Vec<EndLabel> = labels.into_iter().map(bare).collect();
        let width =
            |label: &EndLabel| measure.width_css(&label.title, LABEL_SIZE_CSS, Weight::Bold);
        let widest_css = DOT_ROOM_CSS + labels.iter().map(width).fold(0.0, f64::max);
        entries = flow(labels.clone(), width_css, widest_css, measure);
        if rows < row_count(&entries) {
            // Columns are worth no name.
            entries = flow(labels, width_css, 0.0, measure);
        }
    }
    let total = entries.len();
    entries.retain(|entry| entry.row < rows);
    // The count of those left out needs room at the end of the last row.
    while entries.len() < total
        && entries.last().is_some_and(|last| width_css < last.right_css + COUNT_ROOM_CSS)
    {
        entries.pop();
    }
    let left_out = total - entries.len();
    Legend { entries, left_out, width_css }
}

fn row_count(entries: &[Entry]) -> usize {
    entries.last().map_or(0, |last| last.row + 1)
}

/// Entries from left to right, each with the room of a column at least, in a new row where one does
/// not fit.
fn flow(
    labels: Vec<EndLabel>,
    width_css: f64,
    column_css: f64,
    measure: &dyn MeasureText,
) -> Vec<Entry> {
    let (mut left_css, mut row) = (0.0, 0);
    let mut entries = Vec::with_capacity(labels.len());
    for label in labels {
        let title_css = measure.width_css(&label.title, LABEL_SIZE_CSS, Weight::Bold);
        let detail_css = measure.width_css(&label.detail, NOTE_SIZE_CSS, Weight::Regular);
        let bare_css = DOT_ROOM_CSS + title_css;
        let full_css = bare_css + DETAIL_GAP_CSS + detail_css;
        let is_bare = label.detail.is_empty() || width_css < full_css;
        let detail = if is_bare { String::new() } else { label.detail };
        let entry_css = if is_bare { bare_css } else { full_css };
        if 0.0 < left_css && width_css < left_css + entry_css {
            (left_css, row) = (0.0, row + 1);
        }
        let (label, right_css) = (EndLabel { detail, ..label }, left_css + entry_css);
        entries.push(Entry { label, title_css, left_css, right_css, row });
        left_css = right_css.max(left_css + column_css) + ENTRY_GAP_CSS;
    }
    entries
}

/// The widest that a name may be in a row of `width_css`.
pub(in crate::chart) fn name_room_css(width_css: f64) -> f64 {
    width_css - DOT_ROOM_CSS
}

/// Draws the rows at the top of the scene; returns where the names stand.
pub(in crate::chart) fn draw(scene: &mut Scene, legend: &Legend) -> Vec<(usize, Rect)> {
    let mut places = Vec::with_capacity(legend.entries.len());
    for Entry { label, title_css, left_css, right_css, row } in &legend.entries {
        let (top, bottom) = (*row as f64 * ROW_CSS, (*row + 1) as f64 * ROW_CSS);
        places.push((label.series, Rect::between(*left_css, top, *right_css, bottom)));
        let y_css = row_css(*row);
        scene.disc(Point::new(left_css + DOT_RADIUS_CSS, y_css), DOT_RADIUS_CSS, label.ink);
        let at = Point::new(left_css + DOT_ROOM_CSS, y_css);
        scene.push(Item::Text(Text {
            text: label.title.clone(),
            at,
            anchor: Anchor::Start,
            weight: Weight::Bold,
            size_css: LABEL_SIZE_CSS,
            ink: label.ink,
        }));
        if !label.detail.is_empty() {
            let at = Point::new(at.x_css + title_css + DETAIL_GAP_CSS, y_css);
            scene.push(Item::note(&label.detail, at, Anchor::Start, Ink::Muted));
        }
    }
    if 0 < legend.left_out
        && let Some(last) = legend.entries.last()
    {
        let at = Point::new(legend.width_css, row_css(last.row));
        scene.push(Item::note(&format!("+{}", legend.left_out), at, Anchor::End, Ink::Muted));
    }
    places
}

/// The middle of a row.
fn row_css(row: usize) -> f64 {
    row as f64 * ROW_CSS + ROW_CSS / 2.0
}
