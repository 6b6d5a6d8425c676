//! How long the panel takes: 500 series of 7,560 sessions, all figures written, and only the newest
//! kept as a page does.
//!
//! `cargo bench --no-default-features --bench kernels`

use divan::{Bencher, black_box};
use rotascope_kernels::{
    AVERAGE_WINDOW, Benchmark, Columns, Costs, CrossSweep, LANES, Lanes, Legs, Spread, Tally,
    count_above_average, count_advances, count_ahead, count_extremes, figures, interleave,
    median_leads, write_ratios,
};

const SERIES: u32 = 500;
const SESSIONS: usize = 7_560;

fn main() {
    divan::main();
}

fn walk(seed: u32) -> Vec<f64> {
    let mut state = seed;
    let mut level = 50.0;
    let step = move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        level *= 1.0 + (f64::from(state >> 16) / 65_536.0 - 0.5) / 20.0;
        level
    };
    std::iter::repeat_with(step).take(SESSIONS).collect()
}

fn groups() -> Vec<Vec<Lanes>> {
    let series: Vec<Vec<f64>> = (0..SERIES).map(walk).collect();
    let slices: Vec<&[f64]> = series.iter().map(Vec::as_slice).collect();
    slices.chunks(LANES).map(interleave).collect()
}

#[divan::bench]
fn all_written(bencher: Bencher<'_, '_>) {
    let (groups, levels) = (groups(), walk(SERIES));
    let mut written: Vec<Columns> = groups.iter().map(|_| Columns::new(SESSIONS)).collect();
    bencher.bench_local(|| {
        let benchmark = Benchmark::new(black_box(&levels));
        let mut breadth = Tally::new(SESSIONS);
        for (group, columns) in groups.iter().zip(&mut written) {
            figures(group, &benchmark, columns);
            count_above_average(&mut breadth, group, AVERAGE_WINDOW);
        }
        breadth
    });
}

#[divan::bench]
fn newest_kept(bencher: Bencher<'_, '_>) {
    let (groups, levels) = (groups(), walk(SERIES));
    let mut columns = Columns::new(SESSIONS);
    bencher.bench_local(|| {
        let benchmark = Benchmark::new(black_box(&levels));
        let mut breadth = Tally::new(SESSIONS);
        for group in &groups {
            figures(group, &benchmark, &mut columns);
            count_above_average(&mut breadth, group, AVERAGE_WINDOW);
        }
        breadth
    });
}

/// Every line of breadth but the median, of which no column is written.
#[divan::bench]
fn breadth_counted(bencher: Bencher<'_, '_>) {
    let (groups, levels) = (groups(), walk(SERIES));
    bencher.bench_local(|| {
        let benchmark = Benchmark::new(black_box(&levels));
        let mut tallies: [Tally; 7] = std::array::from_fn(|_| Tally::new(SESSIONS));
        let mut spread = Spread::new(&benchmark, 21);
        let mut ratios = Vec::with_capacity(SESSIONS);
        for group in &groups {
            let [above_50, above_200, ahead_21, ahead_63, ahead_252, highs, net] = &mut tallies;
            count_above_average(above_50, group, 50);
            count_above_average(above_200, group, 200);
            write_ratios(&mut ratios, group, &benchmark);
            count_ahead(ahead_21, &ratios, 21);
            count_ahead(ahead_63, &ratios, 63);
            count_ahead(ahead_252, &ratios, 252);
            count_extremes(highs, group, 252);
            count_advances(net, group);
            spread.count(group);
        }
        (tallies, spread)
    });
}

#[divan::bench]
fn medians_of_returns(bencher: Bencher<'_, '_>) {
    let series: Vec<Vec<f64>> = (0..SERIES).map(walk).collect();
    let slices: Vec<&[f64]> = series.iter().map(Vec::as_slice).collect();
    let levels = walk(SERIES);
    bencher.bench_local(|| median_leads(black_box(&slices), &levels, 21));
}

#[divan::bench]
fn laid_side_by_side(bencher: Bencher<'_, '_>) {
    let series: Vec<Vec<f64>> = (0..SERIES).map(walk).collect();
    let slices: Vec<&[f64]> = series.iter().map(Vec::as_slice).collect();
    bencher.bench(|| slices.chunks(LANES).map(interleave).collect::<Vec<_>>());
}

#[divan::bench]
fn every_pair_of_averages(bencher: Bencher<'_, '_>) {
    let (levels, still) = (walk(7), vec![1.0; SESSIONS]);
    let windows: Vec<usize> = (2..=100).collect();
    bencher.bench(|| {
        let sweep = CrossSweep::new(levels.clone(), &windows);
        let start = sweep.start();
        let from = |levels: &'_ [f64]| levels.get(start..).unwrap_or_default().to_vec();
        let legs = Legs::new(&from(&levels), &from(&still), &[], Costs::a_side(0.001));
        sweep.sums(&legs, 0..legs.len())
    });
}
