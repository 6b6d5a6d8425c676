//! A second in time, and the clock of the exchange.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::domain::{Day, Error, quoted};

const DAY_SECONDS: i64 = 86_400;
/// New York is this far behind UTC in winter, and an hour less in summer.
const WINTER_SECONDS: i64 = -5 * 3_600;
/// The close at 16:00, and the minutes until its last prices are settled.
const SETTLED_SECONDS: i64 = 16 * 3_600 + 20 * 60;

/// A second in UTC, written 2026-09-28T21:30:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(i64);

impl Moment {
    /// The moment so many seconds after 1970 began.
    pub(crate) fn from_epoch_seconds(seconds: i64) -> Self {
        Self(seconds)
    }

    /// Now.
    pub fn now() -> Self {
        #[expect(clippy::disallowed_methods, reason = "an answer is kept with its moment")]
        let now = std::time::SystemTime::now();
        let since = now.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Self(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
    }

    /// Seconds since 1970 began.
    pub(crate) fn epoch_seconds(self) -> i64 {
        self.0
    }

    /// The day in UTC; none so far away that there is no date for it.
    pub fn day(self) -> Option<Day> {
        i32::try_from(self.0.div_euclid(DAY_SECONDS)).ok().and_then(Day::from_epoch_days)
    }

    /// The day that clocks show so many seconds east of Greenwich.
    pub(crate) fn day_at(self, offset_seconds: i64) -> Option<Day> {
        Self(self.0.saturating_add(offset_seconds)).day()
    }

    /// The last day whose session in New York had ended, with the minutes that its prices need.
    ///
    /// Days without a session count, so nothing before it can be unfinished.
    pub fn last_finished_day(self) -> Option<Day> {
        let local = Self(self.0.saturating_add(self.new_york_offset()));
        let day = local.day()?;
        let is_over = SETTLED_SECONDS <= local.0.rem_euclid(DAY_SECONDS);
        Some(if is_over { day } else { day.plus_days(-1) })
    }

    /// Seconds east of Greenwich, by the rule in force since 2007: summer from the second Sunday of
    /// March to the first of November, changed at 2:00 of the old time.
    fn new_york_offset(self) -> i64 {
        let summer = self.day().and_then(|day| {
            let at = |month, nth, hour: i64| {
                let first = Day::from_ymd(day.year(), month, 1).ok()?;
                // 1970-01-04 was a Sunday.
                let to_sunday = (3 - first.epoch_days()).rem_euclid(7);
                let sunday = first.plus_days(to_sunday + 7 * (nth - 1));
                Some(i64::from(sunday.epoch_days()) * DAY_SECONDS + hour * 3_600)
            };
            Some(at(3, 2, 7)? <= self.0 && self.0 < at(11, 1, 6)?)
        });
        WINTER_SECONDS + if summer == Some(true) { 3_600 } else { 0 }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let second = self.0.rem_euclid(DAY_SECONDS);
        let (hour, minute) = (second / 3_600, second / 60 % 60);
        match self.day() {
            Some(day) => write!(f, "{day}T{hour:02}:{minute:02}:{:02}Z", second % 60),
            None => write!(f, "second {}", self.0),
        }
    }
}

impl FromStr for Moment {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let wrong = || {
            let problem = format!("{} is not a moment", quoted(text));
            Error::invalid(problem, "write it as 2026-09-28T21:30:00Z")
        };
        let (day, time) =
            text.strip_suffix('Z').and_then(|rest| rest.split_once('T')).ok_or_else(wrong)?;
        let day: Day = day.parse().map_err(|_| wrong())?;
        let parts: Vec<i64> = time
            .split(':')
            .map(|part| part.parse().ok().filter(|_| part.len() == 2))
            .collect::<Option<_>>()
            .ok_or_else(wrong)?;
        let [hour @ 0..24, minute @ 0..60, second @ 0..60] = parts[..] else { return Err(wrong()) };
        let seconds = hour * 3_600 + minute * 60 + second;
        Ok(Self(i64::from(day.epoch_days()) * DAY_SECONDS + seconds))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_over_after_the_close_in_new_york() {
        for (now, last) in [
            ("2026-09-28T20:19:59Z", "2026-09-27"),
            ("2026-09-28T20:20:00Z", "2026-09-28"),
            ("2026-12-01T20:20:00Z", "2026-11-30"),
            ("2026-12-01T21:20:00Z", "2026-12-01"),
            ("2026-09-29T03:00:00Z", "2026-09-28"),
            // Summer begins on 8 March and ends on 1 November.
            ("2026-03-07T20:20:00Z", "2026-03-06"),
            ("2026-03-09T20:20:00Z", "2026-03-09"),
            ("2026-10-30T20:20:00Z", "2026-10-30"),
            ("2026-11-02T20:20:00Z", "2026-11-01"),
        ] {
            let now: Moment = now.parse().unwrap();
            assert_eq!(now.last_finished_day().unwrap().to_string(), last, "{now}");
        }
    }

    #[test]
    fn a_moment_is_read_as_it_is_written() {
        for text in ["2026-09-28T21:30:05Z", "1970-01-01T00:00:00Z", "1950-01-03T14:30:00Z"] {
            assert_eq!(text.parse::<Moment>().unwrap().to_string(), text);
        }
        for text in
            ["2026-09-28", "2026-09-28T21:30Z", "2026-09-28T24:00:00Z", "2026-09-28T1:00:00Z"]
        {
            assert!(text.parse::<Moment>().is_err(), "{text}");
        }
    }
}
