//! The rule of the view, and what it came to.

use crate::{
    domain::{
        Absence, Error, Spacing, Value,
        format::capitalised,
        lab::{Experiment, LabEvidence, Rule},
        library::Load,
        metrics::lab::{
            Market, Plan,
            break_even_cost::{BreakEven, break_even_cost},
        },
        signals::{Legs, Tried},
        study::lab::LabStudy,
        view::{History, Unread},
        wording::lab as said,
    },
    pages::{
        Context, Memo,
        scope::{NamedScope, scoped, scoped_at},
    },
};

/// The rule that the reader chose, and the first thing in the link that cannot be read.
const EXPERIMENT: Memo<(Experiment, Option<String>)> = Memo::new("the rule", |cx, _| {
    let (experiment, notices) = Experiment::of(&cx.view().lab);
    (experiment, notices.first().map(|notice| format!("{}.", capitalised(&notice.to_string()))))
});

/// The same without its cost, so that a change of that alone plans nothing anew.
const RULE: Memo<Rule> = Memo::new("what the rule says", |cx, _| experiment(cx).rule);

/// The rules that were answered in this visit, those that a slider passed among them.
const TRIED: Memo<Tried> = Memo::new("rules tried in this visit", |cx, before| {
    before.cloned().unwrap_or_default().and(RULE.with(cx, ToString::to_string))
});

const STUDY: Memo<Load<LabStudy>> = Memo::new("what the rule came to", |cx, _| {
    // Whoever is told what a rule came to has tried it.
    TRIED.with(cx, |_| ());
    let cost = experiment(cx).cost_share();
    planned(cx, |market, plan| LabStudy::of(market, plan, cost))
});

/// The cost a side at which the rule is as good as half in either leg, or why it cannot be had.
pub(crate) fn break_even(cx: &dyn Context) -> Load<BreakEven> {
    planned(cx, break_even_cost)
}

/// What the rule wants to hold on the market of the page, and the return of cash there.
#[derive(Clone, PartialEq)]
struct Planned {
    plan: Plan,
    cash: Value<Vec<f64>>,
}

const PLANNED: Memo<Load<Planned>> = Memo::new("what the rule wants to hold", |cx, _| {
    let rule = RULE.get(cx);
    let evidence = match LabEvidence::of(cx.library(), &rule)? {
        Ok(evidence) => evidence,
        Err(error) => return Some(Err(error)),
    };
    scoped_at(cx, Spacing::Session, |scope| {
        let view = scope.history();
        let cash = evidence.cash(view);
        let plan = evidence.plan(&rule, view, cash.as_deref().map_err(|absence| *absence));
        Planned { plan, cash }
    })
});

/// A value of what the rule wants to hold on the market of the page, or why it cannot be had.
pub(super) fn planned<T>(
    cx: &dyn Context,
    make: impl FnOnce(Market<'_>, &Plan) -> Value<T>,
) -> Load<T> {
    PLANNED.with(cx, |planned| {
        let Planned { plan, cash } = match planned.as_ref()? {
            Ok(planned) => planned,
            Err(error) => return Some(Err(error.clone())),
        };
        let made = scoped_at(cx, Spacing::Session, |scope| {
            let cash = cash.as_deref().map_err(|absence| *absence);
            make(Market { view: scope.history(), cash }, plan)
        })?;
        Some(made.and_then(|value| value.map_err(untried)))
    })
}

fn untried(absence: Absence) -> Error {
    let [problem, remedy] = said::untried(absence);
    Error::unavailable(problem, remedy)
}

/// The rule of the view.
pub fn experiment(cx: &dyn Context) -> Experiment {
    EXPERIMENT.with(cx, |(experiment, _)| experiment.clone())
}

/// How many different rules were tried in this visit.
pub(super) fn tried(cx: &dyn Context) -> u16 {
    TRIED.with(cx, Tried::count)
}

/// What of the link cannot be read.
pub(crate) fn unreadable(cx: &dyn Context) -> Option<String> {
    EXPERIMENT.with(cx, |(_, notice)| notice.clone())
}

/// Changes the rule.
pub fn change(cx: &dyn Context, history: History, change: impl FnOnce(&mut Experiment)) {
    let mut changed = experiment(cx);
    change(&mut changed);
    cx.change(history, |view| view.lab = Unread::from(&changed));
}

/// A value of the pair and of what the rule came to, or why it cannot be had.
pub(crate) fn studied<T>(
    cx: &dyn Context,
    make: impl FnOnce(&NamedScope, &LabStudy) -> T,
) -> Load<T> {
    STUDY.with(cx, |study| match study.as_ref()? {
        Ok(study) => scoped(cx, |scope| make(scope, study)),
        Err(error) => Some(Err(error.clone())),
    })
}

/// What the rule holds and when, in words.
pub fn words(cx: &dyn Context, scope: &NamedScope) -> String {
    let legs = Legs { one: scope.small().as_str(), other: scope.large().as_str() };
    experiment(cx).rule.words(legs)
}
