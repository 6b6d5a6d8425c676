//! From a pair of values to a position, with the centre in the middle.

use super::spec::{Fit, ScatterChart};
use crate::chart::{Point, Rect};

/// Room between the outermost point and the edge of the plot.
const MARGIN_CSS: f64 = 18.0;
/// Least reach of the plane, in radii of the outermost ring.
const LEAST_RINGS: f64 = 1.12;

/// Map from pairs of values to positions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plane {
    plot: Rect,
    centre: (f64, f64),
    units_per_css: (f64, f64),
}

impl Plane {
    /// The plane of a chart in `plot`, wide enough for all points and rings.
    pub(super) fn of(chart: &ScatterChart, plot: Rect) -> Self {
        let outermost = chart.rings.iter().map(|ring| ring.radius);
        let outermost = outermost.filter(|radius| radius.is_finite()).fold(0.0, f64::max);
        let least = if 0.0 < outermost { outermost.min(1e12) * LEAST_RINGS } else { 1e-9 };
        let mut reach = (least, least);
        for (series, own) in chart.series.iter().enumerate() {
            for session in 0..own.points.len() {
                let Some((x, y)) = chart.point(series, session) else { continue };
                reach.0 = reach.0.max((x - chart.centre.0).abs());
                reach.1 = reach.1.max((y - chart.centre.1).abs());
            }
        }
        let half = |length_css: f64| (length_css / 2.0 - MARGIN_CSS).max(length_css / 4.0).max(1.0);
        let own = (reach.0 / half(plot.width_css()), reach.1 / half(plot.height_css()));
        let units_per_css = match chart.fit {
            Fit::EqualUnits => (own.0.max(own.1), own.0.max(own.1)),
            Fit::EachAxis => own,
        };
        Self { plot, centre: chart.centre, units_per_css }
    }

    /// Position of a pair of values.
    pub fn at(&self, (x, y): (f64, f64)) -> Point {
        let middle = self.middle();
        Point::new(
            middle.x_css + (x - self.centre.0) / self.units_per_css.0,
            middle.y_css - (y - self.centre.1) / self.units_per_css.1,
        )
    }

    /// The pair of values that lies at a position.
    pub fn values(&self, at: Point) -> (f64, f64) {
        let middle = self.middle();
        (
            self.centre.0 + (at.x_css - middle.x_css) * self.units_per_css.0,
            self.centre.1 - (at.y_css - middle.y_css) * self.units_per_css.1,
        )
    }

    /// Position of the centre.
    pub fn middle(&self) -> Point {
        Point::new(
            self.plot.left_css().midpoint(self.plot.right_css()),
            self.plot.top_css().midpoint(self.plot.bottom_css()),
        )
    }

    /// The lowest and the highest value to the right, and upwards.
    pub fn ranges(&self) -> ((f64, f64), (f64, f64)) {
        let low = self.values(Point::new(self.plot.left_css(), self.plot.bottom_css()));
        let high = self.values(Point::new(self.plot.right_css(), self.plot.top_css()));
        ((low.0, high.0), (low.1, high.1))
    }

    /// Rectangle in which the plane is drawn.
    pub fn plot(&self) -> Rect {
        self.plot
    }
}
