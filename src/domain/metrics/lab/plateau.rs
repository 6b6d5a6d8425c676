//! Plateau around a set of a sweep: the middle of its neighbours on the grid.

use crate::domain::{Value, metrics::stats};

/// The median of the values at most one step of the grid away from a place, itself left out.
///
/// `places` are rows and columns of the grid, one a value. No value where no neighbour has one.
///
/// ```
/// use rotascope::domain::metrics::lab::plateau::plateau;
///
/// let places = [(0, 0), (0, 1), (1, 1), (5, 5)];
/// let values = [Some(1.0), Some(2.0), Some(4.0), Some(9.0)];
/// assert_eq!(plateau(&places, &values, (0, 0)), Ok(3.0));
/// assert!(plateau(&places, &values, (5, 5)).is_err());
/// ```
pub fn plateau(places: &[(usize, usize)], values: &[Option<f64>], at: (usize, usize)) -> Value {
    let is_near = |place: &(usize, usize)| {
        *place != at && place.0.abs_diff(at.0) <= 1 && place.1.abs_diff(at.1) <= 1
    };
    let near = places.iter().zip(values).filter(|(place, _)| is_near(place));
    let near: Vec<f64> = near.filter_map(|(_, value)| *value).collect();
    stats::median(&near)
}
