//! How hosts are asked: one request at a time, with a pause, and patience where they ask for it.
//!
//! `web` sends requests, `host` decides when. What an answer means is no matter of theirs.

mod ask;
mod host;
mod web;

pub use ask::{Clock, Web};
pub use host::Host;
pub use web::{SystemClock, UreqWeb};
