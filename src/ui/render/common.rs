//! Views that every page and the first load share: columns, figures and tables.

use leptos::{html, prelude::*};

use crate::{
    domain::Shared,
    pages::{Context, FigurePart, SectionPart},
    ui::{
        chart::{Figure, Mounted},
        erased_memo::ErasedMemo,
        panels::{FollowedTables, Section},
        state::AppState,
    },
};

/// Parts beside each other.
pub fn columns(main: Vec<AnyView>, aside_label: &'static str, aside: Vec<AnyView>) -> AnyView {
    view! {
        <div class="columns">
            <div>{main}</div>
            <aside aria-label=aside_label>{aside}</aside>
        </div>
    }
    .into_any()
}

/// A chart with all that belongs to it, below the controls of its own.
pub fn figure(state: AppState, part: &'static FigurePart, controls: AnyView) -> AnyView {
    let (content, place) = mounted(state, part);
    let hint = ().into_any();
    view! { <Figure content hint controls place /> }.into_any()
}

/// The state of a chart, and the place of its element.
pub(crate) fn mounted(
    state: AppState,
    part: &'static FigurePart,
) -> (Mounted, NodeRef<html::Figure>) {
    let place = NodeRef::new();
    let content = state.rest.content(place, move || state.files.settled((part.content)(&state)));
    (Mounted::new(state, part, content), place)
}

/// How tables follow the view.
type FollowTables = fn(AppState, &'static str, FollowedTables) -> AnyView;

/// Tables and the words around them, below the controls of their own.
pub(crate) fn section(
    state: AppState,
    part: &'static SectionPart,
    controls: AnyView,
    follow: FollowTables,
) -> AnyView {
    let place = NodeRef::new();
    let content = state.rest.content(place, move || {
        let tables = state.files.settled((part.content)(&state))?;
        Some(tables.map(Shared::new))
    });
    let tables = follow(state, part.what, content);
    view! { <Section place class=part.class method=part.method controls tables /> }.into_any()
}

/// A line that stands out, where it has something to say.
pub(crate) fn note(
    state: AppState,
    title: &'static str,
    words: fn(&dyn Context) -> Option<String>,
) -> AnyView {
    let words = ErasedMemo::new(move |_| words(&state));
    let shown = move || {
        words.get().map(|words| {
            view! {
                <section class="next">
                    <p><strong>{title} ". "</strong> {words}</p>
                </section>
            }
        })
    };
    view! { {move || shown()} }.into_any()
}
