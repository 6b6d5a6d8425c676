//! A rule with what trading costs.

use std::fmt;

use super::rule::{BETWEEN, Rule};
use crate::domain::{
    Error,
    view::{Step, Unread},
};

/// The cost of a purchase or sale, in basis points of its value.
pub type Cost = Step<0, 200, 1, 10>;

/// A rule and the cost a side at which it is tried.
///
/// ```
/// use rotascope::domain::lab::Experiment;
///
/// let (experiment, notices) = Experiment::read("tilt~70~~cost~25");
/// assert!(notices.is_empty());
/// assert_eq!((experiment.cost.get(), experiment.cost_share()), (25, 0.0025));
/// assert_eq!(experiment.to_string(), "tilt~70~~cost~25");
/// assert_eq!(Experiment::read("tilt~70~~cost~x").1.len(), 1);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Experiment {
    /// The rule.
    pub rule: Rule,
    /// The cost of a purchase or sale, in basis points of its value.
    pub cost: Cost,
}

impl Experiment {
    /// Reads the form in a link; what cannot be read is left out and named by an error in the second
    /// value.
    pub fn read(text: &str) -> (Self, Vec<Error>) {
        let (mut cost, mut notices) = (Cost::default(), Vec::new());
        let mut parts = Vec::new();
        for part in text.split(BETWEEN) {
            match part.strip_prefix("cost~").map(str::parse) {
                Some(Ok(read)) => cost = read,
                Some(Err(error)) => notices.push(Error::at_field(error, "cost")),
                None => parts.push(part),
            }
        }
        let (rule, found) = Rule::read(&parts.join(BETWEEN));
        notices.extend(found);
        (Self { rule, cost }, notices)
    }

    /// The experiment of a view, and an error for each part that cannot be read.
    pub fn of(text: &Unread) -> (Self, Vec<Error>) {
        Self::read(text.as_str())
    }

    /// The cost a side as a share of one.
    pub fn cost_share(&self) -> f64 {
        f64::from(self.cost.get()) / 10_000.0
    }
}

impl From<&Experiment> for Unread {
    /// Nothing for what a page without a choice shows.
    fn from(experiment: &Experiment) -> Self {
        if *experiment == Experiment::default() {
            Self::default()
        } else {
            Self::new(experiment.to_string())
        }
    }
}

impl fmt::Display for Experiment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.rule)?;
        if self.cost == Cost::default() { Ok(()) } else { write!(f, "{BETWEEN}cost~{}", self.cost) }
    }
}
