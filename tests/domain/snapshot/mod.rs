//! The files of a snapshot: read, refused, written, and the shipped ones.

mod bytes;
mod json;
mod shipped;
#[cfg(feature = "cli")]
mod writer;
