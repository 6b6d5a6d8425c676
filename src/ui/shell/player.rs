//! Playing through the sessions: the whole page moves with the as-of session.

use leptos::prelude::*;

use super::sessions::Sessions;
use crate::{
    domain::view::{History, Page},
    platform::{interval::Interval, preferences::Preference},
    ui::{
        effect::effect,
        lazy::{self, lazy},
        state::AppState,
    },
};

/// Start of playing when the page already stands at the latest session: a year of them back.
const BACK: isize = -252;
/// The time that a session stays.
const PACE_MS: i32 = 150;

/// Play or pause; the rotation map has a player of its own, which goes by weeks.
///
/// There is no play where the system asks for less motion: the sessions are stepped through.
#[component]
pub fn Play() -> impl IntoView {
    let state = expect_context::<AppState>();
    let is_ready = RwSignal::new(false);
    let press = move |_| {
        if is_ready.get_untracked() {
            toggle(state);
            return;
        }
        lazy::call(
            move || Box::pin(player(state)),
            move |made| {
                if made.is_ok() {
                    is_ready.set(true);
                    toggle(state);
                }
            },
        );
    };
    let words = move || if state.playing.get() { "Pause" } else { "Play" };
    let has_own = move || state.view.read().page == Page::Rotation;
    (!Preference::ReducedMotion.is_asked_for()).then(|| {
        view! {
            <button type="button" class="play" hidden=has_own on:click=press>
                {words}
            </button>
        }
    })
}

lazy! {
    /// What moves the view while it plays.
    fn player(state: AppState) -> () = start_player;
}

fn start_player(state: AppState) {
    let clock = StoredValue::new_local(None::<Interval>);
    effect(move || {
        let is_running = state.playing.get() && state.view.read().page != Page::Rotation;
        let is_ticking = clock.with_value(Option::is_some);
        if is_running != is_ticking {
            let new = || Interval::new(PACE_MS, move || tick(state));
            clock.set_value(if is_running { new() } else { None });
        }
    });
}

fn toggle(state: AppState) {
    let sessions = Sessions(state);
    if state.playing.get_untracked() {
        pause(state);
        return;
    }
    if untrack(|| sessions.is_at_end()) {
        sessions.step(BACK, History::Push);
    }
    state.playing.set(true);
}

fn tick(state: AppState) {
    Sessions(state).step(1, History::Defer);
    if untrack(|| Sessions(state).is_at_end()) {
        pause(state);
    }
}

/// Stops, and writes where into the address.
fn pause(state: AppState) {
    state.playing.set(false);
    state.change(History::Push, |_| ());
}
