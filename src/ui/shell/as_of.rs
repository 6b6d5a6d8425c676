//! The time machine: the session after which nothing is read.

use leptos::prelude::*;

use crate::{
    domain::{Day, PairView, view::History},
    pages::{as_of, pairs, scope},
    ui::state::AppState,
};

/// A date field, a slider over all sessions, and the way back to the latest.
#[component]
pub(crate) fn AsOf() -> impl IntoView {
    let state = expect_context::<AppState>();
    let shown = move || as_of(&state).map(|day| day.to_string()).unwrap_or_default();
    let on_sessions = move |read: fn(PairView<'_>) -> Option<Day>| {
        let joined = pairs(&state).and_then(Result::ok);
        let day = joined.and_then(|pairs| read(pairs.on(state.view.read().basis).view()));
        day.map(|day| day.to_string())
    };
    let type_day = move |text: String| {
        // An emptied field is a wish for the latest session; half a date is not a wish yet.
        if text.is_empty() {
            state.change(History::Push, |view| view.as_of = None);
        } else if let Ok(day) = text.parse::<Day>() {
            state.change(History::Push, |view| view.as_of = Some(day));
        }
    };
    view! {
        <div class="control as-of">
            <label>
                "as of "
                <input
                    type="date"
                    prop:value=move || shown()
                    min=move || on_sessions(|view| view.days().first().copied())
                    max=move || on_sessions(|view| view.last_day())
                    on:change:target=move |event| type_day(event.target().value())
                />
            </label>
            <SessionSlider />
            <button
                type="button"
                disabled=move || state.view.read().as_of.is_none()
                on:click=move |_| state.change(History::Push, |view| view.as_of = None)
            >
                "Latest"
            </button>
        </div>
    }
}

/// A slider with one stop a session; the address is written when it is let go.
#[component]
fn SessionSlider() -> impl IntoView {
    let state = expect_context::<AppState>();
    let joined = move || pairs(&state).and_then(Result::ok);
    let last = move || {
        joined().map_or(0, |p| p.on(state.view.read().basis).view().len().saturating_sub(1))
    };
    let position = move || {
        let scope = scope(&state).and_then(Result::ok);
        scope.map_or(0, |scope| scope.history().len().saturating_sub(1))
    };
    let slide = move |text: &str, history| {
        let Some(pairs) = untrack(|| pairs(&state)).and_then(Result::ok) else { return };
        let view = pairs.on(state.view.read_untracked().basis).view();
        let day = text.parse().ok().and_then(|index: usize| view.days().get(index).copied());
        let latest = view.last_day();
        state.change(history, |view| view.as_of = day.filter(|_| day != latest));
    };
    view! {
        <input
            type="range"
            aria-label="As-of session"
            aria-valuetext=move || as_of(&state).map(|day| day.to_string())
            min="0"
            max=move || last().to_string()
            prop:value=move || position().to_string()
            on:input:target=move |event| slide(&event.target().value(), History::Defer)
            on:change:target=move |event| slide(&event.target().value(), History::Push)
        />
    }
}
