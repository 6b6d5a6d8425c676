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
    domain::Error,
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

/// What a figure shows, computed once for all of its parts.
#[derive(Clone, Copy)]
pub struct Mounted(Memo<Content>);

impl Mounted {
    /// The chart; nothing while it loads or where it cannot be had.
    pub fn chart(self) -> Option<Shared<dyn Chart>> {
        self.0.with(|content| Some(content.as_ref()?.as_ref().ok()?.0.clone()))
    }

    /// The words around it; empty while they load.
    pub fn text(self) -> FigureText {
        let text = |content: &Content| Some(content.as_ref()?.as_ref().ok()?.1.clone());
        self.0.with(text).unwrap_or_default()
    }

    fn failure(self) -> Option<Error> {
        self.0.with(|content| content.as_ref()?.as_ref().err().cloned())
    }
}

/// A chart with all that belongs to it; while it loads it keeps its place.
#[component]
pub fn Figure(
    /// What is shown.
    #[prop(into)]
    content: Signal<Content>,
    /// The height of the plot in CSS pixels.
    height_css: f64,
    /// The keys of the definitions behind it.
    method: &'static [&'static str],
    /// Called when the reader moves the base; without it there is no handle.
    on_rebase: Option<Callback<Rebase>>,
    /// Controls of the figure's own, above the plot.
    controls: AnyView,
) -> impl IntoView {
    let cursor = RwSignal::new(None::<Cursor>);
    let shown = RwSignal::new(None::<Shown>);
    let content = Mounted(Memo::new(move |_| content.get()));
    let below = move || match shown.get() {
        None => ().into_any(),
        Some(Shown::Method) => view! { <Method definitions=method /> }.into_any(),
        Some(Shown::Table) => view! { <DataTable content /> }.into_any(),
    };
    view! {
        <figure class="figure">
            <h2>{move || content.text().title}</h2>
            <p class="subtitle">{move || content.text().subtitle}</p>
            {controls}
            {move || content.failure().map(|error| view! { <Failure error /> })}
            <Readout content cursor />
            <Plot content cursor height_css on_rebase />
            <figcaption class="caption">{move || content.text().caption}</figcaption>
            <Actions content shown />
            {below}
        </figure>
    }
}
