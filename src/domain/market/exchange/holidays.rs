//! Holidays of the exchange as rules, each with the years in which it holds.

use std::ops::RangeInclusive;

use crate::domain::{Day, Month, Weekday};

/// The first year of which the closings are known.
pub const FIRST_YEAR: i32 = 1950;

/// A holiday in the years in which it is kept in one way.
struct Holiday {
    name: &'static str,
    years: RangeInclusive<i32>,
    when: When,
}

/// The day of a holiday in a year.
#[derive(Clone, Copy)]
enum When {
    /// A month and day; on a Sunday the Monday after it. A Saturday is not moved.
    Date(u8, u8),
    /// The same; on a Saturday the Friday before it.
    Nearest(u8, u8),
    /// The first, second, .. of a weekday in a month.
    Nth(u8, Weekday, i32),
    /// The last Monday of a month.
    LastMonday(u8),
    /// Two days before Easter.
    GoodFriday,
    /// The Tuesday after the first Monday of November.
    ElectionDay,
}

const MIN: i32 = FIRST_YEAR;
const MAX: i32 = 9999;

const HOLIDAYS: [Holiday; 24] = [
    of("New Year's Day", MIN, MAX, When::Date(1, 1)),
    of("Martin Luther King Day", 1998, MAX, When::Nth(1, Weekday::Monday, 3)),
    of("Lincoln's Birthday", MIN, 1953, When::Date(2, 12)),
    of("Lincoln's Birthday", 1968, 1968, When::Date(2, 12)),
    of("Washington's Birthday", MIN, 1963, When::Date(2, 22)),
    of("Washington's Birthday", 1964, 1970, When::Nearest(2, 22)),
    of("Washington's Birthday", 1971, MAX, When::Nth(2, Weekday::Monday, 3)),
    of("Good Friday", MIN, MAX, When::GoodFriday),
    of("Memorial Day", MIN, 1963, When::Date(5, 30)),
    of("Memorial Day", 1964, 1969, When::Nearest(5, 30)),
    of("Memorial Day", 1970, 1970, When::Date(5, 30)),
    of("Memorial Day", 1971, MAX, When::LastMonday(5)),
    of("Juneteenth", 2022, MAX, When::Nearest(6, 19)),
    of("Independence Day", MIN, 1953, When::Date(7, 4)),
    of("Independence Day", 1954, MAX, When::Nearest(7, 4)),
    of("Labor Day", MIN, MAX, When::Nth(9, Weekday::Monday, 1)),
    of("Columbus Day", MIN, 1953, When::Date(10, 12)),
    of("Election Day", MIN, 1968, When::ElectionDay),
    of("Election Day", 1972, 1980, When::ElectionDay),
    of("Veterans Day", MIN, 1953, When::Date(11, 11)),
    of("Veterans Day", 1968, 1968, When::Date(11, 11)),
    of("Thanksgiving", MIN, MAX, When::Nth(11, Weekday::Thursday, 4)),
    of("Christmas Day", MIN, 1953, When::Date(12, 25)),
    of("Christmas Day", 1954, MAX, When::Nearest(12, 25)),
];

const fn of(name: &'static str, first: i32, last: i32, when: When) -> Holiday {
    Holiday { name, years: first..=last, when }
}

/// The holidays of a year; some may be at a weekend.
pub(super) fn of_year(year: i32) -> impl Iterator<Item = (Day, &'static str)> {
    let kept = HOLIDAYS.iter().filter(move |holiday| holiday.is_kept_in(year));
    kept.filter_map(move |holiday| Some((holiday.when.in_year(year)?, holiday.name)))
}

impl Holiday {
    /// From 1969 on the exchange closed for elections of presidents only.
    fn is_kept_in(&self, year: i32) -> bool {
        let is_of_presidents = year % 4 == 0 || year < 1969;
        self.years.contains(&year) && (is_of_presidents || !matches!(self.when, When::ElectionDay))
    }
}

impl When {
    fn in_year(self, year: i32) -> Option<Day> {
        match self {
            Self::Date(month, day) => {
                let day = Day::from_ymd(year, month, day).ok()?;
                Some(if day.weekday() == Weekday::Sunday { day.plus_days(1) } else { day })
            }
            Self::Nearest(month, day) => {
                let moved = Self::Date(month, day).in_year(year)?;
                let is_saturday = moved.weekday() == Weekday::Saturday;
                Some(if is_saturday { moved.plus_days(-1) } else { moved })
            }
            Self::Nth(month, weekday, nth) => {
                let first = Day::from_ymd(year, month, 1).ok()?;
                Some(on_or_after(first, weekday).plus_days(7 * (nth - 1)))
            }
            Self::LastMonday(month) => {
                let last = Day::from_ymd(year, month, 1).ok().map(Day::calendar_month);
                let last = last.map(Month::last_day)?;
                Some(on_or_after(last.plus_days(-6), Weekday::Monday))
            }
            Self::GoodFriday => easter(year).map(|easter| easter.plus_days(-2)),
            Self::ElectionDay => {
                Some(Self::Nth(11, Weekday::Monday, 1).in_year(year)?.plus_days(1))
            }
        }
    }
}

fn on_or_after(day: Day, weekday: Weekday) -> Day {
    let from_monday = |weekday: Weekday| i32::from(weekday.number_days_from_monday());
    day.plus_days((from_monday(weekday) - from_monday(day.weekday())).rem_euclid(7))
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm of Nature, 20 April 1876.
fn easter(year: i32) -> Option<Day> {
    let golden = year % 19;
    let (century, in_century) = (year / 100, year % 100);
    let lunar = (8 * century + 13) / 25;
    let epact = (19 * golden + century - century / 4 - lunar + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let march = Day::from_ymd(year, 3, 22).ok()?;
    Some(march.plus_days(epact + to_sunday - 7 * late))
}
