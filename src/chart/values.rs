//! The values of a line, one a session, with a pyramid of their extremes.
//!
//! Values that are missing or not finite are not held, and no extreme.

use std::{
    ops::Range,
    sync::{Arc, OnceLock},
};

use rotascope_kernels::{M4, MinMaxPyramid};

use super::Scale;

/// The values of a line, one a session; copies share them.
///
/// The pyramid over them is built when it is first asked for, and then every stretch is summed up in
/// a few steps, however long it is.
///
/// ```
/// use rotascope::chart::{Scale, Values};
///
/// let values: Values = vec![Some(3.0), None, Some(-1.0), Some(7.0)].into();
/// assert_eq!(values.at(0), Some(3.0));
/// assert_eq!(values.at(1), None);
/// assert_eq!(values.extent(0..3, Scale::Linear), Some((-1.0, 3.0)));
/// assert_eq!(values.extent(0..3, Scale::Log), Some((3.0, 3.0)));
/// assert_eq!(values.extent(1..2, Scale::Linear), None);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Values(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    /// Missing is NaN.
    values: Vec<f64>,
    pyramid: OnceLock<MinMaxPyramid>,
}

impl Values {
    /// Number of sessions, with or without a value.
    pub fn len(&self) -> usize {
        self.0.values.len()
    }

    /// True without sessions.
    pub fn is_empty(&self) -> bool {
        self.0.values.is_empty()
    }

    /// The value of a session; none where it is missing.
    pub fn at(&self, session: usize) -> Option<f64> {
        self.0.values.get(session).copied().and_then(held)
    }

    /// The values in order, each of which may be missing.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Option<f64>> + ExactSizeIterator {
        self.0.values.iter().map(|value| held(*value))
    }

    /// The lowest and the highest value in a stretch that the scale holds; none where it holds none.
    pub fn extent(&self, sessions: Range<usize>, scale: Scale) -> Option<(f64, f64)> {
        let found = self.pyramid().extremes(&self.0.values, sessions.clone())?;
        let (low, high) = (self.at(found.lowest)?, self.at(found.highest)?);
        if scale.floor() < low {
            return Some((low, high));
        }
        let held = sessions.filter_map(|session| self.at(session));
        held.filter(|value| scale.holds(*value)).fold(None, |extent, value| {
            let (low, high): (f64, f64) = extent.unwrap_or((value, value));
            Some((low.min(value), high.max(value)))
        })
    }

    /// Completeness of a stretch of sessions, as seen on a scale.
    pub(super) fn stretch(&self, sessions: Range<usize>, scale: Scale) -> Stretch {
        let wanted = sessions.len();
        let Some(found) = self.pyramid().extremes(&self.0.values, sessions) else {
            return Stretch::Empty;
        };
        let holds_all = || self.at(found.lowest).is_some_and(|value| scale.floor() < value);
        if found.held == wanted && holds_all() { Stretch::Full } else { Stretch::Mixed }
    }

    /// The sessions that are enough to draw the values that a scale holds.
    pub(super) fn m4(&self, columns: &[Range<usize>], scale: Scale) -> M4 {
        M4::of(&self.0.values, self.pyramid(), columns, scale.floor())
    }

    fn pyramid(&self) -> &MinMaxPyramid {
        self.0.pyramid.get_or_init(|| MinMaxPyramid::over(&self.0.values))
    }
}

fn held(value: f64) -> Option<f64> {
    (!value.is_nan()).then_some(value)
}

/// Completeness of a stretch of sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    /// Every session has a value.
    Full,
    /// Some have one.
    Mixed,
    /// None has one.
    Empty,
}

impl PartialEq for Values {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.iter().eq(other.iter())
    }
}

/// Numbers that are not finite are missing.
impl From<Vec<f64>> for Values {
    fn from(mut values: Vec<f64>) -> Self {
        for value in values.iter_mut().filter(|value| !value.is_finite()) {
            *value = f64::NAN;
        }
        Self(Arc::new(Inner { values, pyramid: OnceLock::new() }))
    }
}

impl FromIterator<f64> for Values {
    fn from_iter<I: IntoIterator<Item = f64>>(values: I) -> Self {
        values.into_iter().collect::<Vec<_>>().into()
    }
}

impl FromIterator<Option<f64>> for Values {
    fn from_iter<I: IntoIterator<Item = Option<f64>>>(values: I) -> Self {
        values.into_iter().map(|value| value.unwrap_or(f64::NAN)).collect()
    }
}

impl From<Vec<Option<f64>>> for Values {
    fn from(values: Vec<Option<f64>>) -> Self {
        values.into_iter().collect()
    }
}

impl<const N: usize> From<[Option<f64>; N]> for Values {
    fn from(values: [Option<f64>; N]) -> Self {
        values.into_iter().collect()
    }
}
