//! The files of a snapshot: read, refused, written, and the shipped ones.

mod bytes;
mod columns;
mod json;
mod scan;
mod shipped;
#[cfg(feature = "cli")]
mod writer;
