//! Memo of a value whose type is erased.

use std::marker::PhantomData;

use leptos::prelude::*;

use super::follower::leave_with_owner;
use crate::pages::Erased;

/// Memo: computed again when it is read and something that it was computed from has changed; who
/// reads it is told only of values that differ.
///
/// This [`Memo`] does not know the type of its value: the reactive machinery is compiled
/// once for all types, each of which would add two kilobytes to what a first visit fetches.
pub struct ErasedMemo<T> {
    memo: Memo<Erased>,
    _value: PhantomData<fn() -> T>,
}

impl<T> Copy for ErasedMemo<T> {}

impl<T> Clone for ErasedMemo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

type Compute = Box<dyn Fn(Option<&Erased>) -> Erased + Send + Sync>;

/// A memo of a value whose type is forgotten.
pub(crate) fn memo(compute: Compute) -> Memo<Erased> {
    Memo::new(move |before| compute(before))
}

impl<T: Default + PartialEq + Send + Sync + 'static> ErasedMemo<T> {
    /// Computes from the value before, which is none at first.
    pub fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let memo = memo(Box::new(move |before| Erased::of(compute(before.and_then(Erased::get)))));
        Self { memo, _value: PhantomData }
    }

    /// Computes unless it waits, and then stays at the value before.
    pub(super) fn unless(
        waits: RwSignal<bool>,
        compute: impl Fn() -> T + Send + Sync + 'static,
    ) -> Self {
        let memo = memo(Box::new(move |before| match before {
            Some(before) if waits.get() => before.clone(),
            _ => Erased::of(compute()),
        }));
        Self { memo, _value: PhantomData }
    }

    /// Reads the value; what reads it follows it.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        leave_with_owner();
        // No other type is ever put there, so that the default is never seen.
        match self.memo.get().get() {
            Some(value) => read(value),
            None => read(&T::default()),
        }
    }

    /// The value; what asks for it follows it.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value, without following it.
    pub(crate) fn get_untracked(self) -> T
    where
        T: Clone,
    {
        untrack(|| self.get())
    }

    /// The value, without following it; none once what made it has left the page.
    pub(crate) fn try_get_untracked(self) -> Option<T>
    where
        T: Clone,
    {
        self.memo.try_get_untracked()?.get().cloned()
    }

    /// Follows the value without using it.
    pub(crate) fn track(self) {
        // A memo that was never computed follows nothing, and so would tell nobody.
        self.with(|_| ());
    }
}
