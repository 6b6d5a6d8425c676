//! Names and last values in rows above the plot, where there is no room beside it.

use super::{axes::note, end_labels::EndLabel};
use crate::chart::{
    Anchor, Ink, Item, MeasureText, Point, Scene, Text, Weight,
    theme::{LABEL_SIZE_CSS, NOTE_SIZE_CSS},
};

const ROW_CSS: f64 = 20.0;
const DOT_RADIUS_CSS: f64 = 4.0;
const DOT_ROOM_CSS: f64 = 14.0;
const DETAIL_GAP_CSS: f64 = 6.0;
const ENTRY_GAP_CSS: f64 = 18.0;

/// Rows of names, from the left and from the top.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Key {
    entries: Vec<(EndLabel, Point, f64)>,
    left_out: Option<(String, Point)>,
    pub height_css: f64,
}

/// Lays the labels out in rows of `width_css`; those that `height_css` does not hold are counted.
pub(super) fn key(
    labels: Vec<EndLabel>,
    width_css: f64,
    height_css: f64,
    measure: &dyn MeasureText,
) -> Key {
    let rows = (height_css / ROW_CSS).floor().max(1.0);
    let total = labels.len();
    let mut key = Key::default();
    let (mut x_css, mut row) = (0.0, 0.0);
    for label in labels {
        let title_css = measure.width_css(&label.title, LABEL_SIZE_CSS, Weight::Bold);
        let detail_css = match measure.width_css(&label.detail, NOTE_SIZE_CSS, Weight::Regular) {
            0.0 => 0.0,
            width => width + DETAIL_GAP_CSS,
        };
        let bare_css = DOT_ROOM_CSS + title_css;
        let detail_fits = bare_css + detail_css <= width_css;
        let entry_css = if detail_fits { bare_css + detail_css } else { bare_css };
        if 0.0 < x_css && width_css < x_css + entry_css {
            (x_css, row) = (0.0, row + 1.0);
        }
        let at = Point::new(x_css, row * ROW_CSS + ROW_CSS / 2.0);
        if rows <= row {
            let at = Point::new(width_css, at.y_css - ROW_CSS);
            key.left_out = Some((format!("+{}", total - key.entries.len()), at));
            break;
        }
        let detail = if detail_fits { label.detail } else { String::new() };
        key.entries.push((EndLabel { detail, ..label }, at, title_css));
        key.height_css = (row + 1.0) * ROW_CSS;
        x_css += entry_css + ENTRY_GAP_CSS;
    }
    key
}

/// The widest that a name may be in a row of `width_css`.
pub(super) fn name_room_css(width_css: f64) -> f64 {
    width_css - DOT_ROOM_CSS
}

/// Draws the rows at the top of the scene.
pub(super) fn draw(scene: &mut Scene, key: &Key) {
    for (label, at, title_css) in &key.entries {
        let dot = Point::new(at.x_css + DOT_RADIUS_CSS, at.y_css);
        scene.disc(dot, DOT_RADIUS_CSS, label.ink);
        let at = Point::new(at.x_css + DOT_ROOM_CSS, at.y_css);
        scene.push(Item::Text(Text {
            text: label.title.clone(),
            at,
            anchor: Anchor::Start,
            weight: Weight::Bold,
            size_css: LABEL_SIZE_CSS,
            ink: label.ink,
        }));
        if !label.detail.is_empty() {
            let at = Point::new(at.x_css + title_css + DETAIL_GAP_CSS, at.y_css);
            scene.push(note(&label.detail, at, Anchor::Start, Ink::Muted));
        }
    }
    if let Some((text, at)) = &key.left_out {
        scene.push(note(text, *at, Anchor::End, Ink::Muted));
    }
}
