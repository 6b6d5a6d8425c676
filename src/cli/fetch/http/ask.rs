//! What asks, and what is answered.

use std::time::Duration;

use super::super::moment::Moment;

/// What asks addresses.
pub trait Web: Sync {
    /// The answer of an address, whatever its status.
    ///
    /// # Errors
    /// When none came whole, and why.
    fn get(&self, url: &str) -> Result<Reply, String>;
}

/// The time, and waiting for it to pass.
pub trait Clock: Sync {
    fn now(&self) -> Moment;
    fn wait(&self, time: Duration);
}

/// An answer as it came.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    /// The header `Retry-After`, as it is written.
    pub retry_after: Option<String>,
    pub body: Vec<u8>,
}
