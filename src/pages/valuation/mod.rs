//! Valuation: how wide is the gap, what closes it?

mod bars;
mod facts;
mod figures;
mod history;
mod own;
mod scenario;
mod tables;

use self::facts::sides;
use crate::{
    domain::{
        facts::MacroId,
        library::Load,
        wording::{self, Sentence},
    },
    pages::{Context, Need, PageRow, PageSpec, scope::leg_names},
};

/// The gap on every basis, what closing it would bring, and what the large index cost before.
pub const PAGE: PageSpec = PageSpec {
    answer,
    needs: |_| vec![Need::Series(MacroId::Sp500Earnings)],
    rows: &[
        PageRow::Pair(figures::GAP, figures::PARITY),
        PageRow::Controls(own::CONTROLS),
        PageRow::Wide(tables::QUOTES),
        PageRow::Pair(tables::YIELDS, tables::SOURCES),
        PageRow::Controls(scenario::CONTROLS),
        PageRow::Wide(scenario::OUTCOME),
        PageRow::Wide(scenario::GRID),
        PageRow::Wide(history::HISTORY),
    ],
};

fn answer(cx: &dyn Context) -> Load<Sentence> {
    let names = leg_names(cx)?;
    Some(sides(cx)?.map(|sides| match sides {
        Ok(sides) => wording::valuation::headline(&names, &sides),
        Err(absence) => wording::valuation::no_gap(&names, absence),
    }))
}
