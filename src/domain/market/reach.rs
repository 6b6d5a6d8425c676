//! How far back a range needs the history to reach.

use super::{Absence, Value};
use crate::domain::{Base, DateRange, Day, Reach};

/// The index of the base of a range among ascending `days` that reach back to it.
///
/// # Errors
/// [`Absence::BeginsTooLate`] where the first day is later than the base may be, and
/// [`Absence::NoCommonSession`] without days.
///
/// ```
/// use rotascope::domain::{Absence, DateRange, Day, base_in_reach};
///
/// let days: [Day; 2] = ["2026-01-02".parse()?, "2026-01-05".parse()?];
/// let (need, first) = ("2025-12-31".parse()?, days[0]);
/// let too_late = Absence::BeginsTooLate { need, first };
/// assert_eq!(base_in_reach(DateRange::YearToDate, &days), Err(too_late));
/// assert_eq!(base_in_reach(DateRange::Max, &days), Ok(0));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn base_in_reach(range: DateRange, days: &[Day]) -> Value<usize> {
    let (Some(&first), Some(&last)) = (days.first(), days.last()) else {
        return Err(Absence::NoCommonSession);
    };
    match (range.base(days), range.latest_base(last)) {
        (Some(Base { index, reach: Reach::Full }), _) => Ok(index),
        (_, Some(need)) => Err(Absence::BeginsTooLate { need, first }),
        (_, None) => Err(Absence::NoCommonSession),
    }
}
