//! The day of a portfolio, in the words above its table or beside each of its lines.

use super::{
    cells::CsvRow,
    choices::{About, Choices, DateOrder},
    days,
    question::{Question, Stop},
};
use crate::domain::{Day, Error};

/// Words beside a day that is not that of the portfolio.
const OTHER_DAYS: [&str; 8] =
    ["inception", "launch", "auflage", "auflegung", "creation", "lancement", "download", "export"];
/// Orders in which a day of three numbers is written.
const ORDERS: [DateOrder; 2] = [DateOrder::DayFirst, DateOrder::MonthFirst];

/// The day of the portfolio: the first above its table, else the one that every line has.
pub(super) fn as_of<'a>(
    preamble: &[CsvRow<'a>],
    lines: impl Iterator<Item = &'a str> + Clone,
    choices: &Choices,
) -> Result<Day, Stop> {
    let is_other = |row: &&CsvRow<'_>| {
        let words = row.cells().collect::<Vec<_>>().join(" ").to_lowercase();
        OTHER_DAYS.iter().any(|word| words.contains(word))
    };
    let above = preamble.iter().filter(|row| !is_other(row)).flat_map(|row| row.cells());
    let mut dated = lines.filter(|cell| has_day(cell));
    let beside = dated.next().filter(|first| dated.all(|cell| cell == *first));
    let found = above.into_iter().find(|cell| has_day(cell)).or(beside);
    found.map_or_else(|| Err(missing().into()), |cell| settled(cell, choices))
}

/// True where a cell holds a day, behind other words too.
pub(super) fn has_day(cell: &str) -> bool {
    day_in(cell, DateOrder::DayFirst).or_else(|| day_in(cell, DateOrder::MonthFirst)).is_some()
}

fn settled(cell: &str, choices: &Choices) -> Result<Day, Stop> {
    let mut readings: Vec<(DateOrder, Day)> = Vec::new();
    for order in ORDERS {
        let day = day_in(cell, order);
        readings.extend(
            day.filter(|day| readings.iter().all(|(_, it)| it != day)).map(|day| (order, day)),
        );
    }
    let chosen = readings.iter().find(|(order, _)| Some(*order) == choices.dates);
    match (readings.as_slice(), chosen) {
        ([(_, day)], _) | (_, Some((_, day))) => Ok(*day),
        _ => {
            let answers =
                readings.iter().map(|(order, day)| (order.code().to_owned(), day.to_string()));
            let words = format!(
                "the day of the holdings, {cell}, can be read in several ways. Which comes first?"
            );
            Err(Question::new(About::Dates, words, answers).into())
        }
    }
}

fn missing() -> Error {
    let remedy = "write As of,2026-01-23 above the table";
    Error::invalid("the day of the holdings is missing", remedy)
}

/// The day in a cell, where words may stand before it.
fn day_in(cell: &str, order: DateOrder) -> Option<Day> {
    let starts = cell.char_indices().filter(|&(at, _)| {
        at == 0 || cell.get(..at).is_some_and(|before| before.ends_with([' ', ':', '"']))
    });
    let mut rests = starts.filter_map(|(at, _)| cell.get(at..));
    rests.find_map(|rest| days::single(rest.trim().trim_matches(['"', ')', '(']), order))
}
