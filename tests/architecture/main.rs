//! Rules that hold for the sources as a whole, held by reading them.
//!
//! - `text`: words, sizes and marks that a file must not have.
//! - `circles`: no circle of imports between files.
//! - `rooms`: imports between layers, and between the rooms of the domain, run downwards.
//! - `documents`: files that documents name exist.
//! - `public`: public functions are named by a test or an example.
//! - `toolbox`: the named packages are used where they belong.
//!
//! `imports` reads what a file names, `graph` follows it to the file that defines it, `exceptions`
//! are imports that still break a rule: those lists may only shrink.

#![cfg(test)]

mod circles;
mod documents;
mod exceptions;
mod graph;
mod imports;
mod public;
mod rooms;
mod sources;
mod text;
mod toolbox;
