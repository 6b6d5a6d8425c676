//! Events: the sessions on which a condition turns true.

use crate::domain::metrics::Definition;

/// Signals, for readers.
pub const DEFINITION: Definition = Definition {
    key: "signal_events",
    name: "Signal",
    tells: "The sessions on which a condition became true after it had been false, each far enough \
            from the one before. A condition reads nothing that came later, so that a reader of \
            that day would have seen the same.",
    formula: "session t, where the condition is true at t and false at t − 1, and t ≥ s + c for the \
              signal s before it;  c = 21 sessions unless chosen",
    unit: "dates",
    no_value: "The first session on which the condition can be judged is none, since nothing is \
               known of the session before.",
    source: "Definition; distance between events as in studies of overlapping windows",
};

/// The sessions, by index, on which a condition turns true after it was false, at least `apart`
/// sessions after the last of them.
///
/// `holds` has one value a session, none where the condition cannot be judged. A session after one
/// of those is no event.
///
/// ```
/// use rotascope::domain::metrics::signals::events::events;
///
/// let holds = [None, Some(true), Some(false), Some(true), Some(false), Some(true)];
/// assert_eq!(events(&holds, 0), [3, 5]);
/// assert_eq!(events(&holds, 2), [3, 5]);
/// assert_eq!(events(&holds, 3), [3]);
/// ```
pub fn events(holds: &[Option<bool>], apart: usize) -> Vec<usize> {
    let turns = holds.iter().zip(holds.iter().skip(1)).zip(1_usize..);
    let turns = turns.filter(|((before, now), _)| (**before, **now) == (Some(false), Some(true)));
    let mut found: Vec<usize> = Vec::new();
    for (_, index) in turns {
        if found.last().is_none_or(|last| last + apart <= index) {
            found.push(index);
        }
    }
    found
}
