//! The panel of the kernels, for a page that times it beside other engines on the same input.

#![allow(missing_docs, clippy::allow_attributes, reason = "called from a script")]

use rotascope_kernels::{
    AVERAGE_WINDOW, Benchmark, Columns, LANES, Lanes, Tally, count_above_average, figures,
    interleave,
};
use wasm_bindgen::prelude::wasm_bindgen;

/// A panel with all that is written for it.
#[wasm_bindgen]
pub struct PanelBench {
    benchmark: Vec<f64>,
    groups: Vec<Vec<Lanes>>,
    columns: Vec<Columns>,
    shares: Vec<f64>,
}

#[wasm_bindgen]
impl PanelBench {
    /// Takes series one after the other, each as long as the benchmark.
    #[wasm_bindgen(constructor)]
    pub fn new(prices: &[f64], benchmark: Vec<f64>) -> Self {
        let series: Vec<&[f64]> = prices.chunks(benchmark.len().max(1)).collect();
        let groups: Vec<Vec<Lanes>> = series.chunks(LANES).map(interleave).collect();
        let columns = groups.iter().map(|_| Columns::new(benchmark.len())).collect();
        Self { benchmark, groups, columns, shares: Vec::new() }
    }

    /// Computes everything and writes all of it.
    pub fn run(&mut self) {
        let benchmark = Benchmark::new(&self.benchmark);
        let mut breadth = Tally::new(benchmark.rows());
        for (group, columns) in self.groups.iter().zip(&mut self.columns) {
            figures(group, &benchmark, columns);
            count_above_average(&mut breadth, group, AVERAGE_WINDOW);
        }
        self.shares = breadth.totals().map(|(above, of)| 100.0 * above / of).collect();
    }

    /// Computes everything and keeps the columns of the last group only, as a page does.
    pub fn stream(&mut self) {
        let benchmark = Benchmark::new(&self.benchmark);
        let mut breadth = Tally::new(benchmark.rows());
        let Some(columns) = self.columns.first_mut() else { return };
        for group in &self.groups {
            figures(group, &benchmark, columns);
            count_above_average(&mut breadth, group, AVERAGE_WINDOW);
        }
        self.shares = breadth.totals().map(|(above, of)| 100.0 * above / of).collect();
    }

    /// For each metric the sum of its values and how many there are.
    pub fn checksums(&self) -> Vec<f64> {
        let columns: [fn(&Columns) -> &[Lanes]; 6] = [
            |columns| &columns.ratio,
            |columns| &columns.z_score,
            |columns| &columns.momentum,
            |columns| &columns.beta,
            |columns| &columns.correlation,
            |columns| &columns.drawdown,
        ];
        let of = |column: fn(&Columns) -> &[Lanes]| {
            let rows = self.columns.iter().flat_map(column);
            checksum(rows.flat_map(|row| row.to_array()))
        };
        let shares = checksum(self.shares.iter().copied());
        columns.into_iter().map(of).chain([shares]).flatten().collect()
    }
}

fn checksum(values: impl Iterator<Item = f64>) -> [f64; 2] {
    let finite = values.filter(|value| value.is_finite());
    finite.fold([0.0, 0.0], |[sum, count], value| [sum + value, count + 1.0])
}
