//! Policy path: moves of the policy rate in a window, and the last one.
//!
//! A decision is a day and the change of the policy rate in basis points. A change that is zero or
//! not a number counts as no change.

use crate::domain::{Absence, Day, Value, metrics::Definition};

/// Policy path, for readers.
pub const DEFINITION: Definition = Definition {
    key: "policy_path",
    name: "Changes of the policy rate",
    tells: "How many times the central bank cut and raised its rate in a window, by how much, and \
            how long ago it last moved.",
    formula: "Σ changes in the window;  months from the last change to the day",
    unit: "basis points; months",
    no_value: "There has been no change.",
    source: "Decisions of the Federal Open Market Committee",
};

/// Moves of the policy rate in a window.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PolicyChange {
    /// The number of cuts.
    pub cuts: usize,
    /// Their sum in basis points; zero or negative.
    pub cut_bp: f64,
    /// The number of rises.
    pub rises: usize,
    /// Their sum in basis points; zero or positive.
    pub rise_bp: f64,
}

impl PolicyChange {
    /// The change of the rate over the window, in basis points.
    pub fn net_bp(self) -> f64 {
        self.cut_bp + self.rise_bp
    }
}

/// The newest change of the rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LastChange {
    /// The day of the decision.
    pub day: Day,
    /// The change in basis points; not zero.
    pub change_bp: f64,
    /// Whole months from it to the day it is looked at.
    pub months: i32,
}

/// Moves of the policy rate from `from` to `to`, both included.
///
/// ```
/// use rotascope::domain::metrics::rates::policy_path::policy_change;
///
/// let decisions = [("2023-07-26".parse()?, 25.0), ("2024-09-18".parse()?, -50.0)];
/// let found = policy_change(&decisions, "2023-01-01".parse()?, "2024-12-31".parse()?);
/// assert_eq!((found.cuts, found.rises, found.net_bp()), (1, 1, -25.0));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn policy_change(decisions: &[(Day, f64)], from: Day, to: Day) -> PolicyChange {
    let mut found = PolicyChange::default();
    for &(_, change_bp) in decisions.iter().filter(|(day, _)| from <= *day && *day <= to) {
        if change_bp < 0.0 {
            found.cuts += 1;
            found.cut_bp += change_bp;
        } else if 0.0 < change_bp {
            found.rises += 1;
            found.rise_bp += change_bp;
        }
    }
    found
}

/// The newest of ascending `decisions` not after `as_of`.
///
/// ```
/// use rotascope::domain::metrics::rates::policy_path::last_change;
///
/// let decisions = [("2025-12-10".parse()?, -25.0)];
/// assert_eq!(last_change(&decisions, "2026-03-09".parse()?).map(|last| last.months), Ok(2));
/// assert!(last_change(&decisions, "2025-12-09".parse()?).is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
///
/// # Errors
/// [`Absence::NotKnownYet`] where all changes are later, [`Absence::NotInSnapshot`] without one.
pub fn last_change(decisions: &[(Day, f64)], as_of: Day) -> Value<LastChange> {
    let mut changes = decisions.iter().filter(|(_, bp)| *bp < 0.0 || 0.0 < *bp);
    let first = changes.clone().next().ok_or(Absence::NotInSnapshot)?.0;
    let found = changes.rfind(|(day, _)| *day <= as_of);
    let &(day, change_bp) = found.ok_or(Absence::NotKnownYet { first })?;
    let months = day.calendar_month().months_until(as_of.calendar_month());
    // The month that is under way counts from the day of the month on which it is complete.
    let months = if as_of < day.plus_months(months) { months - 1 } else { months };
    Ok(LastChange { day, change_bp, months })
}
