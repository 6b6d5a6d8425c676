//! The pickers of the two legs.

use leptos::prelude::*;

use crate::{
    domain::{
        Symbol,
        view::{History, ViewState},
    },
    pages::Setting,
    ui::{erased_memo::ErasedMemo, state::AppState, views::each},
};

/// One of the two legs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Leg {
    Small,
    Large,
}

impl Leg {
    /// Name of the leg for screen readers: for the eye its accent says which leg it is.
    fn label(self) -> &'static str {
        match self {
            Self::Small => "First leg",
            Self::Large => "Second leg",
        }
    }

    /// The word before it.
    fn word(self) -> &'static str {
        match self {
            Self::Small => "",
            Self::Large => "against",
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Small => "control leg-small",
            Self::Large => "control leg-large",
        }
    }

    fn choose(self, view: &mut ViewState, symbol: Symbol) {
        match self {
            Self::Small => view.small = Some(symbol),
            Self::Large => view.large = Some(symbol),
        }
    }
}

/// The pickers of the small leg and of the large leg.
#[component]
pub(crate) fn LegPickers() -> impl IntoView {
    view! {
        <LegPicker leg=Leg::Small />
        <LegPicker leg=Leg::Large />
    }
}

#[component]
fn LegPicker(leg: Leg) -> impl IntoView {
    let state = expect_context::<AppState>();
    let chosen = ErasedMemo::new(move |_| {
        let (small, large) = state.cx().legs()?;
        Some(match leg {
            Leg::Small => small,
            Leg::Large => large,
        })
    });
    let options = move || {
        Some(each(state.cx().library().listed()?, |(symbol, name)| {
            let (value, text) = (symbol.to_string(), format!("{symbol} {name}"));
            let is_chosen = move || chosen.with(|chosen| chosen.as_ref() == Some(&symbol));
            view! { <option value=value selected=is_chosen>{text}</option> }
        }))
    };
    let choose = move |value: String| {
        if let Ok(symbol) = value.parse::<Symbol>() {
            state.change(History::Push, |view| leg.choose(view, symbol));
        }
    };
    view! {
        <label class=leg.class() hidden=move || !Setting::Legs.counts_on(state.view.read().page)>
            <span class="visually-hidden">{leg.label()}</span>
            <span class="word" aria-hidden="true">{leg.word()}</span>
            <select on:change:target=move |event| choose(event.target().value())>{move || options()}</select>
        </label>
    }
}
