//! Shell around every page: masthead, controls, notices, footer.
//!
//! Controls change the view and nothing else; they show no figures.

mod as_of;
mod controls;
mod footer;
mod legs;
mod masthead;
mod notices;
mod player;
mod sessions;
mod share;

pub use controls::Controls;
pub(crate) use footer::Footer;
pub(crate) use masthead::Masthead;
pub(crate) use notices::Notices;
