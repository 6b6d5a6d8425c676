//! A sentence with its tones as colours.

use leptos::prelude::*;

use crate::domain::wording::{Sentence, Tone};

/// The phrases of a sentence; without colour it reads the same.
#[component]
pub fn SentenceView(#[prop(into)] sentence: Signal<Sentence>) -> impl IntoView {
    let phrases = move || {
        let sentence = sentence.get();
        let phrases = sentence.phrases().iter().map(|phrase| {
            let class = match phrase.tone {
                Tone::Plain => "",
                Tone::Small => "small",
                Tone::Large => "large",
                Tone::Strong => "strong",
            };
            view! { <span class=class>{phrase.text.clone()}</span> }
        });
        phrases.collect_view()
    };
    view! { {phrases} }
}
