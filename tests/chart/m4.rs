//! The values that tell a line, held against looking at each value.

use std::ops::Range;

use proptest::prelude::*;
use rotascope_kernels::{Extremes, IndexScale, M4, MinMaxPyramid};

/// Values of which many are equal and some are missing.
fn values(longest: usize) -> impl Strategy<Value = Vec<f64>> {
    let value = prop_oneof![9 => (-20_i32..20).prop_map(f64::from), 1 => Just(f64::NAN)];
    prop::collection::vec(value, 0..longest)
}

fn lowest(values: &[f64], stretch: Range<usize>) -> Option<usize> {
    stretch
        .filter(|index| values.get(*index).is_some_and(|value| !value.is_nan()))
        .reduce(|best, index| if values[index] < values[best] { index } else { best })
}

fn extremes(values: &[f64], stretch: Range<usize>) -> Option<Extremes> {
    let inside = stretch.start.min(values.len())..stretch.end.min(values.len());
    let opposite: Vec<f64> = values.iter().map(|value| -value).collect();
    let held = values[inside.clone()].iter().filter(|value| !value.is_nan()).count();
    let (lowest, highest) = (lowest(values, inside.clone())?, lowest(&opposite, inside)?);
    Some(Extremes { lowest, highest, held })
}

/// The runs of values above `floor`, each thinned column by column.
fn expected(values: &[f64], spread: IndexScale, density: f64, floor: f64) -> Vec<Vec<usize>> {
    let sessions: Vec<usize> = (spread.first..=spread.last).collect();
    let is_held = |index: usize| values.get(index).is_some_and(|value| floor < *value);
    let column = |index: usize| (spread.place(index) * density).floor();
    let runs = sessions.chunk_by(|a, b| is_held(*a) && is_held(*b));
    let thinned = runs.filter(|run| is_held(run[0])).map(|run| {
        let columns = run.chunk_by(|a, b| column(*a) == column(*b));
        columns
            .flat_map(|part| {
                let (first, last) = (part[0], part[part.len() - 1]);
                let found = extremes(values, first..last + 1).unwrap();
                let mut kept = vec![first, found.lowest, found.highest, last];
                kept.sort_unstable();
                kept.dedup();
                kept
            })
            .collect()
    });
    thinned.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_pyramid_knows_the_extremes_of_every_stretch(
        values in values(1500), from in 0_usize..1600, length in 0_usize..1600,
    ) {
        let stretch = from..from + length;
        let found = MinMaxPyramid::over(&values).extremes(&values, stretch.clone());
        prop_assert_eq!(found, extremes(&values, stretch));
    }

    #[test]
    fn a_line_is_told_by_the_ends_and_extremes_of_its_columns(
        values in values(1200),
        from in 0.0..1.0_f64, to in 0.0..1.0_f64,
        left in 0.0..50.0_f64, width in 0.0..60.0_f64, density in 1.0..3.0_f64,
        floor in prop_oneof![Just(f64::NEG_INFINITY), Just(0.0)],
    ) {
        let at = |share: f64| (share * values.len() as f64) as usize;
        let (first, last) = (at(from.min(to)), at(from.max(to)));
        let spread = IndexScale { first, last, left, width };
        let columns = spread.columns(density);
        let telling = M4::of(&values, &MinMaxPyramid::over(&values), &columns, floor);
        let found: Vec<Vec<usize>> = telling.runs().map(<[usize]>::to_vec).collect();
        prop_assert_eq!(found, expected(&values, spread, density, floor));
    }
}

#[test]
fn a_plot_without_width_is_one_column() {
    let spread = IndexScale { first: 2, last: 9, left: 5.0, width: 0.0 };
    assert_eq!(spread.columns(1.0), std::slice::from_ref(&(2..10)));
}
