//! A month or a year began.

use super::{Inputs, KindSpec, Legs, Parameter, Role, Terms, prices_alone};

pub(in crate::domain::signals) const KIND: KindSpec = KindSpec {
    code: "begins",
    name: "A month or year began",
    parameters: &[Parameter::words(Role::Which, &[("month", "month"), ("year", "year")])],
    source: prices_alone,
    words: |terms: &Terms, _: Legs<'_>| format!("a {} began", terms.words(Role::Which)),
    holds,
};

/// Of the first session of all it is not known what came before.
fn holds(terms: &Terms, inputs: &Inputs<'_>) -> Vec<Option<bool>> {
    let is_month = terms.count(Role::Which) == 0;
    let days = inputs.view.days();
    inputs.each(|at| {
        let (before, day) = (days.get(at.checked_sub(1)?)?, days.get(at)?);
        let is_same_month = before.calendar_month() == day.calendar_month();
        Some(if is_month { !is_same_month } else { before.year() != day.year() })
    })
}
