//! Controls as data: what is offered, what is chosen, and what choosing changes.
//!
//! A control is a constant of function pointers, so that a page lists its controls instead of wiring
//! them, and all controls of a kind are one piece of code. A control changes the view and shows no
//! figure.

mod choice;
mod field;
mod toggles;

use leptos::prelude::*;

pub use choice::{Choice, Form, position};
pub use field::{Field, Kind};
pub use toggles::Toggles;

use super::state::AppState;

/// A control of any kind.
#[derive(Clone, Copy)]
pub enum Control {
    /// One of a few options.
    Choice(Choice),
    /// A text or a number.
    Field(Field),
    /// Any number of options.
    Toggles(Toggles),
}

/// Controls in a row; nothing where there are none.
pub fn controls(state: AppState, controls: &'static [Control]) -> AnyView {
    if controls.is_empty() {
        return ().into_any();
    }
    let views = controls.iter().map(|control| match control {
        Control::Choice(choice) => choice.view(state),
        Control::Field(field) => field.view(state),
        Control::Toggles(toggles) => toggles.view(state),
    });
    let views: Vec<AnyView> = views.collect();
    view! { <div class="own-controls">{views}</div> }.into_any()
}
