//! Cells that rows of instruments have in common: the line of a year, and what makes one a leg.

use super::{Act, Cell, Context};
use crate::{
    chart::polyline,
    domain::{Day, PriceSeries, Symbol, view::History, wording},
};

/// The closes of a year to a day, as a line the size of a word.
pub(crate) fn year_line(series: &PriceSeries, as_of: Day) -> Cell {
    let closes = series.closes_between(as_of.plus_months(-12), as_of);
    Cell::line(polyline(&closes.map(|(_, close)| close).collect::<Vec<f64>>()))
}

/// The cells that make a row the small leg and the large leg.
pub(crate) fn leg_cells(cx: &dyn Context, symbol: &Symbol) -> [Cell; 2] {
    let (small, large) = cx.legs().unzip();
    let [in_use, may_use] = wording::instruments::LEG_CELLS;
    let [first, second] = wording::instruments::LEGS;
    let cell = |leg: &str, chosen: Option<Symbol>, run| {
        if chosen.as_ref() == Some(symbol) {
            return Cell::words(in_use);
        }
        let says = wording::instruments::use_words(symbol, leg);
        Cell::act(may_use, says, Act::Change(run, symbol.to_string()))
    };
    [cell(first, small, take_as_small), cell(second, large, take_as_large)]
}

fn take_as_small(cx: &dyn Context, symbol: &str) {
    cx.change(History::Push, |view| view.small = symbol.parse().ok());
}

fn take_as_large(cx: &dyn Context, symbol: &str) {
    cx.change(History::Push, |view| view.large = symbol.parse().ok());
}
