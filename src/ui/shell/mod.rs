//! Shell around every page: masthead, controls, notices, footer.
//!
//! Controls change the view and nothing else; they show no figures.

mod as_of;
mod controls;
mod footer;
mod legs;
mod masthead;
mod notices;
mod share;

pub use controls::Controls;
pub use footer::Footer;
pub use masthead::Masthead;
pub use notices::Notices;
