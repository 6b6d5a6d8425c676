//! Horizontal axis of lines: sessions by their dates, or steps from an event.

use std::sync::Arc;

use super::{
    ticks::{DateTick, date_ticks, offset_ticks},
    visible_range::VisibleRange,
};
use crate::{
    chart::cursor::Rows,
    domain::{Day, format},
};

/// Form in which the name of a row is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameForm {
    /// As in a table or a file: "2026-01-23".
    Plain,
    /// As beside values: "23 Jan 2026".
    Short,
    /// As it is spoken: "23 January 2026".
    Spoken,
}

/// A day in one of the forms.
pub(in crate::chart) fn day_name(day: Day, form: NameForm) -> String {
    match form {
        NameForm::Plain => day.to_string(),
        NameForm::Short => format::day_short(day),
        NameForm::Spoken => format::day_long(day),
    }
}

/// Places along a horizontal axis, equally far apart.
#[derive(Clone, Debug, PartialEq)]
pub enum XAxis {
    /// Sessions, ascending.
    Days(Arc<[Day]>),
    /// Steps before and after an event.
    Steps(EventSteps),
}

/// Steps before and after an event, which is at step 0.
///
/// ```
/// use rotascope::chart::{XAxis, EventSteps, NameForm, StepUnit};
///
/// let unit = StepUnit::Session;
/// let steps = EventSteps { first: -21, count: 274, unit, event: "first cut".into() };
/// let across = XAxis::from(steps);
/// assert_eq!(across.name(0, NameForm::Plain), "-21");
/// assert_eq!(across.name(22, NameForm::Short), "+1 session");
/// assert_eq!(across.name(21, NameForm::Spoken), "first cut");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventSteps {
    /// The first step, negative before the event.
    pub first: i32,
    /// Number of steps.
    pub count: usize,
    /// Unit of a step.
    pub unit: StepUnit,
    /// The name of the event, written at step 0.
    pub event: String,
}

/// Unit of a step from an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepUnit {
    /// A session.
    Session,
    /// A calendar month.
    Month,
}

impl StepUnit {
    /// The word for one of them, as the head of a column.
    fn heading(self) -> &'static str {
        match self {
            Self::Session => "Session",
            Self::Month => "Month",
        }
    }

    /// The distances between marks that read well, the finest first.
    fn strides(self) -> &'static [u32] {
        match self {
            Self::Session => &[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000],
            Self::Month => &[1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200],
        }
    }
}

impl EventSteps {
    /// The number of the step with this index.
    pub fn number(&self, index: usize) -> i32 {
        self.first.saturating_add(i32::try_from(index).unwrap_or(i32::MAX))
    }

    /// The index of the event; none where step 0 is not among the steps.
    pub(crate) fn event_index(&self) -> Option<usize> {
        let index = usize::try_from(-i64::from(self.first)).ok()?;
        (index < self.count).then_some(index)
    }

    fn name(&self, index: usize, form: NameForm) -> String {
        match (form, self.number(index)) {
            (NameForm::Plain, number) => number.to_string(),
            (_, 0) => self.event.clone(),
            (_, number) => {
                let plural = if number.unsigned_abs() == 1 { "" } else { "s" };
                let unit = self.unit.heading().to_ascii_lowercase();
                format!("{} {unit}{plural}", format::signed(f64::from(number), 0))
            }
        }
    }
}

impl XAxis {
    /// Number of places.
    pub fn len(&self) -> usize {
        match self {
            Self::Days(days) => days.len(),
            Self::Steps(steps) => steps.count,
        }
    }

    /// True without places.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The sessions; none where the places are something else.
    pub fn days(&self) -> &[Day] {
        match self {
            Self::Days(days) => days,
            Self::Steps(_) => &[],
        }
    }

    /// The steps from an event; none where the places are sessions.
    pub fn steps(&self) -> Option<&EventSteps> {
        match self {
            Self::Days(_) => None,
            Self::Steps(steps) => Some(steps),
        }
    }

    /// Name of what a place is: "Date", "Session", "Month".
    pub fn heading(&self) -> &'static str {
        match self {
            Self::Days(_) => "Date",
            Self::Steps(steps) => steps.unit.heading(),
        }
    }

    /// The name of a place; empty where there is no such place.
    pub fn name(&self, index: usize, form: NameForm) -> String {
        match self {
            Self::Days(days) => days.get(index).map_or_else(String::new, |&d| day_name(d, form)),
            Self::Steps(steps) if index < steps.count => steps.name(index, form),
            Self::Steps(_) => String::new(),
        }
    }

    /// The places as the keyboard steps through them.
    pub fn rows(&self) -> Rows<'_> {
        match self {
            Self::Days(days) => Rows::Days(days),
            Self::Steps(steps) => Rows::Count(steps.count),
        }
    }

    /// The ticks among the places of `window`, by their distance from its first, each with where its
    /// label begins.
    pub(in crate::chart) fn ticks(
        &self,
        window: VisibleRange,
        x_css: impl Fn(usize) -> f64,
        width_css: impl Fn(&str) -> f64,
        bounds_css: (f64, f64),
        gap_css: f64,
    ) -> Vec<(DateTick, f64)> {
        match self {
            Self::Days(days) => {
                let days = days.get(window.first..=window.last).unwrap_or_default();
                date_ticks(days, x_css, width_css, bounds_css, gap_css)
            }
            Self::Steps(steps) => {
                let numbers = (steps.number(window.first), steps.number(window.last));
                offset_ticks(numbers, steps.unit.strides(), &x_css, &width_css, bounds_css, gap_css)
            }
        }
    }
}

impl From<Arc<[Day]>> for XAxis {
    fn from(days: Arc<[Day]>) -> Self {
        Self::Days(days)
    }
}

impl From<Vec<Day>> for XAxis {
    fn from(days: Vec<Day>) -> Self {
        Self::Days(days.into())
    }
}

impl From<EventSteps> for XAxis {
    fn from(steps: EventSteps) -> Self {
        Self::Steps(steps)
    }
}
