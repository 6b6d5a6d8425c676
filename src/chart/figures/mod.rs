//! The charts of the pages as values: from a pair and its metrics to what is to be drawn.
//!
//! One figure a file. A figure chooses series, scale, inks and spans; it computes no metric of its
//! own and knows nothing of the page that shows it.

mod basket;
mod century;
mod drawdown;
mod event_paths;
mod followed;
mod fund_ratio;
mod index_pe;
mod openings;
mod parity_bars;
mod pe_bars;
mod policy_path;
mod race;
mod rate_beta;
mod ratio;
mod regimes;
mod rolling;
mod rotation_map;
mod run_lengths;
mod scenario_grid;
mod sensitivity;
mod series_lines;
mod spread;
mod streak_bars;
mod streak_count;

use std::sync::Arc;

pub use basket::{basket, basket_weight};
pub use century::{century, century_drawdown};
pub use drawdown::drawdown;
pub use event_paths::event_paths;
pub use followed::followed;
pub use fund_ratio::fund_ratio;
pub use index_pe::index_pe;
pub use openings::openings;
pub use parity_bars::parity_bars;
pub use pe_bars::{PeGroup, pe_bars};
pub use policy_path::policy_path;
pub use race::race;
pub use rate_beta::rate_beta;
pub use ratio::ratio;
pub use regimes::regimes;
pub use rolling::rolling;
pub use rotation_map::{MapLegs, rotation_map};
pub use run_lengths::run_lengths;
pub use scenario_grid::scenario_grid;
pub use sensitivity::sensitivity;
pub use series_lines::{SeriesLine, series_lines};
pub use spread::spread;
pub use streak_bars::streak_bars;
pub use streak_count::streak_count;

use super::line_chart::ShadedSpan;
use crate::{
    chart::Ink,
    domain::{
        Day, PairView, Symbol, metrics::rates::easing_cycles::EasingCycle, wording::LegNames,
    },
};

/// What the legs are called in a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labels {
    /// The small leg's name at the end of its line: "Small caps".
    pub small: String,
    /// Its symbol.
    pub small_symbol: String,
    /// The large leg's name at the end of its line.
    pub large: String,
    /// Its symbol.
    pub large_symbol: String,
}

impl Labels {
    /// The labels of two legs; a symbol is not repeated under itself.
    pub fn new(names: &LegNames, small: &Symbol, large: &Symbol) -> Self {
        let symbol = |name: &str, symbol: &Symbol| {
            if name == symbol.as_str() { String::new() } else { symbol.to_string() }
        };
        Self {
            small: names.small.opening(),
            small_symbol: symbol(names.small.inside(), small),
            large: names.large.opening(),
            large_symbol: symbol(names.large.inside(), large),
        }
    }

    /// The ratio of the legs by their symbols: "IWM / SPY".
    fn ratio(&self) -> String {
        let (small, large) = self.symbols();
        format!("{small} / {large}")
    }

    /// The excess of one leg by their symbols: "IWM over SPY".
    fn over(&self) -> String {
        let (small, large) = self.symbols();
        format!("{small} over {large}")
    }

    /// A leg without a name of its own is named by its symbol already.
    fn symbols(&self) -> (&str, &str) {
        let or_name = |symbol, name| if str::is_empty(symbol) { name } else { symbol };
        (or_name(&self.small_symbol, &self.small), or_name(&self.large_symbol, &self.large))
    }
}

/// Rate-cut cycles as shaded spans.
pub fn easing_spans(cycles: &[EasingCycle]) -> Vec<ShadedSpan> {
    let span = |cycle: &EasingCycle| ShadedSpan {
        from: cycle.first_cut,
        to: cycle.last_cut,
        label: "rate cuts".to_owned(),
        ink: Ink::Large,
    };
    cycles.iter().map(span).collect()
}

fn days(view: PairView<'_>) -> Arc<[Day]> {
    view.days().into()
}
