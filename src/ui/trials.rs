//! Long work of the Lab: workers do it where the browser has them, else the page a piece at a time.
//!
//! The state is part of every visit, and forgets what the work is; what does the work is not.

use std::{
    cell::{Cell, RefCell},
    time::Duration,
};

use leptos::prelude::*;

use super::page_signal::PageSignal;
use crate::{
    domain::{
        Shared,
        lab::{Answer, Answering, Findings, Trials},
    },
    pages::Erased,
    platform::worker::{Outcome, Pool},
};

/// Work begins once nothing else has been wanted for so long: more than a step of a slider takes.
const PATIENCE: Duration = Duration::from_millis(250);

/// What comes is told no more often, since whatever shows it is made anew each time.
const BREATH: Duration = Duration::from_millis(250);

thread_local! {
    /// The workers that are on it; a page has one work at a time.
    static POOL: RefCell<Option<Pool>> = const { RefCell::new(None) };
    /// True while there is something to tell after a breath.
    static IS_UNTOLD: Cell<bool> = const { Cell::new(false) };
}

/// What is wanted, who does it, and what has come of it; a handle.
#[derive(Clone, Copy)]
pub struct TrialsState {
    /// The trials, and what has come of them.
    work: PageSignal<Option<Erased>>,
    doing: PageSignal<Doing>,
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

type Work = (Shared<Trials>, Findings);

impl TrialsState {
    /// Nothing is wanted.
    pub fn new() -> Self {
        Self { work: PageSignal::new(None), doing: PageSignal::new(Doing::Nothing) }
    }

    /// The trials that are wanted with what has come of them, as the page knows them.
    pub(super) fn work(self) -> Option<Erased> {
        self.work.get()
    }

    /// How the work is done.
    pub(super) fn doing(self) -> Doing {
        self.doing.get()
    }

    /// The pieces that are done, and all of them.
    pub(super) fn counts(self) -> (usize, usize) {
        let work = self.work.get();
        let findings = work.as_ref().and_then(Erased::get).map(|(_, findings): &Work| findings);
        findings.map(|findings| (findings.done(), findings.len())).unwrap_or_default()
    }

    /// Wants trials in place of all before; they begin when nothing else is wanted for a moment.
    pub(super) fn want(self, trials: &Erased) {
        let Some(trials) = trials.get::<Shared<Trials>>().cloned() else { return };
        if self.findings(&trials).is_some() {
            return;
        }
        self.halt(Doing::Nothing);
        self.put(&trials, Findings::none_of(trials.pieces()));
        set_timeout(
            move || {
                if self.findings(&trials).is_some() {
                    self.go_on();
                }
            },
            PATIENCE,
        );
    }

    /// Stops; what has come of it stays.
    pub(super) fn stop(self) {
        self.halt(Doing::Stopped);
    }

    /// Does what is not done yet.
    pub(super) fn go_on(self) {
        let Some((trials, findings)) = self.wanted() else { return };
        let (places, pieces): (Vec<usize>, Vec<Vec<u8>>) =
            findings.open().map(|(place, piece)| (place, piece.to_bytes())).unzip();
        if pieces.is_empty() {
            return self.halt(Doing::Nothing);
        }
        let of = trials.clone();
        let pool = Pool::run(trials.to_bytes(), pieces, move |outcome| {
            let answered = match outcome {
                Outcome::Answer { piece, bytes } => {
                    Answer::from_bytes(&bytes).zip(places.get(piece).copied())
                }
                Outcome::Failed => None,
            };
            match answered {
                Some((answer, place)) => self.take(&of, place, answer),
                None => self.do_here(&of),
            }
        });
        match pool {
            Some(pool) => {
                self.doing.set(Doing::Workers(pool.size()));
                POOL.set(Some(pool));
            }
            None => self.do_here(&trials),
        }
    }

    fn halt(self, doing: Doing) {
        // Workers end with their pool.
        POOL.set(None);
        self.doing.set(doing);
    }

    fn wanted(self) -> Option<Work> {
        self.work.read_untracked().as_ref()?.get().cloned()
    }

    /// What has come of trials, where they are those that are wanted.
    fn findings(self, trials: &Shared<Trials>) -> Option<Findings> {
        self.wanted().filter(|(wanted, _)| wanted == trials).map(|(_, findings)| findings)
    }

    fn put(self, trials: &Shared<Trials>, findings: Findings) {
        self.put_untold(trials, findings);
        self.work.tell();
    }

    fn put_untold(self, trials: &Shared<Trials>, findings: Findings) {
        let work: Work = (trials.clone(), findings);
        self.work.update_untold(|kept| *kept = Some(Erased::of(work)));
    }

    fn tell_soon(self) {
        let tell = move || {
            IS_UNTOLD.set(false);
            self.work.tell();
        };
        if !IS_UNTOLD.replace(true) {
            set_timeout(tell, BREATH);
        }
    }

    /// Does the rest on the page's own thread, a piece a task.
    fn do_here(self, trials: &Shared<Trials>) {
        if self.findings(trials).is_some() {
            self.halt(Doing::Page);
            self.do_next(Answering::of((**trials).clone()), trials.clone());
        }
    }

    fn do_next(self, answering: Answering, trials: Shared<Trials>) {
        set_timeout(
            move || {
                if self.doing.get_untracked() != Doing::Page {
                    return;
                }
                let next = self.findings(&trials).and_then(|findings| findings.open().next());
                if let Some((place, piece)) = next {
                    self.take(&trials, place, answering.answer(piece));
                    self.do_next(answering, trials);
                }
            },
            Duration::ZERO,
        );
    }

    fn take(self, trials: &Shared<Trials>, place: usize, answer: Answer) {
        let Some(mut findings) = self.findings(trials) else { return };
        findings.take(place, answer);
        if findings.done() == findings.len() {
            self.put(trials, findings);
            self.halt(Doing::Nothing);
        } else {
            self.put_untold(trials, findings);
            self.tell_soon();
        }
    }
}
