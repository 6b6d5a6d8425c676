//! Days written as three numbers: which is the day, which the month.

use super::{
    cells::{DayCells, ROWS_OF_WEEKDAYS, is_in_order, is_in_order_but_one, weekends},
    parts::{ORDERS, Parts},
    written::Written,
};
use crate::domain::{
    Day, Error, excerpt,
    formats::{
        choices::{About, DateOrder},
        question::{Decisions, Question, Stop},
    },
};

/// One order of a column that makes days of all its cells.
struct Reading {
    order: DateOrder,
    days: Vec<Day>,
}

pub(super) fn read<'a, C: DayCells<'a>>(
    cells: &C,
    count: usize,
    choice: Option<DateOrder>,
    decisions: &mut Decisions,
) -> Result<Vec<Day>, Stop> {
    let reading = |&order: &DateOrder| {
        let mut days = Vec::with_capacity(count);
        for (_, parts) in parts_of(cells) {
            days.push(parts.in_order(order)?);
        }
        Some(Reading { order, days })
    };
    let possible: Vec<Reading> = ORDERS.iter().filter_map(reading).collect();
    if possible.is_empty() {
        return Err(two_ways(cells).into());
    }
    let is_settled = possible.len() == 1;
    let (ordered, others): (Vec<Reading>, Vec<Reading>) =
        possible.into_iter().partition(|reading| is_in_order(&reading.days));
    // Where no order runs one way, the rows are told to be out of order in the likeliest; where another
    // is broken by one row alone, that row may be wrong.
    let mut left = ordered;
    if left.is_empty() || others.iter().any(|other| is_in_order_but_one(&other.days)) {
        left.extend(others);
    }
    if let Some(at) = left.iter().position(|reading| Some(reading.order) == choice) {
        return Ok(left.swap_remove(at).days);
    }
    let first = parts_of(cells).find(|(_, parts)| reads_one_way(*parts));
    let evidence = match first {
        Some(((_, cell), _)) if is_settled => format!("since {} stands in it", excerpt(cell)),
        _ => "since the days run one way so".to_owned(),
    };
    let mut take = |reading: Reading, evidence: &str| {
        let words = reading.order.code().replace('-', " ");
        decisions.say(About::Dates, format!("{words}, {evidence}"));
        Ok(reading.days)
    };
    if left.len() == 1 {
        return left.pop().map_or_else(|| Err(two_ways(cells).into()), |r| take(r, &evidence));
    }
    let has_dots = parts_of(cells).all(|(_, parts)| parts.has_dots && !parts.has_short_year);
    if has_dots {
        let at = left.iter().position(|reading| reading.order == DateOrder::DayFirst).unwrap_or(0);
        return take(left.swap_remove(at), "as days with points are written");
    }
    if let Some(at) = by_weekdays(&left) {
        return take(left.swap_remove(at), "since no day falls on a weekend so");
    }
    Err(ask(cells, &left).into())
}

/// The one reading without a weekend, where there are rows enough and every other has several.
fn by_weekdays(readings: &[Reading]) -> Option<usize> {
    let counts: Vec<usize> = readings.iter().map(|reading| weekends(&reading.days)).collect();
    let rows = readings.first()?.days.len();
    let others = counts.iter().filter(|&&count| 2 <= count).count();
    let is_clear = ROWS_OF_WEEKDAYS <= rows && others + 1 == counts.len();
    counts.iter().position(|&count| count == 0).filter(|_| is_clear)
}

fn reads_one_way(parts: Parts) -> bool {
    ORDERS.iter().filter(|&&order| parts.in_order(order).is_some()).count() == 1
}

/// Three numbers of every cell.
fn parts_of<'a>(cells: &impl DayCells<'a>) -> impl Iterator<Item = ((u64, &'a str), Parts)> {
    cells.clone().filter_map(|(line, cell)| match Written::of(cell)? {
        Written::Parts(parts) => Some(((line, cell), parts)),
        _ => None,
    })
}

fn two_ways<'a>(cells: &impl DayCells<'a>) -> Error {
    let first = parts_of(cells).find(|(_, parts)| reads_one_way(*parts));
    let shown = first.map(|((line, cell), _)| format!(", as {} on line {line}", excerpt(cell)));
    let problem = format!("the days are written in two ways{}", shown.unwrap_or_default());
    Error::invalid(problem, "write all of them as 2026-01-23").at_field("date")
}

/// "2026-01-02 to 2026-01-23".
fn span(days: &[Day]) -> String {
    let ends = days.first().zip(days.last());
    ends.map(|(a, b)| format!("{} to {}", a.min(b), a.max(b))).unwrap_or_default()
}

/// "2026-01-01, 2026-02-01, 2026-03-01, ..".
fn beginning(days: &[Day]) -> String {
    let days: Vec<String> = days.iter().take(3).map(Day::to_string).collect();
    format!("{}, ..", days.join(", "))
}

fn ask<'a>(cells: &impl DayCells<'a>, readings: &[Reading]) -> Question {
    let mut spans: Vec<String> = readings.iter().map(|reading| span(&reading.days)).collect();
    if spans.iter().skip(1).any(|other| spans.first() == Some(other)) {
        spans = readings.iter().map(|reading| beginning(&reading.days)).collect();
    }
    let codes = readings.iter().map(|reading| reading.order.code().to_owned());
    let answers = codes.zip(spans);
    let example = cells.clone().next().map_or_else(String::new, |(_, cell)| excerpt(cell));
    let words = format!("every day can be read in several ways, as {example}. Which comes first?");
    Question::new(About::Dates, words, answers)
}
