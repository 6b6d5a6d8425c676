//! The settings of the performance page.

use std::{fmt, str::FromStr};

use super::keys::{LinkKey, set, unless_default};
use crate::domain::{Error, metrics::performance::rolling_excess::Years, quoted};

/// The settings of the page, as links carry them.
pub(super) const KEYS: &[LinkKey<Rolling>] = &[LinkKey::new("roll", set, unless_default)];

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
