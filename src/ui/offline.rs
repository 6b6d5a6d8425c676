//! What the service worker has to say, as signals.

use leptos::prelude::*;

use crate::{
    domain::{Day, format},
    platform::{
        document,
        offline::{self, OfflineEvent, Registration},
    },
};

/// Something complete and newer that waits to be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// A new version of the site.
    Version,
    /// Newer figures, up to a session.
    Data(String),
}

/// The stored copy of the site; copies are handles to the same state.
#[derive(Clone, Copy)]
pub struct OfflineState {
    /// What waits to be taken.
    pub offer: RwSignal<Option<Offer>>,
    /// Newer files that were refused, and why.
    pub kept: RwSignal<Option<String>>,
    /// Whether the site works without a network, in words.
    pub words: RwSignal<String>,
    registration: StoredValue<Registration, LocalStorage>,
}

impl OfflineState {
    /// Registers the service worker and listens to it.
    pub fn new() -> Self {
        let (offer, kept) = (RwSignal::new(None), RwSignal::new(None));
        let words = RwSignal::new(String::new());
        let registration = offline::register(move |event| match event {
            OfflineEvent::Ready => words.set("Stored for reading without a network.".to_owned()),
            OfflineEvent::UpdateWaiting => offer.set(Some(Offer::Version)),
            OfflineEvent::NewData { as_of } => offer.set(Some(Offer::Data(as_of))),
            OfflineEvent::Kept { reason } => kept.set(Some(reason)),
            OfflineEvent::Unavailable(reason) => words.set(format!("Not stored: {reason}.")),
        });
        Self { offer, kept, words, registration: StoredValue::new_local(registration) }
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
            Self::Data(as_of) => match as_of.parse::<Day>() {
                Ok(day) => format!("Newer figures are stored, to {}.", format::day_long(day)),
                Err(_) => "Newer figures are stored.".to_owned(),
            },
        }
    }
}
