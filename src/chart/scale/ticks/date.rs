//! Days that begin something: a week, a month, a quarter, a year.

use crate::domain::{Day, format};

/// A session that is marked on the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateTick {
    /// Its index among the sessions.
    pub index: usize,
    /// Label of it.
    pub label: String,
}

/// Stride between the marks of a date axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateTicks {
    /// Every so many sessions.
    Sessions(usize),
    /// The first session of every so many weeks.
    Weeks(i32),
    /// The first session of every so many months; 1, 2, 3, 4, 6 keep to the year.
    Months(i32),
    /// The first session of every so many years, those that the number divides.
    Years(i32),
}

impl DateTicks {
    /// From the finest to the coarsest.
    pub const ALL: [Self; 18] = [
        Self::Sessions(1),
        Self::Sessions(2),
        Self::Weeks(1),
        Self::Weeks(2),
        Self::Months(1),
        Self::Months(2),
        Self::Months(3),
        Self::Months(6),
        Self::Years(1),
        Self::Years(2),
        Self::Years(4),
        Self::Years(5),
        Self::Years(10),
        Self::Years(20),
        Self::Years(50),
        Self::Years(100),
        Self::Years(500),
        Self::Years(1000),
    ];

    /// The marks among ascending `days`.
    ///
    /// A session is marked when it is the first of its period; the very first session only when it
    /// stands near the beginning of its month or year, since a history that starts in May begins no year.
    ///
    /// ```
    /// use rotascope::chart::scale::ticks::DateTicks;
    /// use rotascope::domain::Day;
    ///
    /// let days: Vec<Day> =
    ///     ["2025-12-31", "2026-01-02", "2026-02-02"].iter().map(|d| d.parse()).collect::<Result<_, _>>()?;
    /// let ticks = DateTicks::Months(1).ticks(&days);
    /// assert_eq!((ticks[0].index, ticks[0].label.as_str()), (1, "Jan 2026"));
    /// assert_eq!((ticks[1].index, ticks[1].label.as_str()), (2, "Feb"));
    /// # Ok::<(), rotascope::domain::Error>(())
    /// ```
    pub fn ticks(self, days: &[Day]) -> Vec<DateTick> {
        let mut ticks = Vec::new();
        let mut year_before = None;
        let mut index = 0;
        while let Some(&day) = days.get(index) {
            let begins = 0 < index || self.is_near_beginning(day);
            if begins && self.is_marked(self.period(index, day)) {
                ticks.push(DateTick { index, label: self.label(day, year_before) });
                year_before = Some(day.year());
            }
            index = self.next_beginning(days, index, day);
        }
        ticks
    }

    /// The first session of the next period, found without looking at all those before it.
    fn next_beginning(self, days: &[Day], index: usize, day: Day) -> usize {
        if let Self::Sessions(count) = self {
            let count = count.max(1);
            return (index / count + 1) * count;
        }
        let own = self.period(index, day);
        let later = days.get(index..).unwrap_or_default();
        index + later.partition_point(|&other| self.period(0, other) <= own)
    }

    /// The number of the session's period; a new number begins a new one.
    fn period(self, index: usize, day: Day) -> i64 {
        match self {
            Self::Sessions(count) => i64::try_from(index / count.max(1)).unwrap_or(i64::MAX),
            // 1970-01-01 was a Thursday: three days more and weeks turn over on Mondays.
            Self::Weeks(count) => {
                let week = (i64::from(day.epoch_days()) + 3).div_euclid(7);
                week.div_euclid(i64::from(count.max(1)))
            }
            Self::Months(_) => i64::from(day.year()) * 12 + i64::from(day.month()) - 1,
            Self::Years(_) => i64::from(day.year()),
        }
    }

    fn is_marked(self, period: i64) -> bool {
        match self {
            Self::Sessions(_) | Self::Weeks(_) => true,
            Self::Months(count) | Self::Years(count) => {
                period.rem_euclid(i64::from(count.max(1))) == 0
            }
        }
    }

    /// Calendar days from mark to mark, rather too many than too few.
    fn most_days(self) -> i32 {
        match self {
            Self::Sessions(_) => 1,
            Self::Weeks(count) => 7 * count.max(1),
            Self::Months(count) => 31 * count.max(1),
            Self::Years(count) => 366 * count.max(1),
        }
    }

    fn is_near_beginning(self, day: Day) -> bool {
        match self {
            Self::Sessions(_) | Self::Weeks(_) => true,
            Self::Months(_) => day.day_of_month() <= 5,
            Self::Years(_) => day.month() == 1 && day.day_of_month() <= 5,
        }
    }

    fn label(self, day: Day, year_before: Option<i32>) -> String {
        let month = format::month_short(day.month());
        match self {
            Self::Sessions(_) | Self::Weeks(_) => format!("{} {month}", day.day_of_month()),
            Self::Months(_) if year_before == Some(day.year()) => month.to_owned(),
            Self::Months(_) => format!("{month} {}", day.year()),
            Self::Years(_) => day.year().to_string(),
        }
    }
}

/// The narrowest label.
const NARROWEST: &str = "Jul";

/// The finest marks whose labels stand at least `gap_css` apart, each with where its label begins.
///
/// `x_css` gives the position of a session and `width_css` that of a label. Labels are centred on
/// their marks, pushed in where they would leave `bounds_css`. There is always at least the first
/// session, if there is one.
pub fn date_ticks(
    days: &[Day],
    x_css: impl Fn(usize) -> f64,
    width_css: impl Fn(&str) -> f64,
    bounds_css: (f64, f64),
    gap_css: f64,
) -> Vec<(DateTick, f64)> {
    let placed = |ticks: Vec<DateTick>| -> Vec<(DateTick, f64)> {
        let start = |tick: &DateTick| {
            let width = width_css(&tick.label);
            let last_start = (bounds_css.1 - width).max(bounds_css.0);
            (x_css(tick.index) - width / 2.0).clamp(bounds_css.0, last_start)
        };
        ticks.into_iter().map(|tick| (start(&tick), tick)).map(|(at, tick)| (tick, at)).collect()
    };
    let collide = |(tick, at): &(DateTick, f64), (_, next): &(DateTick, f64)| {
        next - (at + width_css(&tick.label)) < gap_css
    };
    // The very first session often begins nothing but the chart, so it gives way.
    let yielding = |mut ticks: Vec<(DateTick, f64)>| {
        if let [first, second, ..] = ticks.as_slice()
            && first.0.index == 0
            && collide(first, second)
        {
            ticks.remove(0);
        }
        ticks
    };
    let fits = |ticks: &Vec<(DateTick, f64)>| {
        let mut pairs = ticks.iter().zip(ticks.iter().skip(1));
        !ticks.is_empty() && !pairs.any(|(tick, next)| collide(tick, next))
    };
    let span_days =
        days.first().zip(days.last()).map_or(0, |(first, last)| first.days_until(*last));
    let room_css = bounds_css.1 - bounds_css.0;
    let least_css = width_css(NARROWEST) + gap_css;
    let may_fit = |kind: &DateTicks| match kind {
        // A label of its own for each session only where there are few of them.
        DateTicks::Sessions(count) => days.len() / count <= 12,
        // Two fewer than periods, since neither the first nor the last need be marked.
        _ => f64::from(span_days / kind.most_days() - 2) * least_css <= room_css,
    };
    let choices = DateTicks::ALL.into_iter().filter(may_fit).map(|kind| kind.ticks(days));
    let best = choices.map(placed).map(yielding).find(fits);
    best.unwrap_or_else(|| {
        let first = |&day| DateTick { index: 0, label: format::day_short(day) };
        placed(days.first().map(first).into_iter().collect())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sessions(from: &str, to: &str) -> Vec<Day> {
        let (from, to): (Day, Day) = (from.parse().unwrap(), to.parse().unwrap());
        let days = (0..=from.days_until(to)).map(|n| from.plus_days(n));
        days.filter(|day| day.weekday().number_from_monday() < 6).collect()
    }

    fn check(from: &str, to: &str, width: f64, expected: &str) {
        let days = sessions(from, to);
        let step = width / (days.len() - 1) as f64;
        let ticks = date_ticks(
            &days,
            |index| index as f64 * step,
            |label| label.len() as f64 * 7.0,
            (-20.0, width + 20.0),
            24.0,
        );
        let labels: Vec<String> = ticks.into_iter().map(|(tick, _)| tick.label).collect();
        assert_eq!(labels.join(", "), expected, "{from} to {to} on {width}");
    }

    #[test]
    fn the_span_and_the_width_choose_the_marks() {
        check("2026-01-19", "2026-01-23", 600.0, "19 Jan, 20 Jan, 21 Jan, 22 Jan, 23 Jan");
        check("2025-12-31", "2026-01-23", 500.0, "31 Dec, 5 Jan, 12 Jan, 19 Jan");
        check(
            "2026-01-07",
            "2026-01-23",
            590.0,
            "7 Jan, 9 Jan, 13 Jan, 15 Jan, 19 Jan, 21 Jan, 23 Jan",
        );
        check("2025-12-31", "2026-01-23", 280.0, "5 Jan, 12 Jan, 19 Jan");
        check("2025-06-16", "2026-01-23", 560.0, "Jul 2025, Aug, Sep, Oct, Nov, Dec, Jan 2026");
        check("2024-01-02", "2026-01-23", 420.0, "Jan 2024, Jul, Jan 2025, Jul, Jan 2026");
        check("2000-05-26", "2026-01-23", 568.0, "2004, 2008, 2012, 2016, 2020, 2024");
        check("2000-05-26", "2026-01-23", 280.0, "2005, 2010, 2015, 2020, 2025");
        check("1926-07-01", "2026-08-01", 280.0, "1940, 1960, 1980, 2000, 2020");
    }

    #[test]
    fn one_day_marks_itself_and_none_marks_nothing() {
        check("2026-01-23", "2026-01-23", f64::MAX, "23 Jan");
        let none = date_ticks(&[], |_| 0.0, |_| 0.0, (0.0, 1.0), 1.0);
        assert!(none.is_empty());
    }
}
