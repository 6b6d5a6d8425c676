//! Clock of the reader, for saying how old figures are and for nothing else.

use crate::domain::Day;

/// Today, in UTC.
pub fn today() -> Option<Day> {
    const MILLIS_A_DAY: f64 = 86_400_000.0;
    Day::from_epoch_days((js_sys::Date::now() / MILLIS_A_DAY).floor() as i32)
}
