//! A figure: title, plot, caption, source, table and method.

use leptos::{html, prelude::*};

use super::{
    actions::{Actions, Shown, unfolded},
    mounted::Mounted,
    plot::Plot,
    readout::Readout,
};
use crate::{
    pages::FigurePart,
    ui::{lazy, panels::Failure},
};

/// A chart with all that belongs to it; while it loads it keeps its place.
#[component]
pub fn Figure(
    /// What is shown.
    content: Mounted,
    /// What can be done with the plot itself, after the subtitle.
    hint: AnyView,
    /// Controls of the figure's own, above the plot.
    controls: AnyView,
    /// The place of its element.
    place: NodeRef<html::Figure>,
) -> impl IntoView {
    let FigurePart { height_css, on_rebase, .. } = *content.part;
    let shown = RwSignal::new(None::<Shown>);
    let state = content.state;
    let below = move || match shown.get() {
        None => ().into_any(),
        Some(what) => lazy::view(move || Box::pin(unfolded(content, what))),
    };
    view! {
        <figure class="figure" node_ref=place>
            <h2>{move || content.text().title}</h2>
            <p class="subtitle">{move || state.marker.text(content.text().subtitle)} {hint}</p>
            {controls}
            {move || content.failure().map(|error| view! { <Failure error /> })}
            <Readout content />
            <Plot content height_css on_rebase />
            <figcaption class="caption">{move || state.marker.text(content.text().caption)}</figcaption>
            <Actions content shown />
            {move || below()}
        </figure>
    }
}
