//! Overview: is it rotating?

mod cards;
mod figures;
mod key_data;
mod verdict;

pub use self::cards::quoted_ratios;

use crate::{
    domain::{
        library::Load,
        wording::{self, Sentence},
    },
    pages::{
        Context, Deferred, PageRow, PageSpec, Part,
        part::no_needs,
        scope::{scoped, streaks},
    },
};

/// The verdict, the race, the long ratio and the years; beside them what they rest on.
pub const PAGE: PageSpec = PageSpec {
    answer,
    needs: no_needs,
    rows: &[PageRow::Columns {
        main: &[verdict::TABLE, figures::RACE, Part::Deferred(Deferred::Charts)],
        aside_label: wording::overview::ASIDE_LABEL,
        aside: &[Part::Deferred(Deferred::Cards)],
    }],
};

/// The parts that stand in place of those that the first load does without.
pub fn deferred(which: Deferred) -> &'static [Part] {
    match which {
        Deferred::Cards => &[
            cards::STREAK,
            cards::VALUATION,
            cards::RATES,
            cards::CONCENTRATION,
            key_data::KEY_DATA,
            cards::NEXT,
        ],
        Deferred::Charts => &[figures::LONG_RATIO, figures::YEARS],
    }
}

fn answer(cx: &dyn Context) -> Load<Sentence> {
    let streaks = streaks(cx)?;
    let verdict = match verdict::VERDICT.get(cx)? {
        Ok(verdict) => verdict,
        Err(error) => return Some(Err(error)),
    };
    scoped(cx, |scope| wording::overview::headline(&scope.names, &verdict, &streaks))
}
