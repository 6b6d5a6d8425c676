//! A point of the map, and the step from one to the next.

use crate::domain::{Absence, Value};

/// Centre of both axes: neither ahead nor behind.
const CENTRE: f64 = 100.0;

/// Maturity of a position: enough bars went in to have forgotten where the history began, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maturity {
    /// Fewer bars than three times the longest average.
    Provisional,
    /// So many or more.
    Settled,
}

/// A point of the map, in the unit of its formula around 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// The relative trend, 100 where there is none.
    pub x: f64,
    /// The relative momentum, 100 where there is none.
    pub y: f64,
    /// The maturity: is the history before it long enough?
    pub maturity: Maturity,
}

/// A quarter of the map; clockwise from the upper right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quadrant {
    /// Ahead and gaining: trend and momentum at 100 or above.
    Leading,
    /// Ahead but losing pace: momentum below 100.
    Weakening,
    /// Behind and losing pace: both below 100.
    Lagging,
    /// Behind but gaining: trend below 100.
    Improving,
}

/// The way from one position to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapStep {
    /// The direction in degrees clockwise from north, from 0 to below 360; none of no move.
    pub heading: Option<f64>,
    /// The length, in the unit of the axes a bar.
    pub velocity: f64,
}

impl Position {
    /// A position by its distance from 100 on both axes.
    ///
    /// None where levels lie so far apart that no number holds the result.
    pub(super) fn around_centre(x: f64, y: f64, maturity: Maturity) -> Value<Self> {
        let found = Self { x: CENTRE + x, y: CENTRE + y, maturity };
        let is_finite = found.x.is_finite() && found.y.is_finite();
        if is_finite { Ok(found) } else { Err(Absence::OutOfRange) }
    }

    /// Distances from the centre: right of 100, and above it.
    pub fn from_centre(self) -> (f64, f64) {
        (self.x - CENTRE, self.y - CENTRE)
    }

    /// The quadrant; on an axis it is the one to the right of it, or above.
    ///
    /// ```
    /// use rotascope::domain::metrics::rotation::{Maturity, Position, Quadrant};
    ///
    /// let at = |x, y| Position { x, y, maturity: Maturity::Settled }.quadrant();
    /// assert_eq!(at(100.0, 100.0), Quadrant::Leading);
    /// assert_eq!(at(100.0, 99.9), Quadrant::Weakening);
    /// assert_eq!(at(99.9, 99.9), Quadrant::Lagging);
    /// assert_eq!(at(99.9, 100.0), Quadrant::Improving);
    /// ```
    pub fn quadrant(self) -> Quadrant {
        match (CENTRE <= self.x, CENTRE <= self.y) {
            (true, true) => Quadrant::Leading,
            (true, false) => Quadrant::Weakening,
            (false, false) => Quadrant::Lagging,
            (false, true) => Quadrant::Improving,
        }
    }

    /// The distance from the centre, in the unit of the axes.
    pub fn distance(self) -> f64 {
        let (x, y) = self.from_centre();
        x.hypot(y)
    }

    /// The way to the next position.
    ///
    /// ```
    /// use rotascope::domain::metrics::rotation::{Maturity, Position};
    ///
    /// let at = |x, y| Position { x, y, maturity: Maturity::Settled };
    /// let step = at(101.0, 100.0).step_to(at(104.0, 96.0));
    /// assert_eq!(step.velocity, 5.0);
    /// assert!((step.heading.unwrap() - 143.13).abs() < 0.01, "south-east");
    /// assert_eq!(at(101.0, 100.0).step_to(at(101.0, 100.0)).heading, None);
    /// ```
    pub fn step_to(self, next: Self) -> MapStep {
        let (east, north) = (next.x - self.x, next.y - self.y);
        let velocity = east.hypot(north);
        let heading = (0.0 < velocity).then(|| east.atan2(north).to_degrees().rem_euclid(360.0));
        // A hair west of north is rounded up to the full circle.
        MapStep {
            heading: heading.map(|degrees| if degrees < 360.0 { degrees } else { 0.0 }),
            velocity,
        }
    }
}

/// What gives a series of moves its positions, one more than there are moves.
pub(super) type Placing = Box<dyn Fn(&[f64]) -> Vec<Value<Position>>>;

/// The absence of a position until there are `need` bars.
pub(super) fn too_few(need: usize, have: usize) -> Absence {
    Absence::NotEnoughHistory { need, have }
}
