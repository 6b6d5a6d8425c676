//! What a reader's own list of conditions reads and changes.

use super::chosen::{change, signal, words};
use crate::{
    domain::{
        Spacing,
        library::Load,
        signals::{Evidence, Signal},
        study::signals::SignalStudy,
        view::History,
        wording::{Sentence, signals::headline},
    },
    pages::{Context, scope::scoped_at},
};

/// The condition that the page answers.
pub fn asked(cx: &dyn Context) -> Signal {
    signal(cx)
}

/// Makes another the condition that the page answers.
pub fn ask(cx: &dyn Context, history: History, asked: &Signal) {
    change(cx, history, |signal| *signal = asked.clone());
}

/// The answer to any condition, for the pair and the day of the page.
pub fn answer_to(cx: &dyn Context, signal: &Signal) -> Load<Sentence> {
    let evidence = match Evidence::of(cx.library(), signal)? {
        Ok(evidence) => evidence,
        Err(error) => return Some(Err(error)),
    };
    let apart = usize::try_from(signal.apart.get()).unwrap_or(0);
    scoped_at(cx, Spacing::Session, |scope| {
        let view = scope.history();
        let study = SignalStudy::of(view, &evidence.holds(signal, view), apart);
        let when = words(signal, scope.small().as_str(), scope.large().as_str());
        headline(&scope.names, &study, &when, signal.horizon)
    })
}
