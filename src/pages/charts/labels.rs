//! Names of the legs in charts.

use crate::domain::{Symbol, wording::LegNames};

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
    pub fn ratio(&self) -> String {
        let (small, large) = self.symbols();
        format!("{small} / {large}")
    }

    /// The excess of one leg by their symbols: "IWM over SPY".
    pub fn over(&self) -> String {
        let (small, large) = self.symbols();
        format!("{small} over {large}")
    }

    /// A leg without a name of its own is named by its symbol already.
    pub fn symbols(&self) -> (&str, &str) {
        let or_name = |symbol, name| if str::is_empty(symbol) { name } else { symbol };
        (or_name(&self.small_symbol, &self.small), or_name(&self.large_symbol, &self.large))
    }
}
