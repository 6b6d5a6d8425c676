//! A leg was up by some percent and the other down by some over the same sessions.

use super::{KindSpec, Legs, Parameter, Role, Terms, Unit, prices_alone};

pub(in crate::domain::signals) const KIND: KindSpec = KindSpec {
    code: "both",
    name: "One up, the other down",
    parameters: &[
        Parameter::WHO,
        Parameter::number(Role::By, [1, 60], 10, Unit::Percent),
        Parameter::number(Role::OtherBy, [1, 60], 10, Unit::Percent),
        Parameter::number(Role::Over, [1, 756], 252, Unit::Sessions),
    ],
    source: prices_alone,
    words,
    holds: |terms, inputs| {
        let (up, down) = (terms.share(Role::By), terms.share(Role::OtherBy));
        inputs.each(|at| {
            let [from, to] = inputs.moved(at, terms.count(Role::Over))?;
            Some(up <= to.0 / from.0 - 1.0 && to.1 / from.1 - 1.0 <= -down)
        })
    },
};

fn words(terms: &Terms, legs: Legs<'_>) -> String {
    let Legs { one, other } = legs;
    let [up, down, over] = [Role::By, Role::OtherBy, Role::Over].map(|role| terms.words(role));
    format!("{one} was up by at least {up} and {other} down by at least {down} over {over}")
}
