//! The condition of the view, and what followed it.

use crate::{
    domain::{
        Spacing,
        format::capitalised,
        library::Load,
        signals::{Evidence, Legs, Signal},
        study::signals::SignalStudy,
        view::{History, Unread},
    },
    pages::{
        Context, Memo,
        scope::{NamedScope, scoped, scoped_at},
    },
};

/// The condition that the reader chose, and the first thing in the link that cannot be read.
const SIGNAL: Memo<(Signal, Option<String>)> = Memo::new("the condition", |cx, _| {
    let (signal, notices) = Signal::of(&cx.view().signal);
    (signal, notices.first().map(|notice| format!("{}.", capitalised(&notice.to_string()))))
});

const STUDY: Memo<Load<SignalStudy>> = Memo::new("what followed the condition", |cx, _| {
    let signal = signal(cx);
    let evidence = match Evidence::of(cx.library(), &signal)? {
        Ok(evidence) => evidence,
        Err(error) => return Some(Err(error)),
    };
    scoped_at(cx, Spacing::Session, |scope| {
        let view = scope.history();
        let apart = usize::try_from(signal.apart.get()).unwrap_or(0);
        SignalStudy::of(view, &evidence.holds(&signal, view), apart)
    })
});

/// The condition of the view.
pub fn signal(cx: &dyn Context) -> Signal {
    SIGNAL.with(cx, |(signal, _)| signal.clone())
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
        Ok(study) => scoped(cx, |scope| make(scope, study)),
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
