//! A value that is as old as the page.

use std::sync::{PoisonError, RwLock, RwLockReadGuard};

use leptos::prelude::*;

/// A value that others follow, kept until the page is closed; copies are handles to the same value.
///
/// It is a signal that holds nothing beside a value that no reactive machinery knows, so that this
/// is compiled once for all types. What goes away with a part of the page is an [`RwSignal`].
pub struct Kept<T: 'static> {
    value: &'static RwLock<T>,
    changes: RwSignal<()>,
}

impl<T> Copy for Kept<T> {}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Kept<T> {
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
    pub fn read_untracked(self) -> RwLockReadGuard<'static, T> {
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
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.read_untracked().clone()
    }

    /// Follows the value without reading it.
    pub fn track(self) {
        self.changes.track();
    }

    /// Puts another value in its place.
    pub fn set(self, value: T) {
        self.update(|kept| *kept = value);
    }

    /// Changes the value.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        change(&mut self.value.write().unwrap_or_else(PoisonError::into_inner));
        self.changes.notify();
    }
}
