//! Choice of the two legs, and those beside them.

use super::{Context, SymbolChoice};
use crate::domain::{Symbol, view::Page};

/// The small leg.
pub const FIRST_LEG: SymbolChoice = SymbolChoice {
    label: "First leg",
    chosen: |cx| Some(cx.legs()?.0),
    choose: |cx, history, symbol| cx.change(history, |view| view.small = Some(symbol)),
};

/// The large leg.
pub const SECOND_LEG: SymbolChoice = SymbolChoice {
    label: "Second leg",
    chosen: |cx| Some(cx.legs()?.1),
    choose: |cx, history, symbol| cx.change(history, |view| view.large = Some(symbol)),
};

/// The legs beside the pair, where the page shows them.
pub(crate) fn further_legs_of(cx: &dyn Context) -> Vec<Symbol> {
    let view = cx.view();
    match view.page {
        Page::Performance | Page::Report => view.performance.legs.all().to_vec(),
        _ => Vec::new(),
    }
}
