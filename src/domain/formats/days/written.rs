//! One cell of a column of days, as far as it can be read alone.

use std::ops::Range;

use super::parts::{Parts, century};
use crate::domain::{Day, Month};

/// First letters of the names of months, as English, German, French, Spanish, Italian and Dutch
/// write them.
const MONTHS: [&[&str]; 12] = [
    &["jan", "jän", "ene", "gen"],
    &["feb", "fév", "fev"],
    &["mar", "mär", "mrz", "mae", "maa", "mrt"],
    &["apr", "avr", "abr"],
    &["may", "mai", "mag", "mei", "maj"],
    &["jun", "juin", "giu"],
    &["jul", "juil", "lug"],
    &["aug", "aoû", "aou", "ago"],
    &["sep", "set"],
    &["oct", "okt", "ott"],
    &["nov"],
    &["dec", "déc", "dez", "dic"],
];
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const SECONDS_A_DAY: i64 = 86_400;
/// The longest that a day is written, in bytes.
const LONGEST: usize = 100;
/// Years of markets; what lies outside is of another calendar, or no year.
pub(super) const YEARS: Range<i32> = 1600..2200;
/// What is said where rows are dated by months.
pub(super) const MONTHS_END: &str = "months stand for their last day";
/// What stands behind a number that is counted.
const ORDINALS: [&str; 4] = ["st", "nd", "rd", "th"];

/// What a cell says of a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Written {
    /// A day that can be read one way only.
    Day(Day),
    /// Seconds since 1970-01-01 in UTC.
    Instant(i64),
    Month(Month),
    /// A whole number: `20260123`, or a count of seconds or their parts.
    Number(i64),
    /// Day, month and year as numbers whose order is not known.
    Parts(Parts),
}

/// True where a cell may be a day; whole numbers are, from five digits on.
pub(in crate::domain::formats) fn is_day(cell: &str) -> bool {
    match Written::of(cell) {
        None => false,
        Some(Written::Number(_)) => 5 <= cell.len() && !cell.contains('.'),
        Some(_) => !is_dotted_month(cell),
    }
}

/// True where a cell is a day by itself, as a plain count of seconds is not.
pub(in crate::domain::formats) fn is_clear_day(cell: &str) -> bool {
    match Written::of(cell) {
        None => false,
        Some(Written::Number(number)) => compact(number).is_some(),
        Some(_) => !is_dotted_month(cell),
    }
}

/// The day of `20260123`.
pub(super) fn compact(number: i64) -> Option<Day> {
    let year = i32::try_from(number / 10_000).ok().filter(|year| (1000..10_000).contains(year))?;
    Day::from_ymd(year, (number / 100 % 100) as u8, (number % 100) as u8).ok()
}

/// The month of `202601`.
pub(super) fn compact_month(number: i64) -> Option<Month> {
    let year = i32::try_from(number / 100).ok().filter(|year| YEARS.contains(year))?;
    Day::from_ymd(year, (number % 100) as u8, 1).ok().map(Day::calendar_month)
}

/// A day as it is written, without a time of day behind it.
pub(in crate::domain::formats) fn without_clock(cell: &str) -> &str {
    cell.find(':').and_then(|colon| split_clock(cell, colon)).map_or(cell, |(day, _)| day)
}

/// True where a cell is a day if its column is one of days: counts of seconds, and `01.2026`.
pub(in crate::domain::formats) fn may_be_day(cell: &str) -> bool {
    whole_number(cell).is_some() || is_dotted_month(cell)
}

/// True for `01.2026` and `2026.01`, which are numbers as well.
fn is_dotted_month(cell: &str) -> bool {
    let is_written = cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    is_written && matches!(Written::of(cell), Some(Written::Month(_)))
}

impl Written {
    pub(super) fn of(cell: &str) -> Option<Self> {
        if LONGEST < cell.len() {
            return None;
        }
        if let Some(number) = whole_number(cell) {
            return Some(Self::Number(number));
        }
        let (date, clock) = match cell.find(':') {
            Some(colon) => split_clock(cell, colon)?,
            None => (cell, None),
        };
        let written = of_date(date)?;
        match (written, clock) {
            (Self::Day(day), Some(Clock { seconds, is_utc: true })) => {
                Some(Self::Instant(i64::from(day.epoch_days()) * SECONDS_A_DAY + seconds))
            }
            (written, _) => Some(written),
        }
    }
}

fn whole_number(cell: &str) -> Option<i64> {
    let cell = cell.strip_suffix(".0").unwrap_or(cell);
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let is_whole = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    is_whole.then(|| cell.parse().ok()).flatten()
}

/// A time of day.
#[derive(Clone, Copy)]
struct Clock {
    seconds: i64,
    is_utc: bool,
}

/// The date before a time of day, and the time.
fn split_clock(cell: &str, colon: usize) -> Option<(&str, Option<Clock>)> {
    let before = cell.get(..colon)?;
    let start = before.rfind([' ', 'T', 't', '\u{a0}', ','])?;
    let rest = cell.get(start..)?;
    let rest = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
    Some((cell.get(..start)?.trim().trim_end_matches(','), Some(clock(rest)?)))
}

fn clock(text: &str) -> Option<Clock> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !".:".contains(c)).unwrap_or(text.len());
    let mut parts = text.get(..end)?.split(':');
    let hour: i64 = parts.next()?.parse().ok()?;
    let minute: i64 = parts.next()?.parse().ok()?;
    let second: f64 = parts.next().map_or(Ok(0.0), str::parse).ok()?;
    let zone = text.get(end..)?.trim().to_ascii_uppercase();
    let (noon, zone) = match zone.get(..2) {
        Some("AM") => (Some(0), zone.get(2..)?.trim()),
        Some("PM") => (Some(12), zone.get(2..)?.trim()),
        _ => (None, zone.as_str()),
    };
    let hour = noon.map_or(hour, |noon| hour % 12 + noon);
    let is_utc = matches!(zone, "Z" | "UTC" | "GMT" | "+00:00" | "-00:00" | "+0000" | "+00");
    let is_offset = zone.starts_with(['+', '-', '\u{2212}']);
    let is_named = zone.bytes().all(|b| b.is_ascii_alphabetic());
    let fits = hour < 24 && minute < 60 && second < 61.0 && (is_utc || is_offset || is_named);
    fits.then(|| Clock { seconds: hour * 3600 + minute * 60 + second as i64, is_utc })
}

fn of_date(text: &str) -> Option<Written> {
    let separators = [' ', ',', '/', '.', '-', '\u{a0}', '年', '月', '日'];
    let tokens = text.split(separators).filter(|token| !matches!(*token, "" | "de" | "of"));
    let mut tokens = tokens.map(without_ordinal);
    // No day has more than a weekday and three parts.
    match [(); 5].map(|()| tokens.next()) {
        [Some(day), Some(a), Some(b), Some(c), None] if is_weekday(day) => of_three(a, b, c, text),
        [Some(a), Some(b), Some(c), None, _] => of_three(a, b, c, text),
        // `1.2026` is a number, and so is `2026.1`, which may be October.
        [Some(a), Some(b), None, ..]
            if !text.contains('.') || text.len() == 7 || month(a).or(month(b)).is_some() =>
        {
            of_two(a, b)
        }
        _ => None,
    }
}

/// `9` of `9th`.
fn without_ordinal(token: &str) -> &str {
    let ends = ORDINALS.iter().find_map(|end| token.strip_suffix(end));
    ends.filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit())).unwrap_or(token)
}

fn of_three(a: &str, b: &str, c: &str, text: &str) -> Option<Written> {
    let day = |year: &str, month: u8, day: &str| {
        let number = number(day, 2)?;
        Day::from_ymd(full_year(year)?, month, number as u8).ok().map(Written::Day)
    };
    match (month(a), month(b)) {
        (Some(month), None) => day(c, month, b),
        (None, Some(month)) if a.len() == 4 => day(a, month, c),
        (None, Some(month)) => day(c, month, a),
        _ if a.len() == 4 => {
            let month = number(b, 2)? as u8;
            day(a, month, c)
        }
        _ => {
            let has_dots = text.contains('.');
            let parts = [number(a, 2)?, number(b, 2)?];
            let last = number(c, c.len())?;
            let is_short = c.len() == 2;
            (is_short || c.len() == 4)
                .then(|| Parts::new(parts, last, is_short, has_dots))
                .flatten()
                .map(Written::Parts)
        }
    }
}

fn of_two(a: &str, b: &str) -> Option<Written> {
    let (year, month) = match (month(a), month(b)) {
        (Some(month), None) => (b, month),
        (None, Some(month)) => (a, month),
        _ if a.len() == 4 => (a, number(b, 2)? as u8),
        _ => (b, number(a, 2)? as u8),
    };
    let year = number(year, 4).filter(|year| YEARS.contains(year))?;
    Day::from_ymd(year, month, 1).ok().map(|first| Written::Month(first.calendar_month()))
}

fn number(digits: &str, most: usize) -> Option<i32> {
    let fits = (1..=most).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| digits.parse().ok()).flatten()
}

/// A year of four digits, or of two from 1950 to 2049.
pub(super) fn full_year(digits: &str) -> Option<i32> {
    match digits.len() {
        4 => number(digits, 4),
        2 => number(digits, 2).map(century),
        _ => None,
    }
}

fn month(name: &str) -> Option<u8> {
    if !name.starts_with(char::is_alphabetic) {
        return None;
    }
    let name = name.to_lowercase();
    let is_name = 3 <= name.len() && name.chars().all(char::is_alphabetic);
    let begins = |starts: &&[&str]| starts.iter().any(|start| name.starts_with(start));
    (1..).zip(&MONTHS).find(|(_, starts)| is_name && begins(starts)).map(|(month, _)| month)
}

fn is_weekday(token: &str) -> bool {
    let token = token.to_lowercase();
    WEEKDAYS.iter().any(|day| token.starts_with(day))
}
