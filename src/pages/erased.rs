//! Values whose type is forgotten, so that the machinery that keeps them is compiled once.

use std::{any::Any, sync::Arc};

/// A value whose type is forgotten, and how it is compared.
#[derive(Clone, Debug)]
pub struct Erased {
    value: Arc<dyn Any + Send + Sync>,
    is_same: fn(&dyn Any, &dyn Any) -> bool,
}

impl Erased {
    /// Forgets the type of a value.
    pub fn of<T: PartialEq + Send + Sync + 'static>(value: T) -> Self {
        let is_same = |one: &dyn Any, other: &dyn Any| {
            one.downcast_ref::<T>().is_some_and(|one| other.downcast_ref() == Some(one))
        };
        Self { value: Arc::new(value), is_same }
    }

    /// The value, where it is of this type.
    pub fn get<T: 'static>(&self) -> Option<&T> {
        self.value.downcast_ref()
    }
}

impl PartialEq for Erased {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.value, &other.value) || (self.is_same)(&*self.value, &*other.value)
    }
}
