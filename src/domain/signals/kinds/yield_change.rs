//! A Treasury yield rose or fell by some basis points over some sessions.

use super::{Inputs, KindSpec, Legs, Parameter, Role, Source, Terms, Unit};

/// Yields are quoted to a basis point; a sum of binary fractions is off by less than this.
const ROUNDING: f64 = 1e-9;

pub(in crate::domain::signals) const KIND: KindSpec = KindSpec {
    code: "yield",
    name: "Yield rose or fell",
    parameters: &[
        Parameter::words(Role::Which, &[("2", "2-year yield"), ("10", "10-year yield")]),
        Parameter::words(Role::Way, &[("rose", "rose"), ("fell", "fell")]),
        Parameter::number(Role::By, [1, 300], 25, Unit::BasisPoints),
        Parameter::number(Role::Over, [1, 252], 21, Unit::Sessions),
    ],
    source: |terms| {
        Some(if terms.count(Role::Which) == 0 { Source::TwoYear } else { Source::TenYear })
    },
    words,
    holds,
};

fn words(terms: &Terms, _: Legs<'_>) -> String {
    let [which, by, over] = [Role::Which, Role::By, Role::Over].map(|role| terms.words(role));
    let verb = if terms.count(Role::Way) == 0 { "risen" } else { "fallen" };
    format!("the {which} had {verb} by at least {by} over {over}")
}

fn holds(terms: &Terms, inputs: &Inputs<'_>) -> Vec<Option<bool>> {
    let known = match terms.count(Role::Which) {
        0 => inputs.two_year_percent,
        _ => inputs.ten_year_percent,
    };
    let sign = if terms.count(Role::Way) == 0 { 1.0 } else { -1.0 };
    let (by, over) = (100.0 * terms.share(Role::By), terms.count(Role::Over));
    let yield_at = |at: usize| known.get(at).copied().flatten();
    inputs.each(|at| {
        let change = yield_at(at)? - yield_at(at.checked_sub(over)?)?;
        Some(by <= sign * change + ROUNDING)
    })
}
