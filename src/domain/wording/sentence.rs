//! A sentence whose parts carry emphasis.

use std::fmt;

/// Emphasis of a part of a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emphasis {
    /// To the sentence.
    #[default]
    Plain,
    /// To the small leg.
    Small,
    /// To the large leg.
    Large,
    /// To the reader's eye.
    Strong,
}

impl Emphasis {
    /// Every emphasis.
    const ALL: [Self; 4] = [Self::Plain, Self::Small, Self::Large, Self::Strong];

    /// The name of its class in style sheets.
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Small => "small",
            Self::Large => "large",
            Self::Strong => "strong",
        }
    }

    /// The emphasis of a class; plain where it is of none.
    ///
    /// ```
    /// use rotascope::domain::wording::Emphasis;
    ///
    /// assert_eq!(Emphasis::of_class("small"), Emphasis::Small);
    /// assert_eq!(Emphasis::of_class("other"), Emphasis::Plain);
    /// ```
    pub fn of_class(class: &str) -> Self {
        Self::ALL.into_iter().find(|emphasis| emphasis.class() == class).unwrap_or_default()
    }
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// The emphasis.
    pub emphasis: Emphasis,
}

/// A sentence, or a few.
///
/// ```
/// use rotascope::domain::wording::{Emphasis, Sentence};
///
/// let sentence = Sentence::new("Small caps lead by ").emphasised("6.5 points", Emphasis::Small).plain(".");
/// assert_eq!(sentence.to_string(), "Small caps lead by 6.5 points.");
/// assert_eq!(sentence.phrases()[1].emphasis, Emphasis::Small);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence(Vec<Phrase>);

impl Sentence {
    /// A sentence that begins with plain words.
    pub fn new(text: impl Into<String>) -> Self {
        Self::default().plain(text)
    }

    /// The sentence with plain words at its end.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.emphasised(text, Emphasis::Plain)
    }

    /// The sentence with emphasised words at its end.
    #[must_use]
    pub fn emphasised(mut self, text: impl Into<String>, emphasis: Emphasis) -> Self {
        self.0.push(Phrase { text: text.into(), emphasis });
        self
    }

    /// The sentence with another after it.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        if !self.0.is_empty() && !other.0.is_empty() {
            self = self.plain(" ");
        }
        self.0.extend(other.0);
        self
    }

    /// The parts in their order.
    pub fn phrases(&self) -> &[Phrase] {
        &self.0
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|phrase| f.write_str(&phrase.text))
    }
}
