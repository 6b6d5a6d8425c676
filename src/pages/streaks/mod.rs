//! Streaks: is this streak rare?

mod bars;
mod cards;
mod controls;
mod figures;
mod followed;
mod others;
mod tables;

use self::controls::{COUNT_FROM, rule};
use crate::{
    domain::{
        library::Load,
        metrics::streaks::opening_streaks::opening_streaks,
        view::CountFrom,
        wording::{self, Sentence},
    },
    pages::{
        Context, Control, PageRow, PageSpec,
        scope::{scoped, streaks},
    },
};

/// The answer, the streak and its rank, what chance would bring, what followed, and other funds.
pub const PAGE: PageSpec = PageSpec {
    answer,
    needs: others::needs,
    rows: &[
        PageRow::Controls(&[Control::Choice(COUNT_FROM)]),
        PageRow::Columns {
            main: &[figures::SESSIONS, figures::LENGTHS],
            aside_label: wording::streaks::ASIDE_LABEL,
            aside: &[cards::CURRENT, cards::CHANCE, cards::ORDER],
        },
        PageRow::Wide(others::OTHERS),
        PageRow::Wide(figures::COUNT),
        PageRow::Pair(tables::RANKED, tables::HIT_RATES),
        PageRow::Controls(followed::CONTROLS),
        PageRow::Pair(followed::BARS, followed::TABLE),
    ],
};

fn answer(cx: &dyn Context) -> Load<Sentence> {
    let study = streaks(cx)?;
    let rule = rule(cx);
    scoped(cx, |scope| match rule {
        CountFrom::Any => wording::streaks::headline(&scope.names, &study),
        CountFrom::NewYear => {
            let openings = opening_streaks(scope.history());
            wording::streaks::openings_headline(&scope.names, &openings, scope.as_of)
        }
    })
}
