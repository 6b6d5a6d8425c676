//! What the legs made, against search and products taken afresh.

mod calendar;
mod size_factor;
mod wealth;
