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

/// Two days as a span, with no more of the first than is needed: "2 to 22 January 2026".
///
/// ```
/// use rotascope::domain::wording::day_span;
///
/// assert_eq!(day_span("2026-01-02".parse()?, "2026-01-22".parse()?), "2 to 22 January 2026");
/// assert_eq!(day_span("2008-05-20".parse()?, "2008-06-06".parse()?), "20 May to 6 June 2008");
/// assert_eq!(day_span("2025-12-30".parse()?, "2026-01-05".parse()?), "30 December 2025 to 5 January 2026");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn day_span(first: Day, last: Day) -> String {
    let from = if first == last {
        return format::day_long(last);
    } else if first.calendar_month() == last.calendar_month() {
        first.day_of_month().to_string()
    } else if first.year() == last.year() {
        format::day_in_year(first)
    } else {
        format::day_long(first)
    };
    format!("{from} to {}", format::day_long(last))
}
