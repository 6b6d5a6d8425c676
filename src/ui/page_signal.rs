//! Signal that lives until the page is closed.

use std::sync::{PoisonError, RwLock, RwLockReadGuard};

use leptos::prelude::*;

use super::follower::leave_with_owner;

/// Signal that lives until the page is closed; copies are handles to the same value.
///
/// The value stands beside an empty [`RwSignal`], so that the reactive machinery is compiled once for
/// all types. State of a part of the page that may go away is an [`RwSignal`] itself.
pub struct PageSignal<T: 'static> {
    value: &'static RwLock<T>,
    changes: RwSignal<()>,
}

impl<T> Copy for PageSignal<T> {}

impl<T> Clone for PageSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> PageSignal<T> {
    /// Keeps a value.
    pub fn new(value: T) -> Self {
        Self { value: Box::leak(Box::new(RwLock::new(value))), changes: RwSignal::new(()) }
    }

    /// The value; what asks for it follows it.
    pub fn read(self) -> RwLockReadGuard<'static, T> {
        self.track();
        self.read_untracked()
    }

    /// The value, without following it.
    pub(crate) fn read_untracked(self) -> RwLockReadGuard<'static, T> {
        self.value.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// A copy of the value; what asks for it follows it.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.read().clone()
    }

    /// A copy of the value, without following it.
    pub(crate) fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.read_untracked().clone()
    }

    /// Follows the value without reading it.
    pub(crate) fn track(self) {
        leave_with_owner();
        self.changes.track();
    }

    /// Puts another value in its place.
    pub fn set(self, value: T) {
        self.update(|kept| *kept = value);
    }

    /// Changes the value.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.update_untold(change);
        self.tell();
    }

    /// Changes the value without a word to what follows it; [`tell`](Self::tell) says it later.
    pub(super) fn update_untold(self, change: impl FnOnce(&mut T)) {
        change(&mut self.value.write().unwrap_or_else(PoisonError::into_inner));
    }

    /// Tells what follows the value that it has changed.
    pub(super) fn tell(self) {
        self.changes.notify();
    }
}
