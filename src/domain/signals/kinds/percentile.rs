//! The ratio stood among the lowest or highest of its last ten years.

use super::{Inputs, KindSpec, Legs, Parameter, Role, Terms, Unit, prices_alone};
use crate::domain::metrics::performance::relative_rank::trailing_percentiles;

pub(in crate::domain::signals) const KIND: KindSpec = KindSpec {
    code: "percentile",
    name: "Ratio low or high in ten years",
    parameters: &[
        Parameter::words(Role::Way, &[("lowest", "lowest"), ("highest", "highest")]),
        Parameter::number(Role::By, [1, 49], 10, Unit::Percent),
    ],
    source: prices_alone,
    words,
    holds,
};

fn words(terms: &Terms, legs: Legs<'_>) -> String {
    let Legs { one, other } = legs;
    let (way, by) = (terms.words(Role::Way), terms.words(Role::By));
    format!("the ratio of {one} to {other} stood in the {way} {by} of its last ten years")
}

fn holds(terms: &Terms, inputs: &Inputs<'_>) -> Vec<Option<bool>> {
    let share = terms.share(Role::By);
    let is_lowest = terms.count(Role::Way) == 0;
    let is_among = |percentile: f64| {
        if is_lowest { percentile <= share } else { 1.0 - share <= percentile }
    };
    let ranks = trailing_percentiles(inputs.view);
    ranks.into_iter().map(|percentile| percentile.map(is_among)).collect()
}
