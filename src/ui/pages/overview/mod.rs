//! Overview: is it rotating?

mod cards;
mod figures;
mod key_data;

use super::part::{Awaited, PageParts, Row, no_needs, nothing_shared};
use crate::{
    domain::wording::{Sentence, overview_headline},
    ui::state::AppState,
};

/// The answer, the race, the long ratio and the years; beside them what they rest on.
pub const PAGE: PageParts = PageParts {
    answer,
    needs: no_needs,
    shared: nothing_shared,
    rows: &[Row::Columns {
        main: &[figures::RACE, figures::LONG_RATIO, figures::YEARS],
        aside_label: "What it rests on",
        aside: &[
            cards::STREAK,
            cards::VALUATION,
            cards::RATES,
            cards::CONCENTRATION,
            key_data::KEY_DATA,
            cards::NEXT,
        ],
    }],
};

fn answer(state: AppState) -> Awaited<Sentence> {
    let streaks = state.streaks.get()?;
    state.scoped(|scope| {
        overview_headline(&scope.names, scope.window(), &scope.window_words(), &streaks)
    })
}
