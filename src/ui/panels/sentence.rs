//! A sentence with its tones as colours.

use leptos::prelude::*;

use crate::{
    domain::wording::{Phrase, Sentence, Tone},
    ui::{erased_memo::ErasedMemo, views::each},
};

/// The phrases of a sentence; without colour it reads the same.
#[component]
pub fn SentenceView(sentence: ErasedMemo<Sentence>) -> impl IntoView {
    let shown = |phrase: Phrase| {
        let class = match phrase.tone {
            Tone::Plain => "",
            Tone::Small => "small",
            Tone::Large => "large",
            Tone::Strong => "strong",
        };
        view! { <span class=class>{phrase.text}</span> }
    };
    view! { {move || each(sentence.get().phrases().to_vec(), shown)} }
}
