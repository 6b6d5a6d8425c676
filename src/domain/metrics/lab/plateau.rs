//! Plateau around a set of a sweep: the middle of its neighbours on the grid.

use rotascope_kernels::{pair_place, pairs};

use crate::domain::{Absence, Value, metrics::stats};

/// The median of the values of the pairs whose windows are at most one place from those of a pair,
/// itself left out; the pair by its number.
///
/// `values` has one a pair of so many windows, in the order of [`pairs()`]. No value where no
/// neighbour has one.
///
/// ```
/// use rotascope::domain::metrics::lab::plateau::plateau;
///
/// // Of three windows: the first with the second and third, the second with the third.
/// let values = [Some(1.0), Some(2.0), Some(4.0)];
/// assert_eq!(plateau(3, &values, 0), Ok(3.0));
/// assert!(plateau(2, &values, 0).is_err());
/// ```
pub fn plateau(windows: usize, values: &[Option<f64>], pair: usize) -> Value {
    let (fast, slow) = pairs(windows).nth(pair).ok_or(Absence::NoVariation)?;
    let around = |place: usize| place.saturating_sub(1)..=place + 1;
    let places = around(fast).flat_map(|fast| around(slow).map(move |slow| (fast, slow)));
    let near = places.filter_map(|(fast, slow)| pair_place(fast, slow, windows));
    let near = near.filter(|near| *near != pair).filter_map(|near| values.get(near).copied()?);
    stats::median(&near.collect::<Vec<f64>>())
}
