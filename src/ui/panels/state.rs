//! What stands where figures will stand, or cannot.

use leptos::prelude::*;

use crate::domain::Error;

/// A line in place of figures that are on their way.
#[component]
pub fn Waiting(
    /// What is awaited.
    what: &'static str,
) -> impl IntoView {
    view! { <p class="state">{format!("Loading {what}…")}</p> }
}

/// An error in place of figures: what is wrong, where, and what to do.
#[component]
pub fn Failure(error: Error) -> impl IntoView {
    view! { <p class="state error" role="alert">{error.to_string()}</p> }
}
