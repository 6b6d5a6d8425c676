//! Number of a chart on its page.

use std::{fmt, str::FromStr};

use crate::domain::{Error, quoted};

/// Number of a chart on its page, from 1; the one that is shown alone, in a frame of another site.
///
/// ```
/// use rotascope::domain::view::ChartNumber;
///
/// let second: ChartNumber = "2".parse()?;
/// assert_eq!((second.to_string().as_str(), second.index()), ("2", 1));
/// assert!("0".parse::<ChartNumber>().is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChartNumber(u8);

impl ChartNumber {
    const LAST: u8 = 40;

    /// The chart with an index on its page; none where no page has so many.
    ///
    /// ```
    /// use rotascope::domain::view::ChartNumber;
    ///
    /// assert_eq!(ChartNumber::of_index(1).map(ChartNumber::index), Some(1));
    /// assert_eq!(ChartNumber::of_index(40), None);
    /// ```
    pub fn of_index(index: usize) -> Option<Self> {
        let number = u8::try_from(index + 1).ok()?;
        (number <= Self::LAST).then_some(Self(number))
    }

    /// Its index, from 0.
    pub fn index(self) -> usize {
        usize::from(self.0).saturating_sub(1)
    }
}

impl fmt::Display for ChartNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for ChartNumber {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let number = text.parse().ok().filter(|number| (1..=Self::LAST).contains(number));
        number.map(Self).ok_or_else(|| {
            Error::invalid(
                format!("{} is not the number of a chart", quoted(text)),
                "use 1 for the first chart of a page",
            )
        })
    }
}
