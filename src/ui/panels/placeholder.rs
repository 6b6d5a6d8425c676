//! Placeholders of figures that are loading or cannot be had.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{domain::Error, ui::erased_memo::ErasedMemo};

/// Why the page has no answer, as its parts find it: what says the same is left out.
#[derive(Clone, Copy)]
pub(crate) struct PageFailure(pub ErasedMemo<Option<Error>>);

/// Test of errors that the notice on top of the page says in full; the application provides it.
#[derive(Clone)]
pub(crate) struct SaidAbove(pub Arc<dyn Fn(&Error) -> bool + Send + Sync>);

/// A line in place of figures that are on their way.
#[component]
pub fn Waiting(
    /// Name of what is awaited.
    what: &'static str,
) -> impl IntoView {
    view! { <p class="state">{format!("Loading {what}…")}</p> }
}

/// An error in place of figures: what is wrong, where, and what to do. What a file of the snapshot lacks
/// is said in full once, in the notice on top of the page.
#[component]
pub(crate) fn Failure(error: Error) -> impl IntoView {
    let (said, own) = (use_context::<PageFailure>(), error.clone());
    let is_said =
        move || said.is_some_and(|PageFailure(said)| said.with(|said| said.as_ref() == Some(&own)));
    let SaidAbove(is_noticed) = expect_context();
    let file = error.place().file.as_ref().filter(|_| untrack(|| is_noticed(&error)));
    match file {
        Some(file) => {
            view! { <p class="state error">{format!("Without {file} for now.")}</p> }.into_any()
        }
        None => {
            view! { <p class="state error" class:said=is_said role="alert">{error.to_string()}</p> }
                .into_any()
        }
    }
}
