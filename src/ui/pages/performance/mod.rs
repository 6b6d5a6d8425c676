//! Performance: who won, since when?

mod century;
mod figures;
mod risk;
mod tables;

use super::part::{Awaited, Need, PageParts, Row, nothing_shared};
use crate::{
    domain::{
        metrics::performance::start_sensitivity::start_sensitivity,
        snapshot::MacroId,
        wording::{Sentence, performance_headline},
    },
    ui::state::AppState,
};

/// The answer, the race from a base of the reader's own, and what depends on that base.
pub const PAGE: PageParts = PageParts {
    answer,
    needs: |_| vec![Need::Series(MacroId::SizeFactor)],
    shared: nothing_shared,
    rows: &[
        Row::Wide(figures::RACE),
        Row::Pair(figures::RATIO, figures::SPREAD),
        Row::Pair(figures::DRAWDOWN, figures::SENSITIVITY),
        Row::Wide(figures::ROLLING),
        Row::Pair(tables::YEARS, risk::RISK),
        Row::Wide(tables::MONTHS),
        Row::Wide(century::FACTOR),
        Row::Pair(century::DRAWDOWN, century::DROUGHTS),
        Row::Wide(century::DECADES),
    ],
};

fn answer(state: AppState) -> Awaited<Sentence> {
    state.scoped(|scope| {
        let starts = start_sensitivity(scope.history());
        let range = scope.measured_words();
        performance_headline(&scope.names, scope.measured(), &range, &starts)
    })
}
