//! The stored copy, the reader's own files, and what holds for every figure.

mod import;
mod own;
mod sheet;
mod statements;
mod stored;

pub use self::{own::own, statements::statements, stored::stored};
