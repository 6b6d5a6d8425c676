//! A leg gained some points more than the other over some sessions.

use super::{KindSpec, Legs, Parameter, Role, Terms, Unit, prices_alone};

pub(in crate::domain::signals) const KIND: KindSpec = KindSpec {
    code: "gap",
    name: "Gained more",
    parameters: &[
        Parameter::WHO,
        Parameter::number(Role::By, [1, 60], 10, Unit::Points),
        Parameter::number(Role::Over, [1, 756], 63, Unit::Sessions),
    ],
    source: prices_alone,
    words,
    holds: |terms, inputs| {
        let (by, over) = (terms.share(Role::By), terms.count(Role::Over));
        inputs.each(|at| {
            let [from, to] = inputs.moved(at, over)?;
            Some(by <= to.0 / from.0 - to.1 / from.1)
        })
    },
};

fn words(terms: &Terms, legs: Legs<'_>) -> String {
    let Legs { one, other } = legs;
    let (by, over) = (terms.words(Role::By), terms.words(Role::Over));
    format!("{one} had gained at least {by} more than {other} over {over}")
}
