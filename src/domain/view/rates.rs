//! The settings of the rates page.

use std::{fmt, str::FromStr};

use super::{
    Step,
    keys::{LinkKey, set, unless_default},
};
use crate::domain::{Day, Error, metrics::rates::event_sets::EventSet, quoted};

/// The settings of the page, as links carry them.
pub(super) const KEYS: &[LinkKey<RatesView>] = &[
    LinkKey::new(
        "events",
        |view, text| set(&mut view.events, text),
        |view| unless_default(&view.events),
    ),
    LinkKey {
        most: EventDays::MOST * 11,
        ..LinkKey::new(
            "days",
            |view, text| set(&mut view.own_days, text),
            |view| unless_default(&view.own_days),
        )
    },
    LinkKey::new(
        "beta",
        |view, text| set(&mut view.beta_years, text),
        |view| unless_default(&view.beta_years),
    ),
    LinkKey::new("cuts", |view, text| set(&mut view.cuts, text), |view| unless_default(&view.cuts)),
    LinkKey::new(
        "jobs",
        |view, text| set(&mut view.jobs_months, text),
        |view| unless_default(&view.jobs_months),
    ),
];

/// Over how many years a rate beta is measured.
pub type BetaYears = Step<1, 5, 1, 3>;
/// The cuts of the scenario.
pub type Cuts = Step<1, 8, 1, 3>;
/// The months over which job growth is averaged.
pub type JobsMonths = Step<3, 24, 1, 8>;

/// What the reader chose on the rates page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RatesView {
    /// The events of the study.
    pub events: Events,
    /// The reader's own days.
    pub own_days: EventDays,
    /// The window of the rate beta.
    pub beta_years: BetaYears,
    /// The cuts of 25 basis points in the scenario.
    pub cuts: Cuts,
    /// The months of the mean of job growth.
    pub jobs_months: JobsMonths,
}

/// The events of the study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Events {
    /// Decisions of one kind.
    Of(EventSet),
    /// The reader's own days.
    Own,
}

impl Events {
    /// The events in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Of(EventSet::FirstCuts),
        Self::Of(EventSet::AllCuts),
        Self::Of(EventSet::Hikes),
        Self::Own,
    ];
}

impl Default for Events {
    fn default() -> Self {
        Self::Of(EventSet::FirstCuts)
    }
}

impl fmt::Display for Events {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Of(EventSet::FirstCuts) => "first",
            Self::Of(EventSet::AllCuts) => "cuts",
            Self::Of(EventSet::Hikes) => "hikes",
            Self::Own => "own",
        })
    }
}

impl FromStr for Events {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|events| events.to_string() == text).ok_or_else(|| {
            Error::invalid(
                format!("{} is not a set of events", quoted(text)),
                "use first, cuts, hikes or own",
            )
        })
    }
}

/// Days of the reader's own, ascending and each once.
///
/// ```
/// use rotascope::domain::view::EventDays;
///
/// let days: EventDays = "2025-09-17, 2024-09-18".parse()?;
/// assert_eq!(days.to_string(), "2024-09-18.2025-09-17");
/// assert!("2024-09-18, soon".parse::<EventDays>().is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventDays(Vec<Day>);

impl EventDays {
    /// The most days there are.
    const MOST: usize = 24;

    /// The days.
    pub fn days(&self) -> &[Day] {
        &self.0
    }
}

impl fmt::Display for EventDays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        f.write_str(&days.join("."))
    }
}

impl FromStr for EventDays {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let parts = text.split(['.', ',', ' ']).filter(|part| !part.is_empty());
        let mut days = parts.map(str::parse).collect::<Result<Vec<Day>, Error>>()?;
        days.sort_unstable();
        days.dedup();
        if Self::MOST < days.len() {
            return Err(Error::invalid(
                format!("{} days are too many to compare", days.len()),
                format!("give at most {}", Self::MOST),
            ));
        }
        Ok(Self(days))
    }
}
