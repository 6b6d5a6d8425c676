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

/// A gap above this is no rounding of sums.
const ROUNDING: f64 = 1e-9;

/// On the mean it is on neither side.
fn holds(terms: &Terms, inputs: &Inputs<'_>) -> Vec<Option<bool>> {
    let Some(window) = NonZero::new(terms.count(Role::Over)) else { return Vec::new() };
    let is_above = terms.count(Role::Way) == 0;
    let side = |gap: f64| if is_above { 0.0 < gap } else { gap < 0.0 };
    let ratio = inputs.ratio();
    let means = window_sums(&ratio, window).into_iter().map(|sum| sum / window.get() as f64);
    let gaps =
        ratio.iter().skip(window.get() - 1).zip(means).map(|(ratio, mean)| ratio / mean - 1.0);
    let sides = gaps.enumerate().map(|(start, rough)| {
        // Near the mean the digits count, and a mean afresh has them all.
        let held = inputs.view.first(start + window.get()).from(start);
        let exact = || gap(held, window).last().copied().flatten();
        if ROUNDING < rough.abs() { Some(side(rough)) } else { exact().map(side) }
    });
    let not_full = inputs.view.days().iter().take(window.get() - 1).map(|_| None);
    not_full.chain(sides).collect()
}

/// The sum of every window of values, in order.
///
/// A window is the end of one block and the beginning of the next. Both are only added to, so that
/// nothing drifts and a monstrous value leaves with its window.
fn window_sums(values: &[f64], window: NonZero<usize>) -> Vec<f64> {
    let (mut beginnings, mut ends) = (values.to_vec(), values.to_vec());
    beginnings.chunks_mut(window.get()).for_each(|block| add_up(block.iter_mut()));
    ends.chunks_mut(window.get()).for_each(|block| add_up(block.iter_mut().rev()));
    let lasts = beginnings.iter().skip(window.get() - 1);
    let windows = ends.iter().zip(lasts).enumerate();
    // A window that is a block is no sum of two.
    let sum = |(start, (end, beginning)): (usize, (&f64, &f64))| {
        if start % window == 0 { *end } else { end + beginning }
    };
    windows.map(sum).collect()
}

/// Puts the sum of all values to each in its place.
fn add_up<'a>(values: impl Iterator<Item = &'a mut f64>) {
    let mut total = 0.0;
    for value in values {
        total += *value;
        *value = total;
    }
}
