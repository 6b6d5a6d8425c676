//! Words of the signals page.
//!
//! A condition is handed over in words of its own, "IWM was ahead of SPY on 7 sessions in a row".

mod cards;
mod headline;
mod titles;

pub use cards::chance_words;
pub(crate) use cards::now_words;
pub use headline::headline;
pub(crate) use titles::*;
pub use titles::{OWN_SUBTITLE, OWN_TITLE, OWN_WHAT, SAVE_LABEL};
