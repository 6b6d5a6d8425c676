//! The bars of the valuation page: both ratios basis by basis, and what closing the gap would bring.

use crate::{
    chart::{
        BarChart, GroupedBars, Ink, ValueKind,
        bars::{Axes, Bar, BarGroup, BarWeight},
    },
    domain::{
        Value, format,
        metrics::valuation::{partial_parity::upside_to_discount, valuation_gap::discount},
        wording::valuation as words,
    },
};

/// The ratios on one basis: its name, the small leg's ratio and the large leg's.
pub type PeGroup<'a> = (&'a str, Value, Value);

/// The ratios of both legs, basis by basis, so that only bars of one group are compared; a ratio
/// that is not known has no bar.
pub(crate) fn pe_bars(groups: &[PeGroup<'_>], small: &str, large: &str) -> GroupedBars {
    let bar = |value: Value, ink| Bar { value: value.ok(), ink, weight: BarWeight::Strong };
    let group = |&(label, small, large): &PeGroup<'_>| BarGroup {
        label: label.to_owned(),
        bars: vec![bar(small, Ink::Small), bar(large, Ink::Large)],
    };
    GroupedBars {
        heading: "Basis".to_owned(),
        names: vec![small.to_owned(), large.to_owned()],
        bars: BarChart {
            groups: groups.iter().map(group).collect(),
            kind: ValueKind::Multiple,
            axes: Axes::Labelled,
        },
    }
}

/// Steps between two discounts, shares of one.
const STEP: f64 = 0.05;
const MOST_STEPS: f64 = 12.0;

/// The gain on the large leg for each smaller discount in steps of 5 points (or 10 for a wide gap)
/// down to none, which is parity; for a premium the loss, down to none.
pub fn parity_bars(small_pe: f64, large_pe: f64, large: &str) -> GroupedBars {
    let now = discount(small_pe, large_pe).unwrap_or(0.0);
    let step = if MOST_STEPS * STEP < now.abs() { 2.0 * STEP } else { STEP };
    // A discount of a whole number of steps may be computed a rounding error below it.
    let steps = (now.abs() / step + 1e-9).floor().clamp(0.0, MOST_STEPS) as u8;
    let group = |steps: u8| {
        let target = (f64::from(steps) * step).copysign(now);
        let upside = upside_to_discount(small_pe, large_pe, target).ok();
        let ink = if upside.is_some_and(|upside| upside < 0.0) { Ink::Large } else { Ink::Small };
        let label = if steps == 0 { "Parity".to_owned() } else { format::percent(target.abs(), 0) };
        let weight = if steps == 0 { BarWeight::Strong } else { BarWeight::Plain };
        BarGroup { label, bars: vec![Bar { value: upside, ink, weight }] }
    };
    let (heading, name) = words::parity_names(large, now < 0.0);
    GroupedBars {
        heading,
        names: vec![name],
        bars: BarChart {
            groups: (0..=steps).rev().map(group).collect(),
            kind: ValueKind::SignedPercent,
            axes: Axes::Labelled,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(small: f64, large: f64, expected: &[(&str, f64)]) {
        let chart = parity_bars(small, large, "SPY");
        let found = chart.bars.groups.iter().map(|g| (g.label.as_str(), g.bars[0].value.unwrap()));
        let found: Vec<(&str, f64)> = found.collect();
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for ((label, value), (expected_label, expected)) in found.iter().zip(expected) {
            assert_eq!(label, expected_label);
            assert!((value - expected).abs() < 1e-12, "{label}: {value}");
        }
    }

    #[test]
    fn every_step_ends_at_parity() {
        check(18.0, 20.0, &[("10\u{a0}%", 0.0), ("5\u{a0}%", 1.0 / 18.0), ("Parity", 1.0 / 9.0)]);
        check(21.0, 20.0, &[("5\u{a0}%", 0.0), ("Parity", -1.0 / 21.0)]);
        check(20.0, 20.0, &[("Parity", 0.0)]);
    }
}
