//! The settings of the performance page.

use std::{fmt, num::NonZero, str::FromStr};

use super::{
    FurtherLegs,
    keys::{LinkKey, joined, set, set_some, unless_default},
};
use crate::domain::{Error, metrics::performance::rolling_excess::Years, quoted};

/// What is chosen on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PerformanceView {
    /// The window of the rolling excess.
    pub rolling: Rolling,
    /// The moving average that is drawn over the ratio; none at first.
    pub average: Option<AverageWindow>,
    /// The legs that stand beside the pair.
    pub legs: FurtherLegs,
}

/// The settings of the page, as links carry them.
pub(super) const KEYS: &[LinkKey<PerformanceView>] = &[
    LinkKey::new(
        "roll",
        |view, text| set(&mut view.rolling, text),
        |view| unless_default(&view.rolling),
    ),
    LinkKey::new(
        "avg",
        |view, text| set_some(&mut view.average, text),
        |view| view.average.map(|window| window.to_string()),
    ),
    LinkKey {
        name: "legs",
        read: |view, text| view.legs.read(text),
        write: |view| joined(view.legs.all()),
        most: FurtherLegs::MOST_IN_LINK,
    },
];

/// The window of a moving average, in closes: sessions, or weeks where closes are a week apart.
///
/// ```
/// use rotascope::domain::view::AverageWindow;
///
/// assert_eq!("200".parse::<AverageWindow>()?.get().get(), 200);
/// assert!("1".parse::<AverageWindow>().is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AverageWindow(NonZero<usize>);

impl AverageWindow {
    /// The fewest closes that have an average of their own.
    const LEAST: usize = 2;
    /// About four years of sessions.
    const MOST: usize = 1000;

    /// A window of so many closes; none where they are too few or too many.
    pub fn new(closes: NonZero<usize>) -> Option<Self> {
        (Self::LEAST..=Self::MOST).contains(&closes.get()).then_some(Self(closes))
    }

    /// The number of closes.
    pub fn get(self) -> NonZero<usize> {
        self.0
    }
}

impl fmt::Display for AverageWindow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for AverageWindow {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        text.parse().ok().and_then(Self::new).ok_or_else(|| {
            Error::invalid(
                format!("{} is not the length of an average", quoted(text)),
                "use a whole number from 2 to 1000",
            )
        })
    }
}

/// The window of the rolling excess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rolling(Years);

impl Rolling {
    /// The windows that are offered.
    pub const ALL: [Self; 4] =
        [Self(Years::ONE), Self(Years::THREE), Self(Years::FIVE), Self(Years::TEN)];

    /// The length of the window.
    pub fn window(self) -> Years {
        self.0
    }
}

impl Default for Rolling {
    fn default() -> Self {
        Self(Years::THREE)
    }
}

impl fmt::Display for Rolling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}y", self.0.get())
    }
}

impl FromStr for Rolling {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|window| window.to_string() == text).ok_or_else(|| {
            Error::invalid(
                format!("{} is not a rolling window", quoted(text)),
                "use 1y, 3y, 5y or 10y",
            )
        })
    }
}
