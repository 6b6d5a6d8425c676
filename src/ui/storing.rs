//! Storing the site in the reader's browser: what the service worker says, and what it is asked for.
//!
//! The worker stores a file whenever it is asked to. It is asked once no figures are on their way and
//! the page has nothing else to do, and again when it has answered; on a metered connection only when
//! the reader wants it.

use leptos::prelude::*;

use super::{
    data::Files,
    effect::effect,
    lazy::{self, lazy},
    offline::{Offer, OfflineState, StoredCopy},
};
use crate::platform::{
    idle, network,
    service_worker::{self, Registration, ServiceWorkerEvent},
};

/// Begins once the figures of the page are there and drawn, so that storing does not hold them up.
pub(crate) fn store_beside(offline: OfflineState, files: Files) {
    let (owner, mut has_begun) = (Owner::current().unwrap_or_default(), false);
    effect(move || {
        if !has_begun && !files.is_loading() {
            has_begun = true;
            let owner = owner.clone();
            idle::when_idle(Box::new(move || {
                owner.with(|| lazy::call(move || Box::pin(storing(offline, files)), |_| ()));
            }));
        }
    });
}

lazy! {
    in second:
    /// Registers the service worker, listens to it, and has it store what is left.
    fn storing(offline: OfflineState, files: Files) -> () = begin;
}

fn begin(offline: OfflineState, files: Files) {
    let registration = service_worker::register(move |event| hear(offline, event));
    offline.registration.set_value(Some(registration));
    effect(move || {
        let is_wanted = offline.wants_all.get() || !network::is_metered();
        if offline.is_partial.get() && is_wanted && !files.is_loading() {
            idle::when_idle(Box::new(move || {
                // A worker that is spoken to would not give way to a new version.
                if !matches!(*offline.offer.read_untracked(), Some(Offer::Version)) {
                    offline.with(Registration::store_next);
                }
            }));
        }
    });
}

fn hear(offline: OfflineState, event: ServiceWorkerEvent) {
    let OfflineState { offer, kept, too_new, words, copy, answer, is_partial, .. } = offline;
    match event {
        ServiceWorkerEvent::Stored { stored, of } => {
            words.set(if stored == of {
                "Stored for reading without a network.".to_owned()
            } else {
                format!("Stored {stored} of {of} series of prices.")
            });
            is_partial.set(stored != of);
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
            is_partial.set(false);
            words.set("Not stored.".to_owned());
            answer.set("Nothing is stored any more; the next visit stores the site anew.");
        }
        ServiceWorkerEvent::Unavailable(reason) => words.set(format!("Not stored: {reason}.")),
    }
}
