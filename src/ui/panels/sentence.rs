//! A sentence with its tones as colours.

use leptos::prelude::*;

use crate::{
    domain::wording::{Phrase, Sentence},
    ui::{erased_memo::ErasedMemo, views::each},
};

/// The phrases of a sentence; without colour it reads the same.
#[component]
pub(crate) fn SentenceView(sentence: ErasedMemo<Sentence>) -> impl IntoView {
    let shown = |phrase: Phrase| view! { <span class=phrase.emphasis.class()>{phrase.text}</span> };
    view! { {move || each(sentence.get().phrases().to_vec(), shown)} }
}
