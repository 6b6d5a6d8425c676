//! How far apart the values of a series are, told by its days.

use super::Day;

/// A share of weekends from which on a series is taken to trade on all days.
const WEEKENDS: f64 = 0.15;
/// The fewest days that tell trading on all days from a stray weekend.
const FEWEST: usize = 7;

/// The most days between neighbouring values, by spacing.
const LONGEST_GAPS: [(i32, Spacing); 4] = [
    (LONGEST_SESSION, Spacing::Session),
    (10, Spacing::Week),
    (45, Spacing::Month),
    (200, Spacing::Quarter),
];

/// The most days between neighbours that are a session apart.
const LONGEST_SESSION: i32 = 4;

/// The most days between neighbours that are a year apart.
const LONGEST_YEAR: i32 = 400;

/// How far apart the days of a series are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spacing {
    /// Every day of the week, as currencies of the internet trade.
    AllDays,
    /// Every session of an exchange.
    #[default]
    Session,
    /// One value a week.
    Week,
    /// One value a month.
    Month,
    /// One value a quarter.
    Quarter,
    /// One value a year.
    Year,
}

impl Spacing {
    /// The spacing of ascending days, by the middle one of their distances.
    ///
    /// ```
    /// use rotascope::domain::{Day, Spacing};
    ///
    /// let days: Vec<Day> = (0..9).filter_map(|week| Day::from_epoch_days(7 * week)).collect();
    /// assert_eq!(Spacing::of(&days), Spacing::Week);
    /// assert_eq!(Spacing::of(&days).periods_a_year(), 52.0);
    /// ```
    pub fn of(days: &[Day]) -> Self {
        match bound_of_middle(days) {
            _ if days.len() < 2 => Self::Session,
            Some((_, Self::Session)) if trades_on_all_days(days) => Self::AllDays,
            Some((_, spacing)) => spacing,
            None => Self::Year,
        }
    }

    /// The number of values in a year, by which figures are annualised.
    pub fn periods_a_year(self) -> f64 {
        match self {
            Self::AllDays => 365.0,
            Self::Session => 252.0,
            Self::Week => 52.0,
            Self::Month => 12.0,
            Self::Quarter => 4.0,
            Self::Year => 1.0,
        }
    }

    /// The most days between two neighbours of ascending days, by their spacing.
    pub(crate) fn longest_gap(days: &[Day]) -> i32 {
        match bound_of_middle(days) {
            _ if days.len() < 2 => LONGEST_SESSION,
            found => found.map_or(LONGEST_YEAR, |(most, _)| most),
        }
    }

    /// The fewest values that span a year, its base included; of sessions, the shortest year of the
    /// New York Stock Exchange since 1970.
    pub(crate) fn shortest_year(self) -> usize {
        match self {
            Self::AllDays => 366,
            Self::Session => 249,
            Self::Week => 53,
            Self::Month => 13,
            Self::Quarter => 5,
            Self::Year => 2,
        }
    }

    /// True where there is a value on every session at least.
    pub(crate) fn is_daily(self) -> bool {
        matches!(self, Self::AllDays | Self::Session)
    }

    /// The spacing as an adjective: `weekly`.
    pub fn word(self) -> &'static str {
        match self {
            Self::AllDays => "seven days a week",
            Self::Session => "daily",
            Self::Week => "weekly",
            Self::Month => "monthly",
            Self::Quarter => "quarterly",
            Self::Year => "yearly",
        }
    }

    /// One of the periods in words: `session`, `week`.
    pub fn period(self) -> &'static str {
        match self {
            Self::AllDays => "day",
            Self::Session => "session",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// A number that two days of one period share, by the spacing of a week or longer.
    ///
    /// A series that is dated by Sundays is dated by the start of its weeks: its days are in the week
    /// that follows.
    pub(in crate::domain) fn period_of(self, day: Day) -> i32 {
        match self {
            Self::AllDays | Self::Session => day.epoch_days(),
            // 1970-01-01 was a Thursday; weeks begin on Sunday.
            Self::Week => (day.epoch_days() + 4).div_euclid(7),
            Self::Month => day.year() * 12 + i32::from(day.month()),
            Self::Quarter => day.year() * 4 + i32::from(day.month() - 1) / 3,
            Self::Year => day.year(),
        }
    }
}

/// The bound of [`LONGEST_GAPS`] that the middle one of the distances keeps; none where it keeps none.
fn bound_of_middle(days: &[Day]) -> Option<(i32, Spacing)> {
    let count = days.len().saturating_sub(1);
    let span = days.first()?.days_until(*days.last()?) as usize;
    // Ranks the middle distance by counting: a selection slows down where most are equal.
    let keeps = |most: i32| {
        let pairs = days.iter().zip(days.iter().skip(1));
        count / 2 < pairs.filter(|(day, next)| day.days_until(**next) <= most).count()
    };
    // Where the middle distance is longer, half of them are, and do not fit between the ends.
    let must_keep = |most: i32| span < count.div_ceil(2) * (most as usize + 1);
    LONGEST_GAPS.into_iter().find(|(most, _)| must_keep(*most) || keeps(*most))
}

fn trades_on_all_days(days: &[Day]) -> bool {
    let weekends = days.iter().filter(|day| day.is_weekend()).count();
    FEWEST <= days.len() && WEEKENDS < weekends as f64 / days.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(days: &[&str], spacing: Spacing, longest_gap: i32) {
        let days: Vec<Day> = days.iter().map(|day| day.parse().unwrap()).collect();
        assert_eq!(Spacing::of(&days), spacing, "{days:?}");
        assert_eq!(Spacing::longest_gap(&days), longest_gap, "{days:?}");
    }

    #[test]
    fn spacing_is_told_by_the_days() {
        check(&[], Spacing::Session, 4);
        check(&["2026-01-02"], Spacing::Session, 4);
        check(&["2026-01-02", "2026-01-05"], Spacing::Session, 4);
        check(&["2025-12-30", "2025-12-31", "2026-01-02", "2026-01-05"], Spacing::Session, 4);
        // One long distance makes no difference, two of three do.
        check(&["2026-01-02", "2026-01-05", "2026-01-06", "2026-06-30"], Spacing::Session, 4);
        check(&["2026-01-02", "2026-01-05", "2026-01-14", "2026-01-23"], Spacing::Week, 10);
        check(&["2026-01-02", "2026-01-09", "2026-01-15"], Spacing::Week, 10);
        check(&["2025-12-31", "2026-01-30", "2026-02-27"], Spacing::Month, 45);
        check(&["2025-03-31", "2025-06-30"], Spacing::Quarter, 200);
        check(&["2024-12-31", "2025-12-31"], Spacing::Year, 400);
        let all: Vec<Day> = (0..14).filter_map(Day::from_epoch_days).collect();
        assert_eq!(Spacing::of(&all), Spacing::AllDays);
    }

    #[test]
    fn days_of_one_week_share_its_number() {
        let week = |text: &str| Spacing::Week.period_of(text.parse().unwrap());
        assert_eq!(week("2026-01-04"), week("2026-01-10"), "Sunday to Saturday");
        assert_eq!(week("2026-01-10") + 1, week("2026-01-11"));
    }
}
