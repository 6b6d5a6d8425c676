//! Long work of the Lab: workers do it where the browser has them, else the page a piece at a time.

use std::time::Duration;

use leptos::prelude::*;

use super::page_signal::PageSignal;
use crate::{
    domain::{
        Shared,
        lab::{Answer, Answering, Findings, Trials},
    },
    platform::worker::{Outcome, Pool},
};

/// Work begins once nothing else has been wanted for so long: more than a step of a slider takes.
const PATIENCE: Duration = Duration::from_millis(250);

/// Who does the work, and what has come of it; a handle.
#[derive(Clone, Copy)]
pub struct TrialsState {
    wanted: PageSignal<Option<(Shared<Trials>, Findings)>>,
    doing: PageSignal<Doing>,
    pool: StoredValue<Option<Pool>, LocalStorage>,
}

/// How the work is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Nothing is wanted, or all is done.
    Nothing,
    /// So many workers are on it.
    Workers(usize),
    /// The page itself does it, between other things.
    Page,
    /// The reader has stopped it.
    Stopped,
}

impl TrialsState {
    /// Nothing is wanted.
    pub fn new() -> Self {
        Self {
            wanted: PageSignal::new(None),
            doing: PageSignal::new(Doing::Nothing),
            pool: StoredValue::new_local(None),
        }
    }

    /// The trials that are wanted, and what has come of them.
    pub(super) fn found(self) -> Option<(Shared<Trials>, Findings)> {
        self.wanted.get()
    }

    /// How the work is done.
    pub(super) fn doing(self) -> Doing {
        self.doing.get()
    }

    /// Wants trials in place of all before; they begin when nothing else is wanted for a moment.
    pub(super) fn want(self, trials: Shared<Trials>) {
        if self.is_wanted(&trials) {
            return;
        }
        self.halt(Doing::Nothing);
        let findings = Findings::none_of(trials.pieces());
        self.wanted.set(Some((trials.clone(), findings)));
        set_timeout(
            move || {
                if self.is_wanted(&trials) {
                    self.go_on();
                }
            },
            PATIENCE,
        );
    }

    fn is_wanted(self, trials: &Shared<Trials>) -> bool {
        self.wanted.read_untracked().as_ref().is_some_and(|(wanted, _)| wanted == trials)
    }

    /// Stops; what has come of it stays.
    pub(super) fn stop(self) {
        self.halt(Doing::Stopped);
    }

    fn halt(self, doing: Doing) {
        // Workers end with their pool.
        self.pool.set_value(None);
        self.doing.set(doing);
    }

    /// Does what is not done yet.
    pub(super) fn go_on(self) {
        let Some((trials, findings)) = self.wanted.get_untracked() else { return };
        let (places, pieces): (Vec<usize>, Vec<Vec<u8>>) =
            findings.open().map(|(place, piece)| (place, piece.to_bytes())).unzip();
        if pieces.is_empty() {
            return self.halt(Doing::Nothing);
        }
        let of = trials.clone();
        let pool = Pool::run(trials.to_bytes(), pieces, move |outcome| match outcome {
            Outcome::Answer { piece, bytes } => {
                let answer = Answer::from_bytes(&bytes);
                if let (Some(answer), Some(place)) = (answer, places.get(piece)) {
                    self.take(&of, *place, answer);
                }
            }
            Outcome::Failed => self.do_here(&of),
        });
        match pool {
            Some(pool) => {
                self.doing.set(Doing::Workers(pool.size()));
                self.pool.set_value(Some(pool));
            }
            None => self.do_here(&trials),
        }
    }

    /// Does the rest on the page's own thread, a piece a task.
    fn do_here(self, trials: &Shared<Trials>) {
        self.doing.set(Doing::Page);
        self.do_next(Answering::of((**trials).clone()), trials.clone());
    }

    fn do_next(self, answering: Answering, trials: Shared<Trials>) {
        set_timeout(
            move || {
                if self.doing.get_untracked() != Doing::Page || !self.is_wanted(&trials) {
                    return;
                }
                let next = self.wanted.read_untracked().as_ref().and_then(|it| it.1.open().next());
                if let Some((place, piece)) = next {
                    self.take(&trials, place, answering.answer(piece));
                    self.do_next(answering, trials);
                }
            },
            Duration::ZERO,
        );
    }

    fn take(self, trials: &Shared<Trials>, place: usize, answer: Answer) {
        if !self.is_wanted(trials) {
            return;
        }
        self.wanted.update(|wanted| {
            if let Some((_, findings)) = wanted {
                findings.take(place, answer);
            }
        });
        let is_done = |(_, findings): &(_, Findings)| findings.done() == findings.len();
        if self.wanted.read_untracked().as_ref().is_some_and(is_done) {
            self.doing.set(Doing::Nothing);
        }
    }
}
