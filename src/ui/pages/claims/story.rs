//! The claims of the story that the snapshot comes with.

use leptos::prelude::*;

use super::{article::article, judged};
use crate::{
    domain::claims::METHODS,
    ui::{
        panels::{Explained, Failure, Waiting},
        state::AppState,
        views::list,
    },
};

/// Title, and every claim with its verdict.
pub fn story(state: AppState) -> AnyView {
    let title = move || {
        let files = state.files.claims().and_then(Result::ok).unwrap_or_default();
        files.first().map_or_else(|| "The story".to_owned(), |file| file.title.clone())
    };
    let claims = move || match judged::of_story() {
        None => view! { <Waiting what="the claims" /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok(all)) => {
            let articles = list(all, |judged| article(state, judged, ().into_any()));
            view! { <ol class="claims">{articles}</ol> }.into_any()
        }
    };
    view! {
        <section class="panel">
            <header>
                <h2>{move || title()}</h2>
                <p>"Each sentence, said in other words, beside what the figures say as of the day above. What came after is labelled as later."</p>
            </header>
            {move || claims()}
            <Explained method=METHODS />
        </section>
    }
    .into_any()
}
