//! Streaks: is this streak rare?

mod cards;
mod figures;
mod followed;
mod others;
mod tables;

use super::part::{Awaited, PageParts, Row};
use crate::{
    domain::{
        metrics::streaks::opening_streaks::opening_streaks,
        view::CountFrom,
        wording::{Sentence, openings_headline, streaks_headline},
    },
    ui::{
        controls::{Choice, Control, Form, position},
        state::AppState,
    },
};

/// The answer, the streak and its rank, what chance would bring, what followed, and other funds.
pub const PAGE: PageParts = PageParts {
    answer,
    needs: others::needs,
    shared: followed::share,
    rows: &[
        Row::Controls(&[Control::Choice(COUNT_FROM)]),
        Row::Columns {
            main: &[figures::SESSIONS, figures::LENGTHS],
            aside_label: "How rare it is",
            aside: &[cards::CURRENT, cards::CHANCE, cards::ORDER],
        },
        Row::Wide(others::OTHERS),
        Row::Wide(figures::COUNT),
        Row::Pair(tables::RANKED, tables::HIT_RATES),
        Row::Controls(followed::CONTROLS),
        Row::Pair(followed::BARS, followed::TABLE),
    ],
};

const COUNT_FROM: Choice = Choice {
    label: "Count from",
    form: Form::Segments,
    options: |_| {
        vec!["Count from any session".to_owned(), "From the first session of a year".to_owned()]
    },
    chosen: |state| position(CountFrom::ALL, &rule(state)),
    choose: |state, record, index| {
        if let Some(&rule) = CountFrom::ALL.get(index) {
            state.change(record, |view| view.streaks.count_from = rule);
        }
    },
};

/// From which sessions streaks are counted.
fn rule(state: AppState) -> CountFrom {
    state.view.read().streaks.count_from
}

fn answer(state: AppState) -> Awaited<Sentence> {
    let study = state.streaks.get()?;
    let rule = rule(state);
    state.scoped(|scope| match rule {
        CountFrom::Any => streaks_headline(&scope.names, &study),
        CountFrom::NewYear => {
            let openings = opening_streaks(scope.history());
            openings_headline(&scope.names, &openings, scope.as_of)
        }
    })
}
