//! Reactions of the page's outside (canvas, title) to changes of its state.

use leptos::prelude::*;

/// Runs `react` once the page is mounted, and again whenever what it reads has changed.
///
/// All reactions are one type to the compiler, which saves a few kilobytes apiece.
pub(crate) fn effect(react: impl FnMut() + 'static) {
    boxed(Box::new(react));
}

fn boxed(mut react: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| react());
}
