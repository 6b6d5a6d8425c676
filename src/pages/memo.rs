//! Values that several parts of a page share, computed once for all of them.

use super::{Context, Erased};

/// A value of the page that is remembered until something that it rests on changes.
///
/// It is a constant; its name is its identity, and no other memo has it.
pub struct Memo<T: 'static> {
    name: &'static str,
    make: fn(&dyn Context, Option<&T>) -> T,
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Memo<T> {
    /// A value that `make` computes, which is handed the value before it, where there is one.
    pub const fn new(name: &'static str, make: fn(&dyn Context, Option<&T>) -> T) -> Self {
        Self { name, make }
    }

    /// The value.
    pub fn get(&self, cx: &dyn Context) -> T {
        self.with(cx, T::clone)
    }

    /// Reads the value where it lies.
    pub fn with<U>(&self, cx: &dyn Context, read: impl FnOnce(&T) -> U) -> U {
        let make = self.make;
        let remembered = cx.remember(
            self.name,
            Box::new(move |cx, before| Erased::of(make(cx, before.and_then(Erased::get)))),
        );
        match remembered.get() {
            Some(value) => read(value),
            // Only a second memo of this name could be of another type.
            None => read(&make(cx, None)),
        }
    }
}
