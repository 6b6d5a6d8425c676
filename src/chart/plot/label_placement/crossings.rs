//! Crossings of lines with rectangles and with each other.

use crate::chart::{Point, Rect};

/// Distance of two points.
pub(super) fn distance(a: Point, b: Point) -> f64 {
    (a.x_css - b.x_css).hypot(a.y_css - b.y_css)
}

/// True where a line has a part inside a rectangle (by clipping, Liang and Barsky).
pub(super) fn cuts((from, to): (Point, Point), rect: &Rect) -> bool {
    // Most lines are far off, which is seen without a division.
    if from.x_css.max(to.x_css) < rect.left_css()
        || rect.right_css() < from.x_css.min(to.x_css)
        || from.y_css.max(to.y_css) < rect.top_css()
        || rect.bottom_css() < from.y_css.min(to.y_css)
    {
        return false;
    }
    let (dx, dy) = (to.x_css - from.x_css, to.y_css - from.y_css);
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    for (step, room) in [
        (-dx, from.x_css - rect.left_css()),
        (dx, rect.right_css() - from.x_css),
        (-dy, from.y_css - rect.top_css()),
        (dy, rect.bottom_css() - from.y_css),
    ] {
        if step == 0.0 {
            if room < 0.0 {
                return false;
            }
        } else if step < 0.0 {
            enters = enters.max(room / step);
        } else {
            leaves = leaves.min(room / step);
        }
    }
    enters < leaves
}

/// True where two lines cross.
pub(super) fn cross((a, b): (Point, Point), (c, d): (Point, Point)) -> bool {
    let side = |p: Point, q: Point, r: Point| {
        (q.x_css - p.x_css) * (r.y_css - p.y_css) - (q.y_css - p.y_css) * (r.x_css - p.x_css)
    };
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn lines_cut_rectangles_that_hold_one_of_their_points(
            from in (0.0..100.0_f64, 0.0..100.0_f64), to in (0.0..100.0_f64, 0.0..100.0_f64),
        ) {
            let rect = Rect::between(30.0, 40.0, 60.0, 55.0);
            let at = |share: f64| (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
            let inside = |(x, y): (f64, f64)| 30.0 < x && x < 60.0 && 40.0 < y && y < 55.0;
            let holds_one = (0..=2000).any(|step| inside(at(f64::from(step) / 2000.0)));
            let line = (Point::new(from.0, from.1), Point::new(to.0, to.1));
            prop_assert!(!holds_one || cuts(line, &rect));
            let wider = Rect::between(29.0, 39.0, 61.0, 56.0);
            let near = |(x, y): (f64, f64)| 29.0 < x && x < 61.0 && 39.0 < y && y < 56.0;
            let near_one = (0..=2000).any(|step| near(at(f64::from(step) / 2000.0)));
            prop_assert!(near_one || !cuts(line, &rect), "{wider:?}");
        }
    }
}
