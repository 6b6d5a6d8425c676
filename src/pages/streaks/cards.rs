//! The cards of the streaks page: the streak, its chance, and the order of wins.

use super::controls::rule;
use crate::{
    domain::{
        library::Load,
        metrics::{
            self,
            streaks::{
                autocorrelation::autocorrelation, opening_streaks::opening_streaks,
                wald_wolfowitz::runs_test,
            },
        },
        view::CountFrom,
        wording::{self, CardWords},
    },
    pages::{
        Context, Part,
        scope::{scoped, streaks},
    },
};

/// The newest streak, or the longest of the year.
pub const CURRENT: Part = Part::card(
    wording::streaks::CURRENT_TITLE,
    current,
    &[metrics::streaks::streak::DEFINITION.key, metrics::streaks::opening_streaks::DEFINITION.key],
);

fn current(cx: &dyn Context) -> Load<CardWords> {
    let study = streaks(cx);
    let rule = rule(cx);
    scoped(cx, |scope| match rule {
        CountFrom::NewYear => wording::streaks::opening_words(&opening_streaks(scope.history())),
        CountFrom::Any => {
            let words =
                study.as_ref().and_then(|study| wording::streaks::card_words(study, &scope.names));
            // What chance would bring has a card of its own here.
            words.map_or_else(wording::streaks::no_streak, |words| CardWords {
                quiet: Vec::new(),
                ..words
            })
        }
    })
}

/// The chance that a fair coin, or one as lopsided as the sessions were, does the same.
pub const CHANCE: Part = Part::card(
    wording::streaks::CHANCE_TITLE,
    chance,
    &[
        metrics::streaks::base_rate::DEFINITION.key,
        metrics::streaks::opening_streaks::DEFINITION.key,
    ],
);

fn chance(cx: &dyn Context) -> Load<CardWords> {
    let study = streaks(cx)?;
    let rule = rule(cx);
    scoped(cx, |scope| match rule {
        CountFrom::Any => wording::streaks::chance_words(&study),
        CountFrom::NewYear => {
            wording::streaks::opening_chance_words(&opening_streaks(scope.history()))
        }
    })
}

/// Clusters of wins.
pub const ORDER: Part = Part::card(
    wording::streaks::ORDER_TITLE,
    order,
    &[
        metrics::streaks::wald_wolfowitz::DEFINITION.key,
        metrics::streaks::autocorrelation::DEFINITION.key,
    ],
);

fn order(cx: &dyn Context) -> Load<CardWords> {
    scoped(cx, |scope| {
        let history = scope.history();
        wording::streaks::order_words(runs_test(history), autocorrelation(history))
    })
}
