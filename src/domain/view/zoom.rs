//! A stretch of time that the charts of a page are zoomed into.

use std::{fmt, str::FromStr};

use crate::domain::{Day, Error, quoted};

/// From one day to a later one, or the same; its name in links is both with a dot between.
///
/// ```
/// use rotascope::domain::view::Zoom;
///
/// let zoom: Zoom = "2020-01-02.2021-05-03".parse()?;
/// assert_eq!(zoom.to_string(), "2020-01-02.2021-05-03");
/// let error = "2021-05-03.2020-01-02".parse::<Zoom>().unwrap_err();
/// assert!(error.to_string().contains("ends before it begins"));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zoom {
    first: Day,
    last: Day,
}

impl Zoom {
    /// The stretch between two days, whichever is the earlier.
    pub fn new(one: Day, other: Day) -> Self {
        Self { first: one.min(other), last: one.max(other) }
    }

    /// Its first day.
    pub fn first(&self) -> Day {
        self.first
    }

    /// Its last day.
    pub fn last(&self) -> Day {
        self.last
    }
}

impl fmt::Display for Zoom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.first, self.last)
    }
}

impl FromStr for Zoom {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let remedy = "use two days with a dot between, as in 2020-01-02.2021-05-03";
        let (first, last) = text.split_once('.').ok_or_else(|| {
            Error::invalid(format!("{} is not a stretch of time", quoted(text)), remedy)
        })?;
        let (first, last) = (first.parse()?, last.parse()?);
        if last < first {
            return Err(Error::invalid(format!("{} ends before it begins", quoted(text)), remedy));
        }
        Ok(Self { first, last })
    }
}
