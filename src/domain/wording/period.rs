//! Stretches of time in words.

use crate::domain::{Base, DateRange, Day, Reach, format};

/// A range as it ends a sentence: "so far in 2026", "over the past five years", "since 3 May 2020".
///
/// ```
/// use rotascope::domain::{Base, DateRange, Reach, wording::range_words};
///
/// let base = Base { index: 0, reach: Reach::Full };
/// let (day, last) = ("2021-01-22".parse()?, "2026-01-23".parse()?);
/// assert_eq!(range_words(DateRange::Months(60), base, day, last), "over the past five years");
/// let base = Base { index: 0, reach: Reach::Cut };
/// assert_eq!(range_words(DateRange::Months(60), base, day, last), "since 22 January 2021");
/// let base = Base { index: 0, reach: Reach::Full };
/// assert_eq!(range_words(DateRange::YearToDate, base, day, last), "so far in 2026");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn range_words(range: DateRange, base: Base, base_day: Day, last: Day) -> String {
    let past = |count: u16, unit: &str| match count {
        1 => format!("over the past {unit}"),
        _ => format!("over the past {} {unit}s", format::count_in_words(usize::from(count))),
    };
    match (range, base.reach) {
        (DateRange::YearToDate, Reach::Full) => format!("so far in {}", last.year()),
        (DateRange::Months(months), Reach::Full) if months % 12 == 0 => past(months / 12, "year"),
        (DateRange::Months(months), Reach::Full) => past(months, "month"),
        _ => format!("since {}", format::day_long(base_day)),
    }
}

/// The headline of a page as of a day before the first session of its legs.
pub const NO_FIGURES_YET: &str = "There are no figures that early.";

/// The way to the first day that there are figures of.
///
/// ```
/// use rotascope::domain::wording::see_first;
///
/// assert_eq!(see_first("2000-05-26".parse()?), "See the first day, 26 May 2000");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn see_first(day: Day) -> String {
    format!("See the first day, {}", format::day_long(day))
}
