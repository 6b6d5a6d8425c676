//! A fixed share in the small leg, restored every month; 50/50 is one of them.

use super::{RuleInputs, RuleKind};
use crate::domain::{
    metrics::lab::{Schedule, Weights},
    signals::{Legs, Parameter, Role, Terms, Unit},
};

pub(in crate::domain::lab) const KIND: RuleKind = RuleKind {
    code: "tilt",
    name: "Fixed shares, restored monthly",
    parameters: &[Parameter::number(Role::By, [0, 100], 50, Unit::Percent)],
    condition: None,
    ascending: None,
    schedule: Schedule::Monthly,
    words: |terms, _, legs| {
        let Legs { one, other } = legs;
        let share = terms.words(Role::By);
        format!("{share} in {one} and the rest in {other}, restored every month")
    },
    weights,
};

fn weights(terms: &Terms, inputs: &RuleInputs<'_>) -> Vec<Option<Weights>> {
    inputs.each(|_| Some(Weights::tilt(terms.share(Role::By))))
}
