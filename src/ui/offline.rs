//! Stored copy of the site: the messages of the service worker as signals.

use leptos::prelude::*;

use super::page_signal::PageSignal;
use crate::{
    domain::{Day, format},
    platform::{
        document,
        service_worker::{self, Registration, ServiceWorkerEvent},
    },
};

/// Update: something complete and newer that waits to be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// A new version of the site.
    Version,
    /// Newer figures, up to a session.
    Data(String),
}

/// Build and snapshot that are stored in this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredCopy {
    /// The build of the site.
    pub build: String,
    /// The snapshot of the figures.
    pub snapshot: String,
    /// The length of all files.
    pub bytes: u64,
}

/// The stored copy of the site; copies are handles to the same state.
#[derive(Clone, Copy)]
pub struct OfflineState {
    /// Update that waits to be taken.
    pub offer: PageSignal<Option<Offer>>,
    /// Newer files that were refused, and why.
    pub kept: PageSignal<Option<String>>,
    /// The session up to which figures go that need a newer version of the site.
    pub too_new: PageSignal<Option<String>>,
    /// Sentence on whether the site works without a network.
    pub words: PageSignal<String>,
    /// Stored copy, once that was asked for.
    pub copy: PageSignal<Option<StoredCopy>>,
    /// Outcome of the reader's last command, in words.
    pub answer: PageSignal<&'static str>,
    registration: StoredValue<Registration, LocalStorage>,
}

impl OfflineState {
    /// Registers the service worker and listens to it.
    pub fn new() -> Self {
        let (offer, kept) = (PageSignal::new(None), PageSignal::new(None));
        let (words, answer) = (PageSignal::new(String::new()), PageSignal::new(""));
        let (copy, too_new) = (PageSignal::new(None), PageSignal::new(None));
        let registration = service_worker::register(move |event| match event {
            ServiceWorkerEvent::Ready => {
                words.set("Stored for reading without a network.".to_owned());
            }
            ServiceWorkerEvent::Incomplete { reason } => {
                words.set(format!("Not all of it is stored: {reason}."));
            }
            ServiceWorkerEvent::NewerSchema { as_of } => too_new.set(Some(as_of)),
            ServiceWorkerEvent::UpdateWaiting => offer.set(Some(Offer::Version)),
            ServiceWorkerEvent::NewData { as_of } => offer.set(Some(Offer::Data(as_of))),
            ServiceWorkerEvent::Kept { reason } => kept.set(Some(reason)),
            ServiceWorkerEvent::Status { build, snapshot, bytes } => {
                copy.set(bytes.parse().ok().map(|bytes| StoredCopy { build, snapshot, bytes }));
            }
            ServiceWorkerEvent::Cleared => {
                copy.set(None);
                words.set("Not stored.".to_owned());
                answer.set("Nothing is stored any more; the next visit stores the site anew.");
            }
            ServiceWorkerEvent::Unavailable(reason) => words.set(format!("Not stored: {reason}.")),
        });
        let registration = StoredValue::new_local(registration);
        Self { offer, kept, too_new, words, copy, answer, registration }
    }

    /// Asks what is stored; the answer is [`OfflineState::copy`].
    pub fn ask(self) {
        self.registration.with_value(Registration::ask);
    }

    /// Asks the server for a newer version and newer figures.
    pub fn check(self) {
        self.registration.with_value(Registration::check_for_update);
        self.answer.set(
            "The server is being asked. What is newer is announced on top of the page; without a \
             network nothing changes.",
        );
    }

    /// Removes all that is stored.
    pub fn clear(self) {
        self.registration.with_value(Registration::clear);
    }

    /// Takes what is offered; the page loads anew.
    pub fn take(self) {
        match self.offer.get_untracked() {
            Some(Offer::Version) => self.registration.with_value(Registration::apply_update),
            Some(Offer::Data(_)) => document::reload(),
            None => {}
        }
    }
}

impl Offer {
    /// The offer in words.
    pub fn words(&self) -> String {
        match self {
            Self::Version => "A new version of this site is stored.".to_owned(),
            Self::Data(as_of) => format!("{} are stored.", newer_figures(as_of)),
        }
    }
}

/// The line on figures that need a newer version of the site.
pub(crate) fn too_new(as_of: &str) -> String {
    format!("{} wait for a newer version of this page.", newer_figures(as_of))
}

fn newer_figures(as_of: &str) -> String {
    match as_of.parse::<Day>() {
        Ok(day) => format!("Newer figures, to {},", format::day_long(day)),
        Err(_) => "Newer figures".to_owned(),
    }
}
