//! The condition of the view, and what followed it.

use crate::{
    domain::{
        Basis, PairView, Shared, Spacing,
        format::capitalised,
        library::Load,
        signals::{Evidence, Legs, Signal, Tried},
        study::signals::{SignalHistory, SignalStudy},
        view::{History, Unread},
    },
    pages::{
        Context, Memo,
        scope::{NamedScope, pairs, scoped, scoped_at},
    },
};

/// The condition that the reader chose, and the first thing in the link that cannot be read.
const SIGNAL: Memo<(Signal, Option<String>)> = Memo::new("the condition", |cx, _| {
    let (signal, notices) = Signal::of(&cx.view().signal);
    (signal, notices.first().map(|notice| format!("{}.", capitalised(&notice.to_string()))))
});

const EVIDENCE: Memo<Load<Evidence>> =
    Memo::new("what the condition rests on", |cx, _| Evidence::of(cx.library(), &signal(cx)));

const BASIS: Memo<Basis> = Memo::new("basis of the condition", |cx, _| cx.view().basis);

/// The condition over all sessions of the pair, which no step of the as-of day changes.
const HISTORY: Memo<Load<Shared<SignalHistory>>> =
    Memo::new("the condition over all of history", |cx, _| {
        let (pairs, evidence) = match (pairs(cx)?, EVIDENCE.get(cx)?) {
            (Ok(pairs), Ok(evidence)) => (pairs, evidence),
            (Err(error), _) | (_, Err(error)) => return Some(Err(error)),
        };
        let signal = signal(cx);
        let apart = usize::try_from(signal.apart.get()).unwrap_or(0);
        let found =
            |view: PairView<'_>| SignalHistory::of(view, &evidence.holds(&signal, view), apart);
        if evidence.is_unrevised() {
            return Some(Ok(Shared::new(found(pairs.on(BASIS.get(cx)).view()))));
        }
        // Each day knew other figures of the same past.
        scoped(cx, |scope| Shared::new(found(scope.history())))
    });

/// The conditions that were answered in this visit, those that a slider passed among them.
const TRIED: Memo<Tried> = Memo::new("conditions tried in this visit", |cx, before| {
    before.cloned().unwrap_or_default().and(signal(cx).identity())
});

/// What followed, and the history that it is the beginning of.
type Studied = (Shared<SignalHistory>, SignalStudy);

const STUDY: Memo<Load<Studied>> = Memo::new("what followed the condition", |cx, before| {
    // Whoever is told what followed has tried the condition.
    TRIED.with(cx, |_| ());
    let history = match HISTORY.get(cx)? {
        Ok(history) => history,
        Err(error) => return Some(Err(error)),
    };
    let before = before.and_then(|before| before.as_ref()?.as_ref().ok());
    let same = before.filter(|(other, _)| *other == history).map(|(_, study)| study);
    scoped_at(cx, Spacing::Session, |scope| {
        let study = history.known(scope.history(), same);
        (history.clone(), study)
    })
});

/// The condition of the view.
pub fn signal(cx: &dyn Context) -> Signal {
    SIGNAL.with(cx, |(signal, _)| signal.clone())
}

/// How many different conditions were tried in this visit.
pub fn tried(cx: &dyn Context) -> u16 {
    TRIED.with(cx, Tried::count)
}

/// What of the link cannot be read.
pub(crate) fn unreadable(cx: &dyn Context) -> Option<String> {
    SIGNAL.with(cx, |(_, notice)| notice.clone())
}

/// Changes the condition.
pub fn change(cx: &dyn Context, history: History, change: impl FnOnce(&mut Signal)) {
    let mut changed = signal(cx);
    change(&mut changed);
    cx.change(history, |view| view.signal = Unread::from(&changed));
}

/// A value of the pair and of what followed, or why it cannot be had.
pub(crate) fn studied<T>(
    cx: &dyn Context,
    make: impl FnOnce(&NamedScope, &SignalStudy) -> T,
) -> Load<T> {
    STUDY.with(cx, |study| match study.as_ref()? {
        Ok((_, study)) => scoped(cx, |scope| make(scope, study)),
        Err(error) => Some(Err(error.clone())),
    })
}

/// The condition in words.
pub fn when(cx: &dyn Context, scope: &NamedScope) -> String {
    words(&signal(cx), scope.small().as_str(), scope.large().as_str())
}

/// A condition in words, by the symbols of both legs.
pub fn words(signal: &Signal, one: &str, other: &str) -> String {
    signal.words(Legs { one, other })
}
