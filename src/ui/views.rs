//! Views in numbers, as one type.

use leptos::prelude::*;

/// Views one after the other.
///
/// A list of them is one type to the compiler, which saves a kilobyte apiece.
pub fn each<T, V: IntoAny>(items: impl IntoIterator<Item = T>, view: impl Fn(T) -> V) -> AnyView {
    let mut views: Vec<AnyView> = Vec::new();
    for item in items {
        views.push(view(item).into_any());
    }
    views.into_any()
}
