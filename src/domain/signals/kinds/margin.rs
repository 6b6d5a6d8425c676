//! A leg was ahead by some points on each of some sessions.

use super::{KindSpec, Legs, Parameter, Role, Terms, Unit, prices_alone, streak::runs};

pub(in crate::domain::signals) const KIND: KindSpec = KindSpec {
    code: "margin",
    name: "Far ahead in a row",
    parameters: &[
        Parameter::WHO,
        Parameter::number(Role::By, [1, 50], 10, Unit::Tenths),
        Parameter::number(Role::Over, [1, 10], 3, Unit::Sessions),
    ],
    source: prices_alone,
    words,
    holds: |terms, inputs| {
        let by = terms.share(Role::By);
        runs(inputs, terms.count(Role::Over), |one, other| by <= one - other)
    },
};

fn words(terms: &Terms, legs: Legs<'_>) -> String {
    let Legs { one, other } = legs;
    let ahead = format!("{one} was ahead of {other} by at least {}", terms.words(Role::By));
    if terms.count(Role::Over) == 1 {
        return ahead;
    }
    format!("{ahead} on each of {} in a row", terms.words(Role::Over))
}
