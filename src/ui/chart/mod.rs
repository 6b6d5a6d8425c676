//! A chart on the page: the figure around it, its canvases, its table.
//!
//! What is drawn is a value of the `chart` layer; this module mounts it, feeds it the pointer and
//! the keyboard, and repaints no more than what changed.

mod actions;
mod drawing;
mod export;
mod figure;
mod gestures;
mod keys;
mod layout;
mod mounted;
mod plot;
mod readout;
mod sonification;
mod still;
mod table;

pub(crate) use drawing::Drawing;
pub use figure::Figure;
pub use mounted::Mounted;
pub(crate) use still::still;
