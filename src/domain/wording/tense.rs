//! Tense of a headline.

/// The time that a headline speaks of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tense {
    /// The figures are those of now, or of a day that the reader has chosen.
    #[default]
    Present,
    /// The figures are the latest there are, and old.
    Past,
}

impl Tense {
    /// The form of a verb: of the present, or of the past.
    pub(crate) fn verb<'a>(self, present: &'a str, past: &'a str) -> &'a str {
        match self {
            Self::Present => present,
            Self::Past => past,
        }
    }
}
