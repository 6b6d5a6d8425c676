//! A value that many hold and that equals only itself.

use std::{ops::Deref, sync::Arc};

/// A value behind a counter: cheap to clone, and equal only to itself, so that no memo compares prices.
#[derive(Debug)]
pub struct Shared<T: ?Sized>(Arc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T: PartialEq> Shared<T> {
    /// Shares a value; where it is the one before, that is shared on, so that nobody is told.
    pub(crate) fn unless_same(value: T, before: Option<&Self>) -> Self {
        match before {
            Some(before) if *before.0 == value => before.clone(),
            _ => Self::new(value),
        }
    }
}

impl<T: ?Sized> From<Arc<T>> for Shared<T> {
    fn from(value: Arc<T>) -> Self {
        Self(value)
    }
}

impl<T: ?Sized> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: ?Sized> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: ?Sized> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
