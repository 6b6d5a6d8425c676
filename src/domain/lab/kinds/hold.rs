//! One leg all the time.

use super::{RuleInputs, RuleKind};
use crate::domain::{
    metrics::lab::{Schedule, Weights},
    signals::{Legs, Parameter, Role, Terms},
};

pub(in crate::domain::lab) const KIND: RuleKind = RuleKind {
    code: "hold",
    name: "Buy and hold",
    parameters: &[Parameter::WHO],
    condition: None,
    ascending: None,
    schedule: Schedule::OnChange,
    words: |terms, _, legs| {
        let Legs { one, other } = legs;
        format!("{} all the time", if terms.count(Role::Who) == 0 { one } else { other })
    },
    weights,
};

fn weights(terms: &Terms, inputs: &RuleInputs<'_>) -> Vec<Option<Weights>> {
    inputs.each(|_| Some(Weights::small_if(terms.count(Role::Who) == 0)))
}
