//! From a claim and what was loaded to a verdict with its figures and reasons.

use super::{
    claim::Claim,
    evidence::{Evidence, Gap},
};
use crate::domain::{Day, view::ViewState};

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
    /// It cannot be judged.
    NotKnown(Gap),
}

impl Verdict {
    /// The verdict in a word or two.
    pub fn label(&self) -> &'static str {
        match self {
            Self::Holds => "Holds",
            Self::DoesNotHold => "Does not hold",
            Self::Depends { .. } => "Depends",
            Self::Open => "Open",
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
}

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
pub struct Found {
    /// The verdict.
    pub verdict: Verdict,
    /// The figures, the one that was judged first; none where nothing is known.
    pub figures: Vec<Computed>,
    /// The reason, in a sentence or two.
    pub reason: String,
    /// Who published what it rests on; empty where nothing is known.
    pub source: String,
}

impl From<Gap> for Found {
    fn from(gap: Gap) -> Self {
        let reason = gap.words();
        Self { verdict: Verdict::NotKnown(gap), figures: Vec::new(), reason, source: String::new() }
    }
}

/// What is found with everything that came after the as-of day.
#[derive(Clone, Debug, PartialEq)]
pub struct Later {
    /// How far it reaches.
    pub as_of: Day,
    /// What is found then.
    pub found: Found,
}

/// A claim judged as of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The day.
    pub as_of: Day,
    /// What is found with nothing later than it.
    pub found: Found,
    /// What came after, where it says something else; to be labelled so.
    pub after: Option<Later>,
    /// The view that shows it.
    pub view: ViewState,
}

/// Judges a claim as of the day of the evidence.
///
/// The verdict reads nothing that is later or was published later; appending later figures leaves
/// it as it is. What they say is in [`Outcome::after`].
pub fn evaluate(claim: &Claim, evidence: &Evidence<'_>) -> Outcome {
    let as_of = evidence.as_of;
    let subject = claim.terms().subject();
    let find = |day| subject.find(claim.quoted(), evidence, day).unwrap_or_else(Found::from);
    let found = find(as_of);
    let newest = subject.newest(evidence);
    let after = (as_of < newest).then(|| Later { as_of: newest, found: find(newest) });
    let after = after.filter(|later| {
        let is_known = !matches!(later.found.verdict, Verdict::NotKnown(_));
        is_known && later.found.reason != found.reason
    });
    let mut view = subject.view();
    view.as_of = (as_of < evidence.latest).then_some(as_of);
    Outcome { as_of, found, after, view }
}
