//! A choice among options: buttons of which one is pressed, a list, or a slider.

use leptos::prelude::*;

use crate::{
    domain::view::History,
    pages::{Choice, Form},
    platform::slider,
    ui::{
        effect::effect,
        erased_memo::ErasedMemo,
        lazy::{self, lazy},
        state::AppState,
        views::each,
    },
};

/// The control of a choice.
pub fn choice(state: AppState, choice: &'static Choice) -> AnyView {
    match choice.form {
        Form::Segments => segments(state, choice),
        Form::Select | Form::Slider => lazy::view(move || Box::pin(lazy_choice(state, choice))),
    }
}

lazy! {
    /// A choice of a form that the first load does without.
    fn lazy_choice(state: AppState, choice: &'static Choice) -> AnyView = later_choice;
}

fn later_choice(state: AppState, choice: &'static Choice) -> AnyView {
    match choice.form {
        Form::Segments => segments(state, choice),
        Form::Select => select(state, choice),
        Form::Slider => slider(state, choice),
    }
}

fn segments(state: AppState, choice: &'static Choice) -> AnyView {
    let options = ErasedMemo::new(move |_| (choice.options)(&state));
    let chosen = ErasedMemo::new(move |_| (choice.chosen)(&state));
    let button = move |(index, text): (usize, String)| {
        view! {
            <button
                type="button"
                aria-pressed=move || (chosen.get() == Some(index)).to_string()
                on:click=move |_| (choice.choose)(&state, History::Push, index)
            >
                {text}
            </button>
        }
    };
    view! {
        <div class="segments" role="group" aria-label=choice.label>
            {move || each(options.get().into_iter().enumerate(), button)}
        </div>
    }
    .into_any()
}

fn select(state: AppState, choice: &'static Choice) -> AnyView {
    let options = ErasedMemo::new(move |_| (choice.options)(&state));
    let chosen = ErasedMemo::new(move |_| (choice.chosen)(&state));
    let option = move |(index, text): (usize, String)| {
        view! {
            <option value=index.to_string() selected=move || chosen.get() == Some(index)>
                {text}
            </option>
        }
    };
    let choose = move |value: String| {
        if let Ok(index) = value.parse() {
            (choice.choose)(&state, History::Push, index);
        }
    };
    view! {
        <label class="control" hidden=move || options.with(Vec::is_empty)>
            <span>{choice.label}</span>
            <select on:change:target=move |event| choose(event.target().value())>
                {move || each(options.get().into_iter().enumerate(), option)}
            </select>
        </label>
    }
    .into_any()
}

fn slider(state: AppState, choice: &'static Choice) -> AnyView {
    let options = ErasedMemo::new(move |_| (choice.options)(&state));
    let chosen = ErasedMemo::new(move |_| (choice.chosen)(&state));
    let words = move || {
        let name = |index| options.with(|options| options.get(index).cloned());
        chosen.get().and_then(name).unwrap_or_default()
    };
    let choose = move |value: &str, history| {
        if let Ok(index) = value.parse() {
            (choice.choose)(&state, history, index);
        }
    };
    let place = NodeRef::new();
    effect(move || {
        if let Some(input) = place.get() {
            let last = options.with(Vec::len).saturating_sub(1);
            slider::set(&input, last, chosen.get().unwrap_or_default());
        }
    });
    view! {
        <label class="control" hidden=move || options.with(Vec::is_empty)>
            <span>{choice.label}</span>
            <input
                node_ref=place
                type="range"
                max="0"
                aria-valuetext=move || words()
                on:input:target=move |event| choose(&event.target().value(), History::Defer)
                on:change:target=move |event| choose(&event.target().value(), History::Push)
            />
            <output>{move || words()}</output>
        </label>
    }
    .into_any()
}
