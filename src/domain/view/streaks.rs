//! The settings of the streaks page.

use std::{fmt, num::NonZero, str::FromStr};

use super::keys::{LinkKey, set, unless_default};
use crate::domain::{
    Error,
    market::coded_enum,
    metrics::{stats::resample::BarSize, streaks::forward_returns::Anchor},
    quoted,
};

/// What is chosen on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StreaksView {
    /// From which sessions streaks are counted.
    pub count_from: CountFrom,
    /// How many streaks are listed.
    pub listed: Listed,
    /// What followed streaks of at least so many sessions.
    pub least: LeastRun,
    /// From when on it is measured.
    pub anchor: Measured,
    /// What a bar of the newest leads stands for.
    pub bars: BarOf,
}

/// The settings of the page, as links carry them.
pub(super) const KEYS: &[LinkKey<StreaksView>] = &[
    LinkKey::new(
        "count",
        |view, text| set(&mut view.count_from, text),
        |view| unless_default(&view.count_from),
    ),
    LinkKey::new(
        "list",
        |view, text| set(&mut view.listed, text),
        |view| unless_default(&view.listed),
    ),
    LinkKey::new(
        "least",
        |view, text| set(&mut view.least, text),
        |view| unless_default(&view.least),
    ),
    LinkKey::new(
        "after",
        |view, text| set(&mut view.anchor, text),
        |view| unless_default(&view.anchor),
    ),
    LinkKey::new("bars", |view, text| set(&mut view.bars, text), |view| unless_default(&view.bars)),
];

coded_enum! {
    /// From which sessions streaks are counted.
    #[derive(Default)]
    pub enum CountFrom("a rule to count by") {
        /// From any session.
        #[default]
        Any = "any",
        /// From the first session of a year.
        NewYear = "newyear",
    }
}

coded_enum! {
    /// What a bar of the newest leads stands for.
    #[derive(Default)]
    pub enum BarOf("a size of bars") {
        /// A session.
        #[default]
        Session = "session",
        /// A week.
        Week = "week",
        /// A month.
        Month = "month",
    }
}

impl BarOf {
    /// The size by which sessions are put together.
    pub fn size(self) -> BarSize {
        match self {
            Self::Session => BarSize::Session,
            Self::Week => BarSize::Week,
            Self::Month => BarSize::Month,
        }
    }
}

coded_enum! {
    /// How many streaks are listed.
    #[derive(Default)]
    pub enum Listed("a list of streaks") {
        /// The longest ones.
        #[default]
        Longest = "longest",
        /// Every one.
        All = "all",
    }
}

coded_enum! {
    /// From when on it is measured what followed a streak.
    #[derive(Default)]
    pub enum Measured("a session to measure from") {
        /// From the session on which it became so long.
        #[default]
        Reached = "reached",
        /// From the session that broke it.
        Broken = "broken",
    }
}

impl Measured {
    /// The anchor of the metric.
    pub fn anchor(self) -> Anchor {
        match self {
            Self::Reached => Anchor::Reached,
            Self::Broken => Anchor::Broken,
        }
    }
}

/// The least sessions of a streak that is looked at, 2 to 15.
///
/// ```
/// use rotascope::domain::view::LeastRun;
///
/// assert_eq!("7".parse::<LeastRun>()?.sessions().get(), 7);
/// assert!("1".parse::<LeastRun>().is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeastRun(NonZero<usize>);

impl LeastRun {
    /// Every length that is offered.
    pub fn all() -> impl Iterator<Item = Self> {
        (2..=15).filter_map(NonZero::new).map(Self)
    }

    /// The sessions.
    pub fn sessions(self) -> NonZero<usize> {
        self.0
    }
}

impl Default for LeastRun {
    fn default() -> Self {
        Self(NonZero::<usize>::MIN.saturating_add(4))
    }
}

impl fmt::Display for LeastRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for LeastRun {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::all().find(|least| least.to_string() == text).ok_or_else(|| {
            Error::invalid(format!("{} is not a length of streaks", quoted(text)), "use 2 to 15")
        })
    }
}
