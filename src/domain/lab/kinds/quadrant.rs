//! A place on the rotation map.

use super::{RuleInputs, RuleKind};
use crate::domain::{
    metrics::{
        lab::{Schedule, Weights},
        rotation::{Formula, Quadrant, finished_quadrants},
    },
    signals::{Legs, Parameter, Role, Signal, Terms},
};

pub(in crate::domain::lab) const KIND: RuleKind = RuleKind {
    code: "quadrant",
    name: "Quadrant of the rotation map",
    parameters: &[Parameter::words(
        Role::Which,
        &[
            ("leading", "in the leading quadrant"),
            ("right", "in the leading or weakening quadrant"),
            ("upper", "in the leading or improving quadrant"),
        ],
    )],
    condition: None,
    ascending: None,
    schedule: Schedule::OnChange,
    words,
    weights,
};

fn words(terms: &Terms, _: Option<&Signal>, legs: Legs<'_>) -> String {
    let Legs { one, other } = legs;
    let which = terms.words(Role::Which);
    format!("{one} while it stands {which} in the last finished week, else {other}")
}

fn weights(terms: &Terms, inputs: &RuleInputs<'_>) -> Vec<Option<Weights>> {
    let which: &[Quadrant] = match terms.count(Role::Which) {
        0 => &[Quadrant::Leading],
        1 => &[Quadrant::Leading, Quadrant::Weakening],
        _ => &[Quadrant::Leading, Quadrant::Improving],
    };
    let found = finished_quadrants(inputs.view, Formula::RotationMap).into_iter();
    found.map(|it| it.map(|quadrant| Weights::small_if(which.contains(&quadrant)))).collect()
}
