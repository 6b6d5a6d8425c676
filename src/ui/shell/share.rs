//! What takes the view along: a link to it, and the report.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    domain::view::{Page, SnapshotRef, ViewState},
    platform::{clipboard, fragment},
    ui::{
        lazy::{self, lazy},
        shell::masthead::PageLink,
        state::AppState,
    },
};

/// A link to the report, and a button that copies a link which opens this view, and says so.
#[component]
pub(crate) fn Share() -> impl IntoView {
    let state = expect_context::<AppState>();
    let outcome = RwSignal::new(String::new());
    let copy = move |_| lazy::call(move || Box::pin(copied(state, outcome)), |_| {});
    view! {
        <div class="control push">
            <span role="status">{move || outcome.get()}</span>
            <PageLink page=Page::Report text=Page::Report.title() />
            <button type="button" on:click=copy>
                "Copy link"
            </button>
        </div>
    }
}

lazy! {
    in second:
    /// Copies a link to the view, and says so.
    fn copied(state: AppState, outcome: RwSignal<String>) -> () = copy;
}

fn copy(state: AppState, outcome: RwSignal<String>) {
    let manifest = state.files.manifest.get_untracked().and_then(Result::ok);
    let made_on = manifest.map(|m| SnapshotRef { as_of: m.as_of, id: m.id.to_string() });
    let zoom = state.zoom.get_untracked();
    let view = ViewState { zoom, made_on, ..(*state.view.get_untracked()).clone() };
    let link = fragment::link(&state.cx().fragment_of(&view));
    spawn_local(async move {
        outcome.set(match clipboard::copy(&link).await {
            Ok(()) => "Link copied".to_owned(),
            Err(error) => error.to_string(),
        });
    });
}
