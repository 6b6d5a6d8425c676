//! A signal: conditions that hold together, and what is asked of their events.

use std::{fmt, str::FromStr};

use super::{
    condition::Condition,
    horizon::horizon,
    inputs::{Inputs, Legs},
    kind::Source,
    order::EventOrder,
};
use crate::domain::{
    Error,
    metrics::streaks::forward_returns::HORIZONS,
    view::{Step, Unread},
};

/// What parts conditions in a link.
const BETWEEN: &str = "~~";

/// Conditions that people ask for, as links carry them; the first is what a page without a choice
/// shows.
const READY: &[&str] = &[
    "streak~small~7",
    "streak~small~7~~yield~2~rose~1~9",
    "margin~small~1.0~3",
    "both~large~10~10~252~~apart~126",
    "gap~small~10~63",
    "extreme~highest~252",
    "extreme~lowest~252",
    "drawdown~small~30",
    "crossing~above~200",
    "crossing~below~200",
    "percentile~lowest~10",
    "quadrant~improving",
    "yield~2~fell~50~63",
    "decision~first",
];

/// The sessions that events are apart at least.
pub type Apart = Step<0, 252, 1, 21>;

/// Conditions that hold together.
///
/// ```
/// use rotascope::domain::signals::{Legs, Signal};
///
/// let (signal, notices) = Signal::read("streak~small~7~~yield~2~rose~1~9~~oracle~~apart~63");
/// assert_eq!(notices.len(), 1);
/// assert_eq!(signal.to_string(), "streak~small~7~~yield~2~rose~1~9~~apart~63");
/// assert_eq!(
///     signal.words(Legs { one: "IWM", other: "SPY" }),
///     "IWM was ahead of SPY on at least 7 sessions in a row, and the 2-year yield had risen by at \
///      least 1\u{a0}bp over 9 sessions",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signal {
    conditions: Vec<Condition>,
    /// The sessions that events are apart at least.
    pub apart: Apart,
    /// The number of the horizon that the page speaks of.
    pub horizon: usize,
    /// The order of the days on which it came true.
    pub order: EventOrder,
}

/// The first ready one.
impl Default for Signal {
    fn default() -> Self {
        let first = READY.first().map_or("", |text| text);
        Self::parse(first).0.unwrap_or_else(Self::none)
    }
}

impl Signal {
    /// The most conditions that are joined.
    pub const MOST: usize = 3;
    /// The number of the horizon that is asked for where none is chosen: a quarter.
    const QUARTER: usize = 2;

    /// Conditions that people ask for, ready to be chosen.
    pub fn ready() -> Vec<Self> {
        READY.iter().map(|text| Self::read(text).0).collect()
    }

    fn none() -> Self {
        Self {
            conditions: Vec::new(),
            apart: Apart::default(),
            horizon: Self::QUARTER,
            order: EventOrder::default(),
        }
    }

    /// What makes it another one: its conditions in any order, and how far its events are apart; what
    /// is asked of them does not.
    pub fn identity(&self) -> String {
        let mut parts: Vec<String> = self.conditions.iter().map(ToString::to_string).collect();
        parts.sort_unstable();
        parts.push(self.apart.to_string());
        parts.join(BETWEEN)
    }

    /// The conditions; one at least.
    pub fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    /// The same with the horizon and the order of days of another.
    #[must_use]
    pub(crate) fn asked_as(self, other: &Self) -> Self {
        Self { horizon: other.horizon, order: other.order, ..self }
    }

    /// The condition alone, with the distance of its events.
    #[must_use]
    pub(crate) fn condition(&self) -> Self {
        Self { conditions: self.conditions.clone(), apart: self.apart, ..Self::none() }
    }

    /// Asks after a horizon, given by its sessions as links have them.
    ///
    /// # Errors
    /// When it is none of those that are offered.
    pub(crate) fn ask_after(&mut self, sessions: &str) -> Result<(), Error> {
        self.horizon = horizon(sessions)?;
        Ok(())
    }

    /// Puts a condition at an index, or behind the last one, or takes the one at an index away where
    /// none is given; the only one stays.
    pub fn put(&mut self, index: usize, condition: Option<Condition>) {
        let count = self.conditions.len();
        match (condition, self.conditions.get_mut(index)) {
            (Some(condition), Some(place)) => *place = condition,
            (Some(condition), None) if count < Self::MOST => self.conditions.push(condition),
            (None, Some(_)) if 1 < count => drop(self.conditions.remove(index)),
            _ => {}
        }
    }

    /// Reads the form in a link; what cannot be read is left out and named by an error in the second
    /// value. Where no condition is left it is the first ready one.
    pub fn read(text: &str) -> (Self, Vec<Error>) {
        let (signal, notices) = Self::parse(text);
        (signal.unwrap_or_default(), notices)
    }

    fn parse(text: &str) -> (Option<Self>, Vec<Error>) {
        let (mut signal, mut notices) = (Self::none(), Vec::new());
        for part in text.split(BETWEEN).filter(|part| !part.is_empty()) {
            if let Err(error) = signal.take(part) {
                notices.push(error.at_field("when"));
            }
        }
        (Some(signal).filter(|signal| !signal.conditions.is_empty()), notices)
    }

    fn take(&mut self, part: &str) -> Result<(), Error> {
        match part.split_once('~') {
            Some(("apart", text)) => self.apart = text.parse()?,
            Some(("after", text)) => self.horizon = horizon(text)?,
            Some(("sorted", text)) => self.order = text.parse()?,
            _ => {
                let condition = part.parse()?;
                if Self::MOST <= self.conditions.len() {
                    let problem = format!("{} conditions are joined already", Self::MOST);
                    return Err(Error::invalid(problem, "leave one out"));
                }
                self.conditions.push(condition);
            }
        }
        Ok(())
    }

    /// The signal of a view, and an error for each part that cannot be read.
    pub fn of(text: &Unread) -> (Self, Vec<Error>) {
        Self::read(text.as_str())
    }

    /// What is true, in words that go into a sentence.
    pub fn words(&self, legs: Legs<'_>) -> String {
        let words: Vec<String> = self.conditions.iter().map(|it| it.words(legs)).collect();
        words.join(", and ")
    }

    /// What the conditions rest on beside the prices.
    pub fn sources(&self) -> Vec<Source> {
        self.conditions.iter().filter_map(Condition::source).collect()
    }

    /// Whether all conditions are true, one value a session; none where one cannot be judged.
    pub fn holds(&self, inputs: &Inputs<'_>) -> Vec<Option<bool>> {
        let mut all = vec![Some(true); inputs.view.len()];
        for condition in &self.conditions {
            let both = |a: Option<bool>, b: Option<bool>| Some(a? && b?);
            for (all, one) in all.iter_mut().zip(condition.holds(inputs)) {
                *all = both(*all, one);
            }
        }
        all
    }
}

impl FromStr for Signal {
    type Err = Error;

    /// The whole signal or nothing; [`Signal::read`] keeps what can be read.
    fn from_str(text: &str) -> Result<Self, Error> {
        let (signal, notices) = Self::read(text);
        notices.into_iter().next().map_or(Ok(signal), Err)
    }
}

impl From<&Signal> for Unread {
    /// Nothing for what a page without a choice shows.
    fn from(signal: &Signal) -> Self {
        if *signal == Signal::default() { Self::default() } else { Self::new(signal.to_string()) }
    }
}

impl fmt::Display for Signal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<String> = self.conditions.iter().map(ToString::to_string).collect();
        if self.apart != Apart::default() {
            parts.push(format!("apart~{}", self.apart));
        }
        if self.horizon != Self::QUARTER {
            let sessions = HORIZONS.get(self.horizon).map(|sessions| format!("after~{sessions}"));
            parts.extend(sessions);
        }
        if self.order != EventOrder::default() {
            parts.push(format!("sorted~{}", self.order));
        }
        f.write_str(&parts.join(BETWEEN))
    }
}
