//! The time machine: the session after which nothing is read.

use leptos::prelude::*;

use super::{
    player::Play,
    sessions::{MONTH, Sessions},
};
use crate::{
    domain::{DateRange, Day, view::History},
    pages::{Setting, as_of, scope},
    platform::slider,
    ui::{effect::effect, state::AppState},
};

/// The first day of the range, where the page depends on it.
#[component]
pub fn Start() -> impl IntoView {
    let state = expect_context::<AppState>();
    let shown = move || {
        let start = scope(&state).and_then(Result::ok).map(|scope| scope.window_start());
        start.map(|day| day.to_string()).unwrap_or_default()
    };
    let is_idle = move || !Setting::Range.counts_on(state.view.read().page);
    let take = move |text: String| {
        // An emptied field is a wish for the usual range; half a date is not a wish yet.
        if let Some(range) = range_from(&text) {
            state.change(History::Push, |view| view.range = range);
        }
    };
    view! {
        <label class="control start-day" hidden=is_idle>
            <span>"from"</span>
            <input
                type="date"
                prop:value=move || shown()
                min=move || first_day(state)
                max=move || as_of(&state).map(|day| day.to_string())
                on:change:target=move |event| take(event.target().value())
            />
        </label>
    }
}

fn range_from(text: &str) -> Option<DateRange> {
    if text.is_empty() {
        return Some(DateRange::default());
    }
    text.parse().ok().map(DateRange::Since)
}

fn first_day(state: AppState) -> Option<String> {
    Sessions(state).read(|view| view.days().first().map(Day::to_string))
}

/// A date field, steps, a slider over all sessions, and the way back to the latest.
#[component]
pub(crate) fn AsOf() -> impl IntoView {
    let state = expect_context::<AppState>();
    let sessions = Sessions(state);
    let shown = move || as_of(&state).map(|day| day.to_string()).unwrap_or_default();
    let type_day = move |text: String| {
        if text.is_empty() {
            state.change(History::Push, |view| view.as_of = None);
        } else if let Ok(day) = text.parse::<Day>() {
            state.change(History::Push, |view| view.as_of = Some(day));
        }
    };
    view! {
        <div class="control as-of" role="group" aria-label="The day that nothing later than is read">
            <label class="control">
                <span>"as of"</span>
                <input
                    type="date"
                    prop:value=move || shown()
                    min=move || first_day(state)
                    max=move || sessions.read(|view| view.last_day()).map(|day| day.to_string())
                    on:change:target=move |event| type_day(event.target().value())
                />
            </label>
            <div class="steps">
                <button
                    type="button"
                    aria-label="One session back"
                    disabled=move || sessions.position() == 0
                    on:click=move |_| sessions.step(-1, History::Push)
                >
                    "‹"
                </button>
                <Play />
                <button
                    type="button"
                    aria-label="One session on"
                    disabled=move || sessions.is_at_end()
                    on:click=move |_| sessions.step(1, History::Push)
                >
                    "›"
                </button>
            </div>
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

/// A slider with one stop a session, and a month to a page; the address is written when it is let go.
#[component]
fn SessionSlider() -> impl IntoView {
    let state = expect_context::<AppState>();
    let sessions = Sessions(state);
    let slide = move |text: &str, history| {
        if let Ok(index) = text.parse() {
            sessions.go(index, history);
        }
    };
    let place = NodeRef::new();
    effect(move || {
        if let Some(input) = place.get() {
            slider::set(&input, sessions.last(), sessions.position());
        }
    });
    view! {
        <input
            node_ref=place
            type="range"
            aria-label="As-of session"
            aria-valuetext=move || as_of(&state).map(|day| day.to_string())
            max="0"
            on:input:target=move |event| slide(&event.target().value(), History::Defer)
            on:change:target=move |event| slide(&event.target().value(), History::Push)
            on:keydown=move |event| {
                let by = match event.key().as_str() {
                    "PageUp" => MONTH,
                    "PageDown" => -MONTH,
                    _ => return,
                };
                event.prevent_default();
                sessions.step(by, History::Push);
            }
        />
    }
}
