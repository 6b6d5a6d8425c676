//! Image of a chart: with its title above and its source below, as one drawing.

use super::{Words, footer::footer};
use crate::chart::{
    Anchor, Chart, DevicePixelRatio, Ink, Item, MeasureText, Point, Rect, Scene, Selection, Size,
    Text, Weight, scene::moved, text_metrics::shortened, theme::NOTE_SIZE_CSS,
};

const MARGIN_CSS: f64 = 24.0;
const TITLE_SIZE_CSS: f64 = 18.0;
const TITLE_CSS: f64 = 28.0;
const SUBTITLE_CSS: f64 = 26.0;
const FOOTER_GAP_CSS: f64 = 14.0;
const FOOTER_LINE_CSS: f64 = 14.0;

/// The chart as the reader has it, on paper, with its words.
///
/// ```
/// use rotascope::chart::export::{Words, image};
/// use rotascope::chart::{AverageWidths, LineChart, Selection, Size, ValueKind};
///
/// let chart = LineChart::new(Vec::new().into(), Vec::new(), ValueKind::Index);
/// let about = [("Pair", "IWM against SPY".to_owned())];
/// let words =
///     Words { title: "The race", subtitle: "Level", source: "Source: nobody", about: &about };
/// let size = Size::new(900.0, 560.0);
/// let scene = image(&chart, &Selection::default(), words, size, &AverageWidths);
/// let texts: Vec<&str> = scene.texts().map(|text| text.text.as_str()).collect();
/// assert_eq!(texts[..4], ["The race", "Level", "Source: nobody", "Pair: IWM against SPY"]);
/// ```
pub fn image(
    chart: &dyn Chart,
    selection: &Selection,
    words: Words<'_>,
    size: Size,
    measure: &dyn MeasureText,
) -> Scene {
    let mut scene = Scene::new(size);
    scene.rect(Rect::new(0.0, 0.0, size), Ink::Paper);
    let width_css = size.width_css() - 2.0 * MARGIN_CSS;
    let cut = |text, size_css, weight| shortened(text, width_css, size_css, weight, measure);
    let top_css = MARGIN_CSS + TITLE_CSS + SUBTITLE_CSS;
    let at = |y_css: f64| Point::new(MARGIN_CSS, y_css);
    scene.push(Item::Text(Text {
        text: cut(words.title, TITLE_SIZE_CSS, Weight::Bold),
        at: at(MARGIN_CSS + TITLE_SIZE_CSS / 2.0),
        anchor: Anchor::Start,
        weight: Weight::Bold,
        size_css: TITLE_SIZE_CSS,
        ink: Ink::Text,
    }));
    let note = |text, y_css, ink| {
        Item::note(&cut(text, NOTE_SIZE_CSS, Weight::Regular), at(y_css), Anchor::Start, ink)
    };
    let bottom_css = size.height_css() - MARGIN_CSS;
    scene.push(note(words.subtitle, MARGIN_CSS + TITLE_CSS + NOTE_SIZE_CSS / 2.0, Ink::Muted));
    let lines = footer(words, width_css, measure);
    let foot_css = bottom_css - FOOTER_LINE_CSS * lines.len() as f64;
    for (at, line) in lines.iter().enumerate() {
        let y_css = foot_css + FOOTER_LINE_CSS * at as f64 + NOTE_SIZE_CSS / 2.0;
        scene.push(note(line, y_css, Ink::Faint));
    }
    let room = Size::new(width_css, foot_css - FOOTER_GAP_CSS - top_css);
    let layout = chart.layout(selection, room, measure, DevicePixelRatio::ONE);
    scene.items.extend(moved(layout.scene().clone(), at(top_css)).items);
    scene
}
