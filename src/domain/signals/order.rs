//! The order of the days on which a condition came true.

use std::{fmt, str::FromStr};

use super::horizon::horizon;
use crate::domain::{
    Absence, Error, Value,
    metrics::streaks::forward_returns::HORIZONS,
    screener::{Direction, by_figure},
    study::signals::SignalEvent,
};

/// What days are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventColumn {
    /// The day itself.
    Day,
    /// What followed over the horizon with this number.
    After(usize),
}

/// A column by which days are sorted, and which way: `day-down`, `63-up`.
///
/// ```
/// use rotascope::domain::signals::EventOrder;
///
/// let newest = EventOrder::default();
/// assert_eq!(newest.to_string(), "day-down");
/// assert_eq!(newest.next("day")?.to_string(), "day-up");
/// assert_eq!(newest.next("63")?.next("63")?.to_string(), "63-up");
/// assert!(newest.next("6").is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventOrder {
    /// The column.
    pub column: EventColumn,
    /// The direction.
    pub direction: Direction,
}

/// The newest first.
impl Default for EventOrder {
    fn default() -> Self {
        Self { column: EventColumn::Day, direction: Direction::Descending }
    }
}

impl EventOrder {
    /// The order after a wish to sort by a column: the newest or largest first, then the other way.
    ///
    /// # Errors
    /// When there is no such column.
    pub fn next(self, column: &str) -> Result<Self, Error> {
        let column = column.parse()?;
        let is_again = self.column == column && self.direction == Direction::Descending;
        let direction = if is_again { Direction::Ascending } else { Direction::Descending };
        Ok(Self { column, direction })
    }

    /// The direction of a column; none where the days are sorted by another.
    pub(crate) fn direction_of(self, column: EventColumn) -> Option<Direction> {
        (self.column == column).then_some(self.direction)
    }

    /// Days in this order; those of which nothing is known yet come last, whichever way.
    pub fn sort(self, events: &[SignalEvent]) -> Vec<&SignalEvent> {
        let mut sorted: Vec<&SignalEvent> = events.iter().rev().collect();
        by_figure(&mut sorted, self.direction, |event| self.column.figure(event));
        sorted
    }
}

impl EventColumn {
    fn figure(self, event: &SignalEvent) -> Value {
        let Self::After(number) = self else { return Ok(f64::from(event.day.epoch_days())) };
        let need = HORIZONS.get(number).copied().unwrap_or_default();
        let open = Absence::NotEnoughHistory { need, have: event.ahead };
        event.after.get(number).copied().flatten().map(|after| after.lead).ok_or(open)
    }
}

impl fmt::Display for EventColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day => f.write_str("day"),
            Self::After(number) => {
                HORIZONS.get(*number).map_or(Ok(()), |sessions| write!(f, "{sessions}"))
            }
        }
    }
}

impl FromStr for EventColumn {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        if text == "day" { Ok(Self::Day) } else { horizon(text).map(Self::After) }
    }
}

impl fmt::Display for EventOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.column, self.direction)
    }
}

impl FromStr for EventOrder {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let (column, direction) = Direction::after(text)?;
        Ok(Self { column: column.parse()?, direction })
    }
}
