//! A sentence with its tones as colours.

use leptos::prelude::*;

use crate::{
    domain::wording::{Emphasis, Phrase, Sentence},
    ui::{erased_memo::ErasedMemo, views::each},
};

/// The phrases of a sentence; without colour it reads the same.
#[component]
pub(crate) fn SentenceView(sentence: ErasedMemo<Sentence>) -> impl IntoView {
    let shown = |phrase: Phrase| {
        let class = match phrase.emphasis {
            Emphasis::Plain => "",
            Emphasis::Small => "small",
            Emphasis::Large => "large",
            Emphasis::Strong => "strong",
        };
        view! { <span class=class>{phrase.text}</span> }
    };
    view! { {move || each(sentence.get().phrases().to_vec(), shown)} }
}
