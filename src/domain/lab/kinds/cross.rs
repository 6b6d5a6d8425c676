//! A fast mean of the ratio against a slow one.

use super::{RuleInputs, RuleKind};
use crate::domain::{
    metrics::lab::{Schedule, Weights},
    signals::{Legs, Parameter, Role, Signal, Terms, Unit},
};

pub(in crate::domain::lab) const KIND: RuleKind = RuleKind {
    code: "cross",
    name: "Cross of two means",
    parameters: &[
        Parameter::number(Role::Over, [1, 499], 50, Unit::Sessions),
        Parameter::number(Role::OtherOver, [2, 500], 200, Unit::Sessions),
    ],
    condition: None,
    ascending: Some([Role::Over, Role::OtherOver]),
    schedule: Schedule::OnChange,
    words,
    weights,
};

fn words(terms: &Terms, _: Option<&Signal>, legs: Legs<'_>) -> String {
    let Legs { one, other } = legs;
    let [fast, slow] = [Role::Over, Role::OtherOver].map(|role| terms.words(role));
    format!(
        "{one} while the mean of the ratio over {fast} stands above that over {slow}, else {other}"
    )
}

/// On a tie it is what it was; on one at the beginning, the large leg.
fn weights(terms: &Terms, inputs: &RuleInputs<'_>) -> Vec<Option<Weights>> {
    let ratio: Vec<f64> = inputs.view.iter().map(|(_, small, large)| small / large).collect();
    let [fast, slow] = [Role::Over, Role::OtherOver]
        .map(|role| rotascope_kernels::mean_distances(&ratio, terms.count(role)));
    let mut held = Weights::LARGE;
    let side = |(fast, slow): (Option<f64>, Option<f64>)| {
        let (fast, slow) = (fast?, slow?);
        if slow < fast {
            held = Weights::SMALL;
        } else if fast < slow {
            held = Weights::LARGE;
        }
        Some(held)
    };
    fast.into_iter().zip(slow).map(side).collect()
}
