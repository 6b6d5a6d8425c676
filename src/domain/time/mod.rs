//! Days and months of the calendar, and how far back a view reaches.
//!
//! Days are day numbers: there is no clock, no local time and no time zone.

mod date_range;
mod day;
mod spacing;

pub use date_range::{Base, DateRange, Reach};
pub use day::{Day, Month, Weekday};
pub use spacing::Spacing;
