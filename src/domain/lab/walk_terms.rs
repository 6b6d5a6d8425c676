//! How a walk-forward chooses, as a reader sets it and a link carries it.

use std::{fmt, str::FromStr};

use crate::domain::{
    Error,
    metrics::lab::walk_forward::{Past, Walk},
    quoted,
    view::Step,
};

/// The years that a choice rests on.
pub type LookBack = Step<1, 20, 1, 5>;
/// The years that a choice is held.
pub type HoldYears = Step<1, 10, 1, 1>;

/// How a walk-forward chooses; without a choice the best of the last five years is held for one.
///
/// ```
/// use rotascope::domain::lab::WalkTerms;
///
/// let terms: WalkTerms = "10~2~anchored".parse()?;
/// assert_eq!((terms.look_back.get(), terms.hold.get()), (10, 2));
/// assert_eq!(WalkTerms::default().to_string(), "5~1~rolling");
/// assert!("5~1".parse::<WalkTerms>().is_err(), "no word of the past");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WalkTerms {
    /// The years that a choice rests on; with all years so far, the years before the first choice.
    pub look_back: LookBack,
    /// The years that it is held.
    pub hold: HoldYears,
    /// The past that it looks at.
    pub past: Past,
}

impl Default for WalkTerms {
    fn default() -> Self {
        Self { look_back: LookBack::default(), hold: HoldYears::default(), past: Past::Rolling }
    }
}

impl WalkTerms {
    /// The same as metrics take it.
    pub fn walk(self) -> Walk {
        let years = |years: i16| usize::try_from(years).unwrap_or(1);
        let Self { look_back, hold, past } = self;
        Walk { window_years: years(look_back.get()), hold_years: years(hold.get()), past }
    }
}

impl fmt::Display for WalkTerms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}~{}", self.look_back, self.hold, self.past)
    }
}

impl FromStr for WalkTerms {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let parts: Vec<&str> = text.split('~').collect();
        let [look_back, hold, past] = parts.as_slice() else {
            let problem = format!("{} does not say how to walk", quoted(text));
            let remedy =
                "give the years back, the years held, and rolling or anchored, as 5~1~rolling";
            return Err(Error::invalid(problem, remedy));
        };
        Ok(Self { look_back: look_back.parse()?, hold: hold.parse()?, past: past.parse()? })
    }
}
