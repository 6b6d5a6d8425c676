//! The snapshot's files and the reader's own series as signals: what has been asked for, and what has
//! arrived.

mod batches;
mod facts;
mod fetched;
mod files;
mod load;
mod user_series;

pub use facts::FactFiles;
pub use files::Files;
pub use load::{Loaded, is_asked_again};
pub use user_series::read_when_kept;
