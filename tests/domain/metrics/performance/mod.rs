//! What the legs made, against search and products taken afresh.

mod calendar;
mod high_low;
mod highest_since;
mod relative_rank;
mod seasonal_path;
mod size_factor;
mod wealth;
