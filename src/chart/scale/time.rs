//! Time scale: sessions to positions and back, and how gestures move and resize the range in sight.
//!
//! Positions that are not finite leave the stretch as it is.

use super::visible_range::VisibleRange;
use crate::domain::{Day, view::Zoom};

/// No stretch in sight is shorter, in sessions.
const LEAST: usize = 5;

/// Positions of the sessions in sight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeScale {
    /// Position of the first session in sight.
    pub left_css: f64,
    /// From there to the last one.
    pub width_css: f64,
    /// The sessions in sight.
    pub window: VisibleRange,
    /// Number of sessions.
    pub count: usize,
}

impl TimeScale {
    /// The same stretch drawn so many times as long, the session at `x_css` staying where it is.
    ///
    /// ```
    /// use rotascope::chart::{TimeScale, VisibleRange};
    ///
    /// let window = VisibleRange { first: 0, last: 100 };
    /// let timeline = TimeScale { left_css: 0.0, width_css: 500.0, window, count: 101 };
    /// assert_eq!(timeline.zoomed(2.0, 500.0), VisibleRange { first: 50, last: 100 });
    /// ```
    pub fn zoomed(&self, factor: f64, x_css: f64) -> VisibleRange {
        let around = self.place(x_css).round().max(0.0) as usize;
        self.window.zoomed(1.0 / factor, around, LEAST, self.count)
    }

    /// The stretch after the sessions at `from_css` have been moved to `to_css`: one position for a
    /// drag, two for a pinch.
    ///
    /// ```
    /// use rotascope::chart::{TimeScale, VisibleRange};
    ///
    /// let window = VisibleRange { first: 20, last: 70 };
    /// let timeline = TimeScale { left_css: 0.0, width_css: 500.0, window, count: 101 };
    /// assert_eq!(timeline.carried((100.0, 100.0), (200.0, 200.0)), VisibleRange { first: 10, last: 60 });
    /// let pinched = timeline.carried((0.0, 250.0), (0.0, 500.0));
    /// assert_eq!(pinched, VisibleRange { first: 20, last: 45 });
    /// ```
    pub fn carried(&self, from_css: (f64, f64), to_css: (f64, f64)) -> VisibleRange {
        let (near, far) = (self.place(from_css.0), self.place(from_css.1));
        let reach = (far - near, to_css.1 - to_css.0);
        let sessions_a_css = if from_css.0 == from_css.1 || reach.0 * reach.1 <= 0.0 {
            self.sessions_a_css()
        } else {
            reach.0 / reach.1
        };
        let first = near - (to_css.0 - self.left_css) * sessions_a_css;
        let sessions = (self.width_css * sessions_a_css).round() + 1.0;
        if !first.is_finite() || !sessions.is_finite() {
            return self.window;
        }
        let sessions = (sessions.max(0.0) as usize).clamp(LEAST.min(self.count), self.count);
        let latest = self.count.saturating_sub(sessions);
        let first = (first.round().max(0.0) as usize).min(latest);
        VisibleRange { first, last: first + sessions.saturating_sub(1) }
    }

    /// The stretch between two positions; none where it would be too short.
    pub fn between(&self, from_css: f64, to_css: f64) -> Option<VisibleRange> {
        let (left, right) = (from_css.min(to_css), from_css.max(to_css));
        let nearest = |x_css: f64| {
            (self.place(x_css).round().max(0.0) as usize).clamp(self.window.first, self.window.last)
        };
        let window = VisibleRange { first: nearest(left), last: nearest(right) };
        (LEAST <= window.sessions()).then_some(window)
    }

    /// The nearest stretch of the same length that has a session in sight; none where it is already,
    /// or there is no such session.
    ///
    /// ```
    /// use rotascope::chart::{TimeScale, VisibleRange};
    ///
    /// let window = VisibleRange { first: 20, last: 70 };
    /// let scale = TimeScale { left_css: 0.0, width_css: 500.0, window, count: 101 };
    /// assert!(scale.is_zoomed());
    /// assert_eq!(scale.showing(80), Some(VisibleRange { first: 30, last: 80 }));
    /// assert_eq!((scale.showing(50), scale.showing(101)), (None, None));
    /// ```
    pub fn showing(&self, session: usize) -> Option<VisibleRange> {
        let VisibleRange { first, last } = self.window;
        if self.window.holds(session) || self.count <= session {
            return None;
        }
        let edge = if session < first { first } else { last };
        let by = session.cast_signed().saturating_sub(edge.cast_signed());
        Some(self.window.moved(by, self.count))
    }

    /// Position of a session, in sight or not.
    pub fn x_css(&self, session: usize) -> f64 {
        let steps = session as f64 - self.window.first as f64;
        self.left_css + steps / self.sessions_a_css().max(f64::MIN_POSITIVE)
    }

    /// True where less than everything is in sight.
    pub fn is_zoomed(&self) -> bool {
        self.window.sessions() < self.count
    }

    /// The place among the sessions of a position, with a fraction.
    fn place(&self, x_css: f64) -> f64 {
        self.window.first as f64 + (x_css - self.left_css) * self.sessions_a_css()
    }

    fn sessions_a_css(&self) -> f64 {
        self.window.sessions().saturating_sub(1) as f64 / self.width_css.max(1.0)
    }
}

impl VisibleRange {
    /// The sessions of `days` that a zoom holds; none where they are too few to show, or all.
    pub fn of(zoom: &Zoom, days: &[Day]) -> Option<Self> {
        let first = days.partition_point(|&day| day < zoom.first());
        let last = days.partition_point(|&day| day <= zoom.last()).checked_sub(1)?;
        let sessions = (last + 1).saturating_sub(first);
        (LEAST <= sessions && sessions < days.len()).then_some(Self { first, last })
    }

    /// The zoom that shows this stretch of `days`; none where it is all of them.
    pub fn zoom(self, days: &[Day]) -> Option<Zoom> {
        let (first, last) = (days.get(self.first)?, days.get(self.last)?);
        (self.sessions() < days.len()).then(|| Zoom::new(*first, *last))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn days(count: usize) -> Vec<Day> {
        (20_000..).map_while(Day::from_epoch_days).take(count).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn gestures_stay_among_the_sessions(
            first in 0_usize..300, width in 5_usize..300, more in 0_usize..300,
            at in prop::array::uniform4(prop_oneof![9 => -100.0..900.0_f64, 1 => Just(f64::NAN)]),
            factor in prop_oneof![9 => 0.01..100.0_f64, 1 => Just(f64::NAN)],
        ) {
            let window = VisibleRange { first, last: first + width - 1 };
            let count = first + width + more;
            let timeline = TimeScale { left_css: 40.0, width_css: 700.0, window, count };
            let found = [
                timeline.zoomed(factor, at[0]),
                timeline.carried((at[0], at[0]), (at[1], at[1])),
                timeline.carried((at[0], at[1]), (at[2], at[3])),
                timeline.between(at[0], at[1]).unwrap_or(window),
            ];
            for found in found {
                prop_assert!(found.last < count && LEAST.min(count) <= found.sessions(), "{:?}", found);
            }
        }

        #[test]
        fn what_is_dragged_stays_under_the_pointer(from in 60.0..700.0_f64, by in -40.0..40.0_f64) {
            let window = VisibleRange { first: 1_000, last: 1_700 };
            let timeline = TimeScale { left_css: 40.0, width_css: 700.0, window, count: 9_000 };
            let moved = timeline.carried((from, from), (from + by, from + by));
            prop_assert_eq!(moved.sessions(), window.sessions());
            let after = TimeScale { window: moved, ..timeline };
            prop_assert!((after.place(from + by) - timeline.place(from)).abs() <= 0.51);
        }

        #[test]
        fn a_zoom_shows_what_it_was_made_of(first in 0_usize..300, width in 5_usize..200) {
            let days = days(500);
            let window = VisibleRange { first, last: first + width - 1 };
            prop_assert_eq!(VisibleRange::of(&window.zoom(&days).unwrap(), &days), Some(window));
        }
    }

    #[test]
    fn a_zoom_elsewhere_shows_everything() {
        let days = days(500);
        let zoom = |from: i32, to: i32| {
            Zoom::new(Day::from_epoch_days(from).unwrap(), Day::from_epoch_days(to).unwrap())
        };
        for (from, to) in [(10_000, 10_900), (30_000, 30_900), (20_010, 20_012), (10_000, 30_000)] {
            assert_eq!(VisibleRange::of(&zoom(from, to), &days), None, "{from} to {to}");
        }
        assert_eq!(VisibleRange { first: 0, last: 499 }.zoom(&days), None);
    }
}
