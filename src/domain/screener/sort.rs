//! The order of a table.

use std::{cmp::Ordering, fmt, str::FromStr};

use super::code;
use crate::domain::{Error, Value, quoted};

/// Direction of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The smallest first.
    Ascending,
    /// The largest first.
    Descending,
}

impl Direction {
    /// The words before a direction in a link, and the direction: `fee` and down of `fee-down`.
    pub(in crate::domain) fn after(text: &str) -> Result<(&str, Self), Error> {
        let found = match text.rsplit_once('-') {
            Some((name, "up")) => Some((name, Self::Ascending)),
            Some((name, "down")) => Some((name, Self::Descending)),
            _ => None,
        };
        found.ok_or_else(|| {
            let problem = format!("{} does not say which way to sort", quoted(text));
            Error::invalid(problem, "end it with -up or -down")
        })
    }
}

/// "up" or "down", as links have it.
impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ascending => "up",
            Self::Descending => "down",
        })
    }
}

/// A column by which a table is sorted, and which way: `fee-up`, `ret-down`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The code of the column.
    pub column: &'static str,
    /// The direction.
    pub direction: Direction,
}

impl Sort {
    /// The order after a wish to sort by a column: the largest first, then the smallest.
    ///
    /// ```
    /// use rotascope::domain::screener::Sort;
    ///
    /// let first = Sort::next(None, "fee")?;
    /// assert_eq!(first.to_string(), "fee-down");
    /// assert_eq!(Sort::next(Some(first), "fee")?.to_string(), "fee-up");
    /// assert_eq!(Sort::next(Some(first), "ret")?.to_string(), "ret-down");
    /// assert!(Sort::next(None, "luck").is_err());
    /// # Ok::<(), rotascope::domain::Error>(())
    /// ```
    ///
    /// # Errors
    /// When there is no such column.
    pub fn next(current: Option<Self>, code: &str) -> Result<Self, Error> {
        let is_again = current.is_some_and(|current| {
            current.column == code && current.direction == Direction::Descending
        });
        let direction = if is_again { Direction::Ascending } else { Direction::Descending };
        Ok(Self { column: super::code(code)?, direction })
    }
}

/// Puts rows in the order of a figure each; equals keep their order, absences come last.
pub fn by_figure<T>(rows: &mut [T], direction: Direction, figure: impl Fn(&T) -> Value) {
    rows.sort_by(|a, b| match (figure(a), figure(b)) {
        (Ok(a), Ok(b)) => match direction {
            Direction::Ascending => a.total_cmp(&b),
            Direction::Descending => b.total_cmp(&a),
        },
        (Ok(_), Err(_)) => Ordering::Less,
        (Err(_), Ok(_)) => Ordering::Greater,
        (Err(_), Err(_)) => Ordering::Equal,
    });
}

impl fmt::Display for Sort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.column, self.direction)
    }
}

impl FromStr for Sort {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let (name, direction) = Direction::after(text)?;
        Ok(Self { column: code(name)?, direction })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Absence;

    #[test]
    fn absences_come_last_either_way() {
        let rows = [
            ("A", Ok(1.0)),
            ("B", Err(Absence::NotInSnapshot)),
            ("C", Ok(3.0)),
            ("D", Err(Absence::NoVariation)),
            ("E", Ok(1.0)),
        ];
        for (direction, expected) in [
            (Direction::Descending, ["C", "A", "E", "B", "D"]),
            (Direction::Ascending, ["A", "E", "C", "B", "D"]),
        ] {
            let mut sorted = rows;
            by_figure(&mut sorted, direction, |row| row.1);
            assert_eq!(sorted.map(|row| row.0), expected);
        }
    }
}
