//! Moments in UTC: a session has the day on which its market trades, which may be the next.
//!
//! Every whole hour by which a market's clock may differ from UTC is tried. What gives days without
//! a weekend is right; where several days remain and the hour leaves room for doubt, the reader is
//! asked.

use super::{
    cells::{DayCell, is_in_order, weekends},
    written::compact,
};
use crate::domain::{
    Day, Error,
    formats::{
        choices::{About, DateOrder},
        question::{Decisions, Question, Stop},
    },
};

const SECONDS_A_DAY: i64 = 86_400;
const HOUR: i64 = 3600;
/// Hours of the world's clocks ahead of UTC, the nearest first.
const OFFSETS: [i64; 27] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, -1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11,
    -12,
];
/// Until so many seconds after midnight a stamp is of its own day wherever markets are.
const EARLY: i64 = 11 * HOUR;
/// The opening and close of New York, which are of their own day too.
const OF_NEW_YORK: [i64; 3] = [13 * HOUR + 1800, 14 * HOUR + 1800, 20 * HOUR];
/// A step between two stamps beyond which they count thousandths of a second.
const LONGEST_STEP: i64 = 50_000_000;

/// Days of whole numbers: `20260123`, or seconds and their parts since 1970.
pub(super) fn of_numbers(
    cells: &[DayCell<'_>],
    numbers: &[i64],
    choice: Option<DateOrder>,
    decisions: &mut Decisions,
) -> Result<Vec<Day>, Stop> {
    if let Some(days) = cells.iter().map(|(_, cell)| compact(cell)).collect::<Option<Vec<Day>>>() {
        return Ok(days);
    }
    let (step, largest) = (step(numbers), numbers.iter().map(|n| n.unsigned_abs()).max());
    if step.is_none_or(|step| step < 400) && largest.is_some_and(|n| n < 100_000) {
        let problem = "the days are day numbers of a spreadsheet";
        return Err(Error::invalid(problem, "format the column as a date and save it again").into());
    }
    let (a_second, name) = match largest.unwrap_or_default() {
        100_000_000_000_000_000.. => (1_000_000_000, "nanoseconds"),
        100_000_000_000_000.. => (1_000_000, "microseconds"),
        100_000_000_000.. => (1000, "milliseconds"),
        _ if step.is_some_and(|step| LONGEST_STEP < step) && are_minutes(numbers) => {
            (1000, "milliseconds")
        }
        _ => (1, "seconds"),
    };
    decisions.say(About::Dates, format!("{name} since 1970 in UTC"));
    let seconds: Vec<i64> = numbers.iter().map(|number| number.div_euclid(a_second)).collect();
    sessions(&seconds, choice, decisions)
}

/// True where thousandths of a second are whole minutes apart, as sessions are.
fn are_minutes(numbers: &[i64]) -> bool {
    let mut pairs = numbers.iter().zip(numbers.iter().skip(1));
    pairs.all(|(a, b)| b.saturating_sub(*a) % 60_000 == 0)
}

/// The middle one of the steps between neighbours.
fn step(numbers: &[i64]) -> Option<i64> {
    let pairs = numbers.iter().zip(numbers.iter().skip(1));
    let mut steps: Vec<i64> = pairs.map(|(a, b)| b.saturating_sub(*a).saturating_abs()).collect();
    steps.sort_unstable();
    steps.get(steps.len() / 2).copied()
}

/// The days of sessions that are stamped in UTC.
pub(super) fn sessions(
    seconds: &[i64],
    choice: Option<DateOrder>,
    decisions: &mut Decisions,
) -> Result<Vec<Day>, Stop> {
    let as_stamped = days_at(seconds, 0).ok_or_else(beyond)?;
    let of_day = |second: i64| second.rem_euclid(SECONDS_A_DAY);
    if seconds.iter().all(|&second| of_day(second) == 0) {
        return Ok(as_stamped);
    }
    let mut readings: Vec<Vec<Day>> = Vec::new();
    for days in OFFSETS.iter().filter_map(|&hours| days_at(seconds, hours * HOUR)) {
        if is_in_order(&days) && !readings.contains(&days) {
            readings.push(days);
        }
    }
    let fewest = readings.iter().map(|days| weekends(days)).min().unwrap_or_default();
    readings.retain(|days| weekends(days) == fewest);
    let is_daily = fewest * 10 <= seconds.len();
    let is_safe = |&second: &i64| of_day(second) < EARLY || OF_NEW_YORK.contains(&of_day(second));
    match readings.pop() {
        Some(days) if readings.is_empty() && is_daily => {
            if days != as_stamped {
                let words = "the day after that of the stamp in UTC, since sessions would stand on \
                             Sundays otherwise";
                decisions.say(About::Dates, words);
            }
            return Ok(days);
        }
        _ if seconds.iter().all(is_safe) => return Ok(as_stamped),
        _ => {}
    }
    let next = days_at(seconds, SECONDS_A_DAY).ok_or_else(beyond)?;
    match choice {
        Some(DateOrder::AsStamped) => Ok(as_stamped),
        Some(DateOrder::NextDay) => Ok(next),
        _ => Err(ask(&as_stamped, &next).into()),
    }
}

fn days_at(seconds: &[i64], ahead: i64) -> Option<Vec<Day>> {
    let day = |second: &i64| {
        let days = second.checked_add(ahead)?.div_euclid(SECONDS_A_DAY);
        i32::try_from(days).ok().and_then(Day::from_epoch_days)
    };
    seconds.iter().map(day).collect()
}

fn beyond() -> Error {
    Error::invalid("a day is beyond the calendar", "write days as 2026-01-23").at_field("date")
}

fn ask(as_stamped: &[Day], next: &[Day]) -> Question {
    let answer = |order: DateOrder, days: &[Day]| {
        let span = days.iter().min().zip(days.iter().max());
        let words = span.map(|(first, last)| format!("{first} to {last}")).unwrap_or_default();
        (order.code().to_owned(), words)
    };
    let words = "the hours of the stamps fit two markets. On which day is a session traded?";
    let answers = [answer(DateOrder::AsStamped, as_stamped), answer(DateOrder::NextDay, next)];
    Question::new(About::Dates, words, answers)
}
