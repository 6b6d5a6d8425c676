//! Stored copy of the site, as signals.

use leptos::prelude::*;

use super::page_signal::PageSignal;
use crate::{
    domain::{Day, format},
    platform::{document, service_worker::Registration},
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
    /// True while prices are left that are not stored.
    pub is_partial: PageSignal<bool>,
    /// True once the reader wants all of them, be the connection metered or not.
    pub(super) wants_all: PageSignal<bool>,
    pub(super) registration: StoredValue<Option<Registration>, LocalStorage>,
}

impl OfflineState {
    /// Nothing is known yet.
    pub fn new() -> Self {
        Self {
            offer: PageSignal::new(None),
            kept: PageSignal::new(None),
            too_new: PageSignal::new(None),
            words: PageSignal::new(String::new()),
            copy: PageSignal::new(None),
            answer: PageSignal::new(""),
            is_partial: PageSignal::new(false),
            wants_all: PageSignal::new(false),
            registration: StoredValue::new_local(None),
        }
    }

    /// Asks what is stored; the answer is [`OfflineState::copy`].
    pub fn ask(self) {
        self.with(Registration::ask);
    }

    /// Asks the server for a newer version and newer figures.
    pub fn check(self) {
        self.with(Registration::check_for_update);
        self.answer.set(
            "The server is being asked. What is newer is announced on top of the page; without a \
             network nothing changes.",
        );
    }

    /// Stores all that is left, also where the connection is metered.
    pub(crate) fn store_all(self) {
        self.wants_all.set(true);
    }

    /// Removes all that is stored.
    pub fn clear(self) {
        self.with(Registration::clear);
    }

    /// Takes what is offered; the page loads anew.
    pub fn take(self) {
        match self.offer.get_untracked() {
            Some(Offer::Version) => self.with(Registration::apply_update),
            Some(Offer::Data(_)) => document::reload(),
            None => {}
        }
    }

    pub(super) fn with(self, act: fn(&Registration)) {
        self.registration.with_value(|registration| {
            if let Some(registration) = registration {
                act(registration);
            }
        });
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
