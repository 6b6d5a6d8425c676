//! What the rule holds now, and the cost at which it is worth its trades.

use super::chosen::{break_even, experiment, studied, words};
use crate::{
    domain::{
        library::Load,
        metrics,
        wording::{CardWords, lab as said},
    },
    pages::{Context, Part},
};

/// What the rule holds after the last session.
pub const HOLDS: Part =
    Part::card(said::HOLDS_TITLE, holds, &[metrics::lab::backtest::DEFINITION.key]);

fn holds(cx: &dyn Context) -> Load<CardWords> {
    studied(cx, |scope, study| {
        said::holds_words(scope.small(), scope.large(), &study.rule.test, &words(cx, scope))
    })
}

/// The cost a side at which the rule is as good as half in either leg.
pub const COST: Part =
    Part::card(said::COST_TITLE, cost, &[metrics::lab::break_even_cost::DEFINITION.key]);

fn cost(cx: &dyn Context) -> Load<CardWords> {
    let cost = f64::from(experiment(cx).cost.get());
    Some(break_even(cx)?.map(|found| said::break_even_words(found, cost)))
}
