//! Pairs of windows in the order of results: the fastest window with all slower ones first.

/// The pairs of so many windows.
pub fn pair_count(windows: usize) -> usize {
    windows * windows.saturating_sub(1) / 2
}

/// The place of a pair in the order of results: the fastest window with all slower ones first.
#[inline]
pub(super) fn place(fast: usize, slow: usize, windows: usize) -> usize {
    (fast * (2 * windows - fast - 1) / 2 + slow).wrapping_sub(fast + 1)
}
