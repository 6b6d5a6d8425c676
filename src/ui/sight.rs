//! What is in sight follows a moving view step by step; the rest follows once the view rests.

use std::{sync::Arc, time::Duration};

use leptos::{html::ElementType, prelude::*, wasm_bindgen::JsCast};

use super::erased_memo::ErasedMemo;
use crate::platform::sight::{Element, is_in_sight};

/// A view rests when nothing has moved it for so long: more than the pace of a player.
const PATIENCE: Duration = Duration::from_millis(200);

/// Parts of the page, in its order, and how often the view has moved; a handle.
#[derive(Clone, Copy)]
pub struct Rest {
    parts: StoredValue<Vec<Waiter>>,
    // A timer that finds another count was not set by the last move.
    moves: StoredValue<u64>,
}

/// A part that may have to wait.
#[derive(Clone)]
struct Waiter {
    waits: RwSignal<bool>,
    is_far: IsFar,
}

/// Whether a part is out of sight.
type IsFar = Arc<dyn Fn() -> bool + Send + Sync>;

impl Rest {
    /// No part waits.
    pub fn new() -> Self {
        Self { parts: StoredValue::new(Vec::new()), moves: StoredValue::new(0) }
    }

    /// What the part at a place shows: computed anew in sight and at rest, else what it was.
    pub(super) fn content<E, T>(
        self,
        place: NodeRef<E>,
        compute: impl Fn() -> T + Send + Sync + 'static,
    ) -> ErasedMemo<T>
    where
        E: ElementType + 'static,
        E::Output: Into<Element> + JsCast + Clone + 'static,
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let element = move || place.get_untracked().map(Into::into);
        let is_far = move || element().is_some_and(|element: Element| !is_in_sight(&element));
        ErasedMemo::unless(self.waiting(Arc::new(is_far)), compute)
    }

    /// What stands beside the page, such as its title: computed anew at rest.
    pub(super) fn aside<T>(self, compute: impl Fn() -> T + Send + Sync + 'static) -> ErasedMemo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        ErasedMemo::unless(self.waiting(Arc::new(|| true)), compute)
    }

    /// Whether a part waits, until it leaves the page.
    fn waiting(self, is_far: IsFar) -> RwSignal<bool> {
        let waits = RwSignal::new(false);
        self.parts.update_value(|parts| parts.push(Waiter { waits, is_far }));
        on_cleanup(move || self.parts.update_value(|parts| parts.retain(|it| it.waits != waits)));
        waits
    }

    /// The view moves, and will again within a moment.
    pub(super) fn moved(self) {
        for Waiter { waits, is_far } in self.parts.get_value() {
            let is_far = is_far();
            if waits.get_untracked() != is_far {
                waits.set(is_far);
            }
        }
        self.moves.update_value(|moves| *moves += 1);
        self.release_in(PATIENCE);
    }

    /// The view has come to where it stays for now.
    pub(super) fn arrived(self) {
        self.release_in(Duration::ZERO);
    }

    fn release_in(self, delay: Duration) {
        let moves = self.moves.get_value();
        set_timeout(move || self.release(moves), delay);
    }

    /// Lets parts follow one after the other, each in a task of its own, until the view moves again.
    fn release(self, moves: u64) {
        let waiting = |parts: &Vec<Waiter>| {
            parts.iter().find(|part| part.waits.get_untracked()).map(|part| part.waits)
        };
        let (Some(waits), true) = (self.parts.with_value(waiting), self.moves.get_value() == moves)
        else {
            return;
        };
        waits.set(false);
        self.release_in(Duration::ZERO);
    }
}
