//! Studies of the default snapshot.

mod concentration;
mod data;
mod further_legs;
mod instruments;
mod lab;
mod performance;
mod rates;
mod ratio_average;
mod rotation;
mod size_factor;
mod streaks;
mod sweep;
mod symbol_options;
mod turns;
mod universe;
mod valuation;
mod verdict;
mod verdicts;

use rotascope::domain::{
    Symbol,
    library::Library,
    study::{Pairs, Scope, Stretch},
};

fn symbol(text: &str) -> Symbol {
    text.parse().unwrap()
}

/// IWM against SPY to the day of the library.
fn scope(library: &dyn Library) -> Scope {
    let pairs = Pairs::of(library, &symbol("IWM"), &symbol("SPY")).unwrap().unwrap();
    Scope::new(pairs, Stretch { as_of: library.as_of(), ..Stretch::default() }).unwrap()
}
