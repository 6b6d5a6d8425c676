//! The claims of the story that the snapshot comes with.

use leptos::prelude::*;

use super::article::article;
use crate::{
    domain::claims::METHODS,
    pages::{claims_of_story, outcome_of_story, story_title},
    ui::{
        erased_memo::ErasedMemo,
        panels::{Explained, Failure, Waiting},
        state::AppState,
        views::each,
    },
};

/// Title, and every claim with its verdict.
pub fn story(state: AppState) -> AnyView {
    let told = ErasedMemo::new(move |_| claims_of_story(&state));
    let claims = move || match told.get() {
        None => view! { <Waiting what="the claims" /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok(all)) => {
            let articles =
                each(all, |claim| article(state, &claim, outcome_of_story, ().into_any()));
            view! { <ol class="claims">{articles}</ol> }.into_any()
        }
    };
    view! {
        <section class="panel">
            <header>
                <h2>{move || story_title(&state)}</h2>
                <p>"Each sentence, said in other words, beside what the figures say as of the day above. What came after is labelled as later."</p>
            </header>
            {move || claims()}
            <Explained method=METHODS />
        </section>
    }
    .into_any()
}
