//! From a claim and what was loaded to a verdict with its figures and reasons.

use super::{
    claim::Claim,
    evidence::Evidence,
    verdict::{Judgement, Verdict},
};
use crate::domain::{Day, view::ViewState};

/// What is found with everything that came after the as-of day.
#[derive(Clone, Debug, PartialEq)]
pub struct Aftermath {
    /// How far it reaches.
    pub as_of: Day,
    /// What is found then.
    pub found: Judgement,
}

/// A claim judged as of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The day.
    pub as_of: Day,
    /// What is found with nothing later than it.
    pub found: Judgement,
    /// What came after, where it says something else; to be labelled so.
    pub after: Option<Aftermath>,
    /// The view that shows it.
    pub view: ViewState,
}

/// Judges a claim as of the day of the evidence.
///
/// The verdict reads nothing that is later or was published later; appending later figures leaves
/// it as it is. What they say is in [`Outcome::after`].
pub fn evaluate(claim: &Claim, evidence: &Evidence) -> Outcome {
    let as_of = evidence.as_of;
    let subject = claim.terms().subject();
    let find = |day| subject.find(claim.quoted(), evidence, day).unwrap_or_else(Judgement::from);
    let found = find(as_of);
    let newest = subject.newest(evidence);
    let after = (as_of < newest).then(|| Aftermath { as_of: newest, found: find(newest) });
    let after = after.filter(|later| {
        let is_known = !matches!(later.found.verdict, Verdict::NotKnown(_));
        is_known && later.found.reason != found.reason
    });
    let mut view = subject.view();
    let judged_on = subject.until().map_or(as_of, |until| until.min(as_of));
    view.as_of = (judged_on < evidence.latest).then_some(judged_on);
    Outcome { as_of, found, after, view }
}
