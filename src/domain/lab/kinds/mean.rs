//! The ratio against its own mean, with a band.

use std::num::NonZero;

use super::{RuleInputs, RuleKind};
use crate::domain::{
    metrics::{
        lab::{Schedule, Weights},
        rotation::ratio_average::gap,
    },
    signals::{Legs, Parameter, Role, Signal, Terms, Unit},
};

pub(in crate::domain::lab) const KIND: RuleKind = RuleKind {
    code: "mean",
    name: "Ratio against its mean",
    parameters: &[
        Parameter::number(Role::Over, [5, 500], 200, Unit::Sessions),
        Parameter::number(Role::By, [0, 100], 20, Unit::Tenths),
    ],
    condition: None,
    ascending: None,
    schedule: Schedule::OnChange,
    words,
    weights,
};

fn words(terms: &Terms, _: Option<&Signal>, legs: Legs<'_>) -> String {
    let Legs { one, other } = legs;
    let (over, band) = (terms.words(Role::Over), band(terms));
    let rule = format!("{one} while the ratio stands above its mean of {over}, else {other}");
    if band == 0.0 {
        return rule;
    }
    let band = crate::domain::format::percent(band, 1);
    format!("{rule}; nearer to the mean than {band}, as before")
}

fn band(terms: &Terms) -> f64 {
    terms.share(Role::By)
}

/// Inside the band it is what it was; there at the beginning, the large leg.
fn weights(terms: &Terms, inputs: &RuleInputs<'_>) -> Vec<Option<Weights>> {
    let Some(window) = NonZero::new(terms.count(Role::Over)) else { return Vec::new() };
    let band = band(terms);
    let mut held = Weights::LARGE;
    let side = |gap: Option<f64>| {
        let gap = gap?;
        if band < gap {
            held = Weights::SMALL;
        } else if gap < -band {
            held = Weights::LARGE;
        }
        Some(held)
    };
    gap(inputs.view, window).into_iter().map(side).collect()
}
