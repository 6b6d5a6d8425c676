//! Export of a chart: as a drawing, as numbers, as text.

use leptos::{prelude::*, task::spawn_local};

use super::mounted::Mounted;
use crate::{
    chart::{
        AverageWidths, Chart, Navigator, Scene, Selection, Size,
        export::{self, Words},
        svg,
    },
    domain::Shared,
    pages::FigureText,
    platform::{canvas::CanvasText, clipboard, download},
};

/// Exports a chart, and says into the signal how that went.
pub type ExportAction = fn(Mounted, RwSignal<String>);

/// All of them, in the order in which they are offered.
pub const ALL: &[(&str, ExportAction)] = &[
    ("SVG", save_svg),
    ("PNG", save_png),
    ("CSV", save_csv),
    ("JSON", save_json),
    ("Copy as Markdown", copy_markdown),
];

/// The size of a drawing with its words, in CSS pixels.
const WIDTH_CSS: f64 = 960.0;
const HEIGHT_CSS: f64 = 600.0;

fn save_svg(content: Mounted, _outcome: RwSignal<String>) {
    let Some((chart, text)) = chart_and_text(content) else { return };
    let description = format!("{} {} {}", text.subtitle, text.caption, text.source);
    let colours = untrack(|| content.state.theme.colours());
    let file = svg(&image(content, &*chart, &text), colours, &text.title, &description);
    download::save(&file_name(&text, "svg"), "image/svg+xml", &file);
}

fn save_png(content: Mounted, _outcome: RwSignal<String>) {
    let Some((chart, text)) = chart_and_text(content) else { return };
    let colours = untrack(|| content.state.theme.colours());
    download::save_png(&file_name(&text, "png"), &image(content, &*chart, &text), colours);
}

fn save_csv(content: Mounted, _outcome: RwSignal<String>) {
    let Some((chart, text)) = chart_and_text(content) else { return };
    download::save(&file_name(&text, "csv"), "text/csv", &export::csv(&*chart));
}

fn save_json(content: Mounted, _outcome: RwSignal<String>) {
    let Some((chart, text)) = chart_and_text(content) else { return };
    let file = export::json(&*chart, words(&text));
    download::save(&file_name(&text, "json"), "application/json", &file);
}

fn copy_markdown(content: Mounted, outcome: RwSignal<String>) {
    let Some((chart, _)) = chart_and_text(content) else { return };
    let table = export::markdown(&*chart);
    spawn_local(async move {
        outcome.set(match clipboard::copy(&table).await {
            Ok(()) => "Table copied".to_owned(),
            Err(error) => error.to_string(),
        });
    });
}

fn chart_and_text(content: Mounted) -> Option<(Shared<dyn Chart>, FigureText)> {
    untrack(|| Some((content.chart()?, content.text())))
}

fn words(text: &FigureText) -> Words<'_> {
    Words { title: &text.title, subtitle: &text.subtitle, source: &text.source }
}

/// The chart as the reader has it, with its words.
fn image(content: Mounted, chart: &dyn Chart, text: &FigureText) -> Scene {
    let size = Size::new(WIDTH_CSS, HEIGHT_CSS);
    let selection = Selection { navigator: Navigator::None, ..untrack(|| content.selection()) };
    match CanvasText::shared() {
        Some(measure) => export::image(chart, &selection, words(text), size, &measure),
        None => export::image(chart, &selection, words(text), size, &AverageWidths),
    }
}

/// The title in the characters that every file system takes.
fn file_name(text: &FigureText, extension: &str) -> String {
    let kept = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let words: String = text.title.chars().map(kept).collect();
    let parts: Vec<&str> = words.split('-').filter(|part| !part.is_empty()).take(8).collect();
    format!("rotascope-{}.{extension}", parts.join("-"))
}
