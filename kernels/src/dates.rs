//! Dates of a column of day numbers.

use time::Date;

/// The Julian day of 1970-01-01.
pub const EPOCH_JULIAN_DAY: i32 = 2_440_588;

/// Dates of days that are counted from 1970-01-01, none before the year 0.
///
/// The calendar is asked once for a run of days in one year.
///
/// # Errors
/// The first number of which there is no date.
// Inlined into code that is built for size it would be built for size too.
#[inline(never)]
pub fn dates(numbers: &[i64]) -> Result<Vec<Date>, i64> {
    let mut dates = vec![Date::MIN; numbers.len()];
    let mut rest = numbers.iter().zip(&mut dates);
    let mut next = rest.next();
    while let Some((&number, slot)) = next {
        let date = date(number).ok_or(number)?;
        *slot = date;
        let (year, end_of_last) = (date.year(), number - i64::from(date.ordinal()));
        next = rest.find_map(|(number, slot)| {
            let ordinal = u16::try_from(number.wrapping_sub(end_of_last)).ok();
            let in_year = ordinal.and_then(|ordinal| Date::from_ordinal_date(year, ordinal).ok());
            let Some(date) = in_year else { return Some((number, slot)) };
            *slot = date;
            None
        });
    }
    Ok(dates)
}

/// The date of a day that is counted from 1970-01-01, none before the year 0.
///
/// ```
/// assert_eq!(rotascope_kernels::date(20_818).map(|date| date.year()), Some(2026));
/// assert_eq!(rotascope_kernels::date(9_999_999), None);
/// ```
pub fn date(number: i64) -> Option<Date> {
    let julian_day = i32::try_from(number.checked_add(EPOCH_JULIAN_DAY.into())?).ok()?;
    Date::from_julian_day(julian_day).ok().filter(|date| 0 <= date.year())
}
