//! Top weight: the share of the largest lines, and of a chosen few.
//!
//! Weights that are not finite give no value.

use super::weights::sound;
use crate::domain::{
    Absence, Value,
    metrics::{Definition, stats},
};

/// Weight of the largest, for readers.
pub const DEFINITION: Definition = Definition {
    key: "top_weight",
    name: "Weight of the largest",
    tells: "How much of a unit put into the index goes into its ten largest lines, or into a group \
            such as the Magnificent 7.",
    formula: "Σ w over the k largest weights;  over the members of a group",
    unit: "percent of the index",
    no_value: "There is no weight.",
    source: "Weights as published by the issuer of a fund that holds the index",
};

/// The sum of the `count` largest weights, or of all where there are fewer.
///
/// ```
/// use rotascope::domain::metrics::concentration::top_weight::top_weight;
///
/// assert_eq!(top_weight(&[1.0, 6.0, 3.0], 2), Ok(9.0));
/// assert!(top_weight(&[], 2).is_err());
/// ```
pub fn top_weight(weights: &[f64], count: usize) -> Value {
    let mut sorted = sound(weights)?.to_vec();
    sorted.sort_unstable_by(|a, b| b.total_cmp(a));
    stats::finite(stats::sum(sorted.into_iter().take(count)))
}

/// The sum of the weights of the lines that `is_member` picks; 0 where it picks none.
///
/// ```
/// use rotascope::domain::metrics::concentration::top_weight::group_weight;
///
/// let lines = [("GOOGL", 3.25), ("GOOG", 2.75), ("XOM", 1.0)];
/// assert_eq!(group_weight(&lines, |ticker| ticker.starts_with("GOOG")), Ok(6.0));
/// ```
pub fn group_weight<K>(lines: &[(K, f64)], is_member: impl Fn(&K) -> bool) -> Value {
    if lines.is_empty() {
        return Err(Absence::NotEnoughHistory { need: 1, have: 0 });
    }
    let members = lines.iter().filter(|(name, _)| is_member(name));
    stats::finite(stats::sum(members.map(|(_, weight)| *weight)))
}
