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

/// The legs beside the pair that the page shows as well; a leg of the pair is none.
pub(crate) fn further_legs_of(cx: &dyn Context) -> Vec<Symbol> {
    let view = cx.view();
    if !matches!(view.page, Page::Performance | Page::Report) {
        return Vec::new();
    }
    let pair = cx.legs();
    let is_further =
        |leg: &&Symbol| pair.as_ref().is_none_or(|(one, other)| *leg != one && *leg != other);
    view.performance.legs.all().iter().filter(is_further).cloned().collect()
}
