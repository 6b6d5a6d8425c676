//! Views that the reader has saved: opened, renamed, removed, taken away and brought back.

use leptos::prelude::*;

use crate::{
    domain::{
        view::{History, SavedView},
        wording::help,
    },
    platform::fragment,
    ui::{shelf::Shelf, state::AppState, views::each},
};

/// The views, and what saves one more.
pub(crate) fn saved_views(state: AppState) -> AnyView {
    let shelf = Shelf::of(state);
    let rows = move || {
        let views = shelf.views.get();
        if views.all().is_empty() {
            return view! { <p class="muted">{help::NO_SAVED_VIEWS}</p> }.into_any();
        }
        let row = move |(at, view): (usize, SavedView)| {
            let link = view.link.clone();
            view! { <li>{shelf.row(at, view, move || show(state, &link))}</li> }
        };
        let rows = each(views.all().to_vec().into_iter().enumerate(), row);
        view! { <ul class="found">{rows}</ul> }.into_any()
    };
    view! {
        <p class="muted">{help::SAVED_VIEWS}</p>
        {shelf.save_form("Save this view", true, move || state.fragment())}
        {move || rows()}
        {shelf.files()}
    }
    .into_any()
}

fn show(state: AppState, link: &str) {
    state.dialog.set(None);
    fragment::write(link, History::Push);
    state.read_address();
}
