//! A leg was ahead on some sessions in a row.

use super::{Inputs, KindSpec, Legs, Parameter, Role, Terms, Unit, prices_alone};

pub(in crate::domain::signals) const KIND: KindSpec = KindSpec {
    code: "streak",
    name: "Ahead in a row",
    parameters: &[Parameter::WHO, Parameter::number(Role::Over, [2, 15], 7, Unit::Sessions)],
    source: prices_alone,
    words,
    holds: |terms, inputs| runs(inputs, terms.count(Role::Over), |one, other| other < one),
};

fn words(terms: &Terms, legs: Legs<'_>) -> String {
    let Legs { one, other } = legs;
    format!("{one} was ahead of {other} on at least {} in a row", terms.words(Role::Over))
}

/// Whether the returns of both legs were so on each of the last sessions; none until there are as
/// many returns.
pub(super) fn runs(
    inputs: &Inputs<'_>,
    length: usize,
    is_so: impl Fn(f64, f64) -> bool,
) -> Vec<Option<bool>> {
    let mut run = 0_usize;
    let later = inputs.view.returns().zip(1_usize..).map(|((_, one, other), returns)| {
        run = if is_so(one, other) { run + 1 } else { 0 };
        (length <= returns).then_some(length <= run)
    });
    // The first session has no return.
    inputs.view.days().first().map(|_| None).into_iter().chain(later).collect()
}
