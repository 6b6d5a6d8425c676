//! Canvases: plotters' canvas backend, sized in device pixels, drawn in fine units, measured with the
//! page's own font.
//!
//! The backend is wrapped for what it does not know: device pixels, the browser's measure of a text,
//! lines of so many points that they are laid down as pixels, and the picture behind an element.

mod backend;
mod picture;
mod sheet;
mod surface;
mod text;

pub use self::{surface::Surface, text::CanvasText};
