//! The Federal Reserve changed its rate.

use super::{Inputs, KindSpec, Legs, Parameter, Role, Source, Terms};
use crate::domain::{Day, metrics::rates::event_sets::EventSet};

pub(in crate::domain::signals) const KIND: KindSpec = KindSpec {
    code: "decision",
    name: "Policy decision",
    parameters: &[Parameter::words(
        Role::Which,
        &[("first", "first cut"), ("cut", "cut"), ("rise", "rise")],
    )],
    source: |_| Some(Source::Policy),
    words,
    holds,
};

fn words(terms: &Terms, _: Legs<'_>) -> String {
    match terms.count(Role::Which) {
        0 => "the Federal Reserve cut its rate for the first time in a cycle",
        1 => "the Federal Reserve cut its rate",
        _ => "the Federal Reserve raised its rate",
    }
    .to_owned()
}

/// True on the day of the decision, or on the first session after it.
fn holds(terms: &Terms, inputs: &Inputs<'_>) -> Vec<Option<bool>> {
    let set = match terms.count(Role::Which) {
        0 => EventSet::FirstCuts,
        1 => EventSet::AllCuts,
        _ => EventSet::Hikes,
    };
    let decided = set.days(inputs.decisions);
    let by = |day: Day| decided.partition_point(|decided| *decided <= day);
    let days = inputs.view.days();
    inputs.each(|at| Some(by(*days.get(at.checked_sub(1)?)?) < by(*days.get(at)?)))
}
