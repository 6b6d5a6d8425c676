//! Moments in UTC: a session has the day on which its market trades, which may be the next.
//!
//! Every whole hour by which a market's clock may differ from UTC is tried. What gives days without
//! a weekend is right; where several days remain and the hour leaves room for doubt, the reader is
//! asked.

use std::ops::RangeInclusive;

use super::{
    cells::{DayCells, ROWS_OF_WEEKDAYS, is_in_order, weekends},
    written::{MONTHS_END, YEARS, compact, compact_month},
};
use crate::domain::{
    Day, Error, Month,
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
/// Day numbers of spreadsheets from 1954 to 2119.
const DAY_NUMBERS: RangeInclusive<i64> = 20_000..=80_000;
/// The day number of 1970-01-01 in a spreadsheet that counts from 1900.
const OF_1970: i64 = 25_569;

/// Days of whole numbers: `20260123`, or seconds and their parts since 1970.
pub(super) fn of_numbers<'a>(
    cells: &impl DayCells<'a>,
    mut numbers: Vec<i64>,
    choice: Option<DateOrder>,
    decisions: &mut Decisions,
) -> Result<Vec<Day>, Stop> {
    let all = |day: fn(i64) -> Option<Day>| -> Option<Vec<Day>> {
        numbers.iter().map(|&number| day(number)).collect()
    };
    if let Some(days) = all(compact) {
        return Ok(days);
    }
    if let Some(days) = all(|number| compact_month(number).map(Month::last_day)) {
        decisions.say(About::Dates, MONTHS_END);
        return Ok(days);
    }
    let mut steps = numbers.iter().zip(numbers.iter().skip(1)).map(|(a, b)| a.abs_diff(*b));
    let are_years = 1 < numbers.len() && steps.all(|step| step == 1);
    if let Some(days) = all(year_end).filter(|_| are_years) {
        decisions.say(About::Dates, "years stand for their last day");
        return Ok(days);
    }
    if numbers.iter().all(|number| DAY_NUMBERS.contains(number)) {
        return of_spreadsheet(&numbers, decisions).map_err(Stop::from);
    }
    let (step, largest) = (step(&numbers), numbers.iter().map(|n| n.unsigned_abs()).max());
    if step.is_some_and(|step| step < HOUR) {
        let cell = cells.clone().next().map_or("", |(_, cell)| cell);
        let problem = format!("numbers like {cell} are neither days nor stamps of sessions");
        let remedy = "write days as 2026-01-23, one row a day";
        return Err(Error::invalid(problem, remedy).at_field("date").into());
    }
    let (a_second, name) = match largest.unwrap_or_default() {
        100_000_000_000_000_000.. => (1_000_000_000, "nanoseconds"),
        100_000_000_000_000.. => (1_000_000, "microseconds"),
        100_000_000_000.. => (1000, "milliseconds"),
        _ if step.is_some_and(|step| LONGEST_STEP < step) && are_minutes(&numbers) => {
            (1000, "milliseconds")
        }
        _ => (1, "seconds"),
    };
    decisions.say(About::Dates, format!("{name} since 1970 in UTC"));
    for number in &mut numbers {
        *number = number.div_euclid(a_second);
    }
    sessions(&numbers, choice, decisions)
}

fn year_end(number: i64) -> Option<Day> {
    let year = i32::try_from(number).ok().filter(|year| YEARS.contains(year))?;
    Day::from_ymd(year, 12, 31).ok()
}

/// Days counted by a spreadsheet; told from other counts by having no weekend.
fn of_spreadsheet(numbers: &[i64], decisions: &mut Decisions) -> Result<Vec<Day>, Error> {
    let counted = |shift: i64| -> Option<Vec<Day>> {
        let day = |number: &i64| {
            i32::try_from(number - OF_1970 + shift).ok().and_then(Day::from_epoch_days)
        };
        numbers.iter().map(day).collect()
    };
    let has_weekends = |shift| counted(shift).is_some_and(|days| 0 < weekends(&days));
    let days = counted(0).filter(|days| ROWS_OF_WEEKDAYS <= days.len() && weekends(days) == 0);
    days.filter(|_| (1..7).all(has_weekends)).map_or_else(
        || {
            let problem = "the days are day numbers of a spreadsheet";
            let remedy = "format the column as a date and save it again";
            Err(Error::invalid(problem, remedy).at_field("date"))
        },
        |days| {
            let words = "day numbers of a spreadsheet, since none is a weekend so";
            decisions.say(About::Dates, words);
            Ok(days)
        },
    )
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
    // A table of several symbols has a stamp more than once.
    let mut stamps = seconds.to_vec();
    stamps.sort_unstable();
    stamps.dedup();
    let mut readings: Vec<(i64, Vec<Day>)> = Vec::new();
    for ahead in OFFSETS.map(|hours| hours * HOUR) {
        let days = days_at(&stamps, ahead).filter(|days| is_in_order(days));
        if let Some(days) = days.filter(|days| readings.iter().all(|(_, other)| other != days)) {
            readings.push((ahead, days));
        }
    }
    let fewest = readings.iter().map(|(_, days)| weekends(days)).min().unwrap_or_default();
    readings.retain(|(_, days)| weekends(days) == fewest);
    let is_daily = fewest * 10 <= stamps.len();
    let is_safe = |&second: &i64| of_day(second) < EARLY || OF_NEW_YORK.contains(&of_day(second));
    match readings.pop() {
        Some((ahead, _)) if readings.is_empty() && is_daily => {
            let days = days_at(seconds, ahead).ok_or_else(beyond)?;
            if days != as_stamped {
                let words = "the day after that of the stamp in UTC, since sessions would stand on \
                             Sundays otherwise";
                decisions.say(About::Dates, words);
            }
            return Ok(days);
        }
        _ if seconds.iter().all(is_safe) => return Ok(as_stamped),
        None => {
            let problem = "several stamps fall on one day";
            let remedy = "keep one row a day, that of the close";
            return Err(Error::invalid(problem, remedy).at_field("date").into());
        }
        Some(_) => {}
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
