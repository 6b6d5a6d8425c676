//! Pairs of windows in the order of results: the fastest window with all slower ones first.

/// The pairs of so many windows.
pub fn pair_count(windows: usize) -> usize {
    windows * windows.saturating_sub(1) / 2
}

/// The places of the faster and the slower window of every pair, in the order of results.
///
/// ```
/// use rotascope_kernels::pairs;
///
/// assert!(pairs(3).eq([(0, 1), (0, 2), (1, 2)]));
/// ```
pub fn pairs(windows: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..windows).flat_map(move |fast| (fast + 1..windows).map(move |slow| (fast, slow)))
}

/// The place of a pair in the order of results, by the places of its windows; none where the first is
/// not the faster, or the second is no window.
///
/// ```
/// use rotascope_kernels::pair_place;
///
/// assert_eq!(pair_place(1, 2, 3), Some(2));
/// assert_eq!(pair_place(2, 1, 3), None);
/// ```
pub fn pair_place(fast: usize, slow: usize, windows: usize) -> Option<usize> {
    (fast < slow && slow < windows).then(|| place(fast, slow, windows))
}

/// The same of windows that are known to be a pair, where a check would be felt.
#[inline]
pub(super) fn place(fast: usize, slow: usize, windows: usize) -> usize {
    (fast * (2 * windows - fast - 1) / 2 + slow).wrapping_sub(fast + 1)
}
