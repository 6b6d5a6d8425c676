//! Four series side by side, session by session, so that one instruction serves several of them.

/// The values of four series on one session.
pub type Lanes = wide::f64x4;

/// Number of series side by side.
pub const LANES: usize = 4;

/// Up to four series of equal length, session by session; the lanes that are left over are missing.
///
/// Values that a shorter series lacks at its end are missing too.
///
/// ```
/// use rotascope_kernels::{interleave, lane};
///
/// let group = interleave(&[&[1.0, 2.0], &[3.0, 4.0]]);
/// assert_eq!(lane(&group, 1).collect::<Vec<_>>(), [3.0, 4.0]);
/// assert!(lane(&group, 2).all(f64::is_nan));
/// ```
// Inlined into code that is built for size it would be built for size too.
#[inline(never)]
pub fn interleave(series: &[&[f64]]) -> Vec<Lanes> {
    let lanes: [&[f64]; LANES] =
        std::array::from_fn(|number| series.get(number).copied().unwrap_or_default());
    let rows = lanes.iter().map(|values| values.len()).max().unwrap_or(0);
    let value = |values: &[f64], row| values.get(row).copied().unwrap_or(f64::NAN);
    (0..rows).map(|row| Lanes::new(lanes.map(|values| value(values, row)))).collect()
}

/// The values of one of the four series; missing where there is no such lane.
pub fn lane(group: &[Lanes], number: usize) -> impl Iterator<Item = f64> {
    group.iter().map(move |row| row.to_array().get(number).copied().unwrap_or(f64::NAN))
}
