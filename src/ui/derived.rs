//! A value that follows from others.

use std::{any::Any, marker::PhantomData, sync::Arc};

use leptos::prelude::*;

/// A value that is computed again when it is read and something that it was computed from has
/// changed; who reads it is told only of values that differ.
///
/// It is a [`Memo`] that does not know the type of its value: the reactive machinery is compiled
/// once for all types, each of which would add two kilobytes to what a first visit fetches.
pub struct Derived<T> {
    memo: Memo<Erased>,
    _value: PhantomData<fn() -> T>,
}

impl<T> Copy for Derived<T> {}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

/// A value and how it is compared.
#[derive(Clone)]
struct Erased {
    value: Arc<dyn Any + Send + Sync>,
    is_same: fn(&dyn Any, &dyn Any) -> bool,
}

impl Erased {
    fn of<T: PartialEq + Send + Sync + 'static>(value: T) -> Self {
        let is_same = |one: &dyn Any, other: &dyn Any| {
            one.downcast_ref::<T>().is_some_and(|one| other.downcast_ref() == Some(one))
        };
        Self { value: Arc::new(value), is_same }
    }
}

impl PartialEq for Erased {
    fn eq(&self, other: &Self) -> bool {
        (self.is_same)(&*self.value, &*other.value)
    }
}

type Compute = Box<dyn Fn(Option<&Erased>) -> Erased + Send + Sync>;

fn memo(compute: Compute) -> Memo<Erased> {
    Memo::new(move |before| compute(before))
}

impl<T: Default + PartialEq + Send + Sync + 'static> Derived<T> {
    /// What `compute` makes of the value before, which is none at first.
    pub fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let memo = memo(Box::new(move |before| {
            Erased::of(compute(before.and_then(|before| before.value.downcast_ref())))
        }));
        Self { memo, _value: PhantomData }
    }

    /// Reads the value; what reads it follows it.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        // No other type is ever put there, so that the default is never seen.
        match self.memo.get().value.downcast_ref() {
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
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        untrack(|| self.get())
    }

    /// The value, without following it; none once what made it has left the page.
    pub fn try_get_untracked(self) -> Option<T>
    where
        T: Clone,
    {
        self.memo.try_get_untracked()?.value.downcast_ref().cloned()
    }

    /// Follows the value without reading it.
    pub fn track(self) {
        self.memo.track();
    }
}
