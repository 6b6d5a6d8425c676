//! Shows pages: the one place where parts become views.

mod any;
mod common;
mod first_load;
mod title;
mod turns;

pub use any::rows;
pub use common::figure;
pub(crate) use common::note;
pub use first_load::rows as first_rows;
pub(crate) use turns::Turns;
