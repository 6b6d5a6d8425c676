//! The application: provides the state, keeps address and title in step, and shows the page.

use std::sync::Arc;

use leptos::{mount::mount_to_body, prelude::*, task::spawn_local};

use super::{
    dialogs::Dialogs,
    effect::effect,
    erased_memo::ErasedMemo,
    executor,
    offline::OfflineState,
    page_view::PageView,
    panels::SaidAbove,
    shell::{Controls, Footer, Masthead, Notices},
    state::AppState,
    storing::store_beside,
};
use crate::platform::{document, fragment};

/// Shows the application in the place of what the page opened with, in a task of its own.
pub fn mount() {
    executor::init();
    spawn_local(async {
        mount_to_body(App);
        document::remove("start");
    });
}

/// The whole page.
#[component]
pub(crate) fn App() -> impl IntoView {
    let state = AppState::new();
    provide_context(state);
    provide_context(SaidAbove(Arc::new(move |error| state.files.lost().contains(error))));
    provide_context(state.theme);
    let offline = OfflineState::new();
    provide_context(offline);
    store_beside(offline, state.files);

    StoredValue::new_local(fragment::on_change(move || state.read_address()));
    let page = ErasedMemo::new(move |_| state.view.read().page);
    effect(move || document::set_embedded(state.view.read().embed.is_some()));
    let mut shown_before = false;
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
