//! A pair stood in a quadrant of the rotation map.

use super::{Inputs, KindSpec, Legs, Parameter, Role, Terms, prices_alone};
use crate::domain::metrics::rotation::{Formula, Quadrant, finished_quadrants};

pub(in crate::domain::signals) const KIND: KindSpec = KindSpec {
    code: "quadrant",
    name: "Quadrant of the rotation map",
    parameters: &[Parameter::words(
        Role::Which,
        &[
            ("leading", "leading"),
            ("weakening", "weakening"),
            ("lagging", "lagging"),
            ("improving", "improving"),
        ],
    )],
    source: prices_alone,
    words,
    holds,
};

fn words(terms: &Terms, legs: Legs<'_>) -> String {
    let Legs { one, other } = legs;
    let which = terms.words(Role::Which);
    format!("{one} stood in the {which} quadrant against {other} in the last finished week")
}

fn holds(terms: &Terms, inputs: &Inputs<'_>) -> Vec<Option<bool>> {
    let which = match terms.count(Role::Which) {
        0 => Quadrant::Leading,
        1 => Quadrant::Weakening,
        2 => Quadrant::Lagging,
        _ => Quadrant::Improving,
    };
    let found = finished_quadrants(inputs.view, Formula::RotationMap).into_iter();
    found.map(|quadrant| quadrant.map(|quadrant| quadrant == which)).collect()
}
