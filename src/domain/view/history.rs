//! The mark that a change of the view leaves in the browser's history.

/// Whether a change of the view becomes a step that the back button returns from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// A step of its own.
    Push,
    /// A correction of the current step.
    Replace,
    /// No mark yet: the reader is still dragging.
    Defer,
}
