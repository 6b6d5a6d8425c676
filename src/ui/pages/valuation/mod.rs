//! Valuation: how wide is the gap, what closes it?

mod facts;
mod figures;
mod history;
mod own;
mod scenario;
mod tables;

use self::facts::sides;
use super::part::{Awaited, Need, PageParts, Row, nothing_shared};
use crate::{
    domain::{
        snapshot::MacroId,
        wording::{Sentence, no_gap, valuation_headline},
    },
    ui::state::AppState,
};

/// The gap on every basis, what closing it would bring, and what the large index cost before.
pub const PAGE: PageParts = PageParts {
    answer,
    needs: |_| vec![Need::Series(MacroId::Sp500Earnings)],
    shared: nothing_shared,
    rows: &[
        Row::Pair(figures::GAP, figures::PARITY),
        Row::Controls(own::CONTROLS),
        Row::Wide(tables::QUOTES),
        Row::Pair(tables::YIELDS, tables::SOURCES),
        Row::Controls(scenario::CONTROLS),
        Row::Wide(scenario::OUTCOME),
        Row::Wide(scenario::GRID),
        Row::Wide(history::HISTORY),
    ],
};

fn answer(state: AppState) -> Awaited<Sentence> {
    let names = state.leg_names()?;
    Some(sides(state)?.map(|sides| match sides {
        Ok(sides) => valuation_headline(&names, &sides),
        Err(absence) => no_gap(&names, absence),
    }))
}
