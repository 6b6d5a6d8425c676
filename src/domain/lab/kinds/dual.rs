//! Dual momentum: the stronger leg while it beats cash, else cash.

use super::{RuleInputs, RuleKind};
use crate::domain::{
    metrics::lab::{Schedule, Weights},
    signals::{Legs, Parameter, Role, Signal, Terms, Unit},
};

pub(in crate::domain::lab) const KIND: RuleKind = RuleKind {
    code: "dual",
    name: "Dual momentum with cash",
    parameters: &[Parameter::number(Role::Over, [1, 36], 12, Unit::Months)],
    condition: None,
    ascending: None,
    schedule: Schedule::OnChange,
    words,
    weights,
};

fn words(terms: &Terms, _: Option<&Signal>, legs: Legs<'_>) -> String {
    let Legs { one, other } = legs;
    let over = terms.words(Role::Over);
    format!(
        "{one} or {other}, whichever has gained more over {over}, or cash where cash has earned as much"
    )
}

/// A tie between the legs is the large one, and a tie with cash is cash.
fn weights(terms: &Terms, inputs: &RuleInputs<'_>) -> Vec<Option<Weights>> {
    let Ok(cash) = inputs.cash else { return inputs.each(|_| None) };
    let months = i32::try_from(terms.count(Role::Over)).unwrap_or(i32::MAX);
    let (days, small, large) = (inputs.view.days(), inputs.view.small(), inputs.view.large());
    let grown = growth(cash);
    let gained = |levels: &[f64], from: usize, to: usize| Some(levels.get(to)? / levels.get(from)?);
    inputs.each(|at| {
        let wanted = days.get(at)?.plus_months(-months);
        let from = days.partition_point(|day| *day <= wanted).checked_sub(1)?;
        let [one, other] = [gained(small, from, at)?, gained(large, from, at)?];
        if one.max(other) <= gained(&grown, from, at)? {
            return Some(Weights::CASH);
        }
        Some(Weights::small_if(other < one))
    })
}

/// What a unit of cash has become by each session.
fn growth(cash: &[f64]) -> Vec<f64> {
    let mut grown = 1.0;
    let later = cash.iter().map(|earned| {
        grown *= 1.0 + earned;
        grown
    });
    std::iter::once(1.0).chain(later).collect()
}
