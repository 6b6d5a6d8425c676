//! Export of a chart: as a drawing, as numbers, as text.

use std::ptr;

use leptos::{prelude::*, task::spawn_local};

use super::mounted::Mounted;
use crate::{
    chart::{
        AverageWidths, Chart, DevicePixelRatio, Navigator, Scene, Selection, Size,
        export::{self, Words},
        svg,
    },
    domain::{
        Shared,
        view::{ChartNumber, ViewState},
        wording::help,
    },
    pages::{self, FigureText},
    platform::{canvas::CanvasText, clipboard, download, fragment},
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
    ("Copy embed code", copy_embed),
];

/// The size of a drawing with its words, in CSS pixels.
const WIDTH_CSS: f64 = 960.0;
const HEIGHT_CSS: f64 = 600.0;

fn save_svg(content: Mounted, _outcome: RwSignal<String>) {
    let Some((chart, text)) = chart_and_text(content) else { return };
    let description = format!("{} {} {}", text.subtitle, text.caption, text.source);
    let colours = untrack(|| content.state.theme.colours());
    let file = svg(&image(content, &*chart, &text), colours, &text.title, &description);
    download::save(&file_name(content, &text, "svg"), "image/svg+xml", &file);
}

fn save_png(content: Mounted, _outcome: RwSignal<String>) {
    let Some((chart, text)) = chart_and_text(content) else { return };
    let colours = untrack(|| content.state.theme.colours());
    download::save_png(&file_name(content, &text, "png"), &image(content, &*chart, &text), colours);
}

fn save_csv(content: Mounted, _outcome: RwSignal<String>) {
    let Some((chart, text)) = chart_and_text(content) else { return };
    let about = about(content);
    let file = export::csv_file(&*chart, words(&text, &about));
    download::save(&file_name(content, &text, "csv"), "text/csv", &file);
}

fn save_json(content: Mounted, _outcome: RwSignal<String>) {
    let Some((chart, text)) = chart_and_text(content) else { return };
    let about = about(content);
    let file = export::json(&*chart, words(&text, &about));
    download::save(&file_name(content, &text, "json"), "application/json", &file);
}

fn copy_markdown(content: Mounted, outcome: RwSignal<String>) {
    let Some((chart, text)) = chart_and_text(content) else { return };
    let about = about(content);
    copy(export::markdown(&*chart, words(&text, &about)), "Table copied", outcome);
}

/// Copies the frame in which another site shows the chart.
fn copy_embed(content: Mounted, outcome: RwSignal<String>) {
    let state = content.state;
    let view = untrack(|| state.view.get());
    let figures = pages::figures(pages::of(view.page));
    let index = figures.into_iter().position(|part| ptr::eq(part, content.part));
    let Some(embed) = index.and_then(ChartNumber::of_index) else {
        outcome.set(help::NOT_EMBEDDED.to_owned());
        return;
    };
    let view = ViewState { embed: Some(embed), ..(*view).clone() };
    let link = fragment::link(&untrack(|| state.cx().fragment_of(&view)));
    let frame = export::embed(&link, &untrack(|| content.text()).title);
    copy(frame, "Embed code copied", outcome);
}

fn copy(text: String, done: &'static str, outcome: RwSignal<String>) {
    spawn_local(async move {
        outcome.set(match clipboard::copy(&text).await {
            Ok(()) => done.to_owned(),
            Err(error) => error.to_string(),
        });
    });
}

fn chart_and_text(content: Mounted) -> Option<(Shared<dyn Chart>, FigureText)> {
    untrack(|| Some((content.chart()?, content.text())))
}

fn words<'a>(text: &'a FigureText, about: &'a [(&'static str, String)]) -> Words<'a> {
    Words { title: &text.title, subtitle: &text.subtitle, source: &text.source, about }
}

/// Origin of the chart, with the link that opens its page.
fn about(content: Mounted) -> Vec<(&'static str, String)> {
    untrack(|| {
        let cx = content.state.cx();
        pages::export::about(cx, &fragment::link(&cx.fragment_of(&cx.view())))
    })
}

/// The chart as the reader has it, with its words.
fn image(content: Mounted, chart: &dyn Chart, text: &FigureText) -> Scene {
    let size = Size::new(WIDTH_CSS, HEIGHT_CSS);
    let selection = Selection { navigator: Navigator::None, ..untrack(|| content.selection()) };
    let about = about(content);
    let words = words(text, &about);
    match CanvasText::shared(DevicePixelRatio::ONE) {
        Some(measure) => export::image(chart, &selection, words, size, &measure),
        None => export::image(chart, &selection, words, size, &AverageWidths),
    }
}

fn file_name(content: Mounted, text: &FigureText, extension: &str) -> String {
    untrack(|| pages::export::file_name(content.state.cx(), &text.title, extension))
}
