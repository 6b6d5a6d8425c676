//! The name and the navigation.

use leptos::prelude::*;

use crate::{
    domain::view::{History, Page, ViewState},
    ui::{state::AppState, views::each},
};

/// The name of the site and the links to its pages.
#[component]
pub(crate) fn Masthead() -> impl IntoView {
    let state = expect_context::<AppState>();
    view! {
        <header class="masthead">
            <a
                class="brand"
                href="#"
                aria-label="Rotascope, to the overview"
                on:click=move |event| {
                    event.prevent_default();
                    state.change(History::Push, |view| view.page = Page::Overview);
                }
            >
                "Rota"
                <span>"scope"</span>
            </a>
            <nav class="nav" aria-label="Pages">
                {each(Page::ALL, |page| view! { <PageLink page text=page.title() /> })}
            </nav>
        </header>
    }
}

/// A link to a page that keeps all other settings.
#[component]
pub(crate) fn PageLink(page: Page, text: &'static str) -> impl IntoView {
    let state = expect_context::<AppState>();
    let address = move || {
        let view = ViewState { page, ..(*state.view.get()).clone() };
        format!("#{}", state.cx().fragment_of(&view))
    };
    let current = move || (state.view.read().page == page).then_some("page");
    view! {
        <a
            href=move || address()
            aria-current=move || current()
            on:click=move |event| {
                event.prevent_default();
                state.change(History::Push, |view| view.page = page);
            }
        >
            {text}
        </a>
    }
}
