//! Stretches of time in words.

use crate::domain::{Base, Day, Range, Reach, format};

/// A range as it ends a sentence: "this year", "over the past five years", "since 3 May 2020".
///
/// ```
/// use rotascope::domain::{Base, Range, Reach, wording::range_words};
///
/// let base = Base { index: 0, reach: Reach::Full };
/// let day = "2021-01-22".parse()?;
/// assert_eq!(range_words(Range::Months(60), base, day), "over the past five years");
/// let base = Base { index: 0, reach: Reach::Cut };
/// assert_eq!(range_words(Range::Months(60), base, day), "since 22 January 2021");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn range_words(range: Range, base: Base, base_day: Day) -> String {
    let past = |count: u16, unit: &str| match count {
        1 => format!("over the past {unit}"),
        _ => format!("over the past {} {unit}s", format::count_in_words(usize::from(count))),
    };
    match (range, base.reach) {
        (Range::YearToDate, Reach::Full) => "this year".to_owned(),
        (Range::Months(months), Reach::Full) if months % 12 == 0 => past(months / 12, "year"),
        (Range::Months(months), Reach::Full) => past(months, "month"),
        _ => format!("since {}", format::day_long(base_day)),
    }
}
