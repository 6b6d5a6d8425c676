//! Calendar days as plain day numbers, so that no clock or time zone can shift a session.

use std::{fmt, str::FromStr};

use rotascope_kernels::EPOCH_JULIAN_DAY;
use time::Date;

use crate::domain::{Error, quoted};

/// A calendar day of the Gregorian calendar, from the year 0 to 9999.
///
/// ```
/// use rotascope::domain::Day;
///
/// let day: Day = "2026-01-23".parse()?;
/// assert_eq!((day.year(), day.month(), day.day_of_month()), (2026, 1, 23));
/// assert_eq!(day.plus_days(3).to_string(), "2026-01-26");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
///
/// A day that the calendar lacks cannot be made:
///
/// ```
/// use rotascope::domain::Day;
///
/// assert!("2026-02-29".parse::<Day>().is_err());
/// assert!("23.01.2026".parse::<Day>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

pub use time::Weekday;

impl Day {
    /// The day of a year, month (1 to 12) and day of the month.
    ///
    /// # Errors
    /// When the calendar has no such day.
    pub fn from_ymd(year: i32, month: u8, day: u8) -> Result<Self, Error> {
        let date = (0..=9999)
            .contains(&year)
            .then(|| time::Month::try_from(month).ok())
            .flatten()
            .and_then(|month| Date::from_calendar_date(year, month, day).ok());
        date.map(Self).ok_or_else(|| {
            Error::invalid(
                format!("there is no day {year:04}-{month:02}-{day:02}"),
                "write an existing day as YYYY-MM-DD",
            )
        })
    }

    /// The day that is `days` after 1970-01-01, where the calendar reaches it.
    pub fn from_epoch_days(days: i32) -> Option<Self> {
        rotascope_kernels::date(days.into()).map(Self)
    }

    /// The days that are so many after 1970-01-01.
    ///
    /// ```
    /// use rotascope::domain::Day;
    ///
    /// let days = Day::column(&[20_818, 20_819]).unwrap();
    /// assert_eq!(days.last().map(Day::to_string).as_deref(), Some("2027-01-01"));
    /// assert_eq!(Day::column(&[20_818, 9_999_999]), Err(9_999_999));
    /// ```
    ///
    /// # Errors
    /// The first number that the calendar does not reach.
    pub fn column(numbers: &[i64]) -> Result<Vec<Self>, i64> {
        Ok(rotascope_kernels::dates(numbers)?.into_iter().map(Self).collect())
    }

    /// Days since 1970-01-01.
    pub fn epoch_days(self) -> i32 {
        self.0.to_julian_day() - EPOCH_JULIAN_DAY
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month of the year, 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month() as u8
    }

    /// The day of the month, 1 to 31.
    pub fn day_of_month(self) -> u8 {
        self.0.day()
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// True where the day is a Saturday or Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self.weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    /// The ISO 8601 week-numbering year and week.
    pub fn iso_week(self) -> (i32, u8) {
        let (year, week, _) = self.0.to_iso_week_date();
        (year, week)
    }

    /// The calendar month of this day.
    pub fn calendar_month(self) -> Month {
        Month { year: self.year(), month: self.month() }
    }

    /// The day `days` later (earlier where negative), held at the ends of the calendar.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        let bound = if days < 0 { Self::first() } else { Self(Date::MAX) };
        Self::from_epoch_days(self.epoch_days().saturating_add(days)).unwrap_or(bound)
    }

    /// The same day `months` later (earlier where negative), or the last day of a shorter month.
    ///
    /// ```
    /// use rotascope::domain::Day;
    ///
    /// let day: Day = "2026-03-31".parse()?;
    /// assert_eq!(day.plus_months(-1).to_string(), "2026-02-28");
    /// # Ok::<(), rotascope::domain::Error>(())
    /// ```
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let month = self.calendar_month().plus(months);
        let end = month.last_day();
        Self::from_ymd(month.year, month.month, self.day_of_month()).unwrap_or(end)
    }

    /// Calendar days from this day to a later one; negative to an earlier one.
    pub fn days_until(self, later: Self) -> i32 {
        later.epoch_days() - self.epoch_days()
    }

    fn first() -> Self {
        Self(Date::from_ordinal_date(0, 1).unwrap_or(Date::MIN))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day_of_month())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Day {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let bad = || {
            Error::invalid(
                format!("{} is not a day", quoted(text)),
                "write an existing day as YYYY-MM-DD",
            )
        };
        let (year, rest) = text.split_once('-').ok_or_else(bad)?;
        let (month, day) = rest.split_once('-').ok_or_else(bad)?;
        let number = |digits: &str, len: usize| -> Option<i32> {
            let plain = digits.len() == len && digits.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| digits.parse().ok()).flatten()
        };
        match (number(year, 4), number(month, 2), number(day, 2)) {
            (Some(year), Some(month), Some(day)) => Self::from_ymd(year, month as u8, day as u8),
            _ => Err(bad()),
        }
    }
}

/// A calendar month.
///
/// ```
/// use rotascope::domain::Month;
///
/// let month: Month = "2026-02".parse()?;
/// assert_eq!(month.last_day().to_string(), "2026-02-28");
/// assert_eq!(month.plus(-2).to_string(), "2025-12");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    month: u8,
}

impl Month {
    /// The calendar year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month of the year, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The first day of the month.
    pub fn first_day(self) -> Day {
        Day::from_ymd(self.year, self.month, 1).unwrap_or(Day(Date::MAX))
    }

    /// The last day of the month.
    pub fn last_day(self) -> Day {
        let month = time::Month::try_from(self.month).unwrap_or(time::Month::December);
        Day::from_ymd(self.year, self.month, month.length(self.year)).unwrap_or(Day(Date::MAX))
    }

    /// The month `months` later (earlier where negative), held at the ends of the calendar.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        let count = (self.year * 12 + i32::from(self.month) - 1).saturating_add(months);
        let count = count.clamp(0, 9999 * 12 + 11);
        Self { year: count / 12, month: (count % 12) as u8 + 1 }
    }

    /// Months from this one to a later one; negative to an earlier one.
    pub fn months_until(self, later: Self) -> i32 {
        (later.year - self.year) * 12 + i32::from(later.month) - i32::from(self.month)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Month {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let bad =
            |_| Error::invalid(format!("{} is not a month", quoted(text)), "write it as YYYY-MM");
        format!("{text}-01").parse::<Day>().map(Day::calendar_month).map_err(bad)
    }
}
