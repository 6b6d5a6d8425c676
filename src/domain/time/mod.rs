//! Days and months of the calendar, and how far back a view reaches.
//!
//! Days are day numbers: there is no clock, no local time and no time zone.

mod day;
mod range;

pub use day::{Day, Month, Weekday};
pub use range::{Base, Range, Reach};
