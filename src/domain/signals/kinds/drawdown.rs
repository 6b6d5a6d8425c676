//! The ratio stood some percent below its peak.

use super::{KindSpec, Legs, Parameter, Role, Terms, Unit, prices_alone};

pub(in crate::domain::signals) const KIND: KindSpec = KindSpec {
    code: "drawdown",
    name: "Ratio below its peak",
    parameters: &[Parameter::WHO, Parameter::number(Role::By, [1, 80], 20, Unit::Percent)],
    source: prices_alone,
    words,
    holds: |terms, inputs| {
        let by = terms.share(Role::By);
        let mut peak = f64::NEG_INFINITY;
        let below = inputs.ratio().into_iter().map(|ratio| {
            peak = peak.max(ratio);
            Some(ratio / peak - 1.0 <= -by)
        });
        below.collect()
    },
};

fn words(terms: &Terms, legs: Legs<'_>) -> String {
    let Legs { one, other } = legs;
    let by = terms.words(Role::By);
    format!("the ratio of {one} to {other} stood at least {by} below its peak")
}
