//! Rules of the Lab.

mod backtests;
mod links;
mod moving_average;
mod pieces;
mod properties;
mod rules;
mod sweep;
mod trials;

use rotascope::domain::metrics::lab::Backtest;

/// The money over a leg's growth since the same session, one at the first.
fn relative_to(test: &Backtest, levels: &[f64]) -> Vec<f64> {
    let levels = &levels[test.start..];
    test.equity.iter().zip(levels).map(|(equity, level)| equity / (level / levels[0])).collect()
}
