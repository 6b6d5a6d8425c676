//! Days and months as text.

use super::NO_VALUE;
use crate::domain::{Day, Month};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of a month of the year, 1 to 12.
pub fn month_name(month: u8) -> &'static str {
    let index = usize::from(month).checked_sub(1);
    index.and_then(|index| MONTHS.get(index)).copied().unwrap_or(NO_VALUE)
}

/// The first three letters of a month's name.
pub fn month_short(month: u8) -> &'static str {
    month_name(month).get(..3).unwrap_or(NO_VALUE)
}

/// `23 January 2026`
pub fn day_long(day: Day) -> String {
    format!("{} {} {}", day.day_of_month(), month_name(day.month()), day.year())
}

/// `23 Jan 2026`
pub fn day_short(day: Day) -> String {
    format!("{} {} {}", day.day_of_month(), month_short(day.month()), day.year())
}

/// `23 January`
pub fn day_in_year(day: Day) -> String {
    format!("{} {}", day.day_of_month(), month_name(day.month()))
}

/// `January 2026`
pub fn month_long(month: Month) -> String {
    format!("{} {}", month_name(month.month()), month.year())
}

/// Two days as a span, with no more of the first than is needed: "2 to 22 January 2026".
///
/// ```
/// use rotascope::domain::format::day_span;
///
/// assert_eq!(day_span("2026-01-02".parse()?, "2026-01-22".parse()?), "2 to 22 January 2026");
/// assert_eq!(day_span("2008-05-20".parse()?, "2008-06-06".parse()?), "20 May to 6 June 2008");
/// assert_eq!(day_span("2025-12-30".parse()?, "2026-01-05".parse()?), "30 December 2025 to 5 January 2026");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn day_span(first: Day, last: Day) -> String {
    let from = if first == last {
        return day_long(last);
    } else if first.calendar_month() == last.calendar_month() {
        first.day_of_month().to_string()
    } else if first.year() == last.year() {
        day_in_year(first)
    } else {
        day_long(first)
    };
    format!("{from} to {}", day_long(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_for_readers() {
        let day: Day = "2026-01-23".parse().unwrap();
        assert_eq!(day_long(day), "23 January 2026");
        assert_eq!(day_short(day), "23 Jan 2026");
        assert_eq!(day_in_year(day), "23 January");
        assert_eq!(month_long(day.calendar_month()), "January 2026");
    }

    #[test]
    fn months_have_names_and_other_numbers_have_none() {
        for (month, name, short) in
            [(1, "January", "Jan"), (9, "September", "Sep"), (12, "December", "Dec")]
        {
            assert_eq!((month_name(month), month_short(month)), (name, short));
        }
        assert_eq!((month_name(0), month_name(13)), (NO_VALUE, NO_VALUE));
    }
}
