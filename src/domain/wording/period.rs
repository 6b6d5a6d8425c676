//! Stretches of time in words.

use crate::domain::{Base, DateRange, Day, Reach, format};

/// A range as it ends a sentence: "this year", "over the past five years", "since 3 May 2020".
///
/// ```
/// use rotascope::domain::{Base, DateRange, Reach, wording::range_words};
///
/// let base = Base { index: 0, reach: Reach::Full };
/// let day = "2021-01-22".parse()?;
/// assert_eq!(range_words(DateRange::Months(60), base, day), "over the past five years");
/// let base = Base { index: 0, reach: Reach::Cut };
/// assert_eq!(range_words(DateRange::Months(60), base, day), "since 22 January 2021");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn range_words(range: DateRange, base: Base, base_day: Day) -> String {
    let past = |count: u16, unit: &str| match count {
        1 => format!("over the past {unit}"),
        _ => format!("over the past {} {unit}s", format::count_in_words(usize::from(count))),
    };
    match (range, base.reach) {
        (DateRange::YearToDate, Reach::Full) => "this year".to_owned(),
        (DateRange::Months(months), Reach::Full) if months % 12 == 0 => past(months / 12, "year"),
        (DateRange::Months(months), Reach::Full) => past(months, "month"),
        _ => format!("since {}", format::day_long(base_day)),
    }
}
