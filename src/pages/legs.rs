//! Choice of the two legs.

use super::SymbolChoice;

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
