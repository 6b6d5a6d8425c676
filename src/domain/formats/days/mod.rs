//! Days of a column: how they are written is settled by the whole column, never by one cell.

mod cells;
mod order;
mod parts;
mod stamps;
mod written;

pub(super) use written::{is_clear_day, is_day, may_be_day, without_clock};

use self::{
    cells::DayCells,
    written::{MONTHS_END, Written, YEARS},
};
use super::{
    choices::{About, DateOrder},
    question::{Decisions, Stop},
    text::quote,
};
use crate::domain::{Day, Error};

/// The days of a column, one a cell.
pub(super) fn read<'a, C: DayCells<'a>>(
    cells: &C,
    choice: Option<DateOrder>,
    decisions: &mut Decisions,
) -> Result<Vec<Day>, Stop> {
    let days = read_written(cells, choice, decisions)?;
    let mut pairs = cells.clone().zip(&days);
    let other = pairs.find(|(_, day)| !YEARS.contains(&day.year()));
    other.map_or(Ok(days.as_slice()), |((line, cell), day)| {
        let problem = format!("{} is in the year {}", quote(cell), day.year());
        let remedy = "write it in the calendar of 2026-01-23";
        Err(Error::invalid(problem, remedy).at_line(line).at_field("date"))
    })?;
    Ok(days)
}

/// Cells are read once to see how all are written, and again to make days of them: to keep what each
/// says would take more room than the file.
fn read_written<'a, C: DayCells<'a>>(
    cells: &C,
    choice: Option<DateOrder>,
    decisions: &mut Decisions,
) -> Result<Vec<Day>, Stop> {
    let (mut are_numbers, mut are_instants, mut are_parts, mut are_months) =
        (true, true, true, true);
    let mut count = 0;
    for (line, cell) in cells.clone() {
        let found = Written::of(cell).ok_or_else(|| not_a_day(cell).at_line(line));
        let written = found.map_err(|error| error.at_field("date"))?;
        are_numbers &= matches!(written, Written::Number(_));
        are_instants &= matches!(written, Written::Instant(_));
        are_parts &= matches!(written, Written::Parts(_));
        are_months &= matches!(written, Written::Month(_));
        count += 1;
    }
    if are_numbers {
        let mut numbers = Vec::with_capacity(count);
        numbers.extend(cells.clone().filter_map(|(_, cell)| match Written::of(cell)? {
            Written::Number(number) => Some(number),
            _ => None,
        }));
        return stamps::of_numbers(cells, numbers, choice, decisions);
    }
    if are_instants {
        let mut instants = Vec::with_capacity(count);
        instants.extend(cells.clone().filter_map(|(_, cell)| match Written::of(cell)? {
            Written::Instant(seconds) => Some(seconds),
            _ => None,
        }));
        return stamps::sessions(&instants, choice, decisions);
    }
    if are_parts {
        return order::read(cells, count, choice, decisions);
    }
    let mut days = Vec::with_capacity(count);
    for (line, cell) in cells.clone() {
        let day = match Written::of(cell) {
            Some(Written::Day(day)) => Some(day),
            Some(Written::Month(month)) => Some(month.last_day()),
            _ => None,
        };
        let mixed = || {
            let problem = format!("{} is written otherwise than other days", quote(cell));
            Error::invalid(problem, "write all days in one way").at_line(line).at_field("date")
        };
        days.push(day.ok_or_else(mixed)?);
    }
    if are_months {
        decisions.say(About::Dates, MONTHS_END);
    }
    Ok(days)
}

/// The one day that a text of prose stands for: the only one that it can, else that of an order.
pub(super) fn single(text: &str, order: DateOrder) -> Option<Day> {
    match Written::of(text) {
        Some(Written::Day(day)) => Some(day),
        Some(Written::Parts(parts)) => parts.only().or_else(|| parts.in_order(order)),
        _ => None,
    }
}

fn not_a_day(cell: &str) -> Error {
    Error::invalid(
        format!("{} is not a day", quote(cell)),
        "write it as 2026-01-23, or leave the row out",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The days of the cells, or the question or error that stops the reading.
    fn check(cells: &[&str], expected: Result<&[&str], &str>) {
        check_with(cells, None, expected);
    }

    fn check_with(cells: &[&str], choice: Option<DateOrder>, expected: Result<&[&str], &str>) {
        let cells = (2..).zip(cells.iter().copied());
        match (read(&cells, choice, &mut Decisions::default()), expected) {
            (Ok(days), Ok(expected)) => {
                let days: Vec<String> = days.iter().map(ToString::to_string).collect();
                assert_eq!(days, expected);
            }
            (Err(stop), Err(words)) => {
                let error = stop.into_error().to_string();
                assert!(error.contains(words), "{error}");
            }
            (found, expected) => panic!("{found:?} for {expected:?}"),
        }
    }

    const TWO: &[&str] = &["2026-01-23", "2026-01-26"];

    #[test]
    fn every_way_of_writing_gives_the_same_days() {
        for cells in [
            ["2026-01-23", "2026-01-26"],
            ["2026/1/23", "2026/1/26"],
            ["2026.01.23", "2026.01.26"],
            ["20260123", "20260126"],
            ["01/23/2026", "01/26/2026"],
            ["1/23/2026 16:00:00", "1/26/2026 16:00:00"],
            ["23/01/2026", "26/01/2026"],
            ["23.01.2026", "26.01.2026"],
            ["1/23/26 4:00 PM", "1/26/26 4:00 PM"],
            ["Jan 23, 2026", "Jan 26, 2026"],
            ["January 23 2026", "January 26 2026"],
            ["23-Jan-26", "26-Jan-26"],
            ["23 Jan 2026", "26 Jan 2026"],
            ["Fri, 23 Jan 2026", "Mon, 26 Jan 2026"],
            ["23/Jan/2026", "26/Jan/2026"],
            ["2026-Jan-23", "2026-Jan-26"],
            ["23 de enero de 2026", "26 de enero de 2026"],
            ["January 23rd, 2026", "January 26th, 2026"],
            ["20260123.0", "20260126.0"],
            ["2026-01-23 00:00:00-05:00", "2026-01-26 00:00:00-05:00"],
            ["2026-01-23T14:30:00Z", "2026-01-26T14:30:00Z"],
            ["2026-01-23T00:00:00.000Z", "2026-01-26T00:00:00.000Z"],
            ["1769178600", "1769437800"],
            ["1769178600000", "1769437800000"],
            ["1769178600.0", "1769437800.0"],
        ] {
            check(&cells, Ok(TWO));
            check(&[cells[1], cells[0]], Ok(&[TWO[1], TWO[0]]));
        }
    }

    #[test]
    fn what_can_be_read_two_ways_is_asked() {
        let two = ["01/05/2026", "01/06/2026"];
        check(&two, Err("--dates day-first (2026-05-01 to 2026-06-01)"));
        check_with(&two, Some(DateOrder::DayFirst), Ok(&["2026-05-01", "2026-06-01"]));
        check_with(&two, Some(DateOrder::MonthFirst), Ok(&["2026-01-05", "2026-01-06"]));
        check(&["23.01.26", "26.01.26"], Err("--dates year-first (2023-01-26 to 2026-01-26)"));
        // The other order would run to and fro.
        check(
            &["02/11/2026", "03/11/2026", "04/11/2026", "02/12/2026", "03/12/2026"],
            Ok(&["2026-11-02", "2026-11-03", "2026-11-04", "2026-12-02", "2026-12-03"]),
        );
        check(
            &["1/1/2026", "2/1/2026", "3/1/2026", "1/1/2027"],
            Err("month-first (2026-01-01, 2026-02-01, 2026-03-01, ..)"),
        );
        // One row that is wrong may break the other order.
        check(&["02/11/2026", "03/11/2026", "02/12/2026"], Err("--dates day-first"));
        // One late evening could be the eve of a session in Sydney or the day of one in New York.
        check(&["2026-01-22T23:00:00Z"], Err("--dates next-day (2026-01-23"));
    }

    #[test]
    fn evening_stamps_of_far_markets_belong_to_the_next_day() {
        let sydney = ["2026-01-04T23:00:00Z", "2026-01-05T23:00:00Z", "2026-01-08T23:00:00Z"];
        check(&sydney, Ok(&["2026-01-05", "2026-01-06", "2026-01-09"]));
        let monday_to_friday = ["2026-01-05T21:00:00Z", "2026-01-09T21:00:00Z"];
        check(&monday_to_friday, Ok(&["2026-01-05", "2026-01-09"]));
        // Summer time moves the stamp to the other side of midnight.
        let both = ["2026-03-29T23:00:00Z", "2026-04-02T23:00:00Z", "2026-04-07T00:00:00Z"];
        check(&both, Ok(&["2026-03-30", "2026-04-03", "2026-04-07"]));
    }

    #[test]
    fn other_cells_are_refused_by_line() {
        for cell in ["soon", "2026-02-30", "7.5", "2026-01-26 9223372036854775807:59"] {
            check(&["2026-01-23", cell], Err("line 3, field date: "));
        }
        check(&["2026-01-23", "26.01.2026"], Err("line 3, field date: \"26.01.2026\" is written"));
        check(&["13/01/2026", "01/13/2026"], Err("the days are written in two ways"));
        check(&["46045", "46048"], Err("day numbers of a spreadsheet"));
    }
}
