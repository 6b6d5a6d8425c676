//! Easing cycles: spells in which the central bank only cut.
//!
//! A decision is a day and the change of the policy rate in basis points. A change that is zero or
//! not a number counts as no change.

use crate::domain::{Day, metrics::Definition};

/// Easing cycles, for readers.
pub const DEFINITION: Definition = Definition {
    key: "easing_cycles",
    name: "Easing cycles",
    tells: "When the central bank was cutting its rate: what the shading of a chart marks.",
    formula: "from the first cut after a rise (or the first there is) to the last cut before the \
              next rise",
    unit: "basis points",
    no_value: "There has been no cut.",
    source: "this project; decisions of the Federal Open Market Committee",
};

/// State of a cycle: ended by a rise, or running.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CycleState {
    /// A rise has followed, so that no further cut belongs to the cycle.
    Ended,
    /// The last change of the rate was a cut.
    Running,
}

/// Cuts without a rise between them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EasingCycle {
    /// The day of the first cut.
    pub first_cut: Day,
    /// The day of the last cut so far.
    pub last_cut: Day,
    /// The number of cuts.
    pub cuts: usize,
    /// Their sum in basis points; negative.
    pub total_bp: f64,
    /// The state: ended by a rise, or running.
    pub state: CycleState,
}

/// The easing cycles in ascending `decisions`, in time order.
///
/// A cycle begins with the first cut after a rise, or with the first cut there is. It ends with
/// the last cut before the next rise, however long after it that rise comes, and runs until then.
///
/// ```
/// use rotascope::domain::metrics::rates::easing_cycles::{CycleState, easing_cycles};
///
/// let decisions = [
///     ("2024-09-18".parse()?, -50.0),
///     ("2024-11-07".parse()?, -25.0),
///     ("2026-09-16".parse()?, 25.0),
/// ];
/// let cycle = easing_cycles(&decisions)[0];
/// assert_eq!((cycle.cuts, cycle.total_bp, cycle.state), (2, -75.0, CycleState::Ended));
/// assert_eq!(easing_cycles(&decisions[..2])[0].state, CycleState::Running);
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn easing_cycles(decisions: &[(Day, f64)]) -> Vec<EasingCycle> {
    let mut found = Vec::new();
    let mut open: Option<EasingCycle> = None;
    for &(day, change_bp) in decisions {
        if change_bp < 0.0 {
            let cycle = open.get_or_insert(EasingCycle {
                first_cut: day,
                last_cut: day,
                cuts: 0,
                total_bp: 0.0,
                state: CycleState::Running,
            });
            cycle.last_cut = day;
            cycle.cuts += 1;
            cycle.total_bp += change_bp;
        } else if 0.0 < change_bp {
            found.extend(open.take().map(|over| EasingCycle { state: CycleState::Ended, ..over }));
        }
    }
    found.extend(open);
    found
}

/// The number of cuts from `from` to `to`, both included, and their sum in basis points, which is
/// zero or negative; rises in between are not counted against them.
///
/// ```
/// use rotascope::domain::metrics::rates::easing_cycles::cuts_within;
///
/// let decisions = [("2025-09-17".parse()?, -25.0), ("2025-10-29".parse()?, -25.0)];
/// let year = cuts_within(&decisions, "2025-01-01".parse()?, "2025-12-31".parse()?);
/// assert_eq!(year, (2, -50.0));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn cuts_within(decisions: &[(Day, f64)], from: Day, to: Day) -> (usize, f64) {
    let inside =
        decisions.iter().filter(|(day, change)| from <= *day && *day <= to && *change < 0.0);
    inside.fold((0, 0.0), |(count, total), (_, change)| (count + 1, total + change))
}
