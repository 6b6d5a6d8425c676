//! The application: provides the state, keeps address and title in step, and shows the page.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    dialogs::Dialogs,
    effect::effect,
    erased_memo::ErasedMemo,
    offline::OfflineState,
    page_view::PageView,
    panels::SaidAbove,
    shell::{Controls, Footer, Masthead, Notices},
    state::AppState,
};
use crate::{
    domain::view::Page,
    pages::Setting,
    platform::{document, fragment},
};

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let state = AppState::new();
    provide_context(state);
    provide_context(SaidAbove(Arc::new(move |error| state.files.lost().contains(error))));
    provide_context(state.theme);
    provide_context(OfflineState::new());

    StoredValue::new_local(fragment::on_change(move || state.read_address()));
    let page = ErasedMemo::new(move |_| state.view.read().page);
    effect(move || document::set_embedded(state.view.read().embed.is_some()));
    let mut shown_before = false;
    effect(move || document::set_title(&title(state, page.get())));
    effect(move || {
        page.track();
        request_animation_frame(|| document::centre(".nav [aria-current]"));
        if std::mem::replace(&mut shown_before, true) {
            document::focus("answer");
        }
    });

    view! {
        <a class="skip-link" href="#answer" on:click=|event| {
            event.prevent_default();
            document::focus("answer");
        }>"Skip to the answer"</a>
        <Masthead />
        <Controls />
        <Notices />
        <main>
            <PageView />
        </main>
        <Footer />
        <Dialogs />
    }
}

/// Name of the page, with both legs where it depends on them.
fn title(state: AppState, page: Page) -> String {
    let legs = state.cx().legs().filter(|_| Setting::Legs.counts_on(page));
    let legs = legs.map(|(one, other)| format!(": {one} against {other}")).unwrap_or_default();
    format!("{}{legs} · Rotascope", page.title())
}
