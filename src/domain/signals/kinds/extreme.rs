//! The ratio closed at its highest or lowest of some sessions.

use std::collections::VecDeque;

use super::{Inputs, KindSpec, Legs, Parameter, Role, Terms, Unit, prices_alone};

pub(in crate::domain::signals) const KIND: KindSpec = KindSpec {
    code: "extreme",
    name: "Ratio at a high or low",
    parameters: &[
        Parameter::words(Role::Way, &[("highest", "highest"), ("lowest", "lowest")]),
        Parameter::number(Role::Over, [5, 2_520], 252, Unit::Sessions),
    ],
    source: prices_alone,
    words,
    holds,
};

fn words(terms: &Terms, legs: Legs<'_>) -> String {
    let Legs { one, other } = legs;
    let (way, over) = (terms.words(Role::Way), terms.words(Role::Over));
    format!("the ratio of {one} to {other} closed at its {way} of {over}")
}

/// A ratio as high as the highest is at its high; none until the window is full.
fn holds(terms: &Terms, inputs: &Inputs<'_>) -> Vec<Option<bool>> {
    let over = terms.count(Role::Over);
    let sign = if terms.count(Role::Way) == 0 { 1.0 } else { -1.0 };
    // Of the window, those sessions that none after them reaches, the highest first.
    let mut peaks: VecDeque<(usize, f64)> = VecDeque::new();
    let ratio = inputs.ratio().into_iter().map(|ratio| sign * ratio);
    let at_peak = ratio.enumerate().map(|(at, ratio)| {
        while peaks.back().is_some_and(|(_, other)| *other <= ratio) {
            peaks.pop_back();
        }
        peaks.push_back((at, ratio));
        while peaks.front().is_some_and(|(first, _)| first + over <= at) {
            peaks.pop_front();
        }
        (over <= at + 1).then(|| peaks.front().is_some_and(|(_, highest)| *highest <= ratio))
    });
    at_peak.collect()
}
