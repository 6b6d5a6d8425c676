//! The sentence on top of a page, and the line under it.

use leptos::prelude::*;

use crate::{
    domain::{Error, wording::Sentence},
    pages::standing,
    ui::{
        erased_memo::ErasedMemo,
        panels::{Failure, SentenceView},
        state::AppState,
    },
};

/// The answer of a page, and a word of patience while the figures load.
#[component]
pub(crate) fn Answer(sentence: ErasedMemo<Option<Result<Sentence, Error>>>) -> impl IntoView {
    let files = expect_context::<AppState>().files;
    let shown = ErasedMemo::new(move |_| match sentence.get() {
        None => Sentence::new("Loading the figures…"),
        Some(Ok(sentence)) => sentence,
        Some(Err(_)) if matches!(*files.manifest.read(), Some(Err(_))) => {
            Sentence::new("The figures of this site cannot be read")
        }
        Some(Err(_)) => Sentence::new("These legs cannot be compared"),
    });
    let failure = move || sentence.get()?.err().map(|error| view! { <Failure error /> });
    view! {
        <h1 id="answer" tabindex="-1">
            <SentenceView sentence=shown />
        </h1>
        <Standing />
        {move || failure()}
    }
}

/// As of when, on what basis, and whether the snapshot goes on.
#[component]
fn Standing() -> impl IntoView {
    let state = expect_context::<AppState>();
    let line = move || standing(&state).map(|words| view! { <p class="stand">{words}</p> });
    view! { {move || line()} }
}
