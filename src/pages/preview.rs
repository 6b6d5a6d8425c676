//! The picture that others show of a link to the site: the answer, and the race of the first pair.

use std::io;

use super::{Context, OVERVIEW, figures, scope::scope};
use crate::{
    chart::{
        Anchor, AverageWidths, Chart, DevicePixelRatio, Ink, Item, MeasureText as _, Point, Scene,
        Selection, Size, Text, Theme, Weight, moved, png,
    },
    domain::wording,
};

/// The size in CSS pixels; a reader sees it about so large.
const SIZE_CSS: (f64, f64) = (600.0, 315.0);
/// Pixels a CSS pixel.
const DPR: u32 = 2;
const MARGIN_CSS: f64 = 24.0;
const WORDS_CSS: f64 = 18.0;
const LINE_CSS: f64 = 25.0;
const NOTE_CSS: f64 = 12.0;
const GAP_CSS: f64 = 10.0;

/// The picture as a PNG file of 1,200 by 630 pixels; none where there is no answer.
///
/// # Errors
/// When it cannot be painted.
pub fn preview(cx: &dyn Context) -> Option<io::Result<Vec<u8>>> {
    let answer = (OVERVIEW.answer)(cx)?.ok()?.to_string();
    let scope = scope(cx)?.ok()?;
    let (chart, _) = (figures(&OVERVIEW).first()?.content)(cx)?.ok()?;
    let note = wording::overview::preview_note(scope.small(), scope.large(), scope.as_of);
    Some(png(&scene(&answer, &*chart, &note), &Theme::LIGHT, DPR))
}

fn scene(answer: &str, chart: &dyn Chart, note: &str) -> Scene {
    let size = Size::new(SIZE_CSS.0, SIZE_CSS.1);
    let width_css = SIZE_CSS.0 - 2.0 * MARGIN_CSS;
    let mut scene = Scene::new(size);
    let mut y_css = MARGIN_CSS;
    for line in lines(answer, width_css) {
        scene.items.push(text(line, y_css + LINE_CSS / 2.0, WORDS_CSS, Ink::Text));
        y_css += LINE_CSS;
    }
    let note_css = SIZE_CSS.1 - MARGIN_CSS;
    let room = Size::new(width_css, note_css - NOTE_CSS - GAP_CSS - y_css - GAP_CSS);
    let layout = chart.layout(&Selection::default(), room, &AverageWidths, DevicePixelRatio::ONE);
    scene
        .items
        .extend(moved(layout.scene().clone(), Point::new(MARGIN_CSS, y_css + GAP_CSS)).items);
    scene.items.push(text(note.to_owned(), note_css - NOTE_CSS / 2.0, NOTE_CSS, Ink::Muted));
    scene
}

fn text(text: String, y_css: f64, size_css: f64, ink: Ink) -> Item {
    let (at, weight) = (Point::new(MARGIN_CSS, y_css), Weight::Regular);
    Item::Text(Text { text, at, anchor: Anchor::Start, weight, size_css, ink })
}

/// The words in lines that fit the width.
fn lines(words: &str, width_css: f64) -> Vec<String> {
    let fits = |line: &str| AverageWidths.width_css(line, WORDS_CSS, Weight::Regular) <= width_css;
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut() {
            Some(line) if fits(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
