//! The mark that a change of the view leaves in the browser's history.

/// Mark of a change of the view: a step that the back button returns from, a correction, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// A step of its own.
    Push,
    /// A correction of the current step.
    Replace,
    /// No mark yet: the reader is still dragging.
    Defer,
}
