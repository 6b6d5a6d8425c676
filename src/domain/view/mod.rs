//! What a reader sees, as a value: the page and its settings, and their form in a link.
//!
//! The whole state lives in the fragment of the address, so that a link reproduces the view on any
//! host and nothing of it reaches a server. This module must not know what the figures are.

mod claims;
mod fragment;
mod global;
mod keys;
mod page;
mod performance;
mod state;

pub use page::Page;
pub use performance::Rolling;
pub use state::{MadeOn, ViewState, YScale};
