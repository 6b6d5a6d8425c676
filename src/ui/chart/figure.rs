//! A figure: title, plot, caption, source, table and method.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    actions::{Actions, Shown},
    plot::{Plot, Rebase},
    readout::Readout,
    table::DataTable,
};
use crate::{
    chart::{Chart, cursor::Cursor},
    domain::{Error, metrics::Definition},
    ui::{
        data::Shared,
        panels::{Failure, Method},
    },
};

/// The words around a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureText {
    /// What the chart says, or shows.
    pub title: String,
    /// What is drawn, on what basis, since when.
    pub subtitle: String,
    /// What it comes to, in a sentence that reads without the chart.
    pub caption: String,
    /// Where the figures come from.
    pub source: String,
}

/// A chart and its words, or why they cannot be had; nothing while they load.
pub type Content = Option<Result<(Shared<dyn Chart>, FigureText), Error>>;

/// A chart of any kind as figures take it.
pub fn drawn(chart: impl Chart + 'static) -> Shared<dyn Chart> {
    Shared::from(Arc::new(chart) as Arc<dyn Chart>)
}

/// A chart with all that belongs to it; while it loads it keeps its place.
#[component]
pub fn Figure(
    /// What is shown.
    #[prop(into)]
    content: Signal<Content>,
    /// The height of the plot in CSS pixels.
    height_css: f64,
    /// The definitions behind it.
    method: Vec<&'static Definition>,
    /// Called when the reader moves the base; without it there is no handle.
    #[prop(optional, into)]
    on_rebase: Option<Callback<Rebase>>,
    /// Controls of the figure's own, above the plot.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let cursor = RwSignal::new(None::<Cursor>);
    let shown = RwSignal::new(None::<Shown>);
    let chart = Memo::new(move |_| Some(content.get()?.ok()?.0));
    let text = Memo::new(move |_| {
        content.get().and_then(Result::ok).map(|(_, text)| text).unwrap_or_default()
    });
    let failure = Memo::new(move |_| content.get()?.err());
    let below = move || match shown.get() {
        None => ().into_any(),
        Some(Shown::Method) => view! { <Method definitions=method.clone() /> }.into_any(),
        Some(Shown::Table) => view! { <DataTable chart /> }.into_any(),
    };
    view! {
        <figure class="figure">
            <h2>{move || text.read().title.clone()}</h2>
            <p class="subtitle">{move || text.read().subtitle.clone()}</p>
            {children.map(|children| children())}
            {move || failure.get().map(|error| view! { <Failure error /> })}
            <Readout chart cursor />
            <Plot chart text cursor height_css on_rebase />
            <figcaption class="caption">{move || text.read().caption.clone()}</figcaption>
            <Actions chart text shown />
            {below}
        </figure>
    }
}
