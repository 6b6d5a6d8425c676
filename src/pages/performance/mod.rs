//! Performance: who won, since when?

mod average;
mod century;
mod figures;
mod further_legs;
mod lines;
mod risk;
mod season;
mod tables;

use crate::{
    domain::{
        facts::MacroId,
        library::Load,
        metrics::performance::start_sensitivity::start_sensitivity,
        study::PairReturns,
        wording::{self, Sentence},
    },
    pages::{Context, Need, PageRow, PageSpec, scope::scoped},
};

/// The answer, the race from a base of the reader's own, and what depends on that base.
pub const PAGE: PageSpec = PageSpec {
    answer,
    needs: |cx| {
        let further = further_legs::needs(cx);
        [Need::Series(MacroId::SizeFactor)].into_iter().chain(further).collect()
    },
    rows: &[
        PageRow::Wide(further_legs::NOT_SHOWN),
        PageRow::Wide(figures::RACE),
        PageRow::Pair(figures::RATIO, figures::SPREAD),
        PageRow::Pair(figures::DRAWDOWN, figures::SENSITIVITY),
        PageRow::Wide(figures::ROLLING),
        PageRow::Pair(tables::YEARS, risk::RISK),
        PageRow::Wide(tables::MONTHS),
        PageRow::Wide(season::SEASON),
        PageRow::Wide(century::FACTOR),
        PageRow::Pair(century::DRAWDOWN, century::DROUGHTS),
        PageRow::Wide(century::DECADES),
    ],
};

fn answer(cx: &dyn Context) -> Load<Sentence> {
    scoped(cx, |scope| {
        let starts = start_sensitivity(scope.history());
        let range = scope.measured_words();
        wording::performance::headline(
            &scope.names,
            &PairReturns::over(scope.measured()),
            &range,
            &starts,
        )
    })
}
