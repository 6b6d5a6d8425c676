//! What is checked of prices beyond the rules of their type, each finding in words.
//!
//! `rotascope verify` and the page make the same checks. A finding is no error: the series is used
//! as it is, and the reader is told. Nothing here repairs.

mod all;
mod calendar;
mod comparison;
mod exchange;
mod finding;
mod jumps;
mod known;

pub use all::{Checked, check_all};
pub use calendar::Sessions;
pub use comparison::compare;
pub use finding::{Check, Finding, Split};
pub use known::Known;

use super::PriceSeries;

/// Everything that the checks find in a series, held against the sessions of all.
///
/// What is `known` of it beforehand is no finding.
///
/// ```
/// use rotascope::domain::{PriceSeries, checks::{Check, Known, Sessions, findings}};
///
/// let days = vec!["2026-01-05".parse()?, "2026-01-06".parse()?];
/// let series = PriceSeries::new("X".parse()?, days, vec![100.0, 50.2], vec![])?;
/// let found = findings(&series, &Sessions::of([&series]), Known::default());
/// assert_eq!(found[0].check, Check::Jumps);
/// assert_eq!(found[0].words, "100 to 50.2 on 2026-01-06 looks like a split of 2 for 1 not applied");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn findings(series: &PriceSeries, sessions: &Sessions, known: Known<'_>) -> Vec<Finding> {
    let mut found = calendar::check(series, sessions, known.ends);
    found.extend(jumps::check(series, known.moves));
    found
}
