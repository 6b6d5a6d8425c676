//! Ticks of an axis: round numbers, and days that begin something.
//!
//! Ranges that are not finite, empty or too fine for their numbers get no ticks.

mod date;
mod numeric;
mod offset;

pub use date::{DateTick, DateTicks, date_ticks};
pub use numeric::{linear_step, linear_ticks, log_ticks};
pub use offset::offset_ticks;
