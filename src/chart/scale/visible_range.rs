//! Visible range: the sessions in sight, and how they are moved and resized.

/// From one session to another, both in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisibleRange {
    /// The first session in sight.
    pub first: usize,
    /// The last session in sight.
    pub last: usize,
}

impl VisibleRange {
    /// All of `count` sessions; none where there are none.
    pub fn all(count: usize) -> Option<Self> {
        Some(Self { first: 0, last: count.checked_sub(1)? })
    }

    /// Number of sessions in sight.
    pub fn sessions(self) -> usize {
        self.last.saturating_sub(self.first) + 1
    }

    /// True where a session is in sight.
    pub fn holds(self, session: usize) -> bool {
        (self.first..=self.last).contains(&session)
    }

    /// As much of it as there is among `count` sessions: at least one; none where there are none.
    pub fn clipped(self, count: usize) -> Option<Self> {
        let end = count.checked_sub(1)?;
        let first = self.first.min(end);
        Some(Self { first, last: self.last.clamp(first, end) })
    }

    /// So many times as wide, with `around` staying where it is on the screen as nearly as sessions
    /// allow; at least `least` sessions, at most all of `count`.
    ///
    /// ```
    /// use rotascope::chart::VisibleRange;
    ///
    /// let window = VisibleRange { first: 100, last: 199 };
    /// assert_eq!(window.zoomed(0.5, 199, 2, 500), VisibleRange { first: 150, last: 199 });
    /// assert_eq!(window.zoomed(100.0, 150, 2, 500), VisibleRange { first: 0, last: 499 });
    /// ```
    #[must_use]
    pub fn zoomed(self, factor: f64, around: usize, least: usize, count: usize) -> Self {
        let factor = if factor.is_finite() { factor.max(0.0) } else { 1.0 };
        let wanted = (self.sessions() as f64 * factor).round() as usize;
        let sessions = wanted.clamp(least.clamp(1, count.max(1)), count.max(1));
        let steps = self.sessions().saturating_sub(1).max(1) as f64;
        let share = around.clamp(self.first, self.last.max(self.first)) - self.first;
        let before = (share as f64 / steps * (sessions - 1) as f64).round() as usize;
        let latest = count.saturating_sub(sessions);
        let first = around.saturating_sub(before).min(latest);
        Self { first, last: first + sessions - 1 }
    }

    /// The same width so many sessions later (or, where negative, earlier), as far as `count` goes.
    ///
    /// ```
    /// use rotascope::chart::VisibleRange;
    ///
    /// let window = VisibleRange { first: 100, last: 199 };
    /// assert_eq!(window.moved(-30, 500), VisibleRange { first: 70, last: 169 });
    /// assert_eq!(window.moved(900, 500), VisibleRange { first: 400, last: 499 });
    /// ```
    #[must_use]
    pub fn moved(self, sessions: isize, count: usize) -> Self {
        let width = self.sessions();
        let latest = count.saturating_sub(width);
        let first = self.first.saturating_add_signed(sessions).min(latest);
        Self { first, last: first + width - 1 }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn windows_stay_among_the_sessions(
            first in 0_usize..900, width in 1_usize..900, count in 1_usize..1000,
            factor in prop_oneof![0.0..9.0_f64, Just(f64::NAN), Just(f64::INFINITY)],
            around in 0_usize..2000, by in -2000_isize..2000,
        ) {
            let window = VisibleRange { first, last: first + width - 1 }.clipped(count).unwrap();
            for found in [window.zoomed(factor, around, 2, count), window.moved(by, count)] {
                prop_assert!(found.first <= found.last && found.last < count, "{found:?}");
                prop_assert_eq!(Some(found), found.clipped(count));
            }
            prop_assert_eq!(window.moved(by, count).sessions(), window.sessions());
            let held = window.clipped(count).unwrap();
            if window.holds(around) {
                let zoomed = window.zoomed(factor, around, 2, count);
                prop_assert!(zoomed.holds(around) || zoomed.sessions() < held.sessions());
            }
        }
    }
}
