//! Leaving out points that no pixel would show.
//!
//! In every column of device pixels the first, lowest, highest and last point are kept, in their
//! order, so that each column's extent is drawn and neighbouring columns join as they did. Points
//! that are not finite must have been left out before.

use super::{DevicePixelRatio, Point};

/// Collects the points of one unbroken line, from left to right.
///
/// ```
/// use rotascope::chart::{DevicePixelRatio, Point, thin::Thinning};
///
/// let mut line = Thinning::new(DevicePixelRatio::ONE);
/// for y_css in [5.0, 3.0, 4.0, 9.0, 8.0, 6.0] {
///     line.push(Point::new(0.5, y_css));
/// }
/// let kept: Vec<f64> = line.finish().iter().map(|point| point.y_css).collect();
/// assert_eq!(kept, [5.0, 3.0, 9.0, 6.0]);
/// ```
#[derive(Clone, Debug)]
pub struct Thinning {
    dpr: DevicePixelRatio,
    kept: Vec<Point>,
    column: Option<Column>,
}

/// What is kept of the column that is being filled.
#[derive(Clone, Copy, Debug)]
struct Column {
    number: f64,
    first: Point,
    // With their ordinal in the column.
    lowest: (usize, Point),
    highest: (usize, Point),
    last: (usize, Point),
}

impl Thinning {
    /// No points yet.
    pub fn new(dpr: DevicePixelRatio) -> Self {
        Self { dpr, kept: Vec::new(), column: None }
    }

    /// Adds a point, not left of those before.
    pub fn push(&mut self, point: Point) {
        let number = (point.x_css * self.dpr.get()).floor();
        if let Some(column) = &mut self.column
            && column.number == number
        {
            let ordinal = column.last.0 + 1;
            column.last = (ordinal, point);
            if point.y_css < column.lowest.1.y_css {
                column.lowest = (ordinal, point);
            }
            if column.highest.1.y_css < point.y_css {
                column.highest = (ordinal, point);
            }
            return;
        }
        self.close_column();
        let own = (0, point);
        self.column = Some(Column { number, first: point, lowest: own, highest: own, last: own });
    }

    /// The point that was added last.
    pub fn last(&self) -> Option<Point> {
        self.column.map(|column| column.last.1)
    }

    fn close_column(&mut self) {
        let Some(column) = self.column.take() else { return };
        self.kept.push(column.first);
        let (early, late) = if column.lowest.0 < column.highest.0 {
            (column.lowest, column.highest)
        } else {
            (column.highest, column.lowest)
        };
        let inner = [early, late]
            .into_iter()
            .filter(|(ordinal, _)| 0 < *ordinal && *ordinal < column.last.0);
        self.kept.extend(inner.map(|(_, point)| point));
        if 0 < column.last.0 {
            self.kept.push(column.last.1);
        }
    }

    /// The points that are kept.
    pub fn finish(mut self) -> Vec<Point> {
        self.close_column();
        self.kept
    }
}
