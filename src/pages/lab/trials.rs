//! The long work of the page: every pair of moving averages, and what the rule owes to chance.

use super::chosen::{experiment, planned, tried};
use crate::{
    domain::{
        Error, Shared, Value,
        lab::{Findings, Trials, windows},
        library::Load,
        metrics::lab::{CrossGrid, Market, Sweep},
        signals::Role,
        study::{
            lab::Doubts,
            sweep::{SweepStudy, WalkStudy},
        },
        wording::lab as said,
    },
    pages::{
        Context, Memo,
        scope::{NamedScope, scoped},
    },
};

const TRIALS: Memo<Load<Shared<Trials>>> = Memo::new("what the Lab tries", |cx, _| {
    let cost = experiment(cx).cost_share();
    planned(cx, |market, plan| Trials::new(market, plan, cost).map(Shared::new))
});

/// What has come of the years, so that a chance that is told later computes nothing anew.
const YEARS: Memo<Option<Findings>> =
    Memo::new("the years that are tried", |cx, _| findings(cx).map(|findings| findings.years()));

const SWEEP: Memo<Load<Option<SweepStudy>>> = Memo::new("every pair of means", |cx, _| {
    swept(cx, |market, sweep, cost| SweepStudy::of(market, sweep, windows(), chosen_pair(cx), cost))
});

const WALKED: Memo<Load<Option<Value<WalkStudy>>>> =
    Memo::new("a walk through the pairs", |cx, _| {
        if !YEARS.with(cx, |years| years.as_ref().is_some_and(Findings::has_every_year)) {
            return Some(Ok(None));
        }
        swept(cx, |market, sweep, cost| {
            let grid = CrossGrid::new(market, &windows(), cost)?;
            let walk = experiment(cx).walk.walk();
            Ok(WalkStudy::of(market, sweep, walk, cost, |set, sessions| grid.plan(set, sessions)))
        })
    });

/// What is to be tried, once it is known.
pub(super) fn wanted(cx: &dyn Context) -> Option<Shared<Trials>> {
    TRIALS.get(cx)?.ok()
}

/// Why there is nothing to show of the trials: they cannot be made, are over, or are awaited.
pub(super) fn missing(cx: &dyn Context) -> String {
    if let Some(Err(error)) = TRIALS.get(cx) {
        return said::not_tried(error.problem());
    }
    let is_over = |it: Findings| !it.is_empty() && it.done() == it.len();
    if findings(cx).is_some_and(is_over) { said::TOO_SHORT } else { said::AWAITED }.to_owned()
}

/// What has come of the trials of the page so far; nothing before they have begun.
pub(super) fn findings(cx: &dyn Context) -> Option<Findings> {
    let wanted = wanted(cx)?;
    cx.findings().filter(|(trials, _)| *trials == wanted).map(|(_, findings)| findings)
}

/// What the rule has to be held against.
pub(super) fn doubts(cx: &dyn Context) -> Doubts {
    let chance = findings(cx).and_then(|findings| findings.chance());
    Doubts { chance, tried: tried(cx) }
}

/// A value of the pairs that are tried so far; nothing where there is none yet.
pub(super) fn sweep<T>(
    cx: &dyn Context,
    make: impl FnOnce(&NamedScope, Option<&SweepStudy>) -> T,
) -> Load<T> {
    SWEEP.with(cx, |study| with(cx, study.as_ref(), make))
}

/// A value of the walk through the pairs; nothing before all years are tried.
pub(super) fn walked<T>(
    cx: &dyn Context,
    make: impl FnOnce(&NamedScope, Option<&Value<WalkStudy>>) -> T,
) -> Load<T> {
    WALKED.with(cx, |study| with(cx, study.as_ref(), make))
}

fn with<S, T>(
    cx: &dyn Context,
    study: Option<&Result<Option<S>, Error>>,
    make: impl FnOnce(&NamedScope, Option<&S>) -> T,
) -> Load<T> {
    match study? {
        Ok(study) => scoped(cx, |scope| make(scope, study.as_ref())),
        Err(error) => Some(Err(error.clone())),
    }
}

fn swept<T>(
    cx: &dyn Context,
    make: impl FnOnce(Market<'_>, &Sweep, f64) -> Value<T>,
) -> Load<Option<T>> {
    let sweep = YEARS.with(cx, |years| years.as_ref().map(Findings::sweep));
    let Some(sweep) = sweep.filter(|sweep| !sweep.is_empty()) else {
        return Some(Ok(None));
    };
    let cost = experiment(cx).cost_share();
    planned(cx, |market, _| make(market, &sweep, cost).map(Some))
}

/// The pair of windows of the rule, where it is a cross of two means.
fn chosen_pair(cx: &dyn Context) -> Option<(usize, usize)> {
    let rule = experiment(cx).rule;
    let window = |role| usize::try_from(rule.terms().get(role)?.1).ok();
    Some((window(Role::Over)?, window(Role::OtherOver)?)).filter(|_| rule.kind().code == "cross")
}
