//! All pairs of moving averages in a browser, for `scripts/bench lab`.
//!
//! One series and one that stands still: a pair is in the series or out of it.

use rotascope_kernels::{Costs, CrossSweep, Legs, PowerSums, shifted, splits};
use wasm_bindgen::prelude::wasm_bindgen;

/// The blocks of a test of overfitting.
const BLOCKS: usize = 16;
/// The sessions of a year of a walk-forward.
const YEAR: usize = 252;

/// A sweep with what is needed to run it.
#[wasm_bindgen]
pub struct SweepBench {
    prices: Vec<f64>,
    still: Vec<f64>,
    windows: Vec<usize>,
    cost: f64,
    sums: Vec<PowerSums>,
}

#[wasm_bindgen]
impl SweepBench {
    /// Takes a series, the fastest and the slowest window, and a cost a side.
    #[wasm_bindgen(constructor)]
    pub fn new(prices: Vec<f64>, fastest: usize, slowest: usize, cost: f64) -> Self {
        let still = vec![1.0; prices.len()];
        Self { prices, still, windows: (fastest..=slowest).collect(), cost, sums: Vec::new() }
    }

    fn ready(&self) -> (CrossSweep, Legs) {
        let sweep = CrossSweep::new(self.prices.clone(), &self.windows);
        let from = |levels: &'_ [f64]| levels.get(sweep.start()..).unwrap_or_default().to_vec();
        let (small, large) = (from(&self.prices), from(&self.still));
        let legs = Legs::new(&small, &large, &[], Costs::a_side(self.cost));
        (sweep, legs)
    }

    /// All pairs, with everything that has to be made for them.
    pub fn run(&mut self) {
        let (sweep, legs) = self.ready();
        self.sums = sweep.sums(&legs, 0..legs.len());
    }

    /// One of two halves of the time, as workers share it.
    pub fn half(&mut self, number: usize) {
        let (sweep, legs) = self.ready();
        let middle = legs.len() / 2;
        let steps = if number == 0 { 0..middle } else { middle..legs.len() };
        self.sums = sweep.sums(&legs, steps);
    }

    /// All pairs year by year, and the best of the last five years at the end of each.
    pub fn walk(&mut self) -> usize {
        let (sweep, legs) = self.ready();
        let ends: Vec<usize> = (0..legs.len()).step_by(YEAR).chain([legs.len()]).collect();
        let years: Vec<Vec<PowerSums>> = ends
            .iter()
            .zip(ends.iter().skip(1))
            .map(|(from, to)| sweep.sums(&legs, *from..*to))
            .collect();
        let best = |past: &[Vec<PowerSums>]| {
            let set = |set: usize| {
                let sums = past.iter().filter_map(|year| year.get(set));
                sums.fold(PowerSums::default(), PowerSums::and).moments(past.len() * YEAR)
            };
            let sharpes = (0..self.sums.len()).filter_map(|it| Some((it, set(it)?.sharpe())));
            sharpes.reduce(|a, b| if a.1 < b.1 { b } else { a }).map_or(0, |it| it.0)
        };
        years.windows(5).map(best).sum()
    }

    /// A thousand shifts of one pair.
    pub fn shifts(&self, fast: usize, slow: usize) -> f64 {
        let (sweep, legs) = self.ready();
        let held = sweep.held(fast, slow, legs.len());
        let shifts: Vec<usize> = (0..1_000).map(|number| number * 7).collect();
        shifted(&legs, &held, &shifts).iter().map(|sums| sums[0]).sum()
    }

    /// Every way to split sixteen blocks into halves.
    pub fn splits(&self) -> f64 {
        let (sweep, legs) = self.ready();
        let end = |block: usize| block * legs.len() / BLOCKS;
        let blocks: Vec<std::ops::Range<usize>> =
            (0..BLOCKS).map(|block| end(block)..end(block + 1)).collect();
        let counts: Vec<usize> = blocks.iter().map(ExactSizeIterator::len).collect();
        let first_two = |sums: PowerSums| [sums.powers[0], sums.powers[1]];
        let sums: Vec<Vec<[f64; 2]>> = blocks
            .into_iter()
            .map(|block| sweep.sums(&legs, block).into_iter().map(first_two).collect())
            .collect();
        splits(&counts, &sums).iter().sum()
    }

    /// For total return, mean, deviation, skewness and kurtosis the sum over all pairs.
    pub fn checksums(&self) -> Vec<f64> {
        let steps = self.prices.len().saturating_sub(self.windows.last().copied().unwrap_or(0) + 1);
        let mut totals = vec![0.0; 5];
        for sums in &self.sums {
            let Some(it) = sums.moments(steps) else { continue };
            let figures = [sums.total_return(), it.mean, it.deviation, it.skew, it.kurtosis];
            for (total, figure) in totals.iter_mut().zip(figures) {
                *total += figure;
            }
        }
        totals
    }
}
