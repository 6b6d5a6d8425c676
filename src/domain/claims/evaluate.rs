//! From a claim and what was loaded to a verdict with its figures and reasons.

use super::{
    claim::Claim,
    evidence::Evidence,
    verdict::{Judgement, Verdict},
};
use crate::domain::{Day, view::ViewState};

/// What is found with everything that the snapshot holds.
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
    evaluate_beside(claim, evidence, aftermath(claim, evidence))
}

/// The same beside what is found with everything, which is one on all days.
pub(super) fn evaluate_beside(claim: &Claim, evidence: &Evidence, newest: Aftermath) -> Outcome {
    let as_of = evidence.as_of;
    let subject = claim.terms().subject();
    let is_newest = newest.as_of == as_of;
    let found = if is_newest { newest.found.clone() } else { find(claim, evidence, as_of) };
    let after = Some(newest).filter(|later| {
        let is_known = !matches!(later.found.verdict, Verdict::NotKnown(_));
        as_of < later.as_of && is_known && later.found.reason != found.reason
    });
    let mut view = subject.view();
    let judged_on = subject.until().map_or(as_of, |until| until.min(as_of));
    view.as_of = (judged_on < evidence.latest).then_some(judged_on);
    Outcome { as_of, found, after, view }
}

/// What is found of a claim with everything; it does not read the day of the evidence.
pub(super) fn aftermath(claim: &Claim, evidence: &Evidence) -> Aftermath {
    let newest = claim.terms().subject().newest(evidence);
    Aftermath { as_of: newest, found: find(claim, evidence, newest) }
}

fn find(claim: &Claim, evidence: &Evidence, day: Day) -> Judgement {
    let found = claim.terms().subject().find(claim.quoted(), evidence, day);
    found.unwrap_or_else(Judgement::from)
}
