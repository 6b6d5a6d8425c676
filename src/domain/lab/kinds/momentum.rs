//! The leg that gained more over some months, often without the last one.

use super::{RuleInputs, RuleKind};
use crate::domain::{
    metrics::{
        lab::{Schedule, Weights},
        rotation::relative_momentum::{Lookback, series},
    },
    signals::{Legs, Parameter, Role, Signal, Terms, Unit},
};

pub(in crate::domain::lab) const KIND: RuleKind = RuleKind {
    code: "momentum",
    name: "Relative momentum",
    parameters: &[
        Parameter::number(Role::Over, [2, 36], 12, Unit::Months),
        Parameter::number(Role::OtherOver, [0, 1], 1, Unit::Months),
    ],
    condition: None,
    ascending: None,
    schedule: Schedule::OnChange,
    words,
    weights,
};

fn words(terms: &Terms, _: Option<&Signal>, legs: Legs<'_>) -> String {
    let Legs { one, other } = legs;
    let over = terms.words(Role::Over);
    let last = if terms.count(Role::OtherOver) == 0 { "" } else { ", the last month left out" };
    format!("{one} while it has gained more than {other} over {over}{last}, else {other}")
}

/// On a tie it is the large leg.
fn weights(terms: &Terms, inputs: &RuleInputs<'_>) -> Vec<Option<Weights>> {
    let months = |role| u8::try_from(terms.count(role)).unwrap_or(u8::MAX);
    let Some(lookback) = Lookback::between(months(Role::Over), months(Role::OtherOver)) else {
        return Vec::new();
    };
    let gained = series(inputs.view, lookback).into_iter();
    gained.map(|gained| gained.map(|gained| Weights::small_if(0.0 < gained))).collect()
}
