//! The controls of a page as views: one piece of code for all controls of a kind.

mod choice;
mod field;
mod selection;
mod symbol;
mod toggles;

use leptos::prelude::*;

pub use self::choice::choice;
use self::{field::field, selection::lazy_selection, symbol::symbol, toggles::toggles};
use super::{lazy, state::AppState};
use crate::pages::Control;

/// Controls in a row; nothing where there are none.
pub fn controls(state: AppState, controls: &'static [Control]) -> AnyView {
    if controls.is_empty() {
        return ().into_any();
    }
    let views = controls.iter().map(|control| match control {
        Control::Choice(one) => choice(state, one),
        Control::Field(one) => field(state, one),
        Control::Selection(one) => lazy::view(move || Box::pin(lazy_selection(state, one))),
        Control::Symbol(one) => symbol(state, one),
        Control::Toggles(one) => toggles(state, one),
    });
    let views: Vec<AnyView> = views.collect();
    view! { <div class="own-controls">{views}</div> }.into_any()
}
