//! Places of names: apart along a line, around points, and where lines cross.

pub mod apart;
pub mod around;
mod crossings;
