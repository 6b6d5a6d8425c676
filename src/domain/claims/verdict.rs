//! Verdicts with the figures and reasons that they rest on.

use super::evidence::Unknown;

/// What the figures say of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They bear it out within its tolerance.
    Holds,
    /// They contradict it.
    DoesNotHold,
    /// They bear it out or contradict it, depending on this.
    Depends {
        /// What it depends on, inside a sentence.
        on: String,
    },
    /// Its time has not run out by the as-of day.
    Open,
    /// All that is known is what its own source says.
    NotChecked,
    /// It cannot be judged.
    NotKnown(Unknown),
}

impl Verdict {
    /// The verdict in a word or two.
    pub fn label(&self) -> &'static str {
        match self {
            Self::Holds => "Holds",
            Self::DoesNotHold => "Does not hold",
            Self::Depends { .. } => "Depends",
            Self::Open => "Open",
            Self::NotChecked => "Not checked independently",
            Self::NotKnown(_) => "Not known",
        }
    }

    /// The verdict with what it depends on: "Depends on the vintage of the payrolls".
    pub fn words(&self) -> String {
        match self {
            Self::Depends { on } => format!("Depends on {on}"),
            other => other.label().to_owned(),
        }
    }

    /// The verdict on a figure that an article quotes itself: it can contradict its source, but not
    /// bear it out.
    pub(super) fn on_quote(self) -> Self {
        match self {
            Self::Holds => Self::NotChecked,
            other => other,
        }
    }
}

/// True of a source that is an article, whose own figure checks nothing that it says.
pub(super) fn is_article(source: &str) -> bool {
    source.contains("article")
}

/// Caveat of a verdict that rests on an article's own figure.
pub(super) const OWN_FIGURE: &str = " Only the article's own figure is known.";

/// A computed figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Computed {
    /// What it is.
    pub label: String,
    /// The figure, in the unit of the claim's kind where it is the one that was published.
    pub value: f64,
    /// The figure with its unit.
    pub text: String,
}

impl Computed {
    pub(super) fn new(label: impl Into<String>, value: f64, text: impl Into<String>) -> Self {
        Self { label: label.into(), value, text: text.into() }
    }
}

/// A verdict with what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// The figures, the one that was judged first; none where nothing is known.
    pub figures: Vec<Computed>,
    /// The reason, in a sentence or two.
    pub reason: String,
    /// Who published what it rests on; empty where nothing is known.
    pub source: String,
}

impl From<Unknown> for Judgement {
    fn from(gap: Unknown) -> Self {
        let reason = gap.words();
        Self { verdict: Verdict::NotKnown(gap), figures: Vec::new(), reason, source: String::new() }
    }
}
