//! The parts of pages that are made by hand, since no other part is like them.
//!
//! A view is here where it holds state of its own (a draft, a file that is being read) or shows what
//! only the browser knows. Its figures and sentences come from `pages` and `domain`.

mod claims;
mod data;
mod gallery;
mod pe_gauge;
mod player;
mod report;
mod signals;
mod trials;

use leptos::prelude::*;

use super::{
    lazy::{self, lazy},
    state::AppState,
};
use crate::pages::Custom;

/// The view of a part: that of the overview now, all others once their code is there.
pub fn custom(state: AppState, part: Custom) -> AnyView {
    match part {
        Custom::PeGauge => pe_gauge::pe_gauge(state),
        other => lazy::view(move || Box::pin(lazy_custom(state, other))),
    }
}

lazy! {
    /// The view of any part.
    fn lazy_custom(state: AppState, part: Custom) -> AnyView = any_custom;
}

fn any_custom(state: AppState, part: Custom) -> AnyView {
    match part {
        Custom::Gallery => gallery::gallery(state),
        Custom::PeGauge => pe_gauge::pe_gauge(state),
        Custom::Player => player::player(state),
        Custom::Report => report::report(state),
        Custom::Statements => data::statements(state),
        Custom::StoredCopy => data::stored(state),
        Custom::Story => claims::story(state),
        Custom::Trials => trials::trials(state),
        Custom::UserClaims => claims::own(state),
        Custom::UserSeries => data::own(state),
        Custom::UserSignals => signals::own(state),
    }
}
