//! The ratio stood above or below its own mean.

use std::num::NonZero;

use super::{Inputs, KindSpec, Legs, Parameter, Role, Terms, Unit, prices_alone};
use crate::domain::metrics::rotation::ratio_average::gap;

pub(in crate::domain::signals) const KIND: KindSpec = KindSpec {
    code: "crossing",
    name: "Ratio crosses its mean",
    parameters: &[
        Parameter::words(Role::Way, &[("above", "above"), ("below", "below")]),
        Parameter::number(Role::Over, [5, 300], 200, Unit::Sessions),
    ],
    source: prices_alone,
    words,
    holds,
};

fn words(terms: &Terms, legs: Legs<'_>) -> String {
    let Legs { one, other } = legs;
    let (way, over) = (terms.words(Role::Way), terms.words(Role::Over));
    format!("the ratio of {one} to {other} stood {way} its mean of {over}")
}

/// On the mean it is on neither side.
fn holds(terms: &Terms, inputs: &Inputs<'_>) -> Vec<Option<bool>> {
    let Some(window) = NonZero::new(terms.count(Role::Over)) else { return Vec::new() };
    let is_above = terms.count(Role::Way) == 0;
    let side = |gap: f64| if is_above { 0.0 < gap } else { gap < 0.0 };
    gap(inputs.view, window).into_iter().map(|gap| gap.map(side)).collect()
}
