//! Performance: who won, since when?

mod century;
mod figures;
mod lines;
mod risk;
mod tables;

use crate::{
    domain::{
        facts::MacroId,
        library::Load,
        metrics::performance::start_sensitivity::start_sensitivity,
        wording::{self, Sentence},
    },
    pages::{Context, Need, PageSpec, Row, scope::scoped},
};

/// The answer, the race from a base of the reader's own, and what depends on that base.
pub const PAGE: PageSpec = PageSpec {
    answer,
    needs: |_| vec![Need::Series(MacroId::SizeFactor)],
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

fn answer(cx: &dyn Context) -> Load<Sentence> {
    scoped(cx, |scope| {
        let starts = start_sensitivity(scope.history());
        let range = scope.measured_words();
        wording::performance::headline(&scope.names, scope.measured(), &range, &starts)
    })
}
