//! A leg for some sessions after each event of a condition.

use super::{RuleInputs, RuleKind};
use crate::domain::{
    metrics::lab::{Schedule, Weights},
    signals::{Legs, Parameter, Role, Signal, Terms, Unit},
};

pub(in crate::domain::lab) const KIND: RuleKind = RuleKind {
    code: "when",
    name: "After a condition of Signals",
    parameters: &[Parameter::WHO, Parameter::number(Role::Over, [1, 252], 63, Unit::Sessions)],
    condition: Some("streak~small~7"),
    ascending: None,
    schedule: Schedule::OnChange,
    words,
    weights,
};

fn words(terms: &Terms, condition: Option<&Signal>, legs: Legs<'_>) -> String {
    let Legs { one, other } = legs;
    let (held, rest) = if terms.count(Role::Who) == 0 { (one, other) } else { (other, one) };
    let over = terms.words(Role::Over);
    let when = condition.map_or_else(String::new, |condition| condition.words(legs));
    format!("{held} for {over} once {when}, else {rest}")
}

/// An event while the leg is held begins its sessions anew.
fn weights(terms: &Terms, inputs: &RuleInputs<'_>) -> Vec<Option<Weights>> {
    let (is_small, over) = (terms.count(Role::Who) == 0, terms.count(Role::Over));
    let mut events = inputs.events.iter().copied().peekable();
    let mut until = 0;
    inputs.each(|at| {
        inputs.judged_from.filter(|from| *from <= at)?;
        if events.next_if_eq(&at).is_some() {
            until = at + over;
        }
        Some(Weights::small_if((at < until) == is_small))
    })
}
