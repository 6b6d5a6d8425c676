//! Dialogs above the page: the list of keys, the notes, the search, the saved views.
//!
//! What they show is fetched when a reader first opens one. The element is the browser's own, which
//! keeps the focus inside and gives it back.

mod frame;
mod keys;
mod pick_list;
mod saved_views;
mod search;
mod tip;

use leptos::prelude::*;

pub(crate) use self::{
    frame::{close, frame},
    pick_list::pick_list,
};
use super::{
    dialog::{Dialog, Tip},
    lazy::{self, lazy},
    notes::notes,
    state::AppState,
};
use crate::{
    domain::view::History,
    platform::{input::Reply, keyboard},
};

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
    frame(
        which.title(),
        move || state.dialog.set(None),
        |dialog| match which {
            Dialog::Keys => keys::keys(),
            Dialog::Notes(day) => notes(state, day),
            Dialog::Pick(choice) => {
                let chosen = untrack(|| (choice.chosen)(&state));
                pick_list(state, chosen, move |symbol| {
                    close(dialog);
                    (choice.choose)(&state, History::Push, symbol);
                })
            }
            Dialog::SavedViews => saved_views::saved_views(state),
            Dialog::Search => search::search(state),
        },
    )
}
