//! The answer that stands in the page before the app has computed it: it stays until then.

use crate::{
    domain::wording::{Emphasis, Sentence},
    platform::document,
};

/// What a published page says on its plain address, as of the day that it names.
pub struct Opening {
    /// The answer.
    pub answer: Sentence,
    /// The line under it.
    pub standing: String,
}

impl Opening {
    /// Reads it from the page; none where a link hides it, or the page has none.
    pub fn read() -> Option<Self> {
        let phrases = document::children("[data-plain] #start-answer .headline");
        let standing = document::text("[data-plain] #start-answer .stand")?;
        let answer = phrases.into_iter().fold(Sentence::default(), |answer, phrase| {
            answer.emphasised(phrase.text, Emphasis::of_class(&phrase.class))
        });
        Some(Self { answer, standing })
    }
}
