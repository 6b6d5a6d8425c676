//! The quiet row under a chart: source, table, files, method.

use leptos::prelude::*;

use super::figure::{FigureText, Mounted};
use crate::{
    chart::{AverageWidths, Chart, DevicePixelRatio, Size, export, svg},
    platform::{canvas::CanvasText, download},
    ui::theme::ThemeState,
};

/// What is unfolded under a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// How it is computed.
    Method,
    /// The same numbers as a table.
    Table,
}

/// The size of an exported drawing, in CSS pixels.
const EXPORT_WIDTH: f64 = 900.0;
const EXPORT_HEIGHT: f64 = 480.0;

/// The source and what can be done with the chart.
#[component]
pub fn Actions(content: Mounted, shown: RwSignal<Option<Shown>>) -> impl IntoView {
    let theme = expect_context::<ThemeState>();
    let save_svg = move |_| {
        if let Some(chart) = untrack(|| content.chart()) {
            let drawing = drawing(&*chart, &untrack(|| content.text()), theme);
            download::save(
                &file_name(&untrack(|| content.text()), "svg"),
                "image/svg+xml",
                &drawing,
            );
        }
    };
    let save_csv = move |_| {
        if let Some(chart) = untrack(|| content.chart()) {
            let name = file_name(&untrack(|| content.text()), "csv");
            download::save(&name, "text/csv", &export::csv(&*chart));
        }
    };
    view! {
        <div class="actions">
            <span>{move || content.text().source}</span>
            <Toggle shown what=Shown::Table text="Table" />
            <button type="button" class="link" on:click=save_svg>"SVG"</button>
            <button type="button" class="link" on:click=save_csv>"CSV"</button>
            <Toggle shown what=Shown::Method text="How this is computed" />
        </div>
    }
}

#[component]
fn Toggle(shown: RwSignal<Option<Shown>>, what: Shown, text: &'static str) -> impl IntoView {
    let is_shown = move || shown.get() == Some(what);
    view! {
        <button
            type="button"
            class="link"
            aria-expanded=move || is_shown().to_string()
            on:click=move |_| shown.update(|shown| {
                *shown = if *shown == Some(what) { None } else { Some(what) };
            })
        >
            {text}
        </button>
    }
}

fn drawing(chart: &dyn Chart, text: &FigureText, theme: ThemeState) -> String {
    let size = Size::new(EXPORT_WIDTH, EXPORT_HEIGHT);
    let layout = match CanvasText::new() {
        Some(measure) => chart.layout(size, &measure, DevicePixelRatio::ONE),
        None => chart.layout(size, &AverageWidths, DevicePixelRatio::ONE),
    };
    let description = format!("{} {} {}", text.subtitle, text.caption, text.source);
    svg(layout.scene(), untrack(|| theme.colours()), &text.title, &description)
}

/// The title in the characters that every file system takes.
fn file_name(text: &FigureText, extension: &str) -> String {
    let kept = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let words: String = text.title.chars().map(kept).collect();
    let parts: Vec<&str> = words.split('-').filter(|part| !part.is_empty()).take(8).collect();
    format!("rotascope-{}.{extension}", parts.join("-"))
}
