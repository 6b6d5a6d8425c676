//! The snapshot's files and the reader's own series as signals: what has been asked for, and what has
//! arrived.

mod batches;
mod facts;
mod failure;
mod fetched;
mod files;
mod user_series;

pub use facts::FactFiles;
pub(crate) use failure::is_asked_again;
pub use files::Files;
pub(crate) use user_series::read_when_kept;
