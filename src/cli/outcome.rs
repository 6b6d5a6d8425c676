//! End of a command that worked.

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CommandOutcome {
    /// All is well.
    Clean,
    /// A check found something.
    Findings,
}
