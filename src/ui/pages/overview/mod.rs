//! Overview: is it rotating?

mod cards;
mod figures;
mod key_data;

use leptos::prelude::*;

use self::{
    cards::{ConcentrationCard, NextCard, RatesCard, StreakCard, ValuationCard},
    figures::{LongRatio, Race, Years},
    key_data::KeyData,
};
use super::answer::Answer;
use crate::{domain::wording::overview_headline, ui::state::AppState};

/// The answer, the race, the long ratio and the years; beside them what they rest on.
#[component]
pub fn Overview() -> impl IntoView {
    let state = expect_context::<AppState>();
    let sentence = move || {
        let scope = match state.scope.get()? {
            Ok(scope) => scope,
            Err(error) => return Some(Err(error)),
        };
        let streaks = state.streaks.get()?;
        let range = scope.window_words();
        Some(Ok(overview_headline(&scope.names, scope.window(), &range, &streaks)))
    };
    view! {
        <Answer sentence=Signal::derive(sentence) />
        <div class="columns">
            <div>
                <Race />
                <LongRatio />
                <Years />
            </div>
            <aside aria-label="What it rests on">
                <StreakCard />
                <ValuationCard />
                <RatesCard />
                <ConcentrationCard />
                <KeyData />
                <NextCard />
            </aside>
        </div>
    }
}
