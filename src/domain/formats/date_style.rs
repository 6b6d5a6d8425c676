//! How providers write days.

use crate::domain::{Day, Error, format::month_short};

/// How a column of days is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// `20260123`
    Compact,
    /// `2026-01-23`, where a time may follow after a space or `T`; the day is taken as written.
    Iso,
    /// `01/23/2026`
    MonthDayYear,
    /// `Jan 23, 2026`
    MonthName,
    /// Seconds since 1970-01-01 in UTC: a session opens and closes on one day of UTC.
    UnixSeconds,
}

impl DateStyle {
    /// Every style, in alphabetical order.
    pub const ALL: [Self; 5] =
        [Self::Compact, Self::Iso, Self::MonthDayYear, Self::MonthName, Self::UnixSeconds];

    /// A day in this style, as an example.
    pub fn example(self) -> &'static str {
        match self {
            Self::Compact => "20260123",
            Self::Iso => "2026-01-23",
            Self::MonthDayYear => "01/23/2026",
            Self::MonthName => "Jan 23, 2026",
            Self::UnixSeconds => "1769178600",
        }
    }

    /// The day that a text stands for.
    ///
    /// ```
    /// use rotascope::domain::formats::DateStyle;
    ///
    /// for style in DateStyle::ALL {
    ///     assert_eq!(style.parse(style.example())?.to_string(), "2026-01-23");
    /// }
    /// assert!(DateStyle::MonthDayYear.parse("23/01/2026").is_err());
    /// # Ok::<(), rotascope::domain::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the text is not in this style, or the calendar lacks the day.
    pub fn parse(self, text: &str) -> Result<Day, Error> {
        let text = text.trim();
        let day = match self {
            Self::Compact => compact(text),
            Self::Iso => text.split([' ', 'T']).next().and_then(|day| day.parse().ok()),
            Self::MonthDayYear => slashes(text),
            Self::MonthName => month_name(text),
            Self::UnixSeconds => text
                .parse()
                .ok()
                .and_then(|seconds: i64| i32::try_from(seconds.div_euclid(86_400)).ok())
                .and_then(Day::from_epoch_days),
        };
        day.ok_or_else(|| {
            Error::invalid(
                format!("{text:?} is not a day"),
                format!("write it as {}, or leave the row out", self.example()),
            )
        })
    }
}

fn compact(text: &str) -> Option<Day> {
    let is_plain = text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit());
    is_plain.then(|| from_numbers(text.get(..4)?, text.get(4..6)?, text.get(6..)?)).flatten()
}

fn slashes(text: &str) -> Option<Day> {
    let mut parts = text.split('/');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    let is_whole = parts.next().is_none() && year.len() == 4;
    is_whole.then(|| from_numbers(year, month, day)).flatten()
}

fn month_name(text: &str) -> Option<Day> {
    let (name, rest) = text.split_once(' ')?;
    let (day, year) = rest.split_once(',')?;
    let month = (1..=12).find(|&month| month_short(month).eq_ignore_ascii_case(name))?;
    from_numbers(year.trim(), &month.to_string(), day.trim())
}

fn from_numbers(year: &str, month: &str, day: &str) -> Option<Day> {
    Day::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_taken_as_written() {
        for (style, text, day) in [
            (DateStyle::Iso, "2026-01-23 00:00:00-05:00", "2026-01-23"),
            (DateStyle::Iso, "2026-01-23T14:30:00Z", "2026-01-23"),
            (DateStyle::UnixSeconds, "-1", "1969-12-31"),
            (DateStyle::MonthName, "May 05, 2026", "2026-05-05"),
            (DateStyle::MonthDayYear, "1/2/2026", "2026-01-02"),
        ] {
            assert_eq!(style.parse(text).unwrap().to_string(), day);
        }
    }

    #[test]
    fn other_texts_are_refused() {
        for style in DateStyle::ALL {
            for text in ["", "x", "99999999999999", "2026/01/23", "2026-02-30", "é,é", "1 2, 3"] {
                assert!(style.parse(text).is_err(), "{style:?} {text:?}");
            }
        }
        assert!(DateStyle::Compact.parse("20260230").is_err());
    }
}
