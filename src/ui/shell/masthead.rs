//! The name and the navigation.

use leptos::prelude::*;

use crate::{
    domain::view::{History, Page, ViewState},
    platform::install::InstallOffer,
    ui::{dialog::Dialog, state::AppState, views::each},
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
            <Tools />
        </header>
    }
}

/// What opens a dialog, and what installs the site where the browser offers it.
#[component]
fn Tools() -> impl IntoView {
    let state = expect_context::<AppState>();
    let is_offered = RwSignal::new(false);
    let tell = move |offered| {
        is_offered.try_set(offered);
    };
    let offer = StoredValue::new_local(InstallOffer::watch(tell));
    let install = move |_| {
        is_offered.set(false);
        offer.with_value(|offer| {
            if let Some(offer) = offer {
                offer.take();
            }
        });
    };
    let opener = move |(dialog, class): (Dialog, &'static str)| {
        view! {
            <button type="button" class=class on:click=move |_| state.dialog.set(Some(dialog))>
                {dialog.title()}
            </button>
        }
    };
    let dialogs = [
        (Dialog::Search, "link"),
        (Dialog::SavedViews, "link"),
        // Where there is no mouse there is seldom a keyboard.
        (Dialog::Keys, "link for-mouse"),
    ];
    view! {
        <div class="tools">
            // It keeps its place, so that nothing moves when the browser offers it.
            <button type="button" class="link install" class:unoffered=move || !is_offered.get() on:click=install>
                "Install"
            </button>
            {each(dialogs, opener)}
        </div>
    }
}

/// A link to a page that keeps all other settings.
#[component]
pub(crate) fn PageLink(page: Page, text: &'static str) -> AnyView {
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
    .into_any()
}
