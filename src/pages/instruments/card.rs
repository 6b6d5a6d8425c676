//! One fund or stock up close.

use crate::{
    domain::{
        Symbol, format,
        library::Load,
        metrics::{performance::high_low, valuation::trailing_yield},
        wording,
    },
    pages::{
        Cell, Context, Control, Part, SectionPart, SymbolChoice, Tables, key_data::key_data_of,
    },
};

/// The key data of the one that the reader picked.
pub const CARD: Part = Part::Section(SectionPart {
    what: wording::overview::KEY_DATA_WHAT,
    content: tables,
    class: "card",
    controls: &[Control::Symbol(PICK)],
    method: &[high_low::DEFINITION.key, trailing_yield::DEFINITION.key],
});

const PICK: SymbolChoice = SymbolChoice {
    label: wording::instruments::PICK_LABEL,
    chosen: picked,
    choose: |cx, history, symbol| {
        cx.change(history, |view| view.instruments.card = Some(symbol));
    },
};

/// The one that was chosen, else the small leg.
fn picked(cx: &dyn Context) -> Option<Symbol> {
    let chosen = cx.view().instruments.card.clone();
    chosen.or_else(|| cx.legs().map(|(small, _)| small))
}

fn tables(cx: &dyn Context) -> Load<Tables> {
    let symbol = picked(cx)?;
    let mut tables = match key_data_of(cx, &symbol)? {
        Ok(tables) => tables,
        Err(error) => return Some(Err(error)),
    };
    let facts = cx.library().instruments()?.ok();
    let Some(facts) = facts.as_ref().and_then(|facts| facts.get(&symbol)) else {
        return Some(Ok(tables));
    };
    let since = facts.inception.map(format::day_long);
    let follows = facts.tracks.as_ref().map(ToString::to_string);
    let prices = cx.library().manifest()?.ok().and_then(|it| it.prices(&symbol)?.span());
    let prices = prices.map(wording::instruments::span_words);
    let style = facts.style.clone();
    let rows = [("Follows", follows), ("Style", style), ("Since", since), ("Prices", prices)];
    let known = rows.into_iter().filter_map(|(label, value)| Some((label, value?)));
    if let Some(grid) = tables.grids.first_mut() {
        grid.rows.extend(known.map(|(label, value)| vec![Cell::words(label), Cell::number(value)]));
    }
    tables.caption = facts.note.as_deref().map(wording::instruments::note).unwrap_or_default();
    Some(Ok(tables))
}
