//! Which columns of a table make a series: closes, and what stands beside them.

use super::{
    choices::{About, Choices},
    column_names::Role,
    header,
    question::{Decisions, Question, Stop},
    table::CellTable,
    text::{listed, quote},
};
use crate::domain::{Error, excerpt};

/// The columns of one series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    /// What the table calls the series, where it says so.
    pub(super) label: Option<String>,
    pub(super) close: usize,
    pub(super) adjusted: Option<usize>,
    pub(super) dividend: Option<usize>,
    pub(super) gains: Option<usize>,
    pub(super) split: Option<usize>,
}

impl Columns {
    /// The columns whose numbers are read.
    pub(super) fn numbers(&self) -> impl Iterator<Item = usize> {
        self.roles().map(|(at, _)| at)
    }

    /// The columns that are read, each with what it holds.
    fn roles(&self) -> impl Iterator<Item = (usize, &'static str)> {
        let beside = [
            (self.adjusted, "adjusted close"),
            (self.dividend, "dividend"),
            (self.gains, "gain"),
            (self.split, "split"),
        ];
        let beside = beside.into_iter().filter_map(|(at, role)| Some((at?, role)));
        std::iter::once((self.close, "close")).chain(beside)
    }
}

/// What each column of a table is read as, by its place; empty where it is not read.
pub(super) fn roles(table: &CellTable<'_>, series: &[Columns]) -> Vec<&'static str> {
    let is_symbol =
        |at: &usize| table.labels.get(*at).is_some_and(|it| it.role == Some(Role::Symbol));
    let named = (0..table.width).filter(is_symbol).map(|at| (at, "symbol"));
    let read = series.iter().flat_map(Columns::roles);
    let mut roles = vec![""; table.width];
    for (at, role) in named.chain(read).chain([(table.date, "day")]) {
        if let Some(place) = roles.get_mut(at) {
            *place = role;
        }
    }
    roles
}

/// The columns of every series of a table, in their order.
pub(super) fn find(
    table: &CellTable<'_>,
    choices: &Choices,
    decisions: &mut Decisions,
) -> Result<Vec<Columns>, Stop> {
    if let Some(asked) = choices.close.as_deref() {
        let close = chosen(table, asked)?;
        decisions.say(About::Close, format!("closes from {}, as asked", quote(&table.name(close))));
        return Ok(vec![beside(table, close)]);
    }
    let named = closes(table)?;
    if !named.is_empty() {
        let is_plain = |close: &usize| table.name(*close).eq_ignore_ascii_case("close");
        if let [close] = named[..]
            && !is_plain(&close)
        {
            decisions.say(About::Close, format!("closes from {}", quote(&table.name(close))));
        }
        return Ok(named.into_iter().map(|close| beside(table, close)).collect());
    }
    let others: Vec<usize> = others(table);
    match others[..] {
        [] => Err(no_closes(table).into()),
        [_, _, ..] if !table.is_named() => Err(ask(table, &others).into()),
        _ => {
            let named = others.iter().map(|&close| {
                let columns = beside(table, close);
                let name = Some(table.name(close)).filter(|_| table.is_named());
                Columns { label: columns.label.or(name), ..columns }
            });
            Ok(named.collect())
        }
    }
}

/// The column that a reader names or counts.
fn chosen(table: &CellTable<'_>, asked: &str) -> Result<usize, Error> {
    let by_name = (0..table.width).find(|&at| table.name(at).eq_ignore_ascii_case(asked.trim()));
    let by_number = || {
        let number: usize = asked.trim().parse().ok()?;
        number.checked_sub(1).filter(|&at| at < table.width)
    };
    by_name.or_else(by_number).filter(|&at| at != table.date).ok_or_else(|| {
        let names = (0..table.width).filter(|&at| at != table.date).map(|at| table.name(at));
        let problem = format!("there is no column {}", quote(asked));
        Error::invalid(problem, format!("choose one of {}", listed(names, ", ")))
    })
}

/// The surest column of closes of each symbol.
fn closes(table: &CellTable<'_>) -> Result<Vec<usize>, Stop> {
    let mut found: Vec<(Option<&str>, u8, Vec<usize>)> = Vec::new();
    for (column, label) in table.labels.iter().enumerate().filter(|(at, _)| *at != table.date) {
        let Some(Role::Close(rank)) = label.role else { continue };
        if is_lone_letter(table, column) {
            continue;
        }
        let symbol = label.symbol.as_deref();
        match found.iter_mut().find(|(other, ..)| *other == symbol) {
            Some((_, best, columns)) if *best == rank => columns.push(column),
            Some((_, best, columns)) if rank < *best => (*best, *columns) = (rank, vec![column]),
            Some(_) => {}
            None => found.push((symbol, rank, vec![column])),
        }
    }
    let mut closes = Vec::with_capacity(found.len());
    for (_, _, columns) in found {
        match columns[..] {
            [column] => closes.push(column),
            _ => return Err(ask(table, &columns).into()),
        }
    }
    Ok(closes)
}

/// True where a close is called `C` without an open, high and low beside it: it may be a symbol.
fn is_lone_letter(table: &CellTable<'_>, column: usize) -> bool {
    let is = |at: usize, letter: &str| table.name(at).eq_ignore_ascii_case(letter);
    let has = |letter: &&str| (0..table.width).any(|at| is(at, letter));
    is(column, "c") && ["o", "h", "l"].into_iter().filter(has).count() < 2
}

/// Columns of numbers whose names say nothing, as where each is called by its symbol.
fn others(table: &CellTable<'_>) -> Vec<usize> {
    let is_open = |&column: &usize| {
        let role = table.labels.get(column).and_then(|label| label.role);
        let may_be_close = match role {
            None | Some(Role::Date | Role::Instrument) => true,
            Some(Role::Close(_)) => is_lone_letter(table, column),
            Some(_) => false,
        };
        column != table.date && may_be_close && table.is_numeric(column)
    };
    let found: Vec<usize> = (0..table.width).filter(is_open).collect();
    let has_name = |column: &usize| table.names().nth(*column).is_some_and(|name| !name.is_empty());
    // Numbers of rows stand before the days, without a name.
    let may_be_close = |column: &usize| table.date < *column || has_name(column);
    let named: Vec<usize> = found.iter().copied().filter(may_be_close).collect();
    if named.is_empty() { found } else { named }
}

/// A column of closes with what stands beside it for the same symbol.
fn beside(table: &CellTable<'_>, close: usize) -> Columns {
    let label = table.labels.get(close).cloned().unwrap_or_default();
    let find = |role: Role| {
        let mut fitting = table.labels.iter().enumerate().filter(|(at, other)| {
            *at != close && other.role == Some(role) && other.symbol == label.symbol
        });
        fitting.next().map(|(at, _)| at).filter(|&at| at != table.date)
    };
    Columns {
        label: label.symbol.clone(),
        close,
        adjusted: find(Role::Adjusted),
        dividend: find(Role::Dividend),
        gains: find(Role::Gains),
        split: find(Role::Split),
    }
}

/// Asks which of several columns holds the closes.
pub(super) fn ask(table: &CellTable<'_>, columns: &[usize]) -> Question {
    let first = table.rows().next();
    let answers = columns.iter().map(|&column| {
        let cell = first.map_or("", |row| row.cell(column));
        (
            (column + 1).to_string(),
            format!("{}, first {}", excerpt(&table.name(column)), excerpt(cell)),
        )
    });
    Question::new(About::Close, "several columns may hold the closes. Which is it?", answers)
}

fn no_closes(table: &CellTable<'_>) -> Error {
    let has_adjusted = table.labels.iter().any(|label| label.role == Some(Role::Adjusted));
    if has_adjusted {
        return Error::invalid(
            "the table has adjusted closes alone, in which dividends count as price",
            "give a table with the closes beside them",
        );
    }
    let has_date = table.names().any(header::is_date);
    let names = listed(table.names(), ",");
    let problem = if has_date {
        format!("no column of {names} holds closes")
    } else {
        format!("the header {names} names no column of closes")
    };
    Error::invalid(problem, "give the file the header date,close or date,close,dividend")
}
