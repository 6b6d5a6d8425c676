//! Dialogs above the page: the list of keys, the notes, the search, the saved views.
//!
//! What they show is fetched when a reader first opens one. The element is the browser's own, which
//! keeps the focus inside and gives it back.

mod keys;
mod saved_views;
mod search;
mod tip;

use leptos::{html, prelude::*};

use super::{
    dialog::{Dialog, Tip},
    effect::effect,
    lazy::{self, lazy},
    notes::notes,
    state::AppState,
};
use crate::platform::{input::Reply, keyboard, modal};

/// The dialog that is open, and the keys that open one.
#[component]
pub(crate) fn Dialogs() -> impl IntoView {
    let state = expect_context::<AppState>();
    StoredValue::new_local(keyboard::listen(move |key| match Dialog::of_key(key) {
        Some(dialog) => {
            state.dialog.set(Some(dialog));
            Reply::Taken
        }
        None => Reply::Ignored,
    }));
    let shown =
        move || state.dialog.get().map(|which| lazy::view(move || Box::pin(dialog(state, which))));
    let tip = move || {
        state.marker.tip.get().map(|tip| lazy::view(move || Box::pin(explanation(state, tip))))
    };
    view! { <div class="dialogs">{move || shown()} {move || tip()}</div> }
}

lazy! {
    /// Explanation of a term beside it.
    fn explanation(state: AppState, tip: Tip) -> AnyView = tip::tip;
}

lazy! {
    /// A dialog that opens itself.
    fn dialog(state: AppState, which: Dialog) -> AnyView = open;
}

fn open(state: AppState, which: Dialog) -> AnyView {
    let element = NodeRef::<html::Dialog>::new();
    effect(move || {
        if let Some(element) = element.get() {
            modal::open(&element);
        }
    });
    let close = move |_| {
        if let Some(element) = element.get_untracked() {
            modal::close(&element);
        }
    };
    let content = match which {
        Dialog::Keys => keys::keys(),
        Dialog::Notes(day) => notes(state, day),
        Dialog::SavedViews => saved_views::saved_views(state),
        Dialog::Search => search::search(state),
    };
    view! {
        <dialog
            node_ref=element
            closedby="any"
            aria-labelledby="dialog-title"
            on:close=move |_| state.dialog.set(None)
        >
            <header>
                <h2 id="dialog-title">{which.title()}</h2>
                <button type="button" on:click=close>"Close"</button>
            </header>
            {content}
        </dialog>
    }
    .into_any()
}
