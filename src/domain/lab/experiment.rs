//! A rule with what trading costs, and how all pairs of means are walked through beside it.

use std::fmt;

use super::{
    rule::{BETWEEN, Rule},
    walk_terms::WalkTerms,
};
use crate::domain::{
    Error,
    view::{Step, Unread},
};

/// The cost of a purchase or sale, in basis points of its value.
pub type Cost = Step<0, 200, 1, 10>;

/// A rule, the cost a side at which it is tried, and the walk through all pairs of means beside it.
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
    /// How the walk-forward through all pairs of means chooses.
    pub walk: WalkTerms,
}

impl Experiment {
    /// Reads the form in a link; what cannot be read is left out and named by an error in the second
    /// value.
    pub fn read(text: &str) -> (Self, Vec<Error>) {
        let mut found = Self::default();
        let mut notices = Vec::new();
        let mut parts = Vec::new();
        for part in text.split(BETWEEN) {
            let Some((name @ ("cost" | "walk"), value)) = part.split_once('~') else {
                parts.push(part);
                continue;
            };
            let read = match name {
                "cost" => value.parse().map(|cost| found.cost = cost),
                _ => value.parse().map(|walk| found.walk = walk),
            };
            notices.extend(read.err().map(|error: Error| error.at_field(name)));
        }
        let (rule, refused) = Rule::read(&parts.join(BETWEEN));
        notices.extend(refused);
        (Self { rule, ..found }, notices)
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
        if self.cost != Cost::default() {
            write!(f, "{BETWEEN}cost~{}", self.cost)?;
        }
        if self.walk != WalkTerms::default() {
            write!(f, "{BETWEEN}walk~{}", self.walk)?;
        }
        Ok(())
    }
}
