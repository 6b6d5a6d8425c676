//! Range of a view: presets, or from a session of the reader's own.

use std::{fmt, str::FromStr};

use crate::domain::{Day, Error, quoted};

/// Range of a view, back from its last session; it names the base, on which everything is rebased.
///
/// The base is a session with an explicit rule, never the first that happens to be visible:
/// the last session not after the same day that many months or years ago, or the last session of
/// the year before.
///
/// ```
/// use rotascope::domain::{DateRange, Day};
///
/// let days: Vec<Day> = ["2025-12-30", "2025-12-31", "2026-01-02", "2026-01-05"]
///     .iter()
///     .map(|day| day.parse())
///     .collect::<Result<_, _>>()?;
/// let base = DateRange::YearToDate.base(&days).unwrap();
/// assert_eq!(days[base.index].to_string(), "2025-12-31");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateRange {
    /// From the last session of the year before.
    #[default]
    YearToDate,
    /// From the last session not after the same day so many months ago.
    Months(u16),
    /// From the first session there is.
    Max,
    /// From the last session not after a day.
    Since(Day),
}

/// The session that a [`DateRange`] is based on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Base {
    /// Its index among the sessions.
    pub index: usize,
    /// Reach: does the history go as far back as the range asks?
    pub reach: Reach,
}

/// Reach of a history: as far back as asked, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It does.
    Full,
    /// It begins later, so that the base is its first session.
    Cut,
}

impl DateRange {
    /// The presets in the order in which they are offered.
    pub const PRESETS: [Self; 9] = [
        Self::YearToDate,
        Self::Months(1),
        Self::Months(3),
        Self::Months(6),
        Self::Months(12),
        Self::Months(36),
        Self::Months(60),
        Self::Months(120),
        Self::Max,
    ];

    /// The last day on which the base may be, seen from the last session; none for all history.
    ///
    /// ```
    /// use rotascope::domain::{DateRange, Day};
    ///
    /// let last: Day = "2026-01-23".parse()?;
    /// assert_eq!(DateRange::YearToDate.latest_base(last), Some("2025-12-31".parse()?));
    /// assert_eq!(DateRange::Max.latest_base(last), None);
    /// # Ok::<(), rotascope::domain::Error>(())
    /// ```
    pub fn latest_base(self, last: Day) -> Option<Day> {
        match self {
            Self::YearToDate => Some(Day::from_ymd(last.year(), 1, 1).ok()?.plus_days(-1)),
            Self::Months(months) => Some(last.plus_months(-i32::from(months))),
            Self::Max => None,
            Self::Since(day) => Some(day),
        }
    }

    /// The base session among ascending `days`, seen from the last of them; none without sessions.
    pub fn base(self, days: &[Day]) -> Option<Base> {
        let Some(latest) = self.latest_base(*days.last()?) else {
            return Some(Base { index: 0, reach: Reach::Full });
        };
        let base = match days.partition_point(|&day| day <= latest).checked_sub(1) {
            Some(index) => Base { index, reach: Reach::Full },
            None => Base { index: 0, reach: Reach::Cut },
        };
        Some(base)
    }

    /// The name in lower case as in links: `ytd`, `6m`, `10y`, `max`, or a day.
    fn code(self) -> String {
        match self {
            Self::YearToDate => "ytd".to_owned(),
            Self::Months(months) if months % 12 == 0 => format!("{}y", months / 12),
            Self::Months(months) => format!("{months}m"),
            Self::Max => "max".to_owned(),
            Self::Since(day) => day.to_string(),
        }
    }

    /// The name as it stands on a button: `YTD`, `6M`, `10Y`, `Max`, or a day.
    pub fn label(self) -> String {
        match self {
            Self::Max => "Max".to_owned(),
            _ => self.code().to_ascii_uppercase(),
        }
    }
}

impl fmt::Display for DateRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code())
    }
}

impl FromStr for DateRange {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let preset = Self::PRESETS.into_iter().find(|range| range.code() == text);
        let since = || text.parse().ok().map(Self::Since);
        preset.or_else(since).ok_or_else(|| {
            Error::invalid(
                format!("{} is not a range", quoted(text)),
                "use ytd, 1m, 3m, 6m, 1y, 3y, 5y, 10y, max, or a day as YYYY-MM-DD",
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(range: &str, days: &[&str], base: Option<(usize, Reach)>) {
        let days: Vec<Day> = days.iter().map(|day| day.parse().unwrap()).collect();
        let found = range.parse::<DateRange>().unwrap().base(&days);
        assert_eq!(found, base.map(|(index, reach)| Base { index, reach }), "{range}");
    }

    #[test]
    fn the_base_follows_the_rule_of_the_range() {
        let days = ["2024-12-31", "2025-12-20", "2025-12-31", "2026-01-02", "2026-01-20"];
        check("ytd", &days, Some((2, Reach::Full)));
        check("1m", &days, Some((1, Reach::Full)));
        check("1y", &days, Some((0, Reach::Full)));
        check("3y", &days, Some((0, Reach::Cut)));
        check("max", &days, Some((0, Reach::Full)));
        check("2026-01-05", &days, Some((3, Reach::Full)));
        check("2030-01-01", &days, Some((4, Reach::Full)));
        check("ytd", &[], None);
    }

    #[test]
    fn names_parse_back() {
        for range in DateRange::PRESETS {
            assert_eq!(range.to_string().parse::<DateRange>().unwrap(), range);
        }
        assert!("2m".parse::<DateRange>().is_err() && "YTD".parse::<DateRange>().is_err());
    }
}
